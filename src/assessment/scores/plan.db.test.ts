// Computing one organ's month asks indexes, however many cases there are: no table is read whole.
import { CompiledQuery, createQueryId, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import type { Db } from '#platform/database/db.ts';
import { FILLED, fillCases } from '#test/bench/fill-cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { computeMarks } from './service/compute.ts';
import { listInForce } from './store/schemes.ts';

const MONTH = { from: '2026-10-01', to: '2026-10-31', asOf: new Date('2026-11-17T10:24:00+08:00') };
/** What grows with every case. The tables of organs, entries and results replaced are small. */
const GROWING = ['supervision_result', 'supervision_late', 'supervision_signal', 'case_file', 'rating'];

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
  const { db } = city.runtime;
  await db.connection().execute(async (one) => {
    const session = {
      query: (text: string, values: unknown[] = []) => one.executeQuery(CompiledQuery.raw(text, values)),
    };
    await fillCases(session, { closed: 20_000, open: 2_000 }, { accounts: [], each: 0 });
  });
  await sql
    .raw(`analyze ${FILLED}, rating`)
    .execute(db)
    .catch(() => undefined);
}, 300_000);
afterAll(() => city?.close());

/** Every statement that `fn` sends, as it was sent. */
async function collect(db: Db, fn: (db: Db) => Promise<unknown>): Promise<CompiledQuery[]> {
  const sent: CompiledQuery[] = [];
  await fn(
    db.withPlugin({
      transformQuery: ({ node }) => {
        sent.push(db.getExecutor().compileQuery(node as never, createQueryId()));
        return node;
      },
      transformResult: async ({ result }) => result,
    }),
  );
  return sent;
}

describe('one organ’s month', () => {
  it('[F05] is computed by index, in a few statements', async () => {
    const { db } = city.runtime;
    const organ = await getOrganByCode(db, '530900-market');
    const known = (await listInForce(db)).find(({ scheme }) => scheme.code === 'A')!;
    const only = { key: organ.id, organ };
    const sent = await collect(db, async (counted) => {
      const [marked] = await computeMarks(counted, known, MONTH, only);
      expect(marked?.mark.sample).toBeGreaterThan(0);
    });
    expect(sent.length).toBeLessThanOrEqual(13);
    for (const { sql: text, parameters } of sent) {
      const { rows } = await db.executeQuery<{ 'QUERY PLAN': string }>(
        CompiledQuery.raw(`explain ${text}`, [...parameters]),
      );
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      for (const table of GROWING) expect(plan).not.toContain(`Seq Scan on ${table}`);
    }
  });
});
