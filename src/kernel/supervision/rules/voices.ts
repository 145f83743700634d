// What those who were served say of an organ: how content they are, and how many of them said anything.
import type { Voice } from '../contract.ts';

export interface Satisfaction {
  readonly rated: number;
  /** 满意率: share of the ratings that are content, 0–1; null below the smallest sample. Silence is not content. */
  readonly rate: number | null;
  /** 评价率: ratings of cases decided in the window, 0–1; null when none was decided. */
  readonly response: number | null;
}

/** The voices of the organ at `path` and of all beneath it, beside the cases decided there. */
export function hear(
  voices: ReadonlyMap<string, Voice>,
  path: string,
  decided: number,
  sampleFloor: number,
): Satisfaction {
  const within = [...voices].flatMap(([at, voice]) => (at.startsWith(path) ? [voice] : []));
  const rated = within.reduce((sum, voice) => sum + voice.rated, 0);
  const content = within.reduce((sum, voice) => sum + voice.content, 0);
  return {
    rated,
    rate: rated === 0 || rated < sampleFloor ? null : content / rated,
    // A case decided before the window may be rated within it.
    response: decided === 0 ? null : Math.min(1, rated / decided),
  };
}
