// Whoever may be drawn for an evaluation is found by the organs that are marked, however many cases there are.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inTransaction } from '#platform/database/db.ts';
import { explainWork } from '#test/bench/plans.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { listFrame } from './store.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

it('[D33] the frame of a draw is read by the index of cases by organ, not by walking all cases', async () => {
  const { rows } = await sql<{ id: string }>`
    select id from organ where code = any('{530900-market,530900-hrss}')`.execute(city.runtime.db);
  const plans = await inTransaction(city.runtime.db, async (tx) => {
    // The demo city has few: what is asked is whether the index serves, not whether so few are worth it.
    await sql`set local enable_seqscan = off`.execute(tx);
    return explainWork(tx, (db) =>
      listFrame(
        db,
        rows.map(({ id }) => id),
        '2026-11-17',
      ),
    );
  });
  const plan = plans.find((one) => one.includes('case_file')) ?? '';
  expect(plan).toMatch(/case_file_by_organ/);
  expect(plan).not.toContain('Seq Scan on case_file');
});
