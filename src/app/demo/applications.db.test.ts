// The applications of the demo city: some in every state, in time but for those told as overdue; members have matters of their own.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applicationKind } from '#services/applications/rules/kind.ts';
import { IMPORTED } from '#services/imported-cases/contract.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { COUNTED_STORIES } from './course.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city.close());

interface Told {
  readonly state: string;
  readonly phase: string;
  readonly late: boolean;
}

it('are at least 200, in every state, and keep what was promised but for those told as overdue', async () => {
  // What an organ is late with at a step of its own is not promised to anybody; a dispute outlives a promise of one day.
  const { rows } = await sql<Told>`
    select state, phase, state <> 'disputed' and exists(
      select 1 from case_limit l where l.case_id = f.id and l.kind in ('promise', 'statutory')
        and l.state = 'running' and l.due_at < ${city.clock.now()}) as late
    from case_file f where kind = 'application'`.execute(city.runtime.db);
  expect(rows.length).toBeGreaterThanOrEqual(200);
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(Object.keys(applicationKind.states)));
  expect(rows.filter(({ phase }) => phase !== 'closed').length).toBeGreaterThan(50);
  expect(rows.filter(({ late }) => late).length).toBe(COUNTED_STORIES.overdue);
});

it.each(['restaurant', 'company', 'citizen'])(
  '[E21] of %s stand under what is theirs, open and closed',
  async (login) => {
    const answer = await city.server.inject({
      url: '/my/cases',
      headers: { accept: 'application/json', cookie: await city.signIn(login) },
    });
    const own = (answer.json().cases as { kind: string; phase: string }[]).filter(({ kind }) => kind === 'application');
    expect(own.map(({ phase }) => phase)).toEqual(expect.arrayContaining(['open', 'closed']));
  },
);

it('[E01] of the older system fill a year: 1,376, each with its chain', async () => {
  const { rows } = await sql<{ cases: number; acts: number; organs: number }>`
    select count(*)::int as cases, count(a.seq)::int as acts, count(distinct f.organ_path)::int as organs
    from case_file f left join ledger_act a on a.chain_id = f.id and a.seq = 1
    where f.kind = ${IMPORTED} and f.data -> 'claimed' ->> 'applied' like '2022-%'`.execute(city.runtime.db);
  expect(rows[0]).toMatchObject({ cases: 1376, acts: 1376 });
  expect(rows[0]?.organs).toBeGreaterThan(20);
});
