// What a person can do against a decision, from when they have it: a review here, and of a commission's the one above.
import type { ActRule, Decision, Env, LimitChange, Snapshot } from '#kernel/cases/contract.ts';
import { choice, dateField, longText, shortText } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import { REMEDY } from '../contract.ts';
import { servedWhen } from '../errors.ts';
import {
  addressed,
  byHandlers,
  byPerson,
  dataOf,
  FOREVER,
  noteJudge,
  requireOther,
  start,
  toHandlers,
} from './process.ts';

/** Law of what a commission decided, a local setting otherwise. */
function remedy(
  snapshot: Snapshot,
  kind: 'objection' | 'review' | 'appeal' | 'above',
  how: { readonly from?: Date; readonly onExpiry?: string } = {},
): LimitChange {
  const { basis, ...limits } = REMEDY;
  if (dataOf(snapshot).commission || kind === 'appeal' || kind === 'above')
    return { do: 'start', kind: `accountability-${kind}`, limit: limits[kind], basis, ...how };
  return { ...start(kind, 'd', how.onExpiry), ...(how.from ? { from: how.from } : {}) };
}

/** The person has what was decided: the decision itself, or that of a review, and the time to go on begins. */
const received = (snapshot: Snapshot, from: Date): Decision => ({
  to: dataOf(snapshot).reviewed ? 'reviewed' : 'decided',
  limits: [
    end('accountability-serve'),
    remedy(snapshot, dataOf(snapshot).reviewed ? 'appeal' : 'objection', { from, onExpiry: 'settle' }),
  ],
});
const SERVED = ['decided', 'reviewed'];

const receive: ActRule = {
  zh: '签收决定',
  en: 'Sign for the decision',
  ...byPerson(['serving'], SERVED),
  fields: {},
  tell: () => ({ zh: '已签收决定', en: 'You signed for the decision' }),
  decide: (snapshot, _body, env) => received(snapshot, env.now),
};

const serve: ActRule<{ on: string }> = {
  zh: '登记送达',
  en: 'Write down that it was served',
  ...byHandlers(['serving'], SERVED),
  fields: { on: dateField('送达日期', 'Served on', { hint: { zh: '以送达回证为准', en: 'As the receipt has it' } }) },
  tell: ({ on }) => ({ zh: `决定已于 ${on} 送达`, en: `The decision was served on ${on}` }),
  decide: (snapshot, { on }, env) => {
    requireOther(snapshot, env);
    const { decided_at: decidedAt } = snapshot.file;
    if ((decidedAt && on < localDate(decidedAt)) || on > localDate(env.now)) throw servedWhen();
    return { ...received(snapshot, startOfDate(on)), record: { on } };
  },
};

/** One and the same right under the name each law has for it. */
const objecting = (commission: boolean): ActRule<{ text: string }> => {
  const [zh, en] = commission ? ['申请复审', 'Ask for a review (复审)'] : ['申请复核', 'Ask for a review'];
  return {
    zh,
    en,
    ...byPerson(['decided'], ['reviewing']),
    fields: { text: longText('理由和证据', 'Grounds and evidence') },
    offered: (snapshot) => dataOf(snapshot).commission === commission,
    tell: () => ({ zh: `已${zh}`, en: 'A review was asked for' }),
    decide: (snapshot, { text }) => ({
      to: 'reviewing',
      hold: toHandlers(snapshot),
      limits: [end('accountability-objection'), remedy(snapshot, 'review')],
      data: { objection: text },
    }),
  };
};

const settle: ActRule = {
  zh: '期满未申请，决定生效',
  en: 'The time to object has passed',
  by: 'system',
  from: ['decided', 'reviewed'],
  to: ['final'],
  fields: {},
  tell: () => ({ zh: '期满未再申请，决定生效', en: 'Nothing more was asked for: the decision is final' }),
  decide: (snapshot) => ({ to: 'final', outcome: dataOf(snapshot).measure ?? 'final' }),
};

