// How a conclusion or a proposal is objected to and reviewed, by somebody who had no part in it.
import type { ActRule, Decision, Env, Snapshot } from '#kernel/cases/contract.ts';
import { longText } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { byIssuer, paperOf, requireIssuer } from './process.ts';

/** What an objection says against it; the measure stands when it is kept. */
export const objecting: Pick<ActRule<{ text: string }>, 'zh' | 'en' | 'fields' | 'tell'> = {
  zh: '申请复核',
  en: 'Ask for a review',
  fields: { text: longText('理由和证据', 'Grounds and evidence') },
  tell: () => ({ zh: '已申请复核', en: 'A review was asked for' }),
};

const REVIEWED = { reason: longText('复核意见', 'Findings of the review') };

/** 复核维持: goes back to where it stood. */
export function keep(
  to: readonly string[],
  goOn: (snapshot: Snapshot, env: Env) => Required<Pick<Decision, 'to' | 'hold' | 'limits'>>,
): ActRule<{ reason: string }> {
  return {
    zh: '复核维持',
    en: 'Keep after review',
    ...byIssuer(['objected'], to),
    fields: REVIEWED,
    tell: ({ reason }) => ({ zh: `复核维持：${reason}`, en: `Kept after review: ${reason}` }),
    decide: (snapshot, { reason }, env) => {
      requireIssuer(snapshot, env, true);
      const next = goOn(snapshot, env);
      return {
        ...next,
        limits: [end('order-review'), ...next.limits],
        papers: [paperOf(snapshot, 'review', { reason, kept: true })],
        record: { reason },
      };
    },
  };
}

export const revoke: ActRule<{ reason: string }> = {
  zh: '复核撤销',
  en: 'Revoke after review',
  ...byIssuer(['objected'], ['revoked']),
  irreversible: true,
  fields: REVIEWED,
  tell: ({ reason }) => ({ zh: `复核撤销：${reason}`, en: `Revoked after review: ${reason}` }),
  decide: (snapshot, { reason }, env) => {
    requireIssuer(snapshot, env, true);
    return {
      to: 'revoked',
      outcome: 'revoked',
      papers: [paperOf(snapshot, 'review', { reason, kept: false })],
      record: { reason },
    };
  },
};

export const reviewPaper = {
  zh: '复核决定书',
  en: 'Decision after review',
  mark: '复',
  paragraphs: (body: Readonly<Record<string, unknown>>) => [
    `${body.organ}：`,
    `你单位就“${body.title}”提出的复核申请，经另行指派人员复核：${body.reason}`,
    body.kept ? '决定维持，请按原要求办理。' : '决定撤销。',
  ],
};
