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

export interface Recall<T> {
  /** Gives the answer remembered under `key`, else asks. `root` is the database whose answers these are. */
  (root: Db, key: string, ask: () => Promise<T>): Promise<T>;
  /** Believes nothing any more that was asked until now, for this process: whoever changed something sees it at once. */
  forget(): void;
}

export function recallFor<T>({ ms, most, keep = () => true }: RecallOptions<T>): Recall<T> {
  let remembered = new WeakMap<Db, Map<string, { readonly at: number; readonly answer: T }>>();
  const recall = async (root: Db, key: string, ask: () => Promise<T>) => {
    const all = remembered.get(root) ?? new Map();
    remembered.set(root, all);
    const known = all.get(key);
    if (known && performance.now() - known.at < ms) return known.answer;
    const answer = await ask();
    if (all.size >= most) all.clear();
    if (keep(answer)) all.set(key, { at: performance.now(), answer });
    return answer;
  };
  const forget = () => {
    // An answer that is still under way goes into the old memory, which nobody reads.
    remembered = new WeakMap();
  };
  return Object.assign(recall, { forget });
}
