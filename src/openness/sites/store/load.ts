// What a city pack finds of sites and columns, and writes of them. Each function is one statement for each thousand.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import { insertColumns, type NewColumn } from './write.ts';

/** Ids of all sites by their code. */
export async function listSiteCodes(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('site').select(['id', 'code']).execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}

export interface FoundColumn {
  readonly id: string;
  readonly depth: number;
}

/** Columns of some sites, by `site/slug`. */
export async function listPlaces(db: Db, sites: readonly string[]): Promise<Map<string, FoundColumn>> {
  const { rows } = await sql<FoundColumn & { key: string }>`
    select s.code || '/' || c.slug as key, c.id, c.depth from site_column c join site s on s.id = c.site_id
    where s.code = any(${[...sites]}::text[])`.execute(db);
  return new Map(rows.map(({ key, ...column }) => [key, column]));
}

/** Columns above stand before those beneath them; one that is there takes what is said of it now, and keeps its place. */
export async function saveColumns(tx: Tx, columns: readonly NewColumn[]): Promise<void> {
  const ids = columns.map((column) => column.id);
  const { rows } = await sql<{ id: string }>`
    select id from site_column where id = any(${ids}::uuid[])`.execute(tx);
  const known = new Set(rows.map((row) => row.id));
  for (const column of columns.filter(({ id }) => known.has(id))) {
    await tx
      .updateTable('site_column')
      .set({
        name: column.name,
        name_en: column.nameEn,
        type: column.type,
        description: column.description,
        keywords: column.keywords,
        organ_id: column.organId,
        update_kind: column.updateKind,
        update_days: column.updateDays,
        veto: column.veto,
        group: column.group,
      })
      .where('id', '=', column.id)
      .execute();
  }
  await insertColumns(
    tx,
    columns.filter(({ id }) => !known.has(id)),
  );
}
