// Keeping the flat table of live items in step with publications, and the list of themes.

import { sql } from 'kysely';
import { type CurrentPublication, listCurrent } from '#kernel/documents/store/versions.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import { touchPages } from '#platform/http/touch.ts';
import { cutIntoGrams, fold } from '#platform/search/grams.ts';
import type { ItemContent } from '../contract.ts';
import type { ThemeFacts } from '../rules/checks.ts';
import { scoreCompleteness } from '../rules/completeness.ts';
import { indexItems } from './search.ts';

/** The organ an item belongs to, as much of it as lists show. */
export interface ItemOrgan {
  readonly id: string;
  readonly path: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly regionCode: string | null;
}

/** So many rows go in one INSERT: a statement holds at most 65,535 values. */
const BATCH = 500;

/**
 * Writes the rows of some documents anew from their publications, in the transaction that changed those, and brings
 * search and kept pages in step.
 * `organs` by id must hold the organ of each.
 */
export async function syncLive(
  tx: Tx,
  documents: readonly { readonly documentId: string; readonly code: string }[],
  organs: ReadonlyMap<string, ItemOrgan>,
  now: Date,
): Promise<void> {
  if (documents.length === 0) return;
  const documentIds = documents.map((one) => one.documentId);
  await tx.deleteFrom('item_live').where('document_id', 'in', documentIds).execute();
  const current = await listCurrent(tx, documentIds, now);
  for (let at = 0; at < current.length; at += BATCH) {
    const rows = current.slice(at, at + BATCH).map((one) => toRow(one, organOf(one, organs)));
    await tx.insertInto('item_live').values(rows).execute();
  }
  const codes = documents.map((one) => one.code);
  await indexItems(tx, codes, now);
  await touchPages(tx, ['items']);
}

function organOf({ organId, code }: CurrentPublication, organs: ReadonlyMap<string, ItemOrgan>): ItemOrgan {
  const organ = organs.get(organId);
  if (!organ) throw new Error(`the organ of item ${code} was not given`);
  return organ;
}

function toRow(one: CurrentPublication, organ: ItemOrgan) {
  // A publication passed the gate, which let nothing through that is not an item.
  const content = one.content as ItemContent;
  return {
    publication_id: one.publicationId,
    document_id: one.documentId,
    version_id: one.versionId,
    version_number: one.versionNumber,
    since: one.since,
    until: one.until,
    code: one.code,
    family: content.base ?? one.code,
    name: content.name,
    name_en: content.nameEn ?? null,
    summary: content.summary,
    summary_en: content.summaryEn ?? null,
    organ_id: organ.id,
    organ_path: one.organPath,
    organ_code: organ.code,
    organ_name: organ.name,
    organ_name_en: organ.nameEn,
    region_code: organ.regionCode,
    level: content.level,
    type: content.type,
    clients: content.clients,
    themes: content.themes,
    life_events: content.lifeEvents,
    case_type: content.caseType,
    promise: content.limits.promise,
    statutory: content.limits.statutory,
    online_depth: content.onlineDepth,
    visits: content.visits.count,
    completeness: scoreCompleteness(content).score,
    ...searched(content, organ),
    content: JSON.stringify(content),
  };
}

/** What the search box of the list looks in, in the one form of all ways to write. */
function searched(content: ItemContent, organ: ItemOrgan) {
  const names = [content.name, content.nameEn, content.summary, organ.name, organ.nameEn];
  const materials = content.materials.map((material) => material.name);
  const haystack = fold([...names, ...content.aliases, ...materials].filter(Boolean).join('\n'));
  return { haystack, search: sql<string>`array_to_tsvector(${[...cutIntoGrams(haystack)]}::text[])` };
}

/** Organs that have live items. */
export async function listOrganIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('item_live').select('organ_id').distinct().execute();
  return rows.map((row) => row.organ_id);
}

/** Writes an organ's present name and code into its rows, where they differ, and into what the list searches of them. */
export async function renameOrgan(tx: Tx, organ: ItemOrgan): Promise<void> {
  const { id, code, name, nameEn, regionCode } = organ;
  const { rows } = await sql<{ publication: string; content: ItemContent }>`
    update item_live set organ_code = ${code}, organ_name = ${name}, organ_name_en = ${nameEn}, region_code = ${regionCode}
    where organ_id = ${id}
      and (organ_code, organ_name, organ_name_en, region_code) is distinct from (${code}, ${name}, ${nameEn}, ${regionCode})
    returning publication_id as publication, content`.execute(tx);
  for (const { publication, content } of rows) {
    await tx.updateTable('item_live').set(searched(content, organ)).where('publication_id', '=', publication).execute();
  }
  if (rows.length > 0) await touchPages(tx, ['items']);
}

export interface Theme extends ThemeFacts {
  readonly name: string;
  readonly nameEn: string | null;
}

/** Every theme and life event of the city, by code, in the city's order. */
export async function listThemes(db: Db): Promise<ReadonlyMap<string, Theme>> {
  const rows = await db.selectFrom('item_theme').selectAll().orderBy('position').execute();
  return new Map(
    rows.map((row) => [
      row.code,
      {
        audience: row.audience as Theme['audience'],
        kind: row.kind as Theme['kind'],
        name: row.name,
        nameEn: row.name_en,
      },
    ]),
  );
}

/** Saves themes in the given order; one that is there takes its new names. */
export async function saveThemes(tx: Tx, themes: readonly (Theme & { readonly code: string })[]): Promise<void> {
  const rows = themes.map(({ code, name, nameEn, audience, kind }, position) => ({
    code,
    name,
    name_en: nameEn,
    audience,
    kind,
    position,
  }));
  await tx
    .insertInto('item_theme')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        name_en: eb.ref('excluded.name_en'),
        audience: eb.ref('excluded.audience'),
        kind: eb.ref('excluded.kind'),
        position: eb.ref('excluded.position'),
      })),
    )
    .execute();
}
