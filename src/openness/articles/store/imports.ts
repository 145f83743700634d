// SQL on lists of older sites that are taken in, and on what became of their rows.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { FieldFault } from '#platform/errors.ts';
import type { Scope } from '#platform/http/context.ts';
import type { Lang } from '#platform/i18n/words.ts';

export interface ImportRun {
  readonly id: string;
  /** Null when a command reads it. */
  readonly fileId: string | null;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly accountId: string;
  readonly byName: string;
  readonly lang: Lang;
  readonly at: Date;
  /** Null until they are counted. */
  readonly total: number | null;
  readonly done: number;
  readonly taken: number;
  readonly known: number;
  readonly faults: number;
  readonly endedAt: Date | null;
  readonly broken: string | null;
}

const RUN = [
  'id',
  'file_id as fileId',
  'file_name as fileName',
  'dry_run as dryRun',
  'account_id as accountId',
  'by_name as byName',
  'lang',
  'at',
  'total',
  'done',
  'taken',
  'known',
  'faults',
  'ended_at as endedAt',
  'broken',
] as const;

export interface NewImport extends Pick<ImportRun, 'id' | 'fileId' | 'fileName' | 'dryRun' | 'byName' | 'lang' | 'at'> {
  readonly accountId: string;
  readonly organPath: string;
}

export async function insertImport(tx: Tx, run: NewImport): Promise<void> {
  await tx
    .insertInto('article_import')
    .values({
      id: run.id,
      file_id: run.fileId,
      file_name: run.fileName,
      dry_run: run.dryRun,
      account_id: run.accountId,
      by_name: run.byName,
      organ_path: run.organPath,
      lang: run.lang,
      at: run.at,
      moved_at: run.at,
    })
    .execute();
}

export function findImport(db: Db, id: string): Promise<ImportRun | undefined> {
  return db.selectFrom('article_import').select(RUN).where('id', '=', id).$castTo<ImportRun>().executeTakeFirst();
}

export function findImportWithin(db: Db, scopes: readonly Scope[], id: string): Promise<ImportRun | undefined> {
  return db
    .selectFrom('article_import')
    .select(RUN)
    .where('id', '=', id)
    .where(withinScopes(scopes, 'article_import.organ_path'))
    .$castTo<ImportRun>()
    .executeTakeFirst();
}

/** The latest within the scopes. */
export function listImports(db: Db, scopes: readonly Scope[], limit: number): Promise<ImportRun[]> {
  return db
    .selectFrom('article_import')
    .select(RUN)
    .where(withinScopes(scopes, 'article_import.organ_path'))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .$castTo<ImportRun>()
    .execute();
}

export async function setTotal(db: Db, id: string, total: number): Promise<void> {
  await db.updateTable('article_import').set({ total }).where('id', '=', id).execute();
}

export async function endImport(db: Db, id: string, at: Date, broken: string | null): Promise<void> {
  await db.updateTable('article_import').set({ ended_at: at, broken }).where('id', '=', id).execute();
}

export interface ImportRow {
  readonly seq: number;
  readonly line: number;
  readonly outcome: 'taken' | 'known' | 'fault';
  readonly code: string | null;
  readonly faults: readonly FieldFault[];
}

/** Of a row that was told before nothing is told again: its number is there once. */
export async function insertRow(
  tx: Tx,
  importId: string,
  row: ImportRow & { readonly address: string | null },
  now: Date,
): Promise<void> {
  const { faults, ...rest } = row;
  await tx
    .insertInto('article_import_row')
    .values({ import_id: importId, ...rest, faults: JSON.stringify(faults) })
    .execute();
  await sql`
    update article_import set done = ${row.seq}, moved_at = ${now},
      taken = taken + ${row.outcome === 'taken' ? 1 : 0}, known = known + ${row.outcome === 'known' ? 1 : 0},
      faults = faults + ${row.outcome === 'fault' ? 1 : 0}
    where id = ${importId}`.execute(tx);
}

/** Whether an earlier row of the list has the address. */
export async function hasAddress(db: Db, importId: string, address: string): Promise<boolean> {
  const row = await db
    .selectFrom('article_import_row')
    .select('seq')
    .where('import_id', '=', importId)
    .where('address', '=', address)
    .executeTakeFirst();
  return row !== undefined;
}

const ROW = ['seq', 'line', 'outcome', 'code', 'faults'] as const;

export function listFaultRows(db: Db, importId: string, limit: number): Promise<ImportRow[]> {
  return db
    .selectFrom('article_import_row')
    .select(ROW)
    .where('import_id', '=', importId)
    .where('outcome', '=', 'fault')
    .orderBy('seq')
    .limit(limit)
    .$castTo<ImportRow>()
    .execute();
}

/** In their order, those after a number. */
export function listRowsAfter(db: Db, importId: string, seq: number, limit: number): Promise<ImportRow[]> {
  return db
    .selectFrom('article_import_row')
    .select(ROW)
    .where('import_id', '=', importId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .$castTo<ImportRow>()
    .execute();
}

/** Sent in at the desk, not at its end, and not moved since a moment. */
export async function listStill(db: Db, since: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from article_import where ended_at is null and moved_at < ${since} and file_id is not null`.execute(db);
  return rows.map((row) => row.id);
}

/** Which of these stored files are still being read. */
export async function listFilesInWork(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct file_id as id from article_import where ended_at is null and file_id = any(${[...ids]}::text[])`.execute(
    db,
  );
  return rows.map((row) => row.id);
}
