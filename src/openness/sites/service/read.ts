// What other rooms and pages read of sites: columns, who may do what at them, and the frame around a site's pages.
import type { Db } from '#platform/database/db.ts';
import type { Actor } from '#platform/http/context.ts';
import type { ColumnRef, Duty, SiteRef } from '../contract.ts';
import { type Grant, listEmployers, listGrants, listSitesAt } from '../store/duties.ts';
import { findColumns, findSites, listColumns, type PlacedColumn } from '../store/read.ts';

/** Of some columns those at which somebody has a duty. Four statements at most. */
export async function mayOn(
  db: Db,
  actor: Actor,
  columnIds: readonly string[],
  duty: Duty,
): Promise<ReadonlySet<string>> {
  const columns = await findColumns(db, columnIds);
  const { may } = await readRights(db, actor, duty);
  return new Set(columns.filter((column) => !column.closed && may(column, column.site)).map((column) => column.id));
}

interface Rights {
  readonly may: (column: ColumnRef, site: SiteRef) => boolean;
  readonly grants: readonly Grant[];
  /** Ids of the organs somebody works in. */
  readonly employers: ReadonlySet<string>;
}

/**
 * Whoever was given a duty at a site has it there, at what was given and beneath. Of the others those have it who work in
 * the organ that keeps the column, which is the site's own when no other is named.
 */
async function readRights(db: Db, actor: Actor, duty: Duty): Promise<Rights> {
  if (actor.id === null) return { may: () => actor.kind === 'system', grants: [], employers: new Set() };
  const paths = [actor.unit, ...actor.desks].flatMap((one) => (one ? [one.path] : []));
  const grants = await listGrants(db, actor.id, duty);
  const employers = await listEmployers(db, paths);
  const may: Rights['may'] = (column, site) => {
    if (site.state !== 'open') return false;
    const here = grants.filter((grant) => grant.siteId === site.id);
    if (here.length === 0) return employers.has(column.organId ?? site.organId);
    const places = [...column.above, column.id];
    return here.some((grant) => grant.columnId === null || places.includes(grant.columnId));
  };
  return { may, grants, employers };
}

/** Columns at which somebody has a duty, of one site or of all, whose name or site holds the text. */
export async function listWritable(
  db: Db,
  actor: Actor,
  asked: { readonly site?: string; readonly duty: Duty; readonly text?: string; readonly limit: number },
): Promise<PlacedColumn[]> {
  const { may, grants, employers } = await readRights(db, actor, asked.duty);
  const ids = await listSitesAt(db, { siteIds: grants.map((grant) => grant.siteId), organIds: [...employers] });
  const sites = (await findSites(db, ids)).filter((site) => asked.site === undefined || site.code === asked.site);
  const byId = new Map(sites.map((site) => [site.id, site]));
  const text = asked.text?.toLowerCase() ?? '';
  return (await listColumns(db, ...sites))
    .flatMap((column) => {
      const site = byId.get(column.siteId);
      return site && !column.closed && may(column, site) ? [{ ...column, site }] : [];
    })
    .filter((column) => holdsText(column, text))
    .slice(0, asked.limit);
}

function holdsText(column: PlacedColumn, text: string): boolean {
  const names = [column.name, column.nameEn, column.site.name, column.site.nameEn];
  return names.some((name) => name?.toLowerCase().includes(text));
}
