// Tells every process of the city, when a transaction commits, that what kept pages show has changed.
import { sql } from 'kysely';
import type { Tx } from '#platform/database/db.ts';

/** The channel; what is heard on it are tags of pages, parted by blanks. */
export const PAGES_CHANNEL = 'pages_changed';
/** What a notice carries holds less than 8,000 bytes. */
const MOST_BYTES = 7_000;

/** Pages with one of these tags are forgotten. */
export async function touchPages(tx: Tx, tags: Iterable<string>): Promise<void> {
  const payloads: string[] = [];
  for (const tag of new Set(tags)) {
    const last = payloads.at(-1);
    if (last !== undefined && last.length + tag.length < MOST_BYTES) payloads[payloads.length - 1] = `${last} ${tag}`;
    else payloads.push(tag);
  }
  if (payloads.length === 0) return;
  await sql`select pg_notify(${PAGES_CHANNEL}, payload) from unnest(${payloads}::text[]) payload`.execute(tx);
}
