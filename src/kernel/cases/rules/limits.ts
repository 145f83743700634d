// The clocks of one case: starting, stopping, suspending, resuming and extending them. Pure.
import type { Limit } from '#kernel/calendar/contract.ts';
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { computeDue } from '#kernel/calendar/rules/due.ts';
import { newId } from '#platform/ids.ts';
import type { CaseKind, CaseLimit, LimitChange } from '../contract.ts';

interface Clockwork {
  readonly kind: CaseKind;
  readonly caseId: string;
  readonly now: Date;
  readonly calendar: Calendar;
}

/** Applies changes in order; gives all limits of the case, and the ids of those that changed. */
export function changeLimits(
  limits: readonly CaseLimit[],
  changes: readonly LimitChange[],
  work: Clockwork,
): { limits: CaseLimit[]; changed: CaseLimit[] } {
  let current = [...limits];
  for (const change of changes) current = changeOnce(current, change, work);
  const before = new Map(limits.map((limit) => [limit.id, limit]));
  return { limits: current, changed: current.filter((limit) => before.get(limit.id) !== limit) };
}

function changeOnce(limits: CaseLimit[], change: LimitChange, work: Clockwork): CaseLimit[] {
  switch (change.do) {
    case 'start':
      return [...limits, startLimit(change, work)];
    case 'end':
      return limits.map((limit) => (isMeant(limit, change) ? endLimit(limit, change.as, work.now) : limit));
    case 'suspend':
      return limits.map((limit) =>
        limit.state === 'running' && change.kinds.includes(limit.kind)
          ? suspendLimit(limit, change.reason, work)
          : limit,
      );
    case 'resume':
      return limits.map((limit) =>
        limit.state === 'suspended' && change.kinds.includes(limit.kind) ? resumeLimit(limit, work) : limit,
      );
    case 'extend':
      return limits.map((limit) =>
        isLive(limit) && limit.kind === change.kind
          ? reckon({ ...limit, extra: limit.extra + change.by }, work)
          : limit,
      );
  }
}

export function isLive(limit: CaseLimit): boolean {
  return limit.state === 'running' || limit.state === 'suspended';
}

function isMeant(limit: CaseLimit, change: LimitChange & { do: 'end' }): boolean {
  if (!isLive(limit)) return false;
  if (change.organId && limit.organ_id !== change.organId) return false;
  return change.kinds === 'all' || change.kinds.includes(limit.kind);
}

function startLimit(change: LimitChange & { do: 'start' }, work: Clockwork): CaseLimit {
  const rule = work.kind.limits[change.kind];
  if (!rule) throw new Error(`case kind ${work.kind.name} declares no limit ${change.kind}`);
  return reckon(
    {
      id: newId(),
      case_id: work.caseId,
      kind: change.kind,
      amount: change.limit.amount,
      unit: change.limit.unit,
      extra: 0,
      method: rule.method,
      started_at: change.from ?? work.now,
      due_at: null,
      suspensions: [],
      state: 'running',
      ended_at: null,
      on_expiry: change.onExpiry ?? null,
      organ_id: change.organId ?? null,
      basis: change.basis ?? rule.basis,
      provisional: false,
    },
    work,
  );
}

/** In time when ended at or before its moment; while suspended it cannot be missed. */
function endLimit(limit: CaseLimit, as: 'void' | undefined, now: Date): CaseLimit {
  const late = limit.due_at !== null && now > limit.due_at;
  return { ...limit, state: as ?? (late ? 'missed' : 'met'), ended_at: now };
}

function suspendLimit(limit: CaseLimit, reason: string, work: Clockwork): CaseLimit {
  const suspensions = [...limit.suspensions, { from: work.now, to: null, reason }];
  return { ...limit, suspensions, state: 'suspended', due_at: null };
}

function resumeLimit(limit: CaseLimit, work: Clockwork): CaseLimit {
  const suspensions = limit.suspensions.map((span) => (span.to === null ? { ...span, to: work.now } : span));
  return reckon({ ...limit, suspensions, state: 'running' }, work);
}

/** The limit's whole length, extension included. */
export function lengthOf(limit: Pick<CaseLimit, 'amount' | 'extra' | 'unit'>): Limit {
  return { amount: limit.amount + limit.extra, unit: limit.unit };
}

/** The run of a limit as the calendar reckons it. */
export function runOf(limit: CaseLimit, calendar: Calendar) {
  return {
    from: limit.started_at,
    limit: lengthOf(limit),
    method: limit.method,
    suspensions: limit.suspensions,
    calendar,
  };
}

/** Sets the due moment of a running limit anew from its start, length and suspensions. */
export function reckon(limit: CaseLimit, work: Pick<Clockwork, 'calendar'>): CaseLimit {
  const due = computeDue(runOf(limit, work.calendar));
  return { ...limit, due_at: due.at, provisional: due.provisional };
}

/**
 * The limit of the case that falls due first among those that run; undefined while none does. The limits of
 * assisting organs are theirs alone.
 */
export function findNearest(limits: readonly CaseLimit[], kind: CaseKind): CaseLimit | undefined {
  return limits
    .filter((limit) => limit.state === 'running' && kind.limits[limit.kind]?.scope !== 'assist')
    .sort((a, b) => (a.due_at?.getTime() ?? 0) - (b.due_at?.getTime() ?? 0))[0];
}

/** When an assisting organ's answer is due; null when it was not asked or its clock stands. */
export function findAssistDue(limits: readonly CaseLimit[], organId: string): Date | null {
  return limits.find((limit) => limit.state === 'running' && limit.organ_id === organId)?.due_at ?? null;
}

/** Since when the clocks of the whole case stand still; null when any of them runs. */
export function findStandstill(limits: readonly CaseLimit[], kind: CaseKind): Date | null {
  const totals = limits.filter((limit) => isLive(limit) && kind.limits[limit.kind]?.scope === 'total');
  if (totals.length === 0 || totals.some((limit) => limit.state === 'running')) return null;
  return totals.flatMap((limit) => limit.suspensions).find((span) => span.to === null)?.from ?? null;
}
