// What other rooms may know of people: roles, posts, permissions, the shapes of input, and the errors.
import { z } from 'zod';
import { defineError } from '#platform/errors.ts';
import type { Actor } from '#platform/http/context.ts';

/** Longest life of an access token. A program that needs longer is given a new one by a person who still may. */
export const LONGEST_DAYS = 365;

/** What an officer may do is the union of roles, each held in one organ. */
export const ROLES = [
  'window-clerk',
  'handler',
  'section-head',
  'organ-head',
  'supervisor',
  /** 督查人员 (政府督查工作条例第九条): of the inspection office of a government, not of a supervision commission. */
  'inspector',
  'editor',
  'secrecy-reviewer',
  'legal-reviewer',
  'item-editor',
  'item-reviewer',
  'city-admin',
  'department-admin',
  'county-admin',
  'security-admin',
  'auditor',
  /** 个人信息保护法第五十二条：“……应当指定个人信息保护负责人，负责对个人信息处理活动以及采取的保护措施等进行监督。” */
  'data-protection',
  'network-admin',
  'information-officer',
  'operator',
  /** 信访工作人员: of the petitions office of a government, who takes in, passes on, and reviews. */
  'petition-clerk',
  /** 特邀监督员: appointed from outside to watch organs, who gives opinions and decides nothing. */
  'outside-supervisor',
  /** 人大代表、政协委员: who propose, follow what becomes of it, and evaluate the answer; of the house they sit in. */
  'deputy',
  /** 建议提案工作人员: of the standing committee’s or the CPPCC’s office that examines proposals and hands them over. */
  'motion-clerk',
  /** 值班员: of the duty office of a government, round the clock, for all of its territory. */
  'duty-officer',
] as const;
export type Role = (typeof ROLES)[number];

/** GB/T 22239-2019, 8.1.4: system, security and audit are managed apart; nobody holds two, lends or stands in for one. */
export const SEPARATE_ROLES: readonly Role[] = ['city-admin', 'security-admin', 'auditor'];

/** 岗位: where a step of a procedure looks for its holder. */
export const POSTS = [
  'window',
  'reviewer',
  'surveyor',
  'section-head',
  /** 分管领导: a deputy of the head, in charge of some of the organ's lines. */
  'deputy-head',
  'organ-head',
  'supervisor',
  'inspector',
  'editor',
  /** 保密审查: who examines what is to be published. */
  'secrecy-reviewer',
  'admin',
  'clerk',
] as const;
export type Post = (typeof POSTS)[number];

/** 一把手: the post whose holder answers for the organ. */
export const HEAD_POST: Post = 'organ-head';
/** Whether somebody heads the organ at a path, or stands in for its head. Another post there is not enough. */
export const headsOrgan = ({ desks }: Pick<Actor, 'desks'>, path: string) =>
  desks.some((desk) => desk.post === HEAD_POST && desk.path === path);

export type AccountKind = 'citizen' | 'company' | 'officer';

export const permissions = {
  see: 'people.see',
  manage: 'people.manage',
  grant: 'people.grant',
  absence: 'people.record-absence',
} as const;

/** The actor of a session. `limited` says what must be done before any permission counts. */
export interface SignedActor extends Actor {
  readonly sessionId: string | null;
  readonly login: string;
  readonly accountKind: AccountKind;
  readonly limited: 'password' | 'second-factor' | null;
  /** What the actor's roles allow somewhere, by name: what a token of theirs may be given. */
  permissions(): readonly HeldPermission[];
}

export interface HeldPermission {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
}

/** An officer as other rooms and the public may see one. */
export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly post: string;
  readonly title: string | null;
  readonly titleEn: string | null;
  readonly organId: string;
}

/** K18: the name and the office of who heads an organ are public, nothing else of the account. */
export type PublicHead = Pick<Officer, 'name' | 'nameEn' | 'post' | 'title' | 'titleEn'>;

const password = z.string().min(1).max(200);
const reason = z.string().trim().min(2).max(200);
const phone = z
  .string()
  .trim()
  .regex(/^1[3-9]\d{9}$/, '请填 11 位手机号码|Please give an 11-digit mobile number');
export const loginName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9][a-z0-9.-]{1,59}$/,
    '请用小写字母、数字、点和短横线，2–60 位|Use 2–60 lower-case letters, digits, dots and hyphens',
  );

export const signInInput = z.object({
  login: z.string().trim().min(1).max(60),
  password,
  /** Where to go afterwards: a path of this site. */
  back: z.string().max(500).optional(),
});
export const secondFactorInput = z.object({
  code: z.string().trim().min(6).max(20),
  back: z.string().max(500).optional(),
});
export const signUpInput = z.object({
  name: z.string().trim().min(2).max(50),
  idNumber: z.string().trim().min(15).max(18),
  phone,
  password,
  agreed: z.literal('yes', '请阅读并勾选|Please read and tick this'),
});
export const changePasswordInput = z
  .object({ current: password, password, again: password })
  .refine((typed) => typed.password === typed.again, {
    path: ['again'],
    message: '两次输入的新密码不一样|The two new passwords differ',
  });
/** Strict: a field left out is cleared, so a misspelt one must not pass for an answer. */
export const contactInput = z.strictObject({
  phone: phone.optional(),
  email: z.email().max(100).optional(),
  address: z.string().trim().max(200).optional(),
});
export const langInput = z.object({
  lang: z.enum(['zh', 'zh-Hant', 'en']),
  size: z.enum(['normal', 'large']),
});
/** What a device said, as the browser writes it. */
const answer = z
  .string()
  .max(20_000)
  .transform((text, issues) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      issues.addIssue({ code: 'custom', message: '请重新操作一次|Please try once more' });
      return z.NEVER;
    }
  });
