// SQL on official documents and their texts.
import { sql } from 'kysely';
import type { OrganRef, Phase } from '#kernel/cases/contract.ts';
import { readMoment, writeCursor } from '#kernel/cases/queries/cursor.ts';
import type { ForgetWords } from '#kernel/cases/room.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { Content, Genre, Openness, Urgency } from '../contract.ts';

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

/** Drafts not handed in yet · those under way · those sent · all. */
export const STAGES = ['drafts', 'open', 'sent'] as const;

export interface ListAsked {
  readonly stage?: (typeof STAGES)[number] | undefined;
  readonly genre?: Genre | undefined;
  readonly after?: string | undefined;
}

export interface ListedDocument {
  readonly id: string;
  readonly title: string;
  readonly genre: Genre;
  readonly urgency: Urgency;
  readonly openness: Openness | null;
  readonly issuer: string;
  readonly issuerEn: string | null;
  readonly drafter: string;
  readonly mark: string | null;
  readonly year: number | null;
  readonly serial: number | null;
  readonly state: string | null;
  readonly phase: Phase | null;
  readonly savedAt: Date;
  readonly sentAt: Date | null;
}

const PAGE = 20;

/** A page of what organs within reach draft or issue, what was written last first: one walk of an index each. */
export async function listDocuments(
  db: Db,
  scopes: readonly Scope[],
  asked: ListAsked,
): Promise<{ rows: ListedDocument[]; next: string | null }> {
  const key = readMoment(asked.after);
  const stage = {
    drafts: sql`d.case_id is null`,
    open: sql`d.case_id is not null and d.sent_at is null and d.voided_at is null`,
    sent: sql`d.sent_at is not null`,
  };
  const narrowed = sql`${asked.stage ? stage[asked.stage] : sql`true`}
    ${asked.genre ? sql`and d.genre = ${asked.genre}` : sql``}
    ${key ? sql`and (d.saved_at, d.id) < (${key.at}, ${key.id}::uuid)` : sql``}
    order by d.saved_at desc, d.id desc limit ${PAGE + 1}`;
  const { rows } = await sql<ListedDocument>`
    select d.id, d.title, d.genre, d.urgency, d.openness, i.name as issuer, i.name_en as "issuerEn", d.drafter, d.mark,
      d.year, d.serial, f.state, f.phase, d.saved_at as "savedAt", d.sent_at as "sentAt"
    from (
      (select d.* from official_document d where ${withinScopes(scopes, 'd.maker_path')} and ${narrowed})
      union
      (select d.* from official_document d where ${withinScopes(scopes, 'd.organ_path')} and ${narrowed})
    ) d join organ i on i.id = d.organ_id left join case_file f on f.id = d.case_id
    order by d.saved_at desc, d.id desc limit ${PAGE + 1}`.execute(db);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > PAGE && last ? writeCursor(last.savedAt, last.id) : null };
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
};

export async function listHeldFiles(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct file_id as id from official_document where file_id = any(${[...ids]}::text[])`.execute(db);
  return rows.map((row) => row.id);
}
