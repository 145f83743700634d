// The steps an accepted case goes through: which is being worked on, by whom, and what entering one brings.
import { parseLimit } from '#kernel/calendar/contract.ts';
import type { CaseHold, Decision, Env, Snapshot, StepRef } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import type { Actor } from '#platform/http/context.ts';
import { type Procedure, type ProcedureStep, procedureOf, workingSteps } from './subject.ts';

export function findStep(procedure: Procedure, code: string | null): ProcedureStep | undefined {
  return workingSteps(procedure).find((step) => step.code === code);
}

/** @throws actRefused when no step is being worked on. */
export function currentStep(snapshot: Snapshot, env: Env): ProcedureStep {
  const step = findStep(procedureOf(env), snapshot.file.step);
  if (!step) throw actRefused({ zh: '这件事没有正在办理的环节。', en: 'No step of this case is being worked on.' });
  return step;
}

/** Whether the case is in a step that decides: then only a decision ends it. */
export function isDeciding(snapshot: Snapshot, subject: unknown): boolean {
  const steps = workingSteps(procedureOf({ subject }));
  const step = steps.find((one) => one.code === snapshot.file.step);
  return step === undefined || step.kind === 'decide' || step === steps.at(-1);
}

export function refOf(step: ProcedureStep): StepRef {
  return { code: step.code, zh: step.name, en: step.nameEn ?? step.name };
}

/** Moves to a step: its holder, its clock, and the organs it asks, all at once, each no more than once. */
export function enterStep(
  step: ProcedureStep,
  snapshot: Snapshot,
): Required<Pick<Decision, 'step' | 'hold' | 'limits' | 'ask' | 'askLimit'>> {
  const limit = parseLimit(step.limit);
  const known = snapshot.opinions.filter((opinion) => opinion.step === step.code);
  const ask = (step.asked ?? []).filter(
    (organ) => organ.id !== snapshot.file.organ_id && !known.some((opinion) => opinion.organ_id === organ.id),
  );
  return {
    step: refOf(step),
    hold: { post: step.post },
    limits: [
      { do: 'end', kinds: ['step'] },
      { do: 'start', kind: 'step', limit },
    ],
    ask,
    askLimit: limit,
  };
}

/** A step that asked other organs waits for all of them; silence is consent, so it ends by itself. */
export function requireAnswered(snapshot: Snapshot): void {
  const waiting = snapshot.opinions.filter((opinion) => opinion.answered_at === null);
  if (waiting.length === 0) return;
  const names = waiting.map((opinion) => opinion.organ_name).join('、');
  throw actRefused({ zh: `还在等协办意见：${names}`, en: `Still waiting for the opinion of ${names}` });
}

/** A superior of the same organ may do the work of those below, never the other way round. */
const RANKS: Readonly<Record<string, number>> = { 'section-head': 1, 'organ-head': 2 };

/** Whether the actor is the one who has the case: its officer, the holder of its post, or a superior in that organ. */
export function holdsCase(actor: Actor, lead: CaseHold | undefined): boolean {
  if (actor.kind === 'system') return true;
  if (!lead) return false;
  if (lead.officer_id !== null && lead.officer_id === actor.id) return true;
  const rank = RANKS[lead.post] ?? 0;
  return actor.desks.some(
    ({ unitId, post }) => unitId === lead.organ_id && (post === lead.post || (RANKS[post] ?? 0) > rank),
  );
}

/** Whether the actor is the head (负责人) of an organ, or stands in for them. */
export function isHeadOf(actor: Actor, organId: string | undefined): boolean {
  if (actor.kind === 'system') return true;
  return actor.desks.some(({ unitId, post }) => unitId === organId && post === 'organ-head');
}

export function leadOf(snapshot: Snapshot): CaseHold | undefined {
  return snapshot.holds.find((hold) => hold.role === 'lead');
}

export function requireHolder(snapshot: Snapshot, env: Env): void {
  if (holdsCase(env.actor, leadOf(snapshot))) return;
  throw actRefused({
    zh: '这一步现在由别的岗位办理。请等它转到您这里，或者请承办人转办。',
    en: 'This step is with another post now. Wait until it comes to you, or ask for it to be handed over.',
  });
}
