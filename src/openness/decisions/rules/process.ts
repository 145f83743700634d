// How far a decision is: which steps are missing, who acts now, and its clocks. Pure.
import type { ActRule, CaseFile, Env, Label, Snapshot } from '#kernel/cases/contract.ts';
import type { SentFile } from '#kernel/cases/fields.ts';
import { HEAD_POST, headsOrgan } from '#kernel/people/contract.ts';
import { worksIn } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import {
  type Comments,
  type DecisionData,
  isWaived,
  permissions,
  STEPS,
  type Step,
  type StepRecord,
} from '../contract.ts';
import { notDecider, notUndertaker, notYetDone, stepsMissing } from '../errors.ts';

export const dataOf = ({ file }: { readonly file: Pick<CaseFile, 'data'> }) => file.data as unknown as DecisionData;
/** What the public has said, as the kind loads it. */
export const commentsOf = ({ subject }: { readonly subject: unknown }) => subject as Comments;

/** A result with which a step is not over: 第二十四条 “风险不可控的”, 第二十五条 “经审查不合法的”. */
const FAILING = ['uncontrollable', 'unlawful'];

const isPassed = (record: StepRecord | undefined): boolean =>
  record !== undefined && (isWaived(record) || !FAILING.includes(record.result));

/** Of the steps up to and with `last`, those that are neither done nor lawfully left out. */
export function findMissing({ steps }: Pick<DecisionData, 'steps'>, last: Step = 'discussion'): Step[] {
  return STEPS.slice(0, STEPS.indexOf(last) + 1).filter((step) => !isPassed(steps[step]));
}

/** @throws stepsMissing */
export function requireSteps(snapshot: Snapshot, last: Step): void {
  const steps = findMissing(dataOf(snapshot), last);
  if (steps.length > 0) throw stepsMissing({ steps });
}

/** The step with its record, into the file. */
export const noteStep = (snapshot: Snapshot, step: Step, record: StepRecord) => ({
  steps: { ...dataOf(snapshot).steps, [step]: record },
});

/** @throws notYetDone, laid to no field: the act says which day it asked for */
export function requirePast(on: string, { now }: Pick<Env, 'now'>): void {
  if (on > localDate(now)) throw notYetDone();
}

/** A paper handed in with an act. */
export const handedIn = (code: string, { zh: name }: Label, { id, name: fileName }: SentFile) =>
  ({ code, name, source: 'upload', state: 'given', fileId: id, fileName }) as const;

const officer = (permission: string, from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission, from, to }) as const;
type Offered = NonNullable<ActRule['offered']>;

const isUndertaker: Offered = (snapshot, { actor }) => worksIn(actor, dataOf(snapshot).undertaker.path);
const isDecider: Offered = (snapshot, { actor }) => headsOrgan(actor, dataOf(snapshot).decider.path);

/** Acts of the organ in charge, beside the state offered when `more` says so. */
export const byUndertaker = (from: readonly string[], to: readonly string[], more: Offered = () => true) => ({
  ...officer(permissions.prepare, from, to),
  offered: ((snapshot, asked) => isUndertaker(snapshot, asked) && more(snapshot, asked)) as Offered,
});
/** Acts of who heads the organ that decides. */
export const byDecider = (from: readonly string[], to: readonly string[], more: Offered = () => true) => ({
  ...officer(permissions.decide, from, to),
  offered: ((snapshot, asked) => isDecider(snapshot, asked) && more(snapshot, asked)) as Offered,
});

/** @throws notUndertaker */
export function requireUndertaker(snapshot: Snapshot, { actor }: Pick<Env, 'actor'>): void {
  if (!worksIn(actor, dataOf(snapshot).undertaker.path)) throw notUndertaker();
}

/** 第三十条: “决策机关行政首长在集体讨论的基础上作出决定。” @throws notDecider */
export function requireDecider(snapshot: Snapshot, { actor }: Pick<Env, 'actor'>): void {
  if (!headsOrgan(actor, dataOf(snapshot).decider.path)) throw notDecider();
}

/** Who has it next: the organ in charge, or who heads the one that decides. */
export const toUndertaker = (snapshot: Snapshot) => {
  const { undertaker } = dataOf(snapshot);
  return { organ: undertaker, hold: { post: 'section-head', organ: undertaker } };
};
export const toDecider = (snapshot: Snapshot) => {
  const { decider } = dataOf(snapshot);
  return { organ: decider, hold: { post: HEAD_POST, organ: decider } };
};
