// Writing sites, columns and duties. Each function is one statement.
import { sql } from 'kysely';
import type { Tx } from '#platform/database/db.ts';
import type { HomeBlock, Imprint, SiteKind } from '../contract.ts';

export interface NewSite {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: SiteKind;
  readonly parentId: string | null;
  readonly organ: { readonly id: string; readonly path: string };
  readonly lang: string;
  readonly variantOf: string | null;
  readonly host: string | null;
  readonly theme: string;
  readonly template: string;
  readonly siteCode: string | null;
  readonly imprint: Imprint;
  readonly home: readonly HomeBlock[];
  readonly caseId: string | null;
}

/** So many rows go in one statement, which holds at most 65,535 values. */
const BATCH = 1000;

function batches<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, n) => rows.slice(n * BATCH, (n + 1) * BATCH));
}

/** Parents stand before those beneath them. */
export async function insertSites(tx: Tx, sites: readonly NewSite[], now: Date): Promise<void> {
  for (const batch of batches(sites)) {
    const rows = batch.map((site) => ({
      id: site.id,
      code: site.code,
      name: site.name,
      name_en: site.nameEn,
      kind: site.kind,
      parent_id: site.parentId,
      organ_id: site.organ.id,
      organ_path: site.organ.path,
      lang: site.lang,
      variant_of: site.variantOf,
      host: site.host,
      theme: site.theme,
      template: site.template,
      site_code: site.siteCode,
      imprint: JSON.stringify(site.imprint),
      home: JSON.stringify(site.home),
      state: 'open',
      opened_at: now,
      case_id: site.caseId,
    }));
    await tx.insertInto('site').values(rows).execute();
  }
}

export interface NewColumn {
  readonly id: string;
  readonly siteId: string;
  readonly parentId: string | null;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly type: string;
  readonly description: string;
  readonly keywords: string;
  readonly depth: number;
  readonly position: number;
  readonly organId: string | null;
  readonly updateKind: string;
  readonly updateDays: number;
  readonly veto: string | null;
  readonly group: string | null;
}

/** Columns above stand before those beneath them. */
export async function insertColumns(tx: Tx, columns: readonly NewColumn[]): Promise<void> {
  for (const batch of batches(columns)) {
    const rows = batch.map((column) => ({
      id: column.id,
      site_id: column.siteId,
      parent_id: column.parentId,
      slug: column.slug,
      name: column.name,
      name_en: column.nameEn,
      type: column.type,
      description: column.description,
      keywords: column.keywords,
      depth: column.depth,
      position: column.position,
      organ_id: column.organId,
      update_kind: column.updateKind,
      update_days: column.updateDays,
      veto: column.veto,
      group: column.group,
    }));
    await tx.insertInto('site_column').values(rows).execute();
  }
}

/** Something was published in some columns. */
export async function notePublished(tx: Tx, columnIds: readonly string[], at: Date): Promise<void> {
  await sql`
    update site_column set last_published_at = greatest(last_published_at, ${at})
    where id = any(${[...columnIds]}::uuid[])`.execute(tx);
}