/** A review ends in a decision in writing; that of a commission can be taken to the one above. */
function reviewed(kept: boolean): Pick<ActRule<{ reason: string }>, 'fields' | 'decide' | 'tell'> {
  const said = kept ? { zh: '维持原决定', en: 'Kept after review' } : { zh: '撤销原决定', en: 'Revoked after review' };
  return {
    fields: { reason: longText('审查意见', 'Findings of the review', FOREVER) },
    tell: ({ reason }) => ({ zh: `${said.zh}：${reason}`, en: `${said.en}: ${reason}` }),
    decide: (snapshot, { reason }, env) => {
      requireOther(snapshot, env, true);
      return {
        ...(kept ? standing(snapshot, env) : { to: 'revoked', outcome: 'revoked' }),
        papers: [
          {
            template: dataOf(snapshot).commission ? 'reexamination' : 'review',
            body: { ...addressed(snapshot), reason, kept },
          },
        ],
        notices: [{ template: 'accountability.reviewed', values: {} }],
        record: { reason },
      };
    },
  };
}

function standing(snapshot: Snapshot, env: Env): Decision {
  const { commission, measure } = dataOf(snapshot);
  if (!commission) return { to: 'final', outcome: measure ?? 'final' };
  return {
    to: 'serving',
    decidedAt: env.now,
    limits: [end('accountability-review'), start('serve', 'wd')],
    data: { ...noteJudge(snapshot, env), reviewed: true },
  };
}

const keep: ActRule<{ reason: string }> = {
  zh: '维持原决定',
  en: 'Keep after review',
  ...byHandlers(['reviewing'], ['final', 'serving']),
  ...reviewed(true),
};

const revoke: ActRule<{ reason: string }> = {
  zh: '撤销原决定',
  en: 'Revoke after review',
  ...byHandlers(['reviewing'], ['revoked']),
  irreversible: true,
  ...reviewed(false),
};

const appeal: ActRule = {
  zh: '已向上一级监察机关申请复核',
  en: 'The commission above was asked (复核)',
  ...byPerson(['reviewed'], ['appealed']),
  fields: {},
  tell: () => ({ zh: '已向上一级监察机关申请复核', en: 'The commission above was asked for a review' }),
  decide: (snapshot) => ({
    to: 'appealed',
    hold: toHandlers(snapshot),
    limits: [end('accountability-appeal'), remedy(snapshot, 'above')],
  }),
};

const RESULTS = [
  { value: 'kept', zh: '维持', en: 'Kept' },
  { value: 'revoked', zh: '撤销', en: 'Revoked' },
] as const;

/** The commission above decides outside this case; what it found wrong is put right here at once. */
const recordAppeal: ActRule<{ result: 'kept' | 'revoked'; organ: string; reference: string }> = {
  zh: '登记复核决定',
  en: 'Write down what the commission above decided',
  ...byHandlers(['reviewed', 'appealed'], ['final', 'revoked']),
  fields: {
    result: choice('复核结果', 'Result', RESULTS),
    organ: shortText('复核机关', 'Commission that decided'),
    reference: shortText('文号', 'Reference number'),
  },
  tell: ({ result, organ, reference }) => ({
    zh: `${organ}复核${result === 'kept' ? '维持' : '撤销'}（${reference}）`,
    en: `${result === 'kept' ? 'Kept' : 'Revoked'} by ${organ} (${reference})`,
  }),
  decide: (snapshot, record, env) => {
    requireOther(snapshot, env);
    const kept = record.result === 'kept';
    return {
      to: kept ? 'final' : 'revoked',
      outcome: kept ? (dataOf(snapshot).measure ?? 'final') : 'revoked',
      limits: [end('accountability-appeal', 'accountability-above')],
      notices: [{ template: 'accountability.reviewed', values: {} }],
      record,
    };
  },
};

export const remedyActs = {
  receive,
  serve,
  reexamine: objecting(true),
  object: objecting(false),
  settle,
  keep,
  revoke,
  appeal,
  'record-appeal': recordAppeal,
};
