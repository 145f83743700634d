// Asking for 复查 and 复核, on line or on paper, within thirty days; who does not ask has it closed.
import type { ActRule, Decision, Env } from '#kernel/cases/contract.ts';
import { longText } from '#kernel/cases/fields.ts';
import { mayReach } from '#platform/http/context.ts';
import { permissions } from '../contract.ts';
import { dataOf, end, start, subjectOf } from './process.ts';

const grounds = longText('不同意的地方和理由', 'What you disagree with, and why');

/** 第三十五条: to the organ above whoever answered, within thirty days of receiving the opinion. */
function toReview(env: Env): Decision {
  const organ = subjectOf(env).reviewer;
  return { to: 'reviewing', organ, hold: { post: 'reviewer', organ }, limits: [end('review-ask'), start('review')] };
}

/** 第三十六条: to the organ above whoever reviewed. */
function toRecheck(env: Env): Decision {
  const organ = subjectOf(env).rechecker;
  return { to: 'rechecking', organ, hold: { post: 'reviewer', organ }, limits: [end('recheck-ask'), start('recheck')] };
}

const askReview: ActRule<{ text: string }> = {
  zh: '申请复查',
  en: 'Ask for a review',
  by: 'party',
  from: ['opined'],
  to: ['reviewing'],
  fields: { text: grounds },
  tell: () => ({ zh: '已申请复查', en: 'A review was asked for' }),
  decide: (_snapshot, { text }, env) => ({ ...toReview(env), record: { text } }),
};

const askRecheck: ActRule<{ text: string }> = {
  zh: '申请复核',
  en: 'Ask for a re-examination',
  by: 'party',
  from: ['reviewed'],
  to: ['rechecking'],
  fields: { text: grounds },
  tell: () => ({ zh: '已申请复核', en: 'A re-examination was asked for' }),
  decide: (_snapshot, { text }, env) => ({ ...toRecheck(env), record: { text } }),
};

/** Asked for by letter or in person: the petitions office that took it in writes it down. */
const recordAsk: ActRule<{ text: string }> = {
  zh: '登记书面的复查、复核申请',
  en: 'Record that it was asked for on paper',
  by: 'officer',
  permission: permissions.office,
  from: ['opined', 'reviewed'],
  to: ['reviewing', 'rechecking'],
  fields: { text: grounds },
  offered: (snapshot, { actor }) => mayReach(actor, permissions.office, dataOf(snapshot).office.path),
  tell: () => ({ zh: '已收到复查、复核申请', en: 'A review was asked for on paper' }),
  decide: (snapshot, { text }, env) => ({
    ...(snapshot.file.state === 'opined' ? toReview : toRecheck)(env),
    record: { text },
  }),
};

const settle: ActRule = {
  zh: '逾期未申请，办结',
  en: 'The time to ask has passed',
  by: 'system',
  from: ['opined', 'reviewed'],
  to: ['final'],
  fields: {},
  tell: () => ({ zh: '没有在 30 日内申请复查、复核，办结', en: 'No review was asked for within 30 days: closed' }),
  decide: ({ file }) => ({ to: 'final', outcome: file.outcome }),
};

export const askingActs = {
  'ask-review': askReview,
  'ask-recheck': askRecheck,
  'record-ask': recordAsk,
  settle,
};
