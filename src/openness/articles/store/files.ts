// Files that were sent in for articles.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';

export async function insertFile(tx: Tx, documentId: string, fileId: string, now: Date): Promise<void> {
  await tx
    .insertInto('article_file')
    .values({ document_id: documentId, file_id: fileId, kept_at: now })
    .onConflict((conflict) => conflict.columns(['document_id', 'file_id']).doNothing())
    .execute();
}

/** Those of some files that were sent in for a document. */
export async function listOwnFiles(db: Db, documentId: string, fileIds: readonly string[]): Promise<string[]> {
  if (fileIds.length === 0) return [];
  const rows = await db
    .selectFrom('article_file')
    .select('file_id')
    .where('document_id', '=', documentId)
    .where('file_id', 'in', [...fileIds])
    .execute();
  return rows.map((row) => row.file_id);
}

/** Which of these stored files belong to an article. */
export async function listHeldFiles(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct file_id as id from article_file where file_id = any(${[...ids]}::text[])`.execute(db);
  return rows.map((row) => row.id);
}
