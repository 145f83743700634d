// Special procedures (特别程序): the closed list of the law, during which the clock stands still.

import { dayOf } from '#kernel/calendar/rules/days.ts';
import type { ActRule, CaseLimit, Decision, Env, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { choice, longText, wholeNumber } from '#kernel/cases/fields.ts';
import { isLive } from '#kernel/cases/rules/limits.ts';
import { permissions } from '../contract.ts';
import { stateOfReview, UNDER_REVIEW } from './levels.ts';
import { holdsCase, leadOf, requireHolder } from './steps.ts';
import { isLicence, procedureOf } from './subject.ts';

/**
 * 行政许可法第四十五条：“行政机关作出行政许可决定，依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间
 * 不计算在本节规定的期限内。行政机关应当将所需时间书面告知申请人。” No other kind can be chosen; a hearing has acts of its own.
 */
export const SPECIAL_KINDS = [
  { value: 'tender', zh: '招标', en: 'Tender' },
  { value: 'auction', zh: '拍卖', en: 'Auction' },
  { value: 'inspection', zh: '检验', en: 'Inspection' },
  { value: 'testing', zh: '检测', en: 'Testing' },
  { value: 'quarantine', zh: '检疫', en: 'Quarantine' },
  { value: 'appraisal', zh: '鉴定', en: 'Appraisal' },
  { value: 'expert-review', zh: '专家评审', en: 'Expert review' },
] as const;

const CLOCKS = ['promise', 'statutory', 'step', 'level'];

const pause: ActRule<{ kind: string; days: number; reason: string }> = {
  zh: '特别程序（停时）',
  en: 'Special procedure (stops the clock)',
  by: 'officer',
  permission: permissions.handle,
  from: UNDER_REVIEW,
  to: ['paused'],
  fields: {
    kind: choice('种类', 'Kind', SPECIAL_KINDS),
    days: wholeNumber('预计需要几个工作日（书面告知申请人）', 'Working days it will take (told in writing)', 1, 365),
    reason: longText('依据和理由', 'Basis and reason'),
  },
  offered: (snapshot, { subject, actor }) =>
    holdsCase(actor, leadOf(snapshot)) &&
    procedureOf({ subject }).specialProcedures.some(({ kind }) => SPECIAL_KINDS.some(({ value }) => value === kind)),
  tell: (record) => ({
    zh: `${record.label}，时限暂停，预计 ${record.days} 个工作日`,
    en: `${record.labelEn}: the clock stands still, about ${record.days} working days`,
  }),
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    const allowed = procedureOf(env).specialProcedures.find((special) => special.kind === body.kind);
    if (!allowed) {
      throw actRefused({
        zh: '这个事项没有设这种特别程序，不能停时。',
        en: 'The item provides for no such procedure; the clock may not be stopped.',
      });
    }
    const left = allowed.maxDays - countSpent(snapshot, body.kind);
    if (body.days > left) {
      throw actRefused({
        zh: `这种特别程序最多 ${allowed.maxDays} 个工作日，还剩 ${left} 个。`,
        en: `This procedure may take at most ${allowed.maxDays} working days, of which ${left} are left.`,
      });
    }
    const kind = SPECIAL_KINDS.find((one) => one.value === body.kind);
    const record = {
      kind: body.kind,
      label: kind?.zh ?? body.kind,
      labelEn: kind?.en ?? body.kind,
      days: body.days,
      reason: body.reason,
    };
    return {
      to: 'paused',
      limits: [
        { do: 'suspend', kinds: CLOCKS, reason: record.label, reasonEn: record.labelEn.toLowerCase() },
        { do: 'start', kind: 'special', limit: { amount: body.days, unit: 'wd' } },
        { do: 'start', kind: 'special-end', limit: { amount: left, unit: 'wd' }, onExpiry: 'expire-special' },
      ],
      data: { special: body.kind },
      record,
      papers: [
        { template: 'special', body: { ...record, basis: allowed.basis, licence: isLicence(procedureOf(env)) } },
      ],
      notices: [{ template: 'application.paused', values: { kind: record.label, days: String(body.days) } }],
    };
  },
  means: {
    suspension: ({ body }) => ({ ground: body.kind, lawful: SPECIAL_KINDS.map(({ value }) => value) }),
  },
};

const resume: ActRule<{ result: string }> = {
  zh: '结束特别程序',
  en: 'End the special procedure',
  by: 'officer',
  permission: permissions.handle,
  from: ['paused'],
  to: UNDER_REVIEW,
  fields: { result: longText('结果', 'Result') },
  tell: (record) => ({
    zh: `特别程序结束，继续计时：${record.result}`,
    en: `Special procedure ended, the clock runs again: ${record.result}`,
  }),
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    return {
      ...goOn(snapshot, env),
      record: { result: body.result },
      papers: [paperOfResuming(snapshot, env, { at: env.now, result: body.result })],
      notices: [{ template: 'application.resumed', values: {} }],
    };
  },
};

/** At the end of the longest time the item allows, the clock runs again whether or not the procedure is over. */
const expireSpecial: ActRule = {
  zh: '特别程序期满，恢复计时',
  en: 'Special procedure expired, the clock runs again',
  by: 'system',
  from: ['paused'],
  to: UNDER_REVIEW,
  fields: {},
  tell: () => ({
    zh: '特别程序已到最长期限，自动恢复计时',
    en: 'The special procedure reached its longest time; the clock runs again by itself',
  }),
  decide: (snapshot, _body, env) => {
    // Whenever the machine comes round to it, the clocks run again from that moment.
    const at = findLive(snapshot, 'special-end')?.due_at ?? env.now;
    return {
      ...goOn(snapshot, env, at),
      record: { kind: snapshot.file.data.special },
      papers: [paperOfResuming(snapshot, env, { at, expired: true })],
      notices: [{ template: 'application.special-expired', values: {} }],
    };
  },
};

function paperOfResuming({ file }: Snapshot, env: Env, said: { at: Date; result?: string; expired?: true }) {
  const kind = SPECIAL_KINDS.find(({ value }) => value === file.data.special);
  const body = {
    ...said,
    at: said.at.toISOString(),
    label: kind?.zh ?? '特别程序',
    licence: isLicence(procedureOf(env)),
  };
  return { template: 'resume', body };
}

/** The clocks run again; the days that were used are kept, so that stopping again does not begin the time anew. */
function goOn(snapshot: Snapshot, env: Env, at = env.now): Pick<Decision, 'to' | 'limits' | 'data'> {
  const kind = String(snapshot.file.data.special);
  const began = findLive(snapshot, 'special')?.started_at ?? at;
  const days = env.calendar.countBetween(dayOf(began), dayOf(at));
  return {
    to: stateOfReview(snapshot),
    limits: [
      { do: 'end', kinds: ['special'] },
      { do: 'end', kinds: ['special-end'], as: 'void' },
      { do: 'resume', kinds: CLOCKS, at },
    ],
    data: { specialDays: { ...spentOf(snapshot), [kind]: countSpent(snapshot, kind) + days } },
  };
}

function findLive({ limits }: Snapshot, kind: string): CaseLimit | undefined {
  return limits.find((limit) => limit.kind === kind && isLive(limit));
}

/** Working days the case has stood still so far for procedures of a kind. */
function countSpent(snapshot: Snapshot, kind: string): number {
  return spentOf(snapshot)[kind] ?? 0;
}

function spentOf({ file }: Snapshot): Readonly<Record<string, number>> {
  return (file.data.specialDays ?? {}) as Readonly<Record<string, number>>;
}

export const specialActs = { pause, resume, 'expire-special': expireSpecial };
