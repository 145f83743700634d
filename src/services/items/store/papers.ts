// Which files belong to which item.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';

export interface OwnPaper {
  readonly documentId: string;
  readonly fileId: string;
}

export async function insertPapers(tx: Tx, papers: readonly OwnPaper[], now: Date): Promise<void> {
  if (papers.length === 0) return;
  const rows = papers.map(({ documentId, fileId }) => ({
    item_document_id: documentId,
    file_id: fileId,
    kept_at: now,
  }));
  await tx
    .insertInto('item_paper')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['file_id', 'item_document_id']).doNothing())
    .execute();
}

/** Every file that was ever sent in for an item. */
export async function listOwnPapers(db: Db, documentId: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('item_paper').select('file_id').where('item_document_id', '=', documentId).execute();
  return new Set(rows.map((row) => row.file_id));
}

/** Which of these files belong to some item: versions never change, so what one ever named stays. */
export async function listHeldFiles(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('item_paper')
    .select('file_id')
    .distinct()
    .where('file_id', '=', sql<string>`any(${[...ids]}::text[])`)
    .execute();
  return rows.map((row) => row.file_id);
}
