// 服务追踪: the score of an operator and of a liaison in a month, each part with what it comes from. Pure. Weights are local.
import { z } from 'zod';
import { faults } from '#kernel/cases/words/faults.ts';

export interface Part {
  readonly name: PartName;
  /** Of the weight; null while there is nothing to count, and then the weight goes to the other parts. */
  readonly points: number | null;
  readonly weight: number;
  readonly part: number;
  readonly whole: number;
}
export type PartName = 'prompt' | 'rated' | 'sampled' | 'reached';

export interface Score {
  readonly parts: readonly Part[];
  /** What quality sheets, absences and forbidden practices take off. */
  readonly minus: number;
  /** Of 100; null while nothing was counted. */
  readonly total: number | null;
}

/** Answered within fifteen seconds: GB/T 33358. */
export const PROMPT_SECONDS = 15;
export const WEIGHTS = {
  operator: { prompt: 30, rated: 30, sampled: 40 },
  liaison: { reached: 40, rated: 20, sampled: 40 },
} as const;
/** Points off for each thing found, and at most. */
export const OFF = { each: 5, most: 30 } as const;
/** Calls drawn of each operator and each liaison in a month. */
export const DRAWN = 3;

export interface OperatorCounts {
  readonly calls: number;
  readonly prompt: number;
  readonly rated: number;
  readonly satisfied: number;
  readonly asked: number;
  /** Good counts whole, fair half. */
  readonly good: number;
}
export interface LiaisonCounts {
  readonly transfers: number;
  readonly connected: number;
  readonly rated: number;
  readonly satisfied: number;
  readonly asked: number;
  readonly good: number;
  readonly found: number;
}

const round = (points: number) => Math.round(points * 100) / 100;

function partOf(name: PartName, weight: number, part: number, whole: number): Part {
  return { name, weight, part, whole, points: whole === 0 ? null : round((weight * part) / whole) };
}

/** Parts with nothing to count are left out, and the others count for a hundred. */
function add(parts: readonly Part[], minus: number): Score {
  const counted = parts.filter(({ points }) => points !== null);
  const weight = counted.reduce((sum, one) => sum + one.weight, 0);
  const points = counted.reduce((sum, one) => sum + (one.points ?? 0), 0);
  return { parts, minus, total: weight === 0 ? null : Math.max(0, round((points * 100) / weight - minus)) };
}

export function scoreOperator(counts: OperatorCounts): Score {
  const { prompt, rated, sampled } = WEIGHTS.operator;
  return add(
    [
      partOf('prompt', prompt, counts.prompt, counts.calls),
      partOf('rated', rated, counts.satisfied, counts.rated),
      partOf('sampled', sampled, counts.good, counts.asked),
    ],
    0,
  );
}

export function scoreLiaison(counts: LiaisonCounts): Score {
  const { reached, rated, sampled } = WEIGHTS.liaison;
  return add(
    [
      partOf('reached', reached, counts.connected, counts.transfers),
      partOf('rated', rated, counts.satisfied, counts.rated),
      partOf('sampled', sampled, counts.good, counts.asked),
    ],
    Math.min(OFF.most, counts.found * OFF.each),
  );
}

export const MANNERS = [
  { value: 'good', zh: '好', en: 'Good' },
  { value: 'fair', zh: '一般', en: 'Fair' },
  { value: 'poor', zh: '不好', en: 'Poor' },
] as const;
export type Manner = (typeof MANNERS)[number]['value'];

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const drawInput = z.object({ month });
const manner = z.enum(['good', 'fair', 'poor'], faults.choose).optional();
/** Left empty: whoever called was not reached, or no liaison answered. */
export const sampleInput = z.object({ id: z.uuid(), operator: manner, liaison: manner });
export type SampleInput = z.output<typeof sampleInput>;
