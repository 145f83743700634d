// Suspended time in the two forms counting needs: whole days, and instants.
import type { Suspension } from '../contract.ts';
import { dayOf, dayOfDate, startOfDay } from './days.ts';

/** First and last excluded day, or first and last excluded millisecond; `last` is Infinity while it lasts. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * The days suspensions take out of a count that starts after day `start`, merged and ascending.
 * The day a suspension begins counts as used; [start + 1 … end] is excluded. This is a local setting: the law
 * (行政许可法第四十五条：“所需时间不计算在本节规定的期限内”) does not say how part-days are cut. What becomes of a limit's
 * last day is told by `listStandingDays`.
 */
export function findSuspendedDays(suspensions: readonly Suspension[], start: number): readonly Span[] {
  return mergeSpans(suspensions.map((suspension) => takeDaysOut(suspension, start)));
}

/** The days one suspension takes out; none, with `last` before `first`, when it ends on the day it began. */
export function takeDaysOut({ from, to }: Suspension, start: number): Span {
  return { first: Math.max(dayOf(from), start) + 1, last: to === null ? Number.POSITIVE_INFINITY : dayOf(to) };
}

/** The same by the instant, in milliseconds, from `start` on: [from, to) of each suspension. */
export function findSuspendedInstants(suspensions: readonly Suspension[], start: number): readonly Span[] {
  const spans = suspensions.map((suspension) => ({
    first: Math.max(suspension.from.getTime(), start),
    last: suspension.to === null ? Number.POSITIVE_INFINITY : suspension.to.getTime() - 1,
  }));
  return mergeSpans(spans);
}

/**
 * A suspension that takes out exactly the days from `firstDate` to `lastDate`, both included: for rules that
 * exclude the day on which a suspension begins as well.
 */
export function closeSpan(firstDate: string, lastDate: string, reason: string, reasonEn?: string): Suspension {
  return {
    from: new Date(startOfDay(dayOfDate(firstDate)) - 1),
    to: new Date(startOfDay(dayOfDate(lastDate) + 1) - 1),
    reason,
    reasonEn,
  };
}

export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  if (spans.length === 0) return spans;
  const merged: Span[] = [];
  for (const span of spans.filter((s) => s.last >= s.first).sort((a, b) => a.first - b.first)) {
    const previous = merged.at(-1);
    if (previous && span.first <= previous.last + 1) {
      merged[merged.length - 1] = { first: previous.first, last: Math.max(previous.last, span.last) };
    } else merged.push(span);
  }
  return merged;
}
