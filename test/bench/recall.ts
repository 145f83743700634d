// Whether the search finds all there is: its hits, page by page, against a scan of every text.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import { listWords, parseQuery } from '#platform/search/grams.ts';
import { searchEntries } from '#platform/search/search.ts';
import { findSynonyms } from '#platform/search/synonyms.ts';

export interface Recall {
  readonly q: string;
  /** Entries in which every word stands, or one that means the same. */
  readonly true: number;
  readonly found: number;
  /** Found without the words standing there. */
  readonly wrong: number;
  /** Share of what there is. */
  readonly recall: number;
}

export async function measureRecall(db: Db, q: string): Promise<Recall> {
  const truth = await findByScan(db, q);
  const found = await findBySearch(db, q);
  const right = [...found].filter((ref) => truth.has(ref)).length;
  return {
    q,
    true: truth.size,
    found: found.size,
    wrong: found.size - right,
    recall: truth.size === 0 ? 1 : right / truth.size,
  };
}

async function findByScan(db: Db, q: string): Promise<Set<string>> {
  const terms = await findSynonyms(db, parseQuery(q));
  const stands = terms.map((term) => {
    const ways = listWords(term).map(({ text }) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`);
    return sql`(folded_title ilike any(${ways}) or folded_body ilike any(${ways}))`;
  });
  const { rows } = await sql<{ key: string }>`
    select source || ' ' || ref as key from search_entry where path is null and ${sql.join(stands, sql` and `)}`.execute(
    db,
  );
  return new Set(rows.map((row) => row.key));
}

async function findBySearch(db: Db, q: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (let after: string | undefined; ; ) {
    const { hits, next } = await searchEntries(db, { q, limit: 1000, ...(after ? { after } : {}) });
    for (const hit of hits) found.add(`${hit.source} ${hit.ref}`);
    if (next === undefined) return found;
    after = next;
  }
}
