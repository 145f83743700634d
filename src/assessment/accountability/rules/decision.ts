// Deciding a case, or writing down what the competent organ decided, and reviewing it when the person objects.
import type { ActRule, Decision, Env, Snapshot } from '#kernel/cases/contract.ts';
import { choice, dateField, longText, shortText } from '#kernel/cases/fields.ts';
import { DISCIPLINE, type Discipline, MEASURES, type Measure } from '../contract.ts';
import { nameOf } from './papers.ts';
import {
  addressed,
  byDecider,
  byHandlers,
  byPerson,
  dataOf,
  end,
  FOREVER,
  KEPT,
  noteJudge,
  requireOther,
  start,
} from './process.ts';

const NOT_HEARD = '逾期未提出。';

/** The person is told in writing, and may object from now on. */
function decided(snapshot: Snapshot, env: Env): Pick<Decision, 'to' | 'decidedAt' | 'limits' | 'notices'> {
  requireOther(snapshot, env, true);
  return {
    to: 'decided',
    decidedAt: env.now,
    limits: [end('accountability-decide'), start('objection', 'd', 'settle')],
    notices: [{ template: 'accountability.decided', values: {} }],
  };
}

const decide: ActRule<{ measure: Measure; basis: string; text?: string }> = {
  zh: '作出决定',
  en: 'Decide',
  ...byDecider(['stated'], ['decided']),
  fields: {
    measure: choice('处理方式', 'Measure', MEASURES),
    basis: shortText('依据', 'Grounds'),
    text: longText('补充说明', 'More', { optional: true, ...KEPT }),
  },
  tell: ({ measure }) => ({
    zh: `已决定：${nameOf(MEASURES, measure)}`,
    en: `Decided: ${MEASURES.find((one) => one.value === measure)?.en ?? ''}`,
  }),
  decide: (snapshot, { measure, basis, text = '' }, env) => ({
    ...decided(snapshot, env),
    data: { ...noteJudge(snapshot, env), measure, decision: text },
    papers: [
      {
        template: measure,
        body: { ...addressed(snapshot), basis, text, statement: dataOf(snapshot).statement ?? NOT_HEARD },
      },
    ],
    record: { measure, basis },
  }),
};

/** 公职人员政务处分法第五十五条: objections go to the organ that decided and to the one above it, not to us. */
const recordDecision: ActRule<{ measure: Discipline; organ: string; reference: string; on: string }> = {
  zh: '登记有权机关的处分',
  en: 'Write down a decision of the competent organ',
  ...byDecider(['stated'], ['final']),
  fields: {
    measure: choice('处分', 'Discipline', DISCIPLINE),
    organ: shortText('作出决定的机关', 'Organ that decided'),
    reference: shortText('文号', 'Reference number'),
    on: dateField('决定日期', 'Date of the decision'),
  },
  tell: ({ measure, reference }) => ({
    zh: `有权机关决定：${nameOf(DISCIPLINE, measure)}（${reference}）`,
    en: `Decided by the competent organ: ${DISCIPLINE.find((one) => one.value === measure)?.en ?? ''} (${reference})`,
  }),
  decide: (snapshot, record, env) => {
    requireOther(snapshot, env, true);
    return {
      to: 'final',
      outcome: record.measure,
      decidedAt: env.now,
      limits: [end('accountability-decide')],
      notices: [{ template: 'accountability.recorded', values: {} }],
      data: { ...noteJudge(snapshot, env), measure: record.measure, reference: record.reference },
      record,
    };
  },
};

const object: ActRule<{ text: string }> = {
  zh: '申请复核',
  en: 'Ask for a review',
  ...byPerson(['decided'], ['reviewing']),
  fields: { text: longText('理由和证据', 'Grounds and evidence') },
  tell: () => ({ zh: '已申请复核', en: 'A review was asked for' }),
  decide: (snapshot, { text }) => ({
    to: 'reviewing',
    hold: { post: 'supervisor', organ: dataOf(snapshot).supervisor },
    limits: [end('accountability-objection'), start('review', 'd')],
    data: { objection: text },
  }),
};

const settle: ActRule = {
  zh: '复核期满',
  en: 'The time to object has passed',
  by: 'system',
  from: ['decided'],
  to: ['final'],
  fields: {},
  tell: () => ({ zh: '未申请复核，决定生效', en: 'No review was asked for: the decision is final' }),
  decide: (snapshot) => ({ to: 'final', outcome: dataOf(snapshot).measure ?? 'final' }),
};

/** A review ends in a decision in writing. */
function reviewed(kept: boolean): Pick<ActRule<{ reason: string }>, 'fields' | 'decide' | 'tell'> {
  const said = kept ? { zh: '复核维持', en: 'Kept after review' } : { zh: '复核撤销', en: 'Revoked after review' };
  return {
    fields: { reason: longText('复核意见', 'Findings of the review', FOREVER) },
    tell: ({ reason }) => ({ zh: `${said.zh}：${reason}`, en: `${said.en}: ${reason}` }),
    decide: (snapshot, { reason }, env) => {
      requireOther(snapshot, env, true);
      return {
        to: kept ? 'final' : 'revoked',
        outcome: kept ? dataOf(snapshot).measure : 'revoked',
        papers: [{ template: 'review', body: { ...addressed(snapshot), reason, kept } }],
        notices: [{ template: 'accountability.reviewed', values: {} }],
        record: { reason },
      };
    },
  };
}

const keep: ActRule<{ reason: string }> = {
  zh: '复核维持',
  en: 'Keep after review',
  ...byHandlers(['reviewing'], ['final']),
  ...reviewed(true),
};

const revoke: ActRule<{ reason: string }> = {
  zh: '复核撤销',
  en: 'Revoke after review',
  ...byHandlers(['reviewing'], ['revoked']),
  irreversible: true,
  ...reviewed(false),
};

export const decisionActs = { decide, 'record-decision': recordDecision, object, settle, keep, revoke };
