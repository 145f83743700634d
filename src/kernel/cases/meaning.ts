// What an act is in law, whatever its kind calls it. A kind states the facts; supervision judges them.

/** The facts that belong to each meaning. No personal data: the ledger keeps them. */
export interface Meanings {
  /** 一次性告知补正. */
  readonly 'supplement-notice': Readonly<Record<never, never>>;
  /** Materials asked for, and those the item lists. */
  readonly demand: { readonly asked: readonly string[]; readonly listed: readonly string[] };
  /** What was said of why, and of what can be done about it. */
  readonly refusal: { readonly reasons: string; readonly remedies: string };
  /** The clock stopped on a ground, and the grounds the law lists. */
  readonly suspension: { readonly ground: string; readonly lawful: readonly string[] };
  /** Who approved a longer limit, and who may: posts. */
  readonly extension: { readonly approvedBy: readonly string[]; readonly mayApprove: string };
  /** Amounts in fen: what was charged, and what the table of fees says; null where it says nothing. */
  readonly charge: { readonly charged: number; readonly tariff: number | null };
  readonly decision: { readonly hearingRequired: boolean; readonly hearingHeld: boolean };
  /** Something entered after the fact: when it happened, whether a case ran then, and what the entry lacks. */
  readonly entry: { readonly happenedAt: Date; readonly live: boolean; readonly missing: readonly string[] };
  /** A complaint decided. */
  readonly finding: { readonly upheld: boolean };
  /** Passed on to another organ. */
  readonly transfer: Readonly<Record<never, never>>;
  /** Whoever should have been there to answer was not. */
  readonly absence: Readonly<Record<never, never>>;
}
export type Meaning = keyof Meanings;
export type Facts = { readonly [M in Meaning]?: Meanings[M] };
