// Answers of the database that may be a moment old: for what is asked far more often than it changes.
import type { Db } from '#platform/database/db.ts';

export interface RecallOptions<T> {
  /** How old an answer may be, in milliseconds of the machine's own time: a clock that is set for a test may stand still. */
  readonly ms: number;
  /** So many are remembered of each database; beyond that all are forgotten. */
  readonly most: number;
  /** Whether an answer is worth remembering; all are when absent. */
  readonly keep?: (answer: T) => boolean;
}

/** Gives the answer remembered under `key`, else asks. `root` is the database whose answers these are. */
export type Recall<T> = (root: Db, key: string, ask: () => Promise<T>) => Promise<T>;

export function recallFor<T>({ ms, most, keep = () => true }: RecallOptions<T>): Recall<T> {
  const remembered = new WeakMap<Db, Map<string, { readonly at: number; readonly answer: T }>>();
  return async (root, key, ask) => {
    const all = remembered.get(root) ?? new Map();
    remembered.set(root, all);
    const known = all.get(key);
    if (known && performance.now() - known.at < ms) return known.answer;
    const answer = await ask();
    if (all.size >= most) all.clear();
    if (keep(answer)) all.set(key, { at: performance.now(), answer });
    return answer;
  };
}
