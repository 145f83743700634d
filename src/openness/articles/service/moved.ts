// Where an article is now that stood at an address of an older site.
import type { Db } from '#platform/database/db.ts';
import { findAtAddress } from '../store/addresses.ts';

/** `host` as the browser names it, with or without a port. Undefined when nothing public stood there. */
export async function findMovedArticle(
  db: Db,
  host: string | undefined,
  path: string,
  now: Date,
): Promise<string | undefined> {
  const name = host?.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
  const code = name && (await findAtAddress(db, { host: name, path }, now));
  return code && `/articles/${code}`;
}
