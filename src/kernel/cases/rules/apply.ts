// A decision carried over to a case: the rows as they will be, and whether the result may stand. Pure.
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import type { CaseFile, CaseHold, CaseKind, CaseLimit, CaseOpinion, Decision, Snapshot, StepRef } from '../contract.ts';
import { changeLimits, findAssist, findNearest, findStandstill, isLive } from './limits.ts';

export interface Applied {
  readonly file: CaseFile;
  readonly limits: readonly CaseLimit[];
  readonly changedLimits: readonly CaseLimit[];
  readonly holds: readonly CaseHold[];
  readonly opinions: readonly CaseOpinion[];
}

export function applyDecision(
  snapshot: Snapshot,
  decision: Decision,
  env: { kind: CaseKind; now: Date; calendar: Calendar },
): Applied {
  const { kind, now } = env;
  const state = decision.to ?? snapshot.file.state;
  const phase = kind.states[state]?.phase ?? snapshot.file.phase;
  const work = { kind, now, calendar: env.calendar, caseId: snapshot.file.id };
  const asked = decision.ask?.map((organ) => ({
    do: 'start' as const,
    kind: 'opinion',
    limit: decision.askLimit ?? { amount: 5, unit: 'wd' as const },
    onExpiry: 'deem-consent',
    organId: organ.id,
  }));
  const answered = decision.answer
    ? [{ do: 'end' as const, kinds: ['opinion'], organId: decision.answer.organId }]
    : [];
  const closing = phase === 'closed' ? [{ do: 'end' as const, kinds: 'all' as const }] : [];
  const changes = [...(decision.limits ?? []), ...(asked ?? []), ...answered, ...closing];
  const { limits, changed } = changeLimits(snapshot.limits, changes, work);
  const file = applyToFile(snapshot.file, decision, { state, phase, now, limits, kind });
  return {
    file,
    limits,
    changedLimits: changed,
    holds: phase === 'closed' ? [] : applyToHolds(snapshot.holds, decision, file, now),
    opinions: applyToOpinions(snapshot.opinions, decision, { limits, file, kind, now }),
  };
}

function applyToFile(
  file: CaseFile,
  decision: Decision,
  env: { state: string; phase: CaseFile['phase']; now: Date; limits: readonly CaseLimit[]; kind: CaseKind },
): CaseFile {
  const nearest = env.phase === 'closed' ? undefined : findNearest(env.limits, env.kind);
  const organ = decision.organ ?? { id: file.organ_id, path: file.organ_path, name: file.organ_name };
  return {
    ...file,
    ...(decision.step === undefined ? {} : stepColumns(decision.step)),
    state: env.state,
    phase: env.phase,
    organ_id: organ.id,
    organ_path: organ.path,
    organ_name: organ.name,
    outcome: decision.outcome ?? file.outcome,
    accepted_at: decision.acceptedAt ?? file.accepted_at,
    decided_at: decision.decidedAt ?? file.decided_at,
    closed_at: env.phase === 'closed' ? (file.closed_at ?? env.now) : null,
    due_at: nearest?.due_at ?? null,
    due_kind: nearest?.kind ?? null,
    suspended_since: env.phase === 'closed' ? null : findStandstill(env.limits, env.kind),
    data: decision.data ? { ...file.data, ...decision.data } : file.data,
  };
}

function stepColumns(step: StepRef | null): Pick<CaseFile, 'step' | 'step_name' | 'step_name_en'> {
  return { step: step?.code ?? null, step_name: step?.zh ?? null, step_name_en: step?.en ?? null };
}

function applyToHolds(holds: readonly CaseHold[], decision: Decision, file: CaseFile, now: Date): CaseHold[] {
  let current = [...holds];
  if (decision.hold) {
    const organ = decision.hold.organ ?? { id: file.organ_id, path: file.organ_path };
    const lead: CaseHold = {
      role: 'lead',
      organ_id: organ.id,
      organ_path: organ.path,
      post: decision.hold.post,
      officer_id: decision.hold.officerId ?? null,
      since: now,
    };
    current = [...current.filter((hold) => hold.role !== 'lead'), lead];
  }
  for (const organ of decision.ask ?? []) {
    current.push({
      role: 'assist',
      organ_id: organ.id,
      organ_path: organ.path,
      post: 'reviewer',
      officer_id: null,
      since: now,
    });
  }
  const answeredBy = decision.answer?.organId;
  return current.filter((hold) => hold.role === 'lead' || hold.organ_id !== answeredBy);
}

function applyToOpinions(
  opinions: readonly CaseOpinion[],
  decision: Decision,
  env: { limits: readonly CaseLimit[]; file: CaseFile; kind: CaseKind; now: Date },
): CaseOpinion[] {
  const asked = (decision.ask ?? []).map((organ) => ({
    organ_id: organ.id,
    organ_name: organ.name,
    step: env.file.step ?? '',
    due_at: null,
    answered_at: null,
    answer: null,
    text: null,
  }));
  const { answer } = decision;
  return [...opinions, ...asked].map((opinion) => {
    if (opinion.answered_at !== null) return opinion;
    if (answer && opinion.organ_id === answer.organId) {
      return { ...opinion, answered_at: env.now, answer: answer.answer, text: answer.text };
    }
    return { ...opinion, due_at: findAssist(env.limits, opinion.organ_id, env.kind)?.due_at ?? null };
  });
}

/**
 * The invariant of the house: no open case without a living holder and a living limit (or a stated exemption).
 * Gives what is broken, or null.
 */
export function findBrokenInvariant(applied: Applied, kind: CaseKind): string | null {
  const { file } = applied;
  const rule = kind.states[file.state];
  if (!rule) return `state ${file.state} is not declared`;
  if (file.phase === 'closed') return null;
  if (!applied.holds.some((hold) => hold.role === 'lead')) return `open in ${file.state} without a holder`;
  const alive = applied.limits.some((limit) => isLive(limit));
  return alive || rule.exempt ? null : `open in ${file.state} without a limit`;
}
