// Rows of other systems as they came.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import type { ImportWhat } from '../contract.ts';
import type { ForeignFault } from '../rules/foreign.ts';

export interface ImportedRow {
  readonly source: string;
  readonly line: number;
  readonly raw: unknown;
  readonly faults: readonly ForeignFault[];
  readonly documentId: string | null;
}

/** So many rows go in one INSERT. */
const BATCH = 1000;

export async function insertImports(tx: Tx, what: ImportWhat, rows: readonly ImportedRow[], now: Date): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const values = rows.slice(at, at + BATCH).map(({ source, line, raw, faults, documentId }) => ({
      id: newId(),
      what,
      source,
      line,
      raw: JSON.stringify(raw),
      faults: JSON.stringify(faults),
      item_document_id: documentId,
      imported_at: now,
    }));
    await tx.insertInto('item_import').values(values).execute();
  }
}

/** What is kept of a source, by line. */
export async function findImported(db: Db, source: string): Promise<Map<number, unknown>> {
  const rows = await db.selectFrom('item_import').select(['line', 'raw']).where('source', '=', source).execute();
  return new Map(rows.map((row) => [row.line, row.raw]));
}

/** Forgets the rows of a source, for its newest file to stand in their place. */
export async function dropImports(tx: Tx, source: string): Promise<void> {
  await tx.deleteFrom('item_import').where('source', '=', source).execute();
}

/** What the rows of a source are; undefined while it has none. */
export async function findWhat(db: Db, source: string): Promise<ImportWhat | undefined> {
  const row = await db
    .selectFrom('item_import')
    .select('what')
    .where('source', '=', source)
    .limit(1)
    .executeTakeFirst();
  return row?.what as ImportWhat | undefined;
}

/** Where an item came from, when it came from another system. */
export async function findOrigin(db: Db, documentId: string): Promise<ImportedRow | undefined> {
  const row = await db
    .selectFrom('item_import')
    .selectAll()
    .where('item_document_id', '=', documentId)
    .executeTakeFirst();
  return row && toImported(row);
}

function toImported(row: {
  source: string;
  line: number;
  raw: unknown;
  faults: unknown;
  item_document_id: string | null;
}): ImportedRow {
  return {
    source: row.source,
    line: row.line,
    raw: row.raw,
    faults: row.faults as ForeignFault[],
    documentId: row.item_document_id,
  };
}

export interface SourceCount {
  readonly source: string;
  readonly what: ImportWhat;
  readonly rows: number;
  readonly faulty: number;
}

/** Every source with the number of its rows, and of those with faults. */
export async function listSources(db: Db): Promise<SourceCount[]> {
  const { rows } = await sql<SourceCount>`
    select source, min(what) as what, count(*) as rows, count(*) filter (where faults <> '[]') as faulty
    from item_import group by source order by source`.execute(db);
  return rows;
}

/** Rows of a source in order, after a line. */
export async function listImported(
  db: Db,
  filter: {
    readonly source: string;
    readonly faulty: boolean;
    readonly after: number;
    readonly limit: number;
  },
): Promise<ImportedRow[]> {
  const rows = await db
    .selectFrom('item_import')
    .selectAll()
    .where('source', '=', filter.source)
    .where('line', '>', filter.after)
    .$if(filter.faulty, (query) => query.where(sql<boolean>`faults <> '[]'`))
    .orderBy('line')
    .limit(filter.limit)
    .execute();
  return rows.map(toImported);
}
