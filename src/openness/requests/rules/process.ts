// What the acts on a request share: its data, its clocks, whom it may wait for, fields and hints.
import type { CaseLimit, Decision, Env, LimitChange, NoticeDraft, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { longText } from '#kernel/cases/fields.ts';
import { isLive } from '#kernel/cases/rules/limits.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import { KIND, permissions, type RequestData, type RequestSubject } from '../contract.ts';

/**
 * 《政府信息公开条例》第三十三条：“……应当自收到申请之日起20个工作日内予以答复”, “延长的期限最长不得超过20个工作日”; 第三十条：
 * “自收到申请之日起7个工作日内一次性告知申请人作出补正”; 第三十二条, 第三十四条：“自收到征求意见书之日起15个工作日内提出意见”.
 */
export const LENGTHS = {
  reply: { amount: 20, unit: 'wd' },
  'supplement-notice': { amount: 7, unit: 'wd' },
  'third-party': { amount: 15, unit: 'wd' },
  opinion: { amount: 15, unit: 'wd' },
  /** The letter to a third party is on its way: a setting of the house. */
  serve: { amount: 3, unit: 'wd' },
} as const;
export const MOST_ADDED = 20;

/** What replaces the time to answer once a delayed answer was told is as much the answer's own clock. */
export const REPLY_LIMITS = ['reply', 'delayed'] as const;

export const dataOf = ({ file }: Pick<Snapshot, 'file'>) => file.data as unknown as RequestData;
export const subjectOf = ({ subject }: Pick<Env, 'subject'>) => subject as RequestSubject;

export const byHandlers = { by: 'officer', permission: permissions.handle } as const;
export const bySigners = { by: 'officer', permission: permissions.sign } as const;

export const drop = (...kinds: readonly string[]): LimitChange => ({ do: 'end', kinds, as: 'void' });

export function findLive(limits: readonly CaseLimit[], kind: string, organId?: string): CaseLimit | undefined {
  return limits.find((limit) => limit.kind === kind && isLive(limit) && (!organId || limit.organ_id === organId));
}

/** Time that does not count by 第三十三条第三款: “行政机关征求第三方和其他机关意见所需时间不计算在前款规定的期限内。” */
export function halt(reason: string, reasonEn: string): LimitChange {
  return { do: 'suspend', kinds: [...REPLY_LIMITS], reason, reasonEn };
}

/** From a moment before now when the machine comes round to it late. */
export function goOn(at?: Date): LimitChange {
  return { do: 'resume', kinds: [...REPLY_LIMITS], ...(at ? { at } : {}) };
}

/** The clocks of a request from the day on which it counts as received. */
export function startReply(from: Date): LimitChange[] {
  return [
    { do: 'start', kind: 'reply', limit: LENGTHS.reply, from },
    {
      do: 'start',
      kind: 'supplement-notice',
      limit: LENGTHS['supplement-notice'],
      from,
      onExpiry: 'supplement-lapses',
    },
  ];
}

/** Received and confirmed: it is handled from now on. */
export function receive(at: Date): Pick<Decision, 'acceptedAt' | 'data'> {
  return { acceptedAt: at, data: { receivedOn: localDate(at) } };
}

/** When the machine acts on a limit: the moment it ran out, however late the machine comes round to it. */
export function momentRunOut({ limits }: Snapshot, kind: string, now: Date, organId?: string): Date {
  const due = findLive(limits, kind, organId)?.due_at;
  return due && due < now ? due : now;
}

export const tellApplicant = (what: string, values: NoticeDraft['values'] = {}): NoticeDraft => ({
  template: `${KIND}.${what}`,
  values,
});

/** @throws actRefused for a day that is still to come, or was before `first` */
export function requirePast(day: string, first: string, now: Date): Date {
  if (day > localDate(now) || day < first) {
    throw actRefused({
      zh: `日期应当在 ${first} 和今天之间。`,
      en: `The day is to lie between ${first} and today.`,
    });
  }
  return startOfDate(day);
}

const TOLD = {
  zh: '会告知申请人并永久保存，请不要写个人信息',
  en: 'Told to the applicant and kept for ever; leave personal data out',
};
export const KEPT = { zh: '随卷保存，不写入办理记录', en: 'Kept with the file, and in no record of acts' };
export const told = (zh: string, en: string) => longText(zh, en, { hint: TOLD });
export const kept = (zh: string, en: string) => longText(zh, en, { hint: KEPT });
