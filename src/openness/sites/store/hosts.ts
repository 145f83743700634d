// Hosts of sites.
import type { Db } from '#platform/database/db.ts';

/** Codes of sites by their host. */
export async function listHosts(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('site').select(['host', 'code']).where('host', 'is not', null).execute();
  return new Map(rows.flatMap(({ host, code }) => (host === null ? [] : [[host, code] as const])));
}
