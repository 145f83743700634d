// SQL on catalogue entries and the files of their packages.
import { sql } from 'kysely';
import type { ForgetWords } from '#kernel/cases/room.ts';
import type { Retention } from '#kernel/documents/official.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { Direction, FiledFile } from '../contract.ts';

export interface Entry {
  readonly id: string;
  readonly caseId: string;
  readonly organId: string;
  readonly organPath: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly code: string;
  readonly retention: Retention;
  readonly direction: Direction;
  readonly title: string;
  readonly author: string;
  readonly number: string;
  /** `YYYY-MM-DD` */
  readonly dated: string;
  readonly keptUntil: string | null;
  readonly filedAt: Date;
  readonly filedBy: string;
  readonly digest: string;
}

const select = sql`
  select r.id, r.case_id as "caseId", r.organ_id as "organId", r.organ_path as "organPath", o.name as organ, o.name_en as "organEn", r.code,
    r.retention, r.direction, r.title, r.author, r.number, to_char(r.dated, 'YYYY-MM-DD') as dated,
    to_char(r.kept_until, 'YYYY-MM-DD') as "keptUntil", r.filed_at as "filedAt", r.filed_by as "filedBy", r.digest
  from archive_record r join organ o on o.id = r.organ_id`;

export async function findEntry(db: Db, id: string): Promise<Entry | undefined> {
  const { rows } = await sql<Entry>`${select} where r.id = ${id}`.execute(db);
  return rows[0];
}

export async function findEntryOf(db: Db, caseId: string): Promise<Entry | undefined> {
  const { rows } = await sql<Entry>`${select} where r.case_id = ${caseId}`.execute(db);
  return rows[0];
}

export const PAGE = 30;

export interface CatalogueQuery {
  readonly q?: string | undefined;
  readonly retention?: Retention | undefined;
  readonly direction?: Direction | undefined;
  readonly after?: string | undefined;
}

/** The newest first, from `after` on; words are looked for in title, author, number and code. */
export async function listEntries(
  db: Db,
  scopes: readonly Scope[],
  { q, retention, direction, after }: CatalogueQuery,
): Promise<{ rows: Entry[]; next: string | null }> {
  const pattern = q ? `%${q.replaceAll(/[\\%_]/g, '\\$&')}%` : null;
  const { rows } = await sql<Entry>`${select}
    where ${withinScopes(scopes, 'r.organ_path')}
      ${pattern ? sql`and r.title || ' ' || r.author || ' ' || r.number || ' ' || r.code like ${pattern}` : sql``}
      ${retention ? sql`and r.retention = ${retention}` : sql``}
      ${direction ? sql`and r.direction = ${direction}` : sql``}
      ${after ? sql`and r.id < ${after}` : sql``}
    order by r.id desc limit ${PAGE + 1}`.execute(db);
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

export interface NewRecord {
  readonly id: string;
  readonly case_id: string;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly code: string;
  readonly year: number;
  readonly retention: Retention;
  readonly serial: number;
  readonly direction: Direction;
  readonly title: string;
  readonly author: string;
  readonly number: string;
  readonly dated: string;
  readonly kept_until: string | null;
  readonly texts: Readonly<Record<string, string>>;
  readonly digest: string;
  readonly filed_at: Date;
  readonly filed_by: string;
}

export async function insertRecord(tx: Tx, record: NewRecord, files: readonly FiledFile[]): Promise<void> {
  await tx
    .insertInto('archive_record')
    .values({ ...record, texts: JSON.stringify(record.texts) })
    .execute();
  if (files.length === 0) return;
  await tx
    .insertInto('archive_file')
    .values(files.map(({ id, name }, place) => ({ record_id: record.id, place, file_id: id, name })))
    .execute();
}

export interface Package {
  readonly texts: Readonly<Record<string, string>>;
  readonly files: readonly FiledFile[];
}

export async function findPackage(db: Db, id: string): Promise<Package | undefined> {
  const { rows } = await sql<Package>`
    select r.texts, coalesce((select json_agg(json_build_object('id', f.file_id, 'name', f.name) order by f.place)
      from archive_file f where f.record_id = r.id), '[]') as files
    from archive_record r where r.id = ${id}`.execute(db);
  return rows[0];
}

/** The next number; its row stays locked until the filing is done or taken back. */
export async function takeSerial(tx: Tx, organId: string, year: number, retention: Retention): Promise<number> {
  const { last } = await tx
    .insertInto('archive_serial')
    .values({ organ_id: organId, year, retention, last: 1 })
    .onConflict((oc) =>
      oc.columns(['organ_id', 'year', 'retention']).doUpdateSet({ last: sql`archive_serial.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

export const forgetWords: ForgetWords = async (tx, { caseId, words, mark }) => {
  const gone = sql`${[...words]}::text[], ${mark}`;
  await sql`update archive_record set title = redacted(title, ${gone}), author = redacted(author, ${gone}),
    filed_by = redacted(filed_by, ${gone}), texts = redacted(texts, ${gone}) where case_id = ${caseId}`.execute(tx);
};

export async function listHeldFiles(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct file_id as id from archive_file where file_id = any(${[...ids]}::text[])`.execute(db);
  return rows.map((row) => row.id);
}
