// After the answer: the complainant may have it reviewed by somebody else above; what is upheld may be referred.

import type { ActRule, Decision, Env, Snapshot } from '#kernel/cases/contract.ts';
import { choice, longText, shortText } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { WRONGS, type Wrong } from '#kernel/people/wrongs.ts';
import { type Actor, mayReach } from '#platform/http/context.ts';
import { permissions } from '../contract.ts';
import { notReferable } from '../errors.ts';
import { type Answer, answering, sayAnswer } from './inquiry.ts';
import { bySupervisors, dataOf, kept, noteJudge, requireOther, reviewerOf, start, told } from './process.ts';

const appeal: ActRule<{ text: string }> = {
  zh: '申请复核',
  en: 'Ask for a review',
  by: 'party',
  from: ['answered'],
  to: ['reviewing'],
  fields: { text: longText('不同意的地方和理由', 'What you disagree with, and why') },
  tell: () => ({ zh: '已申请复核', en: 'A review was asked for' }),
  decide: (_snapshot, { text }, env) => {
    const organ = reviewerOf(env);
    return {
      to: 'reviewing',
      organ,
      hold: { post: 'supervisor', organ },
      limits: [end('conduct-appeal'), start('review')],
      record: { text },
    };
  },
};

const settle: ActRule = {
  zh: '复核期满',
  en: 'The time to ask for a review has passed',
  by: 'system',
  from: ['answered'],
  to: ['final'],
  fields: {},
  tell: () => ({ zh: '未申请复核，投诉办结', en: 'No review was asked for: closed' }),
  decide: (snapshot) => ({ to: 'final', outcome: dataOf(snapshot).finding ?? 'final' }),
};

/** By somebody who had no part in the answer. */
function reviewed(snapshot: Snapshot, env: Env, outcome: string): Decision {
  requireOther(snapshot, env, true);
  return {
    to: 'final',
    outcome,
    data: noteJudge(snapshot, env),
    notices: [{ template: 'conduct-complaint.reviewed', values: {} }],
  };
}

const keep: ActRule<{ reason: string }> = {
  zh: '复核维持',
  en: 'Keep the answer',
  ...bySupervisors(['reviewing'], ['final']),
  fields: { reason: told('复核意见', 'Findings of the review') },
  tell: ({ reason }) => ({ zh: `复核维持：${reason}`, en: `Kept after review: ${reason}` }),
  decide: (snapshot, { reason }, env) => ({
    ...reviewed(snapshot, env, dataOf(snapshot).finding ?? 'final'),
    papers: [{ template: 'review', body: { reason } }],
    record: { reason },
  }),
};

const revise: ActRule<Answer> = {
  zh: '复核改变',
  en: 'Change the answer',
  ...bySupervisors(['reviewing'], ['final']),
  irreversible: true,
  fields: answering,
  tell: ({ answer }) => ({ zh: `复核改变：${answer}`, en: `Changed after review: ${answer}` }),
  decide: (snapshot, record, env) => {
    const decision = reviewed(snapshot, env, record.finding);
    return {
      ...decision,
      data: { ...decision.data, finding: record.finding },
      papers: sayAnswer(snapshot, record),
      record,
    };
  },
};

/** Only supervisors who reach whoever took it in, wherever it was passed on to. */
const isSupervisor = (snapshot: Snapshot, actor: Actor) =>
  mayReach(actor, permissions.supervise, dataOf(snapshot).supervisor.path);

const isUpheld = (snapshot: Snapshot) => ['upheld', 'partly'].includes(dataOf(snapshot).finding ?? '');

/** What is upheld may become a case of accountability, once: the city’s own rule. */
const refer: ActRule<{ person: string; wrong: Wrong; reason: string }> = {
  zh: '移送追究责任',
  en: 'Refer for accountability',
  ...bySupervisors(['answered', 'final'], []),
  irreversible: true,
  fields: {
    person: shortText('当事人姓名', 'Name of the person concerned', {
      hint: { zh: '被投诉单位的在职人员', en: 'An officer of the organ complained of' },
    }),
    wrong: choice('按哪种情形移送', 'As a matter of', WRONGS),
    reason: kept('移送的事实和理由', 'Facts and reasons'),
  },
  offered: (snapshot, { actor }) => isUpheld(snapshot) && !snapshot.done.refer && isSupervisor(snapshot, actor),
  tell: () => ({ zh: '已移送追究责任', en: 'Referred for accountability' }),
  decide: (snapshot, { person, wrong, reason }, env) => {
    requireOther(snapshot, env);
    if (!isUpheld(snapshot) || snapshot.done.refer || !isSupervisor(snapshot, env.actor)) throw notReferable();
    return { record: { person, wrong, reason } };
  },
};

export const reviewActs = { appeal, settle, keep, revise, refer };
