// SQL on official documents and their texts.
import { sql } from 'kysely';
import type { OrganRef } from '#kernel/cases/contract.ts';
import type { ForgetWords } from '#kernel/cases/room.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Content } from '../contract.ts';

export interface DocumentRow {
  readonly id: string;
  readonly issuer: OrganRef;
  readonly maker: OrganRef;
  readonly drafterId: string;
  readonly drafter: string;
  readonly version: number;
  readonly savedAt: Date;
  readonly caseId: string | null;
  readonly mark: string | null;
  readonly year: number | null;
  readonly serial: number | null;
  readonly signedAt: Date | null;
  readonly signer: string | null;
  readonly voidedAt: Date | null;
  readonly fileId: string | null;
  readonly sealedAt: Date | null;
  readonly sentAt: Date | null;
  readonly content: Content;
  /** SM3 of the content. */
  readonly digest: string;
  /** Of its case; null before it is handed in. */
  readonly state: string | null;
}

const organ = (alias: string) =>
  sql.raw(
    `json_build_object('id', ${alias}.id, 'path', ${alias}.path, 'name', ${alias}.name, 'nameEn', ${alias}.name_en)`,
  );

/** With its current text. */
export async function findDocument(db: Db, id: string): Promise<DocumentRow | undefined> {
  const { rows } = await sql<DocumentRow>`
    select d.id, ${organ('i')} as issuer, ${organ('m')} as maker, d.drafter_id as "drafterId", d.drafter, d.version,
      d.saved_at as "savedAt", d.case_id as "caseId", d.mark, d.year, d.serial, d.signed_at as "signedAt", d.signer,
      d.voided_at as "voidedAt", d.file_id as "fileId", d.sealed_at as "sealedAt", d.sent_at as "sentAt",
      t.content, t.digest, f.state
    from official_document d join organ i on i.id = d.organ_id join organ m on m.id = d.maker_id
    join official_document_text t on t.document_id = d.id and t.version = d.version
    left join case_file f on f.id = d.case_id
    where d.id = ${id}`.execute(db);
  return rows[0];
}

/** The id of what bears a number. */
export async function findNumbered(
  db: Db,
  { mark, year, serial }: { readonly mark: string; readonly year: number; readonly serial: number },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('official_document')
    .select('id')
    .where('mark', '=', mark)
    .where('year', '=', year)
    .where('serial', '=', serial)
    .executeTakeFirst();
  return row?.id;
}

/** Whose it is, for the ladder: the paths of its issuer, its maker, and whoever has its case. */
export async function findPaths(db: Db, id: string): Promise<string[] | undefined> {
  const { rows } = await sql<{ paths: string[] }>`
    select array[d.organ_path, d.maker_path]
      || array(select h.organ_path from case_hold h where h.case_id = d.case_id) as paths
    from official_document d where d.id = ${id}`.execute(db);
  return rows[0]?.paths;
}

export interface Saved {
  readonly id: string;
  readonly issuer: { readonly id: string; readonly path: string };
  readonly maker: { readonly id: string; readonly path: string };
  readonly by: { readonly id: string; readonly name: string };
  readonly content: Content;
  readonly digest: string;
  readonly version: number;
  readonly at: Date;
}

/** A new text; the document itself with the first one. */
export async function saveText(tx: Tx, saved: Saved): Promise<void> {
  const { id, issuer, maker, by, content, digest, version, at } = saved;
  const head = {
    organ_id: issuer.id,
    organ_path: issuer.path,
    genre: content.genre,
    urgency: content.urgency,
    openness: content.openness ?? null,
    title: content.title,
    version,
    saved_at: at,
  };
  const first = { maker_id: maker.id, maker_path: maker.path, drafter_id: by.id, drafter: by.name };
  await tx
    .insertInto('official_document')
    .values({ id, ...head, ...first })
    .onConflict((oc) => oc.column('id').doUpdateSet(head))
    .execute();
  await tx
    .insertInto('official_document_text')
    .values({
      document_id: id,
      version,
      content: JSON.stringify(content),
      digest,
      saved_at: at,
      saved_by: by.id,
      saved_by_name: by.name,
    })
    .execute();
}

export type DocumentChange = Partial<{
  case_id: string;
  mark: string;
  year: number;
  serial: number;
  signed_at: Date;
  signer: string;
  voided_at: Date;
  file_id: string;
  sealed_at: Date;
  sent_at: Date;
}>;

export async function changeDocument(tx: Tx, id: string, change: DocumentChange): Promise<void> {
  await tx.updateTable('official_document').set(change).where('id', '=', id).execute();
}

export interface TextVersion {
  readonly version: number;
  readonly by: string;
  readonly at: Date;
  readonly digest: string;
}

const MOST_VERSIONS = 50;

/** The newest first. */
export async function listVersions(db: Db, id: string): Promise<TextVersion[]> {
  return db
    .selectFrom('official_document_text')
    .select(['version', 'saved_by_name as by', 'saved_at as at', 'digest'])
    .where('document_id', '=', id)
    .orderBy('version', 'desc')
    .limit(MOST_VERSIONS)
    .execute();
}

export const forgetWords: ForgetWords = async (tx, { caseId, words, mark }) => {
  const gone = sql`${[...words]}::text[], ${mark}`;
  await sql`update official_document set title = redacted(title, ${gone}), drafter = redacted(drafter, ${gone}),
    signer = redacted(signer, ${gone}) where id = ${caseId}`.execute(tx);
  await sql`update official_document_text set content = redacted(content, ${gone})
    where document_id = ${caseId}`.execute(tx);
  await sql`update official_document_receipt set opened_by = redacted(opened_by, ${gone}),
    signed_by = redacted(signed_by, ${gone}), returned_by = redacted(returned_by, ${gone}),
    return_note = redacted(return_note, ${gone}), recall_reason = redacted(recall_reason, ${gone})
    where document_id = ${caseId}`.execute(tx);
};

export async function listHeldFiles(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct file_id as id from official_document where file_id = any(${[...ids]}::text[])
    union select file_id from official_document_seal where file_id = any(${[...ids]}::text[])`.execute(db);
  return rows.map((row) => row.id);
}
