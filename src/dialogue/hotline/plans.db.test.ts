// The lists that operators have open all day follow their indexes, however many calls and orders there are.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Db, inTransaction } from '#platform/database/db.ts';
import { explainWork } from '#test/bench/plans.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { callsIndicator } from './indicator.ts';
import { listCalls } from './store/calls.ts';
import { listVoices } from './store/events.ts';
import { listMissed } from './store/lines.ts';
import { listComing } from './store/sessions.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

/** The demo city has few: what is asked is whether the index serves, not whether so few are worth it. */
const planOf = (work: (db: Db) => Promise<unknown>) =>
  inTransaction(city.runtime.db, async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    await sql`set local enable_bitmapscan = off`.execute(tx);
    return (await explainWork(tx, work)).join('\n');
  });

const everywhere = [{ path: '', deep: true }] as const;

describe('[D20] a list of the hotline', () => {
  it.each<[what: string, index: string, work: (db: Db) => Promise<unknown>]>([
    ['the newest calls', 'hotline_call_started', (db) => listCalls(db, { limit: 30 })],
    [
      'missed calls to be returned',
      'hotline_missed_open',
      (db) => listMissed(db, { scopes: everywhere, open: true, limit: 30 }),
    ],
    ['all missed calls', 'hotline_missed_rang', (db) => listMissed(db, { scopes: everywhere, open: false, limit: 30 })],
    [
      'orders that may be one event',
      'case_file_by_kind',
      (db) => listVoices(db, new Date(city.clock.now().getTime() - 7 * 86_400_000), 2000),
    ],
    ['sessions to come', 'hotline_session_starts', (db) => listComing(db, city.clock.now(), 10)],
  ])('of %s follows %s and is not sorted', async (_what, index, work) => {
    const plan = await planOf(work);
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/Sort|Seq Scan/);
  });
});

it('[D14] the calls of a month are counted along the index of their time', async () => {
  const asked = { by: 'organ', scopes: everywhere, from: '2026-10-01', to: '2026-10-31' } as const;
  const plan = await planOf((db) => callsIndicator.count(db, { ...asked, asOf: city.clock.now() }));
  expect(plan).toContain('hotline_call_started');
  expect(plan).not.toContain('Seq Scan on hotline_call');
});
