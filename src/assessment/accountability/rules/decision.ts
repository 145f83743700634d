// How a case is decided, dropped after the hearing, or written down as the competent organ decided it.
import type { ActRule } from '#kernel/cases/contract.ts';
import { choice, dateField, longText, shortText } from '#kernel/cases/fields.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { localDate } from '#platform/time.ts';
import { DECISIONS, type Decided, DISCIPLINE, type Discipline } from '../contract.ts';
import { byDecider, decidedOn, dropping, heard, KEPT, noteJudge, requireOther, start, toHandlers } from './process.ts';

/** Told in writing; the time to object begins when the person has it. */
const decide: ActRule<{ measure: Decided; basis: string; text?: string }> = {
  zh: '作出决定',
  en: 'Decide',
  ...byDecider(['stated'], ['serving']),
  fields: {
    measure: choice('处理方式', 'Measure', DECISIONS),
    basis: shortText('依据', 'Grounds'),
    text: longText('补充说明', 'More', { optional: true, ...KEPT }),
  },
  tell: ({ measure }) => ({
    zh: `已决定：${nameOf(DECISIONS, measure).zh}`,
    en: `Decided: ${nameOf(DECISIONS, measure).en}`,
  }),
  decide: (snapshot, { measure, basis, text = '' }, env) => {
    requireOther(snapshot, env, true);
    return {
      to: 'serving',
      decidedAt: env.now,
      hold: toHandlers(snapshot),
      limits: [end('accountability-decide'), start('serve', 'wd')],
      notices: [{ template: 'accountability.decided', values: {} }],
      data: { ...noteJudge(snapshot, env), measure, decision: text },
      papers: [{ template: measure, body: { ...heard(snapshot), basis, text } }],
      record: { measure, basis },
    };
  },
};

const acquit: ActRule<{ reason: string }> = {
  zh: '不予追究',
  en: 'Hold nobody to account',
  ...byDecider(['stated'], ['dropped']),
  ...dropping(true),
};

const DECIDERS = [
  { value: 'commission', zh: '监察机关', en: 'Supervision commission' },
  { value: 'employer', zh: '任免机关、单位', en: 'Organ that appoints' },
] as const;

/** What can be done against it goes to the organ that decided and to the one above it, not to us. */
const REMEDIES: Readonly<Record<string, { zh: string; en: string }>> = {
  commission: {
    zh: '不服的，可以自收到处分决定之日起一个月内向作出决定的监察机关申请复审；对复审决定仍不服的，可以自收到之日起一个月内向上一级监察机关申请复核（监察法（2024年修正）第五十六条）',
    en: 'You may ask the commission that decided for a review within one month of receiving it, and then, within one month of receiving that, the commission above (监察法, as amended in 2024, art. 56)',
  },
  employer: {
    zh: '不服的，按处分决定书载明的途径和期限提出',
    en: 'The decision itself says how and by when to object',
  },
};

const recordDecision: ActRule<{ measure: Discipline; by: string; organ: string; reference: string; on: string }> = {
  zh: '登记有权机关的处分',
  en: 'Write down a decision of the competent organ',
  ...byDecider(['stated'], ['final']),
  fields: {
    measure: choice('处分', 'Discipline', DISCIPLINE),
    by: choice('决定机关的性质', 'Kind of organ', DECIDERS),
    organ: shortText('作出决定的机关', 'Organ that decided'),
    reference: shortText('文号', 'Reference number'),
    on: dateField('决定日期', 'Date of the decision'),
  },
  tell: ({ measure, by, reference }) => {
    const named = nameOf(DISCIPLINE, measure);
    const remedy = REMEDIES[String(by)] ?? REMEDIES.employer!;
    return {
      zh: `有权机关决定：${named.zh}（${reference}）。${remedy.zh}`,
      en: `Decided by the competent organ: ${named.en} (${reference}). ${remedy.en}`,
    };
  },
  decide: (snapshot, record, env) => {
    requireOther(snapshot, env, true);
    return {
      to: 'final',
      outcome: record.measure,
      decidedAt: decidedOn(record.on, localDate(snapshot.file.received_at), env),
      limits: [end('accountability-decide')],
      notices: [{ template: 'accountability.recorded', values: {} }],
      data: { ...noteJudge(snapshot, env), measure: record.measure, reference: record.reference },
      record,
    };
  },
};

export const decisionActs = { decide, acquit, 'record-decision': recordDecision };
