// The clocks of one case: starting, stopping, suspending, resuming and extending them. Pure.
import type { Limit } from '#kernel/calendar/contract.ts';
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { computeDue } from '#kernel/calendar/rules/due.ts';
import { newId } from '#platform/ids.ts';
import {
  ANSWER_LIMITS,
  type CaseHold,
  type CaseKind,
  type CaseLimit,
  type LimitChange,
  type LimitRule,
} from '../contract.ts';

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
        limit.state === 'running' && change.kinds.includes(limit.kind) ? suspendLimit(limit, change, work) : limit,
      );
    case 'resume':
      return limits.map((limit) =>
        limit.state === 'suspended' && change.kinds.includes(limit.kind)
          ? resumeLimit(limit, change.at ?? work.now, work)
          : limit,
      );
    case 'extend':
      return limits.map((limit) =>
        isLive(limit) && limit.kind === change.kind
          ? reckon({ ...limit, extra: limit.extra + change.by }, work)
          : limit,
      );
    case 'recount':
      return limits.map((limit) => recount(limit, work));
  }
}

export function isLive(limit: CaseLimit): boolean {
  return limit.state === 'running' || limit.state === 'suspended';
}

/** A limit whose end has an act of its own. */
export type ExpiringLimit = CaseLimit & { readonly on_expiry: string; readonly due_at: Date };

/** Running limits past their moment whose end has an act of its own, the one that ran out first before the others. */
export function findExpired(limits: readonly CaseLimit[], now: Date): ExpiringLimit[] {
  return limits
    .filter((limit): limit is ExpiringLimit => limit.on_expiry !== null && limit.due_at !== null)
    .filter((limit) => limit.state === 'running' && limit.due_at < now)
    .sort((a, b) => a.due_at.getTime() - b.due_at.getTime());
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

/** In time when ended at or before its moment; one that stands still before its moment cannot be missed. */
function endLimit(limit: CaseLimit, as: 'void' | undefined, now: Date): CaseLimit {
  const late = limit.due_at !== null && now > limit.due_at;
  return { ...limit, state: as ?? (late ? 'missed' : 'met'), ended_at: now };
}

function suspendLimit(
  limit: CaseLimit,
  { reason, reasonEn }: LimitChange & { do: 'suspend' },
  work: Clockwork,
): CaseLimit {
  const suspensions = [...limit.suspensions, { from: work.now, to: null, reason, reasonEn }];
  return reckon({ ...limit, suspensions, state: 'suspended' }, work);
}

function resumeLimit(limit: CaseLimit, at: Date, work: Clockwork): CaseLimit {
  const suspensions = limit.suspensions.map((span) => (span.to === null ? { ...span, to: at } : span));
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

/**
 * Sets the due moment of a live limit anew from its start, length and suspensions. A clock that stands has none, but
 * for one that had run out before it was stopped: a pause never makes good what was late.
 */
export function reckon(limit: CaseLimit, work: Pick<Clockwork, 'calendar'>): CaseLimit {
  const due = computeDue(runOf(limit, work.calendar));
  return { ...limit, due_at: due.at, provisional: due.provisional };
}

/** A limit as the calendar now reckons it; the very same when nothing about it changes. */
export function recount(limit: CaseLimit, work: Pick<Clockwork, 'calendar'>): CaseLimit {
  if (!isLive(limit)) return limit;
  const counted = reckon(limit, work);
  const same = counted.due_at?.getTime() === limit.due_at?.getTime() && counted.provisional === limit.provisional;
  return same ? limit : counted;
}

/**
 * The limit of the case that falls due first, or fell due before its clock was stopped; undefined while every clock
 * stands. The limits of assisting organs are theirs alone, and those the machine acts on are nobody's to keep.
 */
export function findNearest(limits: readonly CaseLimit[], kind: CaseKind): CaseLimit | undefined {
  return limits
    .filter((limit) => isLive(limit) && limit.due_at !== null && isForLead(kind.limits[limit.kind]))
    .sort((a, b) => (a.due_at?.getTime() ?? 0) - (b.due_at?.getTime() ?? 0))[0];
}

function isForLead(rule: LimitRule | undefined): boolean {
  return rule?.scope !== 'assist' && !rule?.silent;
}

/**
 * The limit whose end the public is told: the nearest of the whole case, else the nearest of all. What runs for one
 * step is the office's affair.
 */
export function findPublic(limits: readonly CaseLimit[], kind: CaseKind): CaseLimit | undefined {
  const totals = limits.filter((limit) => kind.limits[limit.kind]?.scope === 'total');
  return findNearest(totals, kind) ?? findNearest(limits, kind);
}

/** The live limit of an answer owed beside the lead; undefined when nothing was asked. */
export function findAnswerLimit(
  limits: readonly CaseLimit[],
  asked: Pick<CaseHold, 'role' | 'organ_id'>,
): CaseLimit | undefined {
  const kind = ANSWER_LIMITS[asked.role];
  return limits.find((limit) => isLive(limit) && limit.organ_id === asked.organ_id && limit.kind === kind);
}

/** Since when the clocks of the whole case stand still; null when any of them runs. */
export function findStandstill(limits: readonly CaseLimit[], kind: CaseKind): Date | null {
  const totals = limits.filter((limit) => isLive(limit) && kind.limits[limit.kind]?.scope === 'total');
  if (totals.length === 0 || totals.some((limit) => limit.state === 'running')) return null;
  return totals.flatMap((limit) => limit.suspensions).find((span) => span.to === null)?.from ?? null;
}
