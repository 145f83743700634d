// Letters of the public to an organ: their kinds, permissions, what is sent, and why one is not taken.
import { z } from 'zod';
import type { CaseFile, OrganRef } from '#kernel/cases/contract.ts';
import { sentFiles } from '#kernel/cases/fields.ts';
import { defineError } from '#platform/errors.ts';
import { OUTBOUND, type Topic } from '#platform/notify/choices.ts';

export const ADDRESS = '/mailbox';
export const LEADERS_PAGE = `${ADDRESS}/leaders`;
export const LETTERS_PAGE = `${ADDRESS}/letters`;

/** 咨询, 求助, 建议, 投诉: what its writer wants. */
export const LETTER_KINDS = ['enquiry', 'help', 'suggestion', 'complaint'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Kinds of case a letter may become. */
export const CASE_KINDS = ['enquiry', 'letter', 'complaint'] as const;
export type CaseKindName = (typeof CASE_KINDS)[number];
export const caseKindOf = (kind: LetterKind): CaseKindName =>
  kind === 'help' || kind === 'suggestion' ? 'letter' : kind;

/** What its writer is told as it goes on. */
export const topic: Topic = {
  name: 'letters',
  zh: '我的咨询和投诉',
  en: 'My enquiries and complaints',
  audience: 'member',
  usual: OUTBOUND,
};

/** What the heads of an organ are told of its letters when a month is over. */
export const reportTopic: Topic = {
  name: 'letter-reports',
  zh: '来信月度统计',
  en: 'Letters of the month',
  audience: 'staff',
  usual: [],
};

export const permissions = {
  readEnquiries: 'enquiry.read',
  answerEnquiries: 'enquiry.answer',
  /** Write down as an enquiry what somebody asked by telephone. */
  recordCalls: 'enquiry.record-call',
  /** Complaints are not for the hands they may be about. */
  readComplaints: 'complaint.read',
  handleComplaints: 'complaint.handle',
  readLetters: 'letter.read',
  handleLetters: 'letter.handle',
  /** Check an answer somebody else gave, and decide whether it is published. */
  publish: 'letter.publish',
} as const;

export const itemCodeSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/);
export const organSchema = z.string().trim().min(2).max(100);

const NO_PHONE = '请填 11 位手机号，例如 13800000000|Please give an 11-digit mobile number, such as 13800000000';
const NO_SOURCE =
  '请填来电号码：11 位手机号，或者带区号的座机，例如 0883-2123456|Please give the number they called from: a mobile number, or a landline with its area code such as 0883-2123456';
const TELL_MORE = '请写清楚一些，至少 10 个字|Please say a little more, at least 10 characters';

/** Everything there is to mend is told at once, not one thing after another. */
const alsoBesideOthers = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null;

/** So many files come with one letter: a setting of the house. */
export const MOST_FILES = 5;

const files = sentFiles(MOST_FILES);

export const letterSchema = z
  .object({
    /** Sent again under the same id, a letter is not taken in again. */
    clientId: z.uuid().optional(),
    kind: z.enum(LETTER_KINDS, '请选择要咨询、求助、建议还是投诉|Please choose what your letter is'),
    /** What it is about, if a service item: the item's organ answers. */
    item: itemCodeSchema.optional(),
    /** The organ asked, by code or name, when it is about no item. */
    organ: organSchema.optional(),
    /** Code of a government whose head it is for (领导信箱). */
    leader: z.string().max(80).optional(),
    /** Where it happened, in the writer's words. */
    place: z.string().trim().max(100).optional(),
    files,
    /** Files that came with the form when it was refused. */
    kept: files,
    name: z.string().trim().min(2).max(50).optional(),
    phone: z
      .string({ error: NO_PHONE })
      .trim()
      .regex(/^1[3-9]\d{9}$/, NO_PHONE),
    text: z.string({ error: TELL_MORE }).trim().min(10, TELL_MORE).max(2000),
  })
  .refine(({ item, organ, leader }) => (item ?? organ ?? leader) !== undefined, {
    path: ['organ'],
    message: '请填写要问哪个单位|Please say which organ you are writing to',
    when: alsoBesideOthers,
  })
  .refine(({ kind, name }) => kind !== 'complaint' || name !== undefined, {
    path: ['name'],
    message: '投诉请留姓名，便于核实和答复|Please give your name with a complaint, so that it can be looked into',
    when: alsoBesideOthers,
  });
