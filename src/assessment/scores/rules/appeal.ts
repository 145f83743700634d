// An appeal against a score as a declared kind of case: 申诉 → 复核 → 改分 or 维持, by somebody who had no hand in it.

import { z } from 'zod';
import type { ActRule, CaseKind, Env, LimitChange, Snapshot } from '#kernel/cases/contract.ts';
import { LOCAL_STEP, longText } from '#kernel/cases/fields.ts';
import { worksIn } from '#platform/http/context.ts';
import { APPEAL, permissions } from '../contract.ts';
import { sameHand } from '../errors.ts';

/** What an appeal remembers beside its file. */
export interface AppealData {
  readonly roundId: string;
  readonly schemeCode: string;
  readonly key: string;
  /** The organ that is scored, or that the item or the officer belongs to. */
  readonly unit: { readonly id: string; readonly path: string };
  readonly indicator: string;
  /** Digest of the sheet as it was shown; null when there was nothing to show. */
  readonly sheet: string | null;
  /** A day of the period, to which points given back are laid. */
  readonly day: string;
  readonly text: string;
  readonly appellant: string | null;
  /** Who announced the result, or put in or approved what is contested: none of them reviews it. */
  readonly hands: readonly string[];
  /** Who reviewed it, and what was given back; set by the decision. */
  readonly reviewer?: string | null;
  readonly hundredths?: number;
}

export function appealDataOf({ file }: Pick<Snapshot, 'file'>): AppealData {
  return file.data as unknown as AppealData;
}

export function startingLimits(days: number): LimitChange[] {
  return [{ do: 'start', kind: 'review', limit: { amount: days, unit: 'wd' } }];
}

/** 谁办谁不审: neither those who made the result nor the organ that is scored. */
function requireOther(snapshot: Snapshot, { actor }: Env): void {
  const { hands, appellant, unit, key } = appealDataOf(snapshot);
  const own = worksIn(actor, unit.path) || actor.id === key;
  if (own || actor.id === appellant || (actor.id !== null && hands.includes(actor.id))) throw sameHand();
}

const byReviewer = {
  by: 'officer',
  permission: permissions.review,
  from: ['received'],
  irreversible: true,
} as const;

const DECIDED = [{ template: `${APPEAL}.decided`, values: {} }];

const grant: ActRule<{ points: number; reason: string }> = {
  zh: '申诉成立，改分',
  en: 'Grant and mend the score',
  ...byReviewer,
  to: ['granted'],
  fields: {
    points: {
      zh: '补回分数',
      en: 'Points given back',
      control: 'number',
      schema: z.coerce
        .number<unknown>('请填 0.01 到 100 之间的数|Please give a number from 0.01 to 100')
        .min(0.01)
        .max(100),
      hint: { zh: '最多补到这项的满分', en: 'At most up to the full points of the indicator' },
    },
    reason: longText('复核查明的事实和理由', 'What the review found, and why'),
  },
  tell: ({ points, reason }) => ({
    zh: `申诉成立，给回 ${points} 分：${reason}`,
    en: `Granted, ${points} points given back: ${reason}`,
  }),
  decide: (snapshot, { points, reason }, env) => {
    requireOther(snapshot, env);
    return {
      to: 'granted',
      outcome: 'granted',
      limits: [{ do: 'end', kinds: ['review'] }],
      notices: DECIDED,
      data: { reviewer: env.actor.id, hundredths: Math.round(points * 100) },
      record: { points, reason, sheet: appealDataOf(snapshot).sheet },
    };
  },
};

const keep: ActRule<{ reason: string }> = {
  zh: '维持原结果',
  en: 'Keep the result',
  ...byReviewer,
  to: ['kept'],
  fields: { reason: longText('复核查明的事实和理由', 'What the review found, and why') },
  tell: ({ reason }) => ({ zh: `维持原结果：${reason}`, en: `The result is kept: ${reason}` }),
  decide: (snapshot, { reason }, env) => {
    requireOther(snapshot, env);
    return {
      to: 'kept',
      outcome: 'kept',
      limits: [{ do: 'end', kinds: ['review'] }],
      notices: DECIDED,
      record: { reason, sheet: appealDataOf(snapshot).sheet },
    };
  },
};

const GRANTED = { zh: '申诉成立', en: 'Granted' };
const KEPT = { zh: '维持原结果', en: 'Result kept' };

export const appealKind: CaseKind = {
  name: APPEAL,
  zh: '考核申诉',
  en: 'Appeal against a score',
  home: { zh: '监察', en: 'Supervision', href: '/supervision' },
  initial: 'received',
  readPermission: permissions.read,
  uncounted: true,
  party: { zh: '申诉单位', en: 'Who appealed' },
  states: {
    received: { zh: '复核中', en: 'Under review', phase: 'open', limits: ['review'] },
    granted: { ...GRANTED, phase: 'closed' },
    kept: { ...KEPT, phase: 'closed' },
  },
  limits: {
    review: { zh: '申诉复核', en: 'Review of the appeal', ...LOCAL_STEP },
  },
  acts: { grant, keep },
  outcomes: { granted: GRANTED, kept: KEPT },
  papers: {},
  ownWords: (_subject, file) => [appealDataOf({ file }).text],
  facts: (_subject, file) => {
    const { text } = appealDataOf({ file });
    return [{ zh: '申诉理由', en: 'Grounds', value: { zh: text, en: text } }];
  },
};
