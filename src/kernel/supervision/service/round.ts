// What a round of the clock asks once, however many signals it gives: who fills which post, who supervises whom, what the city set.

export interface Round {
  /** The moment its posts are filled at. */
  readonly at: Date;
  readonly known: Map<string, unknown>;
}

/** A round lasts as long as one page of moments that have come: what changes meanwhile is seen by the next. */
export function beginRound(at: Date): Round {
  return { at, known: new Map() };
}

/** Gives what the round knows under `key`, else asks; outside a round it always asks. */
export async function ask<T>(round: Round | undefined, key: readonly unknown[], read: () => Promise<T>): Promise<T> {
  if (!round) return read();
  const name = JSON.stringify(key);
  if (round.known.has(name)) return round.known.get(name) as T;
  const answer = await read();
  round.known.set(name, answer);
  return answer;
}