export const passkeyInput = z.object({ name: z.string().trim().min(2).max(40), answer });
export const passkeySignInInput = z.object({ answer, back: z.string().max(500).optional() });
export const codeInput = z.object({ code: z.string().trim().min(6).max(20) });
export const passwordInput = z.object({ current: password });

export const tokenInput = z.object({
  name: z.string().trim().min(2).max(60),
  scope: z.array(z.string().max(100)).min(1, '请至少选一项|Please choose at least one').max(200),
  days: z.coerce.number().int().min(1).max(LONGEST_DAYS),
});
export const revokeInput = z.object({ id: z.uuid() });

export const createOfficerInput = z.object({
  login: loginName,
  name: z.string().trim().min(2).max(50),
  nameEn: z.string().trim().max(100).optional(),
  organ: z.string().trim().min(2).max(40),
  post: z.enum(POSTS),
  title: z.string().trim().max(60).optional(),
  titleEn: z.string().trim().max(100).optional(),
  phone: z.string().trim().max(30).optional(),
  roles: z.array(z.enum(ROLES)).min(1).max(ROLES.length),
  password,
  reason,
});
export const reasonInput = z.object({ reason });
export const grantInput = z.object({ role: z.enum(ROLES), organ: z.string().trim().min(2).max(40), reason });
export const endGrantInput = z.object({ grant: z.uuid(), reason });
export const resetInput = z.object({ password, reason });
/** A time of the city, as a form sends it. */
const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/)
  .refine((text) => !Number.isNaN(Date.parse(`${text}+08:00`)));
const period = { from: moment, to: moment, reason };
export const absenceInput = z.object(period);
export const cancelInput = z.object({ id: z.uuid() });
export const delegationInput = z.object({
  colleague: loginName,
  organ: z.string().trim().max(40).optional(),
  ...period,
});
export const deputyInput = z.object({ post: z.uuid(), deputy: loginName.optional(), reason });

export const signInFailed = defineError({
  code: 'account.sign-in-failed',
  status: 422,
  zh: () => '账号或密码不对，请核对后再试。连续输错会暂时锁定账号。',
  en: () => 'The account or the password is wrong. Please check both; repeated failures lock the account for a while.',
});
export const accountLocked = defineError<{ minutes: number }>({
  code: 'account.locked',
  status: 422,
  zh: ({ minutes }) => `连续输错次数太多，账号已锁定，请 ${minutes} 分钟后再试。`,
  en: ({ minutes }) => `Too many failures: the account is locked. Please try again in ${minutes} minutes.`,
});
export const codeWrong = defineError({
  code: 'account.code-wrong',
  status: 422,
  zh: () => '动态口令不对或已经用过，请等下一个口令再输入。',
  en: () => 'The one-time code is wrong or already used. Please wait for the next one.',
});
export const passkeyWrong = defineError({
  code: 'account.passkey-wrong',
  status: 422,
  zh: () => '没有认出这个通行密钥，请重新操作一次，或者改用动态口令。',
  en: () => 'The passkey was not recognised. Please try once more, or use a one-time code.',
});
export const secondFactorFirst = defineError({
  code: 'account.second-factor-first',
  status: 422,
  zh: () => '请先开通动态口令，再添加通行密钥：设备丢失时要靠动态口令和备用码登录。',
  en: () => 'Please turn on one-time codes first: they and the recovery codes let you in when a device is lost.',
});
export const tooManyPasskeys = defineError<{ most: number }>({
  code: 'account.too-many-passkeys',
  status: 422,
  zh: ({ most }) => `一个账号最多有 ${most} 个通行密钥，请先删除不用的。`,
  en: ({ most }) => `An account has at most ${most} passkeys. Please remove one that is not used.`,
});
export const accountExists = defineError({
  code: 'account.exists',
  status: 422,
  zh: () => '这个身份证号或手机号已经注册过。请直接登录，忘记密码可持身份证到政务服务中心重置。',
  en: () =>
    'There is an account with this ID or telephone number. Please sign in; a lost password is reset at the service centre with your ID card.',
});
export const loginTaken = defineError({
  code: 'account.login-taken',
  status: 422,
  zh: () => '这个登录名已有人使用，请换一个。',
  en: () => 'This login is taken. Please choose another.',
});
export const rolesExcludeEachOther = defineError({
  code: 'account.roles-exclude-each-other',
  status: 422,
  zh: () => '系统管理员、安全管理员、审计员必须由不同的人担任，一人只能有其中一项。',
  en: () => 'System, security and audit must be three different people; one person holds at most one of them.',
});
export const roleAlreadyHeld = defineError({
  code: 'account.role-held',
  status: 422,
  zh: () => '这个账号在这个机构已有该角色。',
  en: () => 'The account already holds this role in this organ.',
});
export const personUnknown = defineError<{ login: string }>({
  code: 'account.unknown',
  status: 422,
  zh: ({ login }) => `没有登录名为 ${login} 的在用账号。`,
  en: ({ login }) => `There is no active account with the login ${login}.`,
});
export const notYourself = defineError({
  code: 'account.not-yourself',
  status: 422,
  zh: () => '不能对自己的账号这样做，请由另一位管理员操作。',
  en: () => 'You cannot do this to your own account. Please ask another administrator.',
});
export const periodInvalid = defineError({
  code: 'account.period-invalid',
  status: 422,
  zh: () => '结束时间应晚于开始时间，且不早于现在。',
  en: () => 'The end must be after the beginning and not in the past.',
});
export const tooManyTokens = defineError<{ most: number }>({
  code: 'account.too-many-tokens',
  status: 422,
  zh: ({ most }) => `一个账号最多有 ${most} 个有效令牌，请先吊销不用的。`,
  en: ({ most }) => `An account has at most ${most} living tokens. Please revoke one that is not used.`,
});
