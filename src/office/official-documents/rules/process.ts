// What the acts of an official document share: what they look at, whose turn it is, and how long each stage has. Pure.

import type { Limit } from '#kernel/calendar/contract.ts';
import type { ActRule, CaseHold, LimitChange, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import type { Urgency } from '#kernel/documents/official.ts';
import { type Actor, worksIn } from '#platform/http/context.ts';
import { type Content, DAYS } from '../contract.ts';
import type { RuleFault } from './articles.ts';

/** The document of a case, its current text, and what the rules find wrong with it. */
export interface DocumentSubject {
  readonly issuer: OrganRef;
  readonly maker: OrganRef;
  readonly number: string | null;
  readonly version: number;
  /** SM3 of the current text. */
  readonly digest: string;
  readonly content: Content;
  readonly faults: readonly RuleFault[];
  /** What else is missing, beside the rules. */
  readonly missing: readonly { readonly zh: string; readonly en: string }[];
  readonly upward: boolean;
  readonly downward: boolean;
  readonly drafterId: string;
  /** The post of the maker that reviews, checks and seals: its office where it has one. */
  readonly officePost: string;
  /** Organs that are asked to countersign. */
  readonly consulted: readonly OrganRef[];
}
export const subjectOf = ({ subject }: { readonly subject: unknown }) => subject as DocumentSubject;

/** Local settings. What is urgent has half of the time, what is most urgent a day. */
export function timeOf(stage: keyof typeof DAYS, urgency: Urgency): Limit {
  const days = DAYS[stage];
  const amount = { normal: days, urgent: Math.ceil(days / 2), top: 1 }[urgency];
  return { amount, unit: 'wd' };
}

const STAGES = ['revise', 'review', 'sign', 'issue'] as const;
export type Stage = (typeof STAGES)[number];
export const limitName = (stage: Stage) => `document-${stage}`;

/** Ends the clocks that run, and starts that of a stage. */
export function nextStage(stage: Stage, urgency: Urgency): LimitChange[] {
  const kinds = [...STAGES.map(limitName), 'opinion'];
  return [
    { do: 'end', kinds },
    { do: 'start', kind: limitName(stage), limit: timeOf(stage, urgency) },
  ];
}

/** On which text an act was done. */
export const textOf = ({ version, digest }: DocumentSubject) => ({ version, digest });

const leadOf = ({ holds }: Snapshot): CaseHold | undefined => holds.find(({ role }) => role === 'lead');
const leads = (snapshot: Snapshot, actor: Actor) =>
  actor.kind === 'system' || worksIn(actor, leadOf(snapshot)?.organ_path ?? snapshot.file.organ_path);

const NOT_YOURS = {
  zh: '文件现在由别的单位办理，请等它办完这一步。',
  en: 'The document lies with another organ now: wait until it has done its part.',
};

/** An act of those whose turn it is. */
export function byTurn<B>(rule: Omit<ActRule<B>, 'by'>): ActRule<B> {
  return {
    ...rule,
    by: 'officer',
    offered: (snapshot, asked) => leads(snapshot, asked.actor) && (rule.offered?.(snapshot, asked) ?? true),
    decide: (snapshot, body, env) => {
      if (!leads(snapshot, env.actor)) throw actRefused(NOT_YOURS);
      return rule.decide(snapshot, body, env);
    },
  };
}
