// How an organ objects to a finding, and who reviews it: the head who approved the check and took no part in it.
import type { ActRule, Decision, Snapshot } from '#kernel/cases/contract.ts';
import { longText } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { type CheckData, DAYS, type FindingData, REVIEW, reviewOver } from '../contract.ts';
import {
  byHead,
  byMachine,
  byOrgan,
  checkFor,
  findingOf,
  forOrgan,
  isOutside,
  isRegulated,
  type Offered,
  paperOf,
  recheckRuns,
  rectifyingIn,
  requireOrgan,
  requireOutside,
  start,
  toApprover,
  toLeader,
  toOrgan,
} from './process.ts';

const reviewRuns = (kind: string, check: CheckData, more: { onExpiry?: string; from?: Date } = {}) =>
  start(kind, REVIEW.limit, { ...more, ...(isRegulated(check) ? { basis: REVIEW.basis } : {}) });

/** From when the organ received it: 第十七条. */
export const objectionRuns = (check: CheckData, from: Date) =>
  reviewRuns('finding-objection', check, { onExpiry: 'final', from });

/** Whether the time to object still runs. */
const mayObject = ({ limits }: Snapshot) =>
  limits.some(({ kind, state }) => kind === 'finding-objection' && state === 'running');

type Verdict = NonNullable<FindingData['verdict']>;
const ENDINGS: readonly Verdict['outcome'][] = ['settled', 'ordered'];
const endBy = ({ outcome }: Verdict) => ({ to: outcome, outcome });

/** Closed at once when the time to object is over or was used; otherwise it waits: closing would end that time. */
export function conclude(snapshot: Snapshot, verdict: Verdict): Decision {
  const next = mayObject(snapshot) ? { to: 'concluded', limits: [end('finding-recheck')] } : endBy(verdict);
  return { ...next, data: { verdict } };
}

const forReviewer: Offered = (_snapshot, asked) => isOutside(checkFor(asked), asked.actor);

const object: ActRule<{ text: string }> = {
  zh: '申请复核',
  en: 'Ask for a review',
  ...byOrgan(['rectifying', 'rechecking', 'concluded'], ['objected']),
  fields: { text: longText('理由和证据', 'Grounds and evidence') },
  offered: (snapshot, asked) => mayObject(snapshot) && forOrgan(snapshot, asked),
  tell: () => ({ zh: '已申请复核', en: 'A review was asked for' }),
  decide: (snapshot, { text }, env) => {
    requireOrgan(snapshot, env);
    if (!mayObject(snapshot)) throw reviewOver();
    const check = checkFor(env);
    return {
      to: 'objected',
      hold: toApprover(check),
      limits: [end('finding-rectify', 'finding-recheck', 'finding-objection'), reviewRuns('finding-review', check)],
      data: { objectedFrom: snapshot.file.state },
      record: { text },
    };
  },
};

const REVIEWED = { reason: longText('复核意见', 'Findings of the review') };

/** 第十七条: “参与作出督查结论的工作人员在复核中应当回避。” */
function review(snapshot: Snapshot, reason: string, kept: boolean, env: Parameters<ActRule['decide']>[2]) {
  const check = checkFor(env);
  requireOutside(check, env);
  const { organ } = findingOf(snapshot);
  return { papers: [paperOf(check, 'review', { organ: organ.name, reason, kept })], record: { reason } };
}

/** Goes on where it stood; what only waited for this is over. */
function goOn(snapshot: Snapshot, check: CheckData): Pick<Decision, 'to' | 'hold' | 'limits' | 'outcome'> {
  const { objectedFrom, verdict, days = DAYS.rectify } = findingOf(snapshot);
  if (verdict) return endBy(verdict);
  const ended = end('finding-review');
  return objectedFrom === 'rechecking'
    ? { to: 'rechecking', hold: toLeader(check), limits: [ended, recheckRuns] }
    : { to: 'rectifying', hold: toOrgan, limits: [ended, rectifyingIn(days)] };
}

const keep: ActRule<{ reason: string }> = {
  zh: '复核维持',
  en: 'Keep after review',
  ...byHead(['objected'], ['rectifying', 'rechecking', ...ENDINGS]),
  fields: REVIEWED,
  offered: forReviewer,
  tell: ({ reason }) => ({ zh: `复核维持：${reason}`, en: `Kept after review: ${reason}` }),
  decide: (snapshot, { reason }, env) => ({
    ...review(snapshot, reason, true, env),
    ...goOn(snapshot, checkFor(env)),
  }),
};

const revoke: ActRule<{ reason: string }> = {
  zh: '复核撤销',
  en: 'Revoke after review',
  ...byHead(['objected'], ['revoked']),
  irreversible: true,
  fields: REVIEWED,
  offered: forReviewer,
  tell: ({ reason }) => ({ zh: `复核撤销：${reason}`, en: `Revoked after review: ${reason}` }),
  decide: (snapshot, { reason }, env) => ({
    ...review(snapshot, reason, false, env),
    to: 'revoked',
    outcome: 'revoked',
  }),
};

const final: ActRule = {
  zh: '申请复核期满',
  en: 'No review was asked for',
  ...byMachine(['rectifying', 'rechecking', 'concluded'], ENDINGS),
  decide: (snapshot) => {
    const { verdict } = findingOf(snapshot);
    return verdict ? endBy(verdict) : { limits: [end('finding-objection')] };
  },
};

export const reviewActs = { object, keep, revoke, final };
