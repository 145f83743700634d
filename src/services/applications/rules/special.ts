// Special procedures (特别程序): the closed list of the law, during which the clock stands still.

import type { ActRule, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { choice, longText, wholeNumber } from '#kernel/cases/fields.ts';
import { permissions } from '../contract.ts';
import { requireHolder } from './steps.ts';
import { procedureOf } from './subject.ts';

/**
 * 行政许可法第四十五条：“行政机关作出行政许可决定，依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间
 * 不计算在本节规定的期限内。行政机关应当将所需时间书面告知申请人。” No other kind can be chosen.
 */
export const SPECIAL_KINDS = [
  { value: 'hearing', zh: '听证', en: 'Hearing' },
  { value: 'tender', zh: '招标', en: 'Tender' },
  { value: 'auction', zh: '拍卖', en: 'Auction' },
  { value: 'inspection', zh: '检验', en: 'Inspection' },
  { value: 'testing', zh: '检测', en: 'Testing' },
  { value: 'quarantine', zh: '检疫', en: 'Quarantine' },
  { value: 'appraisal', zh: '鉴定', en: 'Appraisal' },
  { value: 'expert-review', zh: '专家评审', en: 'Expert review' },
] as const;

const CLOCKS = ['promise', 'statutory', 'step'];

/** Whether a procedure of this kind was ordered in the case. */
export function wasOrdered(snapshot: Snapshot, kind: string): boolean {
  return listOrdered(snapshot).includes(kind);
}

function listOrdered({ file }: Snapshot): readonly unknown[] {
  return Array.isArray(file.data.specials) ? file.data.specials : [];
}

const pause: ActRule<{ kind: string; days: number; reason: string }> = {
  zh: '特别程序（停时）',
  en: 'Special procedure (stops the clock)',
  by: 'officer',
  permission: permissions.handle,
  from: ['reviewing'],
  to: ['paused'],
  fields: {
    kind: choice('种类', 'Kind', SPECIAL_KINDS),
    days: wholeNumber('预计需要几个工作日（书面告知申请人）', 'Working days it will take (told in writing)', 1, 365),
    reason: longText('依据和理由', 'Basis and reason'),
  },
  offered: (_snapshot, { subject }) => procedureOf({ subject }).specialProcedures.length > 0,
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
    if (body.days > allowed.maxDays) {
      throw actRefused({
        zh: `这种特别程序最多 ${allowed.maxDays} 个工作日。`,
        en: `This procedure may take at most ${allowed.maxDays} working days.`,
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
        { do: 'suspend', kinds: CLOCKS, reason: record.label },
        { do: 'start', kind: 'special', limit: { amount: body.days, unit: 'wd' } },
      ],
      data: { specials: [...listOrdered(snapshot), body.kind] },
      record,
      papers: [{ template: 'special', body: { ...record, basis: allowed.basis } }],
      notices: [{ template: 'application.paused', values: { kind: record.label, days: String(body.days) } }],
    };
  },
};

const resume: ActRule<{ result: string }> = {
  zh: '结束特别程序',
  en: 'End the special procedure',
  by: 'officer',
  permission: permissions.handle,
  from: ['paused'],
  to: ['reviewing'],
  fields: { result: longText('结果', 'Result') },
  tell: (record) => ({
    zh: `特别程序结束，继续计时：${record.result}`,
    en: `Special procedure ended, the clock runs again: ${record.result}`,
  }),
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    return {
      to: 'reviewing',
      limits: [
        { do: 'end', kinds: ['special'] },
        { do: 'resume', kinds: CLOCKS },
      ],
      record: { result: body.result },
      notices: [{ template: 'application.resumed', values: {} }],
    };
  },
};

export const specialActs = { pause, resume };
