// Cases that follow from another one.
import type { Db } from '#platform/database/db.ts';
import type { CaseFile } from '../contract.ts';

/** Those of a kind, the first first. */
export async function listFollowing(db: Db, parentId: string, kind: string): Promise<CaseFile[]> {
  const rows = await db
    .selectFrom('case_file')
    .selectAll()
    .where('parent_id', '=', parentId)
    .where('kind', '=', kind)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  return rows as CaseFile[];
}
