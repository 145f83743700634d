// SQL on seals of documents.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Openness } from '../contract.ts';

/** What a document is printed as: the paper’s likeness for everybody, and the layout format of government. */
export const FORMATS = ['pdf', 'ofd'] as const;
export type Format = (typeof FORMATS)[number];

export interface Seal {
  readonly file_id: string;
  readonly document_id: string;
  readonly organ_name: string;
  readonly digest: string;
  readonly signature: string;
  readonly code: string;
  readonly sealed_at: Date;
  readonly sealed_by: string;
  readonly format: Format;
}

export async function insertSeal(tx: Tx, seal: Seal): Promise<void> {
  await tx.insertInto('official_document_seal').values(seal).execute();
}

/** With what may be told of its document. */
export interface SealedDocument extends Seal {
  readonly mark: string;
  readonly year: number;
  readonly serial: number;
  readonly title: string;
  readonly openness: Openness;
  readonly voided: boolean;
}

type By = { readonly code: string } | { readonly fileId: string };

/** By its code, or by the very bytes that were sealed. */
export async function findSealed(db: Db, by: By): Promise<SealedDocument | undefined> {
  const where = 'code' in by ? sql`s.code = ${by.code}` : sql`s.file_id = ${by.fileId}`;
  const { rows } = await sql<SealedDocument>`
    select s.*, d.mark, d.year, d.serial, d.title, d.openness, d.voided_at is not null as voided
    from official_document_seal s join official_document d on d.id = s.document_id where ${where}`.execute(db);
  return rows[0];
}

/** The file that was sealed together with the one a document has now; null where that was before both were. */
export async function findSealedAs(db: Db, documentId: string, format: Format): Promise<string | null> {
  const { rows } = await sql<{ fileId: string }>`
    select s.file_id as "fileId" from official_document_seal s join official_document d on d.id = s.document_id
    where d.id = ${documentId} and s.format = ${format} and s.sealed_at = d.sealed_at`.execute(db);
  return rows[0]?.fileId ?? null;
}

/** Of the file it was sealed as. */
export async function findCodeOf(db: Db, documentId: string): Promise<string | null> {
  const { rows } = await sql<{ code: string }>`
    select s.code from official_document_seal s join official_document d on d.file_id = s.file_id
    where d.id = ${documentId}`.execute(db);
  return rows[0]?.code ?? null;
}
