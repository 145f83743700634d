// The pool of petitions is read newest first along an index, however many there are.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inTransaction } from '#platform/database/db.ts';
import { explainWork } from '#test/bench/plans.ts';
import { identifyActor, openTestCity, type TestCity } from '#test/harness/city.ts';
import { listPool } from './store/pool.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

it('[D27] a page of the pool follows its index and is never sorted', async () => {
  const actor = await identifyActor(city, await city.seat('petition.officer'));
  const [plan = ''] = await inTransaction(city.runtime.db, async (tx) => {
    // The demo city has few: what is asked is whether the index serves, not whether so few are worth it.
    await sql`set local enable_seqscan = off`.execute(tx);
    return explainWork(tx, (db) => listPool(db, {}, { actor, now: city.clock.now() }));
  });
  expect(plan).toContain('petition_entry_newest');
  expect(plan).not.toMatch(/Sort|Seq Scan/);
});
