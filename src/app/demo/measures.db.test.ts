// The demo city's orders, proposals and cases of accountability: in many states, each in time, as far as they were told.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CircularBasis } from '#assessment/reports/contract.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { readMeasures } from './measures.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

it('[F12] stand at many points, with no clock of an open one run out', async () => {
  const kinds = ['order', 'proposal', 'accountability', 'conduct-complaint'];
  const cases = await city.runtime.db
    .selectFrom('case_file')
    .select(['kind', 'state', 'phase', 'due_at', 'title'])
    .where('kind', 'in', kinds)
    .execute();
  const told = await readMeasures(city.runtime.config.cityFolder);
  expect(cases.length).toBeGreaterThanOrEqual(told.length);
  const late = cases.filter((one) => one.phase === 'open' && (!one.due_at || one.due_at < city.clock.now()));
  expect(late).toEqual([]);
  const states = new Set(cases.map(({ kind, state }) => `${kind} ${state}`));
  for (const state of [
    'order proposed',
    'order issued',
    'order settling',
    'order objected',
    'order closed',
    'order ignored',
    'proposal issued',
    'proposal referred',
    'accountability investigating',
    'accountability noticed',
    'accountability decided',
    'accountability final',
    'accountability dropped',
    'conduct-complaint received',
    'conduct-complaint handling',
    'conduct-complaint reviewing',
    'conduct-complaint withdrawn',
    'conduct-complaint final',
  ])
    expect(states).toContain(state);
});

it('[F09] 28 complaints about conduct were solved at joint meetings, each met upon before it was answered', async () => {
  const { rows } = await sql<{ number: string; acts: string[] }>`
    select f.number, array_agg(a.act order by a.seq) as acts from case_file f join ledger_act a on a.chain_id = f.id
    where f.kind = 'conduct-complaint' and f.decided_at is not null
    group by f.id having bool_or(a.act = 'meet')`.execute(city.runtime.db);
  expect(rows).toHaveLength(28);
  for (const { acts } of rows) expect(acts.indexOf('meet')).toBeLessThan(acts.indexOf('conclude'));
});

it('[K06] calls to organs were kept, are open or only noted; nobody graded well was called to a talk', async () => {
  const { db } = city.runtime;
  const calls = await db.selectFrom('case_file').select('state').where('kind', '=', 'supervision-call').execute();
  expect(calls.map(({ state }) => state).sort()).toEqual(['kept', 'noted', 'promised', 'promised']);
  const circulars = await db.selectFrom('report_issue').select('figures').where('kind', '=', 'circular').execute();
  const called = circulars.flatMap(({ figures }) => {
    const { ranking, called: codes, spared } = JSON.parse(figures) as CircularBasis;
    expect(spared).toEqual(['excellent', 'good']);
    return ranking.rows.filter(({ code }) => codes.includes(code));
  });
  expect(called).not.toEqual([]);
  expect(called.filter(({ grade }) => ['excellent', 'good'].includes(grade.code))).toEqual([]);
  const files = db.selectFrom('case_material as m').innerJoin('case_file as f', 'f.id', 'm.case_id').select('m.name');
  const sheets = await files.where('f.kind', '=', 'talk').execute();
  expect(sheets.map(({ name }) => name)).toContain('约谈记录签字页');
});

it('[F11] of the field checks one is over, one finding waits for its end, one is being put right, and one check is still to come', async () => {
  const rows = await city.runtime.db
    .selectFrom('case_file')
    .select(['kind', 'state', 'due_at'])
    .where('kind', 'in', ['field-check', 'field-finding'])
    .execute();
  expect(rows.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
    'field-check closed',
    'field-check following',
    'field-check following',
    'field-check preparing',
    'field-finding concluded',
    'field-finding rectifying',
    'field-finding settled',
  ]);
  expect(rows.filter(({ due_at: due }) => due !== null && due < city.clock.now())).toEqual([]);
});
