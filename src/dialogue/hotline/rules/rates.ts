// 三率: 响应率, 解决率, 满意率 of orders, and what they come to. Pure. Formulas and weights are settings of the city.
import type { FigureCount } from '#kernel/cases/indicator.ts';

/** 30/35/35. */
export const WEIGHTS = { answered: 30, solved: 35, satisfied: 35 } as const;

export interface OrderRates {
  readonly path: string;
  readonly orders: number;
  readonly visited: number;
  readonly answered: number | null;
  readonly solved: number | null;
  readonly satisfied: number | null;
  /** Of 100; null while nobody was called back. */
  readonly score: number | null;
}

const share = (part: number, whole: number) => (whole === 0 ? null : Math.round((part * 10_000) / whole) / 100);

/** 响应率 of all that were closed; 解决率 and 满意率 of those whose caller was reached. */
export function orderRates({ path, figures }: Pick<FigureCount, 'path' | 'figures'>): OrderRates {
  const {
    hotlineOrders = 0,
    hotlineAnswered = 0,
    hotlineVisited = 0,
    hotlineSolved = 0,
    hotlineSatisfied = 0,
  } = figures;
  const answered = share(hotlineAnswered, hotlineOrders);
  const solved = share(hotlineSolved, hotlineVisited);
  const satisfied = share(hotlineSatisfied, hotlineVisited);
  const score =
    answered === null || solved === null || satisfied === null
      ? null
      : Math.round(answered * WEIGHTS.answered + solved * WEIGHTS.solved + satisfied * WEIGHTS.satisfied) / 100;
  return { path, orders: hotlineOrders, visited: hotlineVisited, answered, solved, satisfied, score };
}
