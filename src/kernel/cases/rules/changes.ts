// Changes of limits that acts of every kind make.
import type { LimitChange } from '../contract.ts';

/** These limits are over: what they were for was done. */
export const end = (...kinds: readonly string[]): LimitChange => ({ do: 'end', kinds });

/** A limit of so many working days begins. */
export const within = (kind: string, amount: number): LimitChange => ({
  do: 'start',
  kind,
  limit: { amount, unit: 'wd' },
});