export type Letter = z.output<typeof letterSchema>;
/** With files or without. */
export type LetterSent = Omit<Letter, 'files' | 'kept'> & Partial<Pick<Letter, 'files' | 'kept'>>;

/** An enquiry by telephone, as the clerk who answers the call writes it down. */
export const callSchema = z
  .object({
    clientId: z.uuid().optional(),
    /** The telephone it came from. */
    source: z
      .string({ error: NO_SOURCE })
      .trim()
      .regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/, NO_SOURCE),
    item: itemCodeSchema.optional(),
    organ: organSchema.optional(),
    name: letterSchema.shape.name,
    text: letterSchema.shape.text,
  })
  .refine(({ item, organ }) => item !== undefined || organ !== undefined, {
    path: ['organ'],
    message: '请填写问哪个单位|Please say which organ is asked',
    when: alsoBesideOthers,
  });
export type Call = z.output<typeof callSchema>;

/** Why an answer is not published (诽谤、隐私、秘密): nothing else is a ground. */
export const GROUNDS = ['defamation', 'privacy', 'secret'] as const;
export type Ground = (typeof GROUNDS)[number];

/** What a case keeps of its letter. The writer's name and number are kept with the party. */
export interface LetterData {
  readonly text: string;
  readonly matter: { readonly code: string; readonly name: string; readonly nameEn: string | null } | null;
  /** Absent of letters before there were four sorts: the kind of the case. */
  readonly sort?: LetterKind;
  /** Whose mailbox it came to, when that of a head of government: 市长. */
  readonly leader?: { readonly title: string; readonly titleEn: string | null } | null;
  readonly place?: string | null;
  /** Code in the tree of subjects. */
  readonly subject?: string | null;
  /** Which organ had it done by another (交办), and what it asked for. */
  readonly handedBy?: OrganRef | null;
  readonly answer?: string;
  readonly answeredAt?: string;
  /** Account of who answered: nobody checks an answer of their own. */
  readonly answeredBy?: string | null;
  /** Why its writer had it looked at again. */
  readonly again?: string;
  /** What everybody may read, as it was checked. */
  readonly published?: PublicText | null;
  /** Why it is not, when that was decided. */
  readonly withheld?: Ground | null;
}

export interface PublicText {
  readonly title: string;
  readonly text: string;
  readonly answer: string;
}

export const dataOf = ({ file }: { readonly file: Pick<CaseFile, 'data'> }): LetterData =>
  file.data as unknown as LetterData;

/** What its writer wanted; of a letter from before there were four sorts, its kind. */
export const sortOf = ({ file }: { readonly file: Pick<CaseFile, 'data' | 'kind'> }): LetterKind =>
  dataOf({ file }).sort ?? (file.kind as LetterKind);

/** An organ does not answer what it asked itself (自问自答). */
export const staffMayNotAsk = defineError({
  code: 'mailbox.staff',
  status: 403,
  zh: () => '工作人员账号不能提交公众来信，以免单位自问自答。个人有事请退出后用个人账号或者不登录提交。',
  en: () =>
    'Staff accounts cannot write to the public mailbox, so that no organ answers questions of its own. For a matter of your own, sign out and write as a citizen.',
});
export const notAnOrgan = defineError({
  code: 'mailbox.not-an-organ',
  status: 422,
  zh: () => '请填写具体的单位，不能是行政区或者内设科室',
  en: () => 'Please name an organ, not a whole division or a section of one',
});
export const nobodyThere = defineError({
  code: 'mailbox.nobody-there',
  status: 422,
  zh: () => '这个单位还没有网上接件的人员，请拨打 12345，或者写给它的上级单位',
  en: () => 'Nobody at this organ takes letters online yet; call 12345 or write to the organ above it',
});
