// What of some documents is published, for the flat copy of a room that follows them.
import { takeTurn } from '#platform/database/db.ts';
import type { ActContext } from '#platform/http/context.ts';
import { type CurrentPublication, listCurrent } from '../store/versions.ts';

/** A document that was published, changed or withdrawn. */
export interface Changed {
  readonly documentId: string;
  readonly code: string;
}

export interface CurrentOf {
  readonly ids: readonly string[];
  readonly current: readonly CurrentPublication[];
  /** The publications that are current; of the same documents the copy ends all others. */
  readonly kept: readonly string[];
}

/** Who follows the same code waits until this transaction has ended, so that a copy never goes back. */
export async function followCurrent(
  { tx, now }: Pick<ActContext, 'tx' | 'now'>,
  kind: string,
  documents: readonly Changed[],
): Promise<CurrentOf> {
  for (const code of documents.map((one) => one.code).sort()) await takeTurn(tx, `${kind} ${code}`);
  const ids = documents.map((one) => one.documentId);
  const current = await listCurrent(tx, ids, now);
  return { ids, current, kept: current.map(({ publicationId }) => publicationId) };
}
