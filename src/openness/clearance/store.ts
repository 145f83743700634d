// SQL on the table of clearance: which case reviews which version.
import type { Db, Tx } from '#platform/database/db.ts';

export interface Cleared {
  readonly caseId: string;
  readonly documentId: string;
  readonly versionId: string;
}

export async function insertClearance(tx: Tx, { caseId, documentId, versionId }: Cleared, now: Date): Promise<void> {
  await tx
    .insertInto('clearance')
    .values({ case_id: caseId, document_id: documentId, version_id: versionId, opened_at: now })
    .execute();
}

/** Cases in which versions of a document were reviewed, newest first. */
export async function listClearances(db: Db, documentId: string): Promise<Cleared[]> {
  return db
    .selectFrom('clearance')
    .select(['case_id as caseId', 'document_id as documentId', 'version_id as versionId'])
    .where('document_id', '=', documentId)
    .orderBy('opened_at', 'desc')
    .execute();
}
