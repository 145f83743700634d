// SQL on what organs were before each change.
import type { Db, Tx } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import type { Organ } from '../contract.ts';

export type OrganChange = 'renamed' | 'recoded' | 'moved' | 'closed';

/** Keeps what the organ is before a change. */
export async function keepHistory(
  tx: Tx,
  organ: Organ,
  change: OrganChange,
  reason: string,
  by: { actorId: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('organ_code_history')
    .values({
      id: newId(),
      organ_id: organ.id,
      change,
      code: organ.code,
      name: organ.name,
      path: organ.path,
      reason,
      actor_id: by.actorId,
      at: by.at,
    })
    .execute();
}

export interface HistoryEntry {
  readonly change: OrganChange;
  readonly code: string;
  readonly name: string;
  readonly reason: string;
  readonly at: Date;
}

export function listHistory(db: Db, organId: string): Promise<HistoryEntry[]> {
  return db
    .selectFrom('organ_code_history')
    .select(['change', 'code', 'name', 'reason', 'at'])
    .where('organ_id', '=', organId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .$castTo<HistoryEntry>()
    .execute();
}
