// The recorded past once more, under other rules, limits or days off: which signals there would have been. Pure.
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import type { CaseKind, CaseLimit } from '#kernel/cases/contract.ts';
import { type EventName, isGraver, type Level, type Rule } from '../contract.ts';
import { isFor, isInForce, planWatches } from './match.ts';

/** What is supposed: the rules and the calendar. */
export interface World {
  readonly rules: readonly Rule[];
  readonly calendar: Calendar;
}

export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** A signal that would have been given. */
export interface Supposed {
  readonly rule: Rule;
  /** The limit, or the event. */
  readonly limit: string;
  readonly at: Date;
}

/**
 * The signals a limit would have brought within a span, given that the case went as it did: the limit ends when it was
 * ended, and stands still when it stood still.
 */
export function replayLimit(limit: CaseLimit, kind: CaseKind, world: World, span: Span): Supposed[] {
  const again: CaseLimit = { ...limit, state: 'running' };
  const byId = new Map(world.rules.map((rule) => [rule.id, rule]));
  return planWatches([again], { rules: world.rules, kind, calendar: world.calendar })
    .filter((watch) => watch.fire_at >= span.from && watch.fire_at < span.to)
    .filter((watch) => limit.ended_at === null || watch.fire_at <= limit.ended_at)
    .map((watch) => ({ rule: byId.get(watch.rule_id)!, limit: limit.kind, at: watch.fire_at }));
}

/** The signals an event would have brought. */
export function replayEvent(
  { event, at }: { readonly event: EventName; readonly at: Date },
  kind: CaseKind,
  rules: readonly Rule[],
): Supposed[] {
  return rules
    .filter((rule) => rule.event === event && isFor(rule, kind) && isInForce(rule, at))
    .map((rule) => ({ rule, limit: event, at }));
}

/** The gravest of some signals, the earliest of its level. */
export function gravestOf(signals: readonly Supposed[]): Supposed | null {
  return signals.reduce<Supposed | null>((gravest, signal) => {
    if (!gravest || isGraver(signal.rule.level, gravest.rule.level)) return signal;
    return gravest.rule.level === signal.rule.level && signal.at < gravest.at ? signal : gravest;
  }, null);
}

export type Counts = Record<Level, number>;

export function noCounts(): Counts {
  return { hint: 0, warning: 0, yellow: 0, red: 0 };
}

export function countIn(counts: Counts, signals: readonly Supposed[]): void {
  for (const signal of signals) counts[signal.rule.level] += 1;
}
