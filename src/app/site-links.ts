// Links between pages of the house, for the check of sites: which of them lead nowhere.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';

/** Paths of our own that clean HTML links to, without what comes after `?` or `#`. */
export function readLinks(html: string): string[] {
  const paths = [...html.matchAll(/ href="(\/[^"?#]*)/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'));
  return [...new Set(paths)];
}

/** What an address of ours names; those of other rooms are left out, for they are not looked into. */
function readThing(path: string): { kind: string; ref: string } | undefined {
  const [, room, name, beneath, slug] = path.split('/');
  if (!name) return undefined;
  if (room === 'articles' || room === 'services') return { kind: room, ref: name };
  if (room === 'columns') return { kind: 'columns', ref: `portal/${name}` };
  if (room !== 'sites') return undefined;
  return beneath === 'columns' && slug ? { kind: 'columns', ref: `${name}/${slug}` } : { kind: 'sites', ref: name };
}

/** Those of some paths that lead to nothing. One statement. */
export async function findDead(db: Db, paths: readonly string[], now: Date): Promise<ReadonlySet<string>> {
  const things = paths.flatMap((path) => {
    const thing = readThing(path);
    return thing ? [{ path, ...thing }] : [];
  });
  if (things.length === 0) return new Set();
  const isLive = sql`since <= ${now} and (until is null or until > ${now})`;
  const { rows } = await sql<{ path: string }>`
    select g.path from unnest(
      ${things.map((one) => one.path)}::text[], ${things.map((one) => one.kind)}::text[],
      ${things.map((one) => one.ref)}::text[]) as g (path, kind, ref)
    where not case g.kind
      when 'articles' then exists (select from article_live where code = g.ref and ${isLive})
      when 'services' then exists (select from item_live where code = g.ref and ${isLive})
      when 'sites' then exists (select from site where code = g.ref)
      else exists (select from site_column c join site s on s.id = c.site_id
        where s.code = split_part(g.ref, '/', 1) and c.slug = split_part(g.ref, '/', 2)) end`.execute(db);
  return new Set(rows.map((row) => row.path));
}

/** The site that answers at a host of its own. */
export async function findSiteCodeByHost(db: Db, host: string): Promise<string | undefined> {
  const { rows } = await sql<{ code: string }>`select code from site where host = ${host}`.execute(db);
  return rows[0]?.code;
}
