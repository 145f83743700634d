// A country's worth of organs: 100,000 load in one go, and pickers and scoped lists read a few rows of them by an index.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Db, inTransaction, openDatabase } from '#platform/database/db.ts';
import { makeCountry, ORGANS, TYPED } from '#test/bench/fill-organs.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { withinScopes } from './contract.ts';
import { loadOrgans } from './service/load-organs.ts';
import { searchOrgans } from './service/read.ts';

const NOW = new Date('2026-10-12T09:00:00+08:00');
const EVERYWHERE = [{ path: '', deep: true }];
let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  const rows = makeCountry();
  const { loaded, faults } = await inTransaction(test.db, (tx) => loadOrgans(tx, rows));
  if (loaded !== ORGANS) throw new Error(`loaded ${loaded}: ${JSON.stringify(faults.slice(0, 3))}`);
  // As autovacuum does by itself in service.
  const owner = openDatabase({ url: test.url, role: 'none', max: 1 });
  await sql`analyze organ`.execute(owner);
  await owner.destroy();
}, 120_000);
afterAll(() => test.close());

/** How many rows of the organs a reading looks at, and how often it goes through all of them. */
function countRead(read: (db: Db) => Promise<unknown>): Promise<{ rows: number; whole: number }> {
  return inTransaction(test.db, async (tx) => {
    await read(tx);
    const { rows } = await sql<{ rows: number; whole: number }>`
      select (seq_tup_read + idx_tup_fetch)::int as rows, seq_scan::int as whole
      from pg_stat_xact_user_tables where relname = 'organ'`.execute(tx);
    return rows[0] ?? { rows: 0, whole: 0 };
  });
}

/** A telling word is looked for among so many; a county has fewer. */
const MOST_READ = 5000;

describe('among 100,000 organs', () => {
  it.each(TYPED)('the picker answers %s from the index', async (typed) => {
    const [county] = await searchOrgans(test.db, { typed: 'n500', scopes: EVERYWHERE, at: NOW, limit: 1 });
    for (const scopes of [EVERYWHERE, [{ path: county!.path, deep: true }]]) {
      const read = await countRead((db) => searchOrgans(db, { typed, scopes, at: NOW }));
      expect(read.whole).toBe(0);
      expect(read.rows).toBeGreaterThan(0);
      expect(read.rows).toBeLessThan(MOST_READ);
    }
  });

  it('a list within a scope reads the index range, also in a plan made for any scope', async () => {
    const plan = await test.db.connection().execute(async (db) => {
      await sql`set plan_cache_mode = force_generic_plan`.execute(db);
      const { rows } = await db
        .selectFrom('organ')
        .select('code')
        .where(withinScopes([{ path: '/n0/n5/', deep: true }], 'organ.path'))
        .explain<{ 'QUERY PLAN': string }>('text')
        .then((lines) => ({ rows: lines }));
      await sql`reset plan_cache_mode`.execute(db);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('organ_path_range');
    expect(plan).not.toContain('Seq Scan');
  });
});
