// Who may not apply again for a while (§78, §79): entered by a decision and nothing else, and lifted the same way.
import { addMonths, dateOfDay, dayOf } from '#kernel/calendar/rules/days.ts';
import type { ActRule, CaseFile, Env } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { choice, longText } from '#kernel/cases/fields.ts';
import { permissions } from '../contract.ts';
import { isHeadOf } from './steps.ts';
import { type Procedure, procedureOf } from './subject.ts';

/**
 * 行政许可法第七十八条：“行政许可申请人隐瞒有关情况或者提供虚假材料申请行政许可的，行政机关不予受理或者不予行政许可，并给予警告；
 * 行政许可申请属于直接关系公共安全、人身健康、生命财产安全事项的，申请人在一年内不得再次申请该行政许可。” 第七十九条：“被许可人以
 * 欺骗、贿赂等不正当手段取得行政许可的，……取得的行政许可属于直接关系公共安全、人身健康、生命财产安全事项的，申请人在三年内不得
 * 再次申请该行政许可；……”
 */
export const GROUNDS = {
  'false-materials': { months: 12, article: '行政许可法第七十八条' },
  fraud: { months: 36, article: '行政许可法第七十九条' },
} as const;
export type BarGround = keyof typeof GROUNDS;

/** Until the end of which day somebody may not apply for an item again, and why. */
export interface Bar {
  readonly ground: BarGround;
  /** The base item: it is barred at every level and organ alike. */
  readonly family: string;
  /** `YYYY-MM-DD`, the last day. */
  readonly until: string;
}

export function familyOf(procedure: Pick<Procedure, 'base'>, code: string | null): string {
  return procedure.base ?? code ?? '';
}

/** What a decision enters; null where the item is none of those the law names. */
export function barApplicant(file: CaseFile, env: Env, ground: BarGround): Bar | null {
  const procedure = procedureOf(env);
  if (!procedure.course?.safety) return null;
  const until = dateOfDay(addMonths(dayOf(env.now), GROUNDS[ground].months));
  return { ground, family: familyOf(procedure, file.subject_code), until };
}

/** 第六十九条: what may be withdrawn, and what must be. */
const REVOCATIONS = [
  { value: 'fraud', zh: '以欺骗、贿赂等不正当手段取得', en: 'Obtained by fraud, bribery or other improper means' },
  { value: 'abuse', zh: '滥用职权、玩忽职守作出', en: 'Granted by abuse or neglect of office' },
  { value: 'beyond-powers', zh: '超越法定职权作出', en: 'Granted beyond the organ’s powers' },
  { value: 'procedure', zh: '违反法定程序作出', en: 'Granted against the lawful procedure' },
  { value: 'unqualified', zh: '申请人不具备资格或者不符合条件', en: 'The applicant was not qualified' },
] as const;

const revoke: ActRule<{ ground: string; reason: string }> = {
  zh: '撤销许可',
  en: 'Revoke',
  by: 'officer',
  permission: permissions.revoke,
  from: ['closed'],
  to: ['revoked'],
  irreversible: true,
  fields: {
    ground: choice('撤销的情形', 'Ground', REVOCATIONS),
    reason: longText('事实和理由（已听取当事人陈述申辩）', 'Facts and reasons; the holder was heard'),
  },
  offered: ({ file }, { actor }) => file.outcome === 'granted' && isHeadOf(actor, file.organ_id),
  tell: (record) => ({ zh: `许可被撤销：${record.reason}`, en: `Revoked: ${record.reason}` }),
  decide: ({ file }, body, env) => {
    if (file.outcome !== 'granted' || !isHeadOf(env.actor, file.organ_id)) {
      throw actRefused({
        zh: '只有机关负责人可以撤销已经准予的许可。',
        en: 'Only the head of the organ may revoke what was granted.',
      });
    }
    const bar = body.ground === 'fraud' ? barApplicant(file, env, 'fraud') : null;
    const said = { ground: body.ground, reason: body.reason, barUntil: bar?.until ?? null };
    const label = REVOCATIONS.find(({ value }) => value === body.ground)?.zh;
    return {
      to: 'revoked',
      outcome: 'revoked',
      data: { bar },
      record: { ...said, bar },
      papers: [{ template: 'revocation', body: { ...said, label, ...procedureOf(env).remedies } }],
      notices: [{ template: 'application.revoked', values: { reason: body.reason } }],
    };
  },
};

/** A decision that was set aside, by the organ itself, on reconsideration or in court, bars nobody any longer. */
const liftBar: ActRule<{ reason: string }> = {
  zh: '解除限制申请',
  en: 'Lift the bar',
  by: 'officer',
  permission: permissions.revoke,
  from: ['refused', 'decided', 'closed', 'revoked'],
  to: [],
  irreversible: true,
  fields: {
    reason: longText('依据（复议决定、判决或者本机关纠正）', 'On what: reconsideration, judgment or own correction'),
  },
  offered: ({ file }, { actor }) => Boolean(file.data.bar) && isHeadOf(actor, file.organ_id),
  tell: () => ({ zh: '解除了限制申请', en: 'The bar on applying again was lifted' }),
  decide: ({ file }, body, env) => {
    if (!file.data.bar || !isHeadOf(env.actor, file.organ_id)) {
      throw actRefused({ zh: '这件事没有限制申请的决定。', en: 'No bar was entered in this case.' });
    }
    return {
      data: { bar: null },
      record: { reason: body.reason },
      papers: [{ template: 'bar-lifted', body: { reason: body.reason } }],
      notices: [{ template: 'application.bar-lifted', values: {} }],
    };
  },
};

export const barActs = { revoke, 'lift-bar': liftBar };
