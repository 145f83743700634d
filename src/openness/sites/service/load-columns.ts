// Takes in the columns of a city pack: everything is checked before anything is written.
import { z } from 'zod';
import type { PackFault, PackResult } from '#kernel/organs/contract.ts';
import { listByCodes } from '#kernel/organs/store/read.ts';
import type { Tx } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { COLUMN_TYPES, type ColumnType, siteText, UPDATE_KINDS } from '../contract.ts';
import { orderByParent } from '../rules/order.ts';
import { presetOf, vetoOf } from '../rules/templates.ts';
import { type FoundColumn, listPlaces, listSiteCodes, saveColumns } from '../store/load.ts';
import type { NewColumn } from '../store/write.ts';
import { loadWords } from '../words/load.ts';
import { findTwice, name, type PackLine, type Read, readLines } from './lines.ts';

const columnSchema = z.strictObject({
  site: siteText,
  slug: siteText,
  parent: siteText.optional(),
  name,
  name_en: name.optional(),
  type: z.enum(Object.keys(COLUMN_TYPES) as [ColumnType, ...ColumnType[]]),
  update: z.strictObject({ kind: z.enum(UPDATE_KINDS), days: z.number().int().min(1).max(400) }).optional(),
  organ: z.string().optional(),
  group: z.string().max(40).optional(),
  description: z.string().max(200).optional(),
  keywords: z.string().max(200).optional(),
});

type PackColumn = z.output<typeof columnSchema>;

/** What the lines may name: sites and organs by code, columns by `site/slug`. */
interface Known {
  readonly sites: ReadonlyMap<string, string>;
  readonly organs: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, FoundColumn>;
}

const keyOf = ({ site, slug }: Pick<PackColumn, 'site' | 'slug'>) => `${site}/${slug}`;
const aboveOf = ({ site, parent }: PackColumn) => (parent === undefined ? undefined : keyOf({ site, slug: parent }));
const DEEPEST = 3;
/** Behind those of a template. */
const FIRST_POSITION = 100;

/** Adds columns to sites, or changes those of their template, each by its site and slug. */
export async function loadColumns(tx: Tx, lines: readonly PackLine[]): Promise<PackResult> {
  const { read, faults } = readLines(lines, columnSchema);
  const wanted = [...new Set(read.flatMap(({ value }) => value.organ ?? []))];
  const known: Known = {
    sites: await listSiteCodes(tx),
    organs: new Map((await listByCodes(tx, wanted)).map((organ) => [organ.code, organ.id])),
    columns: await listPlaces(tx, [...new Set(read.map(({ value }) => value.site))]),
  };
  faults.push(...findLoose(read, known), ...findTwice(read, keyOf, 'slug'));
  const { ordered, circular } = orderByParent(
    read.map((one) => ({ ...one, key: keyOf(one.value), parent: aboveOf(one.value) })),
  );
  const w = loadWords.in('zh');
  faults.push(...circular.map(({ line }) => ({ line, field: 'parent', reason: w.circle })));
  const { columns, deep } = placeLines(ordered, known);
  faults.push(...deep.map((line) => ({ line, field: 'parent', reason: w.tooDeep })));
  if (faults.length > 0) return { loaded: 0, faults, notes: [] };
  await saveColumns(tx, columns);
  return { loaded: read.length, faults: [], notes: [] };
}

/** What a line names that is not there. */
function findLoose(read: readonly Read<PackColumn>[], { sites, organs, columns }: Known): PackFault[] {
  const w = loadWords.in('zh');
  const keys = new Set([...columns.keys(), ...read.map(({ value }) => keyOf(value))]);
  return read.flatMap(({ line, value }) => {
    const { site, organ, parent } = value;
    const above = aboveOf(value);
    const found: (PackFault | false)[] = [
      !sites.has(site) && { line, field: 'site', reason: w.noSite(site) },
      organ !== undefined && !organs.has(organ) && { line, field: 'organ', reason: w.noOrgan(organ) },
      above !== undefined && !keys.has(above) && { line, field: 'parent', reason: w.noColumn(parent ?? '') },
    ];
    return found.filter((fault) => fault !== false);
  });
}

/** Rows of the lines, each behind the one above it; and the lines that lie too deep. */
function placeLines(
  ordered: readonly Read<PackColumn>[],
  known: Known,
): { readonly columns: NewColumn[]; readonly deep: number[] } {
  const placed = new Map(known.columns);
  const deep: number[] = [];
  const columns = ordered.map(({ line, value }, index) => {
    const above = placed.get(aboveOf(value) ?? '');
    const place = { id: known.columns.get(keyOf(value))?.id ?? newId(), depth: (above?.depth ?? 0) + 1 };
    if (place.depth > DEEPEST) deep.push(line);
    placed.set(keyOf(value), place);
    return toRow(value, { ...place, parentId: above?.id ?? null, position: FIRST_POSITION + index }, known);
  });
  return { columns, deep };
}

function toRow(
  value: PackColumn,
  place: Pick<NewColumn, 'id' | 'depth' | 'parentId' | 'position'>,
  { sites, organs }: Known,
): NewColumn {
  const update = value.update ?? presetOf(value.type);
  return {
    ...place,
    siteId: sites.get(value.site) ?? '',
    slug: value.slug,
    name: value.name,
    nameEn: value.name_en ?? null,
    type: value.type,
    description: value.description ?? value.name,
    keywords: value.keywords ?? value.name,
    organId: (value.organ && organs.get(value.organ)) || null,
    updateKind: update.kind,
    updateDays: update.days,
    veto: vetoOf(value.slug, value.type),
    group: value.group ?? null,
  };
}
