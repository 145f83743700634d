// Finding and locking documents.
import type { Db, Tx } from '#platform/database/db.ts';
import type { DocumentHead } from '../contract.ts';

/** Locks the document for the rest of the transaction, so that of two acts at once the second sees the first. */
export async function lockDocument(tx: Tx, id: string): Promise<DocumentHead | undefined> {
  return tx
    .selectFrom('document')
    .select(['id', 'kind', 'code', 'organ_id as organId', 'organ_path as organPath'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Head of a document by its code. */
export async function findHead(db: Db, kind: string, code: string): Promise<DocumentHead | undefined> {
  return db
    .selectFrom('document')
    .select(['id', 'kind', 'code', 'organ_id as organId', 'organ_path as organPath'])
    .where('kind', '=', kind)
    .where('code', '=', code)
    .executeTakeFirst();
}

/** Head of a document by id. */
export async function findHeadById(db: Db, id: string): Promise<DocumentHead | undefined> {
  return db
    .selectFrom('document')
    .select(['id', 'kind', 'code', 'organ_id as organId', 'organ_path as organPath'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Those of some codes that a document of the kind has. */
export async function listKnownCodes(db: Db, kind: string, codes: readonly string[]): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set();
  const rows = await db
    .selectFrom('document')
    .select('code')
    .where('kind', '=', kind)
    .where('code', 'in', [...codes])
    .execute();
  return new Set(rows.map((row) => row.code));
}

/** How many documents of a kind have a code that begins so: the next that is made is one more. */
export async function countCodes(db: Db, kind: string, beginning: string): Promise<number> {
  const { count } = await db
    .selectFrom('document')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('kind', '=', kind)
    .where('code', 'like', `${beginning}%`)
    .executeTakeFirstOrThrow();
  return count;
}
