// A decision carried over to a case: the rows as they will be, and whether the result may stand. Pure.
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import type {
  CaseFile,
  CaseHold,
  CaseKind,
  CaseLimit,
  CaseOpinion,
  Decision,
  LimitChange,
  OrganRef,
  Snapshot,
  StepRef,
} from '../contract.ts';
import { changeLimits, findAnswerLimit, findNearest, findStandstill, isLive } from './limits.ts';

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
  const closing: LimitChange[] = phase === 'closed' ? [{ do: 'end', kinds: 'all' }] : [];
  const changes = [...(decision.limits ?? []), ...askOthers(decision, kind), ...closing];
  const { limits, changed } = changeLimits(snapshot.limits, changes, work);
  const file = applyToFile(snapshot.file, decision, { state, phase, now, limits, kind });
  return {
    file,
    limits,
    changedLimits: changed,
    holds: phase === 'closed' ? [] : applyToHolds(snapshot.holds, decision, { file, limits, now }),
    opinions: applyToOpinions(snapshot.opinions, decision, { limits, file, now }),
  };
}

const DEEM_CONSENT = 'deem-consent';

/**
 * The clocks of those beside the lead: whoever is asked has one, and it ends with the answer. Silence is consent where the
 * kind has that act; elsewhere who does not answer is late, and what was asked stays open.
 */
function askOthers({ ask = [], askLimit, answer, submit }: Decision, kind: CaseKind): LimitChange[] {
  const silence = DEEM_CONSENT in kind.acts ? { onExpiry: DEEM_CONSENT } : {};
  const asked = ask.map(
    (organ): LimitChange => ({
      do: 'start',
      kind: 'opinion',
      limit: askLimit ?? { amount: 5, unit: 'wd' },
      ...silence,
      organId: organ.id,
    }),
  );
  const answered: LimitChange[] = answer ? [{ do: 'end', kinds: ['opinion'], organId: answer.organId }] : [];
  const laid: LimitChange[] = submit
    ? [{ do: 'start', kind: 'approval', limit: submit.limit, organId: submit.organ.id }]
    : [];
  return [...asked, ...answered, ...laid];
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
    title: decision.title ?? file.title,
    state: env.state,
    phase: env.phase,
    organ_id: organ.id,
    organ_path: organ.path,
    organ_name: organ.name,
    outcome: decision.outcome === undefined ? file.outcome : decision.outcome,
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

function applyToHolds(
  holds: readonly CaseHold[],
  decision: Decision,
  env: { file: CaseFile; limits: readonly CaseLimit[]; now: Date },
): CaseHold[] {
  const { file, now } = env;
  const own = { id: file.organ_id, path: file.organ_path };
  const make = (role: CaseHold['role'], organ: Pick<OrganRef, 'id' | 'path'>, post: string): CaseHold => ({
    role,
    organ_id: organ.id,
    organ_path: organ.path,
    post,
    officer_id: null,
    since: now,
  });
  const { hold, submit, ask = [] } = decision;
  const lead = hold && { ...make('lead', hold.organ ?? own, hold.post), officer_id: hold.officerId ?? null };
  const all = [
    ...holds.filter((one) => !(lead && one.role === 'lead')),
    ...(lead ? [lead] : []),
    ...ask.map((organ) => make('assist', organ, 'reviewer')),
    ...(submit ? [make('approve', submit.organ, submit.post)] : []),
  ];
  // Whoever was asked something has it as long as the limit of their answer runs.
  return all.filter((one) => one.role === 'lead' || findAnswerLimit(env.limits, one) !== undefined);
}

function applyToOpinions(
  opinions: readonly CaseOpinion[],
  decision: Decision,
  env: { limits: readonly CaseLimit[]; file: CaseFile; now: Date },
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
    const due = findAnswerLimit(env.limits, { role: 'assist', organ_id: opinion.organ_id })?.due_at;
    return { ...opinion, due_at: due ?? null };
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
