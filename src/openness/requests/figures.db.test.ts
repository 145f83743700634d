// What is counted of requests for information: two years of a report, what is carried over, and the dates of the guide.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCaseByNumber } from '#kernel/cases/store.ts';
import { officersOf, readTaken } from '#test/harness/cases.ts';
import { identifyActor, openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { REQUEST } from './fixture.ts';
import { sumLine } from './rules/table.ts';
import { countRequests, listRequestsBehind } from './store.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { look } = officersOf(() => city);
const HEAD = '530902-market.head';
const send = async () => readTaken(city, await visit(city).post('/foi/apply', REQUEST));

describe('the figures', () => {
  /** A city of two old years, as their reports give it: rows like those of a real request. */
  const old = async (year: number, outcome: string, count: number) => {
    const from = (await findCaseByNumber(city.runtime.db, (await send()).number))!;
    await sql`
      insert into case_file select n.* from case_file f, generate_series(1, ${count}) i, jsonb_populate_record(f, jsonb_build_object(
        'id', gen_random_uuid(), 'number', ${`${year}${outcome.replace('.', '')}`} || to_char(i, 'FM000000'), 'state', 'replied',
        'phase', 'closed', 'outcome', ${outcome}::text, 'received_at', ${`${year}-03-02T10:00:00+08:00`}::text,
        'closed_at', ${`${year}-03-20T10:00:00+08:00`}::text, 'due_at', null,
        'data', f.data || jsonb_build_object('arrivedOn', ${`${year}-03-02`}::text))) n
      where f.id = ${from.id}`.execute(city.runtime.db);
  };
  const count = async (year: number) => {
    const span = { from: `${year}-01-01`, to: `${year}-12-31` };
    const asked = { ...span, scopes: [{ path: '', deep: true }], asOf: city.clock.now() };
    return sumLine(await countRequests(city.runtime.db, asked));
  };

  it('[D01] reproduce 22 requests of 2008 and 57 of 2009, all answered in time, with a way to the cases', async () => {
    for (const [year, outcome, n] of [
      [2008, '2', 1],
      [2008, '1', 21],
      [2009, '1', 45],
      [2009, '3.4', 10],
      [2009, '4.1', 2],
    ] as const)
      await old(year, outcome, n);
    expect(await count(2008)).toMatchObject({ new: 22, ended: 22, open: 22, late: 0, pending: 0 });
    expect(await count(2009)).toMatchObject({ new: 57, ended: 57, open: 45, refused: 10, unable: 2, late: 0 });
    const { text } = await look(HEAD, '/desk/requests?year=2009');
    expect(text).toContain('100.0%');
    expect(text).toContain('/desk/cases?kind=disclosure-request');
    const span = { from: '2009-01-01', to: '2009-12-31', scopes: [{ path: '', deep: true }], asOf: city.clock.now() };
    const reader = await identifyActor(city, await city.seat(HEAD));
    const cells = [{ category: 'natural', row: '3.4' }] as const;
    const behind = await listRequestsBehind(city.runtime.db, { ...span, cells, reader, limit: 6 });
    expect([behind.rows.length, behind.hidden]).toEqual([6, 0]);
  });

  it('carry over what was open at the turn of the year, so that what came in is what went out or stayed', async () => {
    const { new: came, carried, ended, pending } = await count(2026);
    expect(carried).toBe(0);
    expect(came).toBeGreaterThan(10);
    expect(came).toBe(ended + pending);
    const { carried: later, new: none } = await count(2027);
    expect([later, none]).toEqual([pending, 0]);
  });

  it('stand in the guide beside the dates that a request of today runs to', async () => {
    const { text } = await visit(city).get('/foi');
    expect(text).toContain('12 月 15 日');
    expect(text).toContain('属于三类内部事务信息');
  });
});
