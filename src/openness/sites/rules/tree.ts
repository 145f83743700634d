// The tree of a site's columns from its flat rows. Pure.
import type { ColumnRef, ColumnStep, ColumnType, UpdateRule } from '../contract.ts';

/** A column as its row says. */
export interface ColumnRow {
  readonly id: string;
  readonly site_id: string;
  readonly parent_id: string | null;
  readonly slug: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly type: string;
  readonly description: string;
  readonly keywords: string;
  readonly depth: number;
  readonly organ_id: string | null;
  readonly update_kind: string;
  readonly update_days: number;
  readonly veto: string | null;
  readonly group: string | null;
  readonly last_published_at: Date | null;
  readonly closed_at: Date | null;
}

export const PORTAL = 'portal';

/** Front page of a site: `/` for the portal. */
export const homeOf = (siteCode: string) => (siteCode === PORTAL ? '/' : `/sites/${siteCode}`);

/** Address of a column: `/columns/news` on the portal, else `/sites/market/columns/news`. */
export function columnPath(siteCode: string, slug: string): string {
  return siteCode === PORTAL ? `/columns/${slug}` : `/sites/${siteCode}/columns/${slug}`;
}

/** Every column with the ones above it. `rows` holds all of one site, or at least those above each. */
export function placeColumns(rows: readonly ColumnRow[], siteCodes: ReadonlyMap<string, string>): ColumnRef[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.map((row) => {
    const above = listAbove(row, byId);
    const siteCode = siteCodes.get(row.site_id) ?? '';
    return {
      id: row.id,
      siteId: row.site_id,
      siteCode,
      slug: row.slug,
      name: row.name,
      nameEn: row.name_en,
      type: row.type as ColumnType,
      description: row.description,
      keywords: row.keywords,
      depth: row.depth as ColumnRef['depth'],
      trail: above.map((one) => stepOf(one, siteCode)),
      above: above.map((one) => one.id),
      organId: row.organ_id,
      update: { kind: row.update_kind as UpdateRule['kind'], days: row.update_days },
      veto: row.veto as ColumnRef['veto'],
      group: row.group,
      lastPublishedAt: row.last_published_at,
      closed: row.closed_at !== null,
      href: columnPath(siteCode, row.slug),
    };
  });
}

const stepOf = (row: ColumnRow, siteCode: string): ColumnStep => ({
  slug: row.slug,
  name: row.name,
  nameEn: row.name_en,
  href: columnPath(siteCode, row.slug),
});

function listAbove(row: ColumnRow, byId: ReadonlyMap<string, ColumnRow>): ColumnRow[] {
  const parent = row.parent_id === null ? undefined : byId.get(row.parent_id);
  return parent ? [...listAbove(parent, byId), parent] : [];
}
