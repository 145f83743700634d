// Spans of whole days, such as a watch, a holiday or a plan. Pure.

/** From a day to another, both included: `YYYY-MM-DD`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The first of those that share a day with another; undefined when none does. */
export function findOverlap<S extends Span>(kept: readonly S[], { from, to }: Span): S | undefined {
  return kept.find((one) => one.from <= to && from <= one.to);
}
