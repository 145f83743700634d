// A benchmark of discretion (行政裁量权基准) as its author writes it: a step a line, what was done and what follows. Pure.

export interface Step {
  readonly circumstance: string;
  /** Empty where the line does not part the two. */
  readonly range: string;
}

/** `违法所得不足五百元且及时改正｜处五万元以上六万元以下罚款` */
export function readSteps(standard: unknown): Step[] {
  if (typeof standard !== 'string') return [];
  return standard
    .split('\n')
    .map((line) => line.split(/[|｜\t]/).map((part) => part.trim()))
    .filter(([circumstance]) => Boolean(circumstance))
    .map(([circumstance = '', ...range]) => ({ circumstance, range: range.join(' ') }));
}
