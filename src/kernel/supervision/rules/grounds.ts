// What brings a yellow or a red card under the rules in force: what falls due soon, what is past, which events. Pure.
import { CARDS, type EventName, type Rule } from '../contract.ts';
import { isInForce, thresholdOf } from './match.ts';

/** By what rules of one level give it. */
export interface Grounds {
  /** Limits that still run. */
  readonly soon: readonly string[];
  /** Limits that are past. */
  readonly over: readonly string[];
  readonly events: readonly EventName[];
  /** Some of them only after a supervisor has looked. */
  readonly confirmed: boolean;
}

export type GroundsOfCards = Readonly<Record<(typeof CARDS)[number], Grounds>>;

export function groundsOf(rules: readonly Rule[], now: Date): GroundsOfCards {
  const [yellow, red] = CARDS.map((level) =>
    gather(rules.filter((rule) => rule.level === level && isInForce(rule, now))),
  );
  return { yellow: yellow!, red: red! };
}

function gather(rules: readonly Rule[]): Grounds {
  const limits = (past: boolean) => [
    ...new Set(rules.filter((rule) => thresholdOf(rule) > 0 === past).flatMap((rule) => rule.baseLimits)),
  ];
  return {
    soon: limits(false),
    over: limits(true),
    events: [...new Set(rules.flatMap(({ event }) => event ?? []))],
    confirmed: rules.some((rule) => rule.confirm),
  };
}
