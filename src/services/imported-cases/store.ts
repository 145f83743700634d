// SQL on imported cases and on the files they came from.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import { type Db, type Tx, takeTurn } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { LineFault, RunCounts, What } from './contract.ts';

/** What is kept of the line a case was made of. */
export interface ImportedRow {
  readonly case_id: string;
  /** A keyed hash. */
  readonly digest: string;
}

export async function insertImported(tx: Tx, rows: readonly ImportedRow[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('imported_case')
      .values([...rows])
      .execute();
}

/** Digests of those of these cases that were taken in before, by id. */
export async function mapDigests(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<ImportedRow>`
    select case_id, digest from imported_case where case_id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.case_id, row.digest]));
}

/** Which of these cases there are. */
export async function listKnownCases(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from case_file where id = any(${ids}::uuid[])`.execute(db);
  return new Set(rows.map((row) => row.id));
}

/** A file that was sent in. */
export interface Run {
  readonly id: string;
  readonly what: What;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly byName: string;
  readonly at: Date;
  readonly counts: RunCounts;
  readonly faultCount: number;
}

export interface WholeRun extends Run {
  readonly faults: readonly LineFault[];
}

export async function insertRun(tx: Tx, run: WholeRun & { readonly organPath: string }): Promise<void> {
  await tx
    .insertInto('import_run')
    .values({
      id: run.id,
      what: run.what,
      file_name: run.fileName,
      dry_run: run.dryRun,
      organ_path: run.organPath,
      by_name: run.byName,
      at: run.at,
      counts: JSON.stringify(run.counts),
      fault_count: run.faultCount,
      faults: JSON.stringify(run.faults),
    })
    .execute();
}

const RUN_COLUMNS = [
  'id',
  'what',
  'file_name as fileName',
  'dry_run as dryRun',
  'by_name as byName',
  'at',
  'counts',
  'fault_count as faultCount',
] as const;

/** The latest files sent in within the scopes. */
export function listRuns(db: Db, scopes: readonly Scope[], limit: number): Promise<Run[]> {
  return db
    .selectFrom('import_run')
    .select(RUN_COLUMNS)
    .where(withinScopes(scopes, 'import_run.organ_path'))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .$castTo<Run>()
    .execute();
}

/** One of them with its faults. */
export function findRun(db: Db, scopes: readonly Scope[], id: string): Promise<WholeRun | undefined> {
  return db
    .selectFrom('import_run')
    .select([...RUN_COLUMNS, 'faults'])
    .where('id', '=', id)
    .where(withinScopes(scopes, 'import_run.organ_path'))
    .$castTo<WholeRun>()
    .executeTakeFirst();
}

/** One file is written after the other until this transaction ends: the same one sent twice at once is taken in once. */
export async function lockImports(tx: Tx): Promise<void> {
  await takeTurn(tx, 'imported cases');
}
