// The demo city shows the rarer ways of the licensing law alive: joint handling, inspection, calls taken down.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestCity, type TestCity } from '#test/harness/city.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city.close());

interface Told {
  readonly state: string;
  readonly acts: string[];
}

/** The cases of one item that have seen an act, each with all of its acts. */
async function casesWith(item: string, act: string): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select f.state, array_agg(l.act order by l.seq) as acts from case_file f join ledger_act l on l.chain_id = f.id
    where f.subject_code = ${item} group by f.id, f.state having ${act} = any(array_agg(l.act))`.execute(
    city.runtime.db,
  );
  return rows;
}

it('[E30] handles planning permits jointly: one waits for the mayor, one was extended', async () => {
  const asked = await casesWith('530900-XK-1103', 'request-extension');
  expect(asked.some(({ acts }) => acts.at(-1) === 'request-extension')).toBe(true);
  expect(asked.some(({ acts }) => acts.includes('extend'))).toBe(true);
  const late = await sql<{ count: number }>`
    select count(*)::int as count from case_hold where role = 'approve' and due_at < ${city.clock.now()}`.execute(
    city.runtime.db,
  );
  expect(late.rows).toEqual([{ count: 0 }]);
});

it('has seeds tested: two officers assigned, the clock stopped, and run on where the result came', async () => {
  const tested = await casesWith('530900-XK-1402', 'pause');
  expect(tested.every(({ acts }) => acts.indexOf('assign-inspectors') < acts.indexOf('pause'))).toBe(true);
  expect(tested.some(({ state }) => state === 'paused')).toBe(true);
  expect(tested.some(({ state, acts }) => state === 'closed' && acts.includes('resume'))).toBe(true);
});

it('[K17] has calls taken down by clerks, with who was asked first', async () => {
  const { rows } = await sql<{ phase: string; first: string | null }>`
    select phase, data -> 'firstAsked' ->> 'name' as first from case_file where channel = 'call' and kind <> 'supervision-call'`.execute(
    city.runtime.db,
  );
  expect(new Set(rows.map(({ phase }) => phase))).toEqual(new Set(['open', 'closed']));
  expect(rows.every(({ first }) => first !== null)).toBe(true);
});
