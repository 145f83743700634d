// Figures on a real database: every number from cases that were really taken in, decided, late and overdue.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Db, inTransaction } from '#platform/database/db.ts';
import { openSupervisedCity, type SupervisedCity } from './fixture.ts';
import type { Tally } from './rules/figures.ts';
import { narrowReach, readBoard } from './service/board.ts';
import { EVERYWHERE, readCityFigures, readDailyCounts, readRanking, readRates } from './service/figures.ts';
import { fireDue } from './service/fire.ts';
import { listEvents, readNews } from './service/news.ts';
import { tallyByOrgan } from './service/tallies.ts';
import { listSignals } from './store/signal-lists.ts';

let city: SupervisedCity;
const NOW = new Date('2026-10-26T10:00:00+08:00');
const MARKET = '530900-market';
const TOWN = '530902001';

beforeAll(async () => {
  city = await openSupervisedCity();
  city.clock.set('2026-10-12T09:00:00+08:00');
  const files = [];
  for (let i = 0; i < 4; i++) files.push(await city.take({ promise: 5 }));
  const late = await city.take({ promise: 2 });
  const inTown = await city.take({ promise: 9 }, { organ: TOWN, code: 'T-1' });
  const withdrawn = await city.take({ promise: 5 });
  city.clock.set('2026-10-14T09:00:00+08:00');
  for (const file of files.slice(0, 3)) await city.do(file, 'decide');
  await city.do(withdrawn, 'withdraw');
  city.clock.set('2026-10-16T09:00:00+08:00');
  await fireDue(city.runtime);
  await city.do(late, 'decide');
  await city.do(inTown, 'pause');
  city.clock.set(NOW);
  await fireDue(city.runtime);
});
afterAll(() => city.close());

const marketPath = async () => (await narrowReach(city.db, EVERYWHERE, MARKET)).scopes;

describe('figures', () => {
  it('[F17] count a case once: in time by its decision, late by its due day, overdue while it is open', async () => {
    const tallies = await tallyByOrgan(city.db, { scopes: await marketPath(), now: NOW, windowDays: 30 });
    expect([...tallies.values()]).toEqual([
      {
        open: 1,
        paused: 0,
        dueToday: 0,
        overdue: 1,
        stepOverdue: 0,
        decided: 4,
        onTime: 3,
        // Three took two working days, the late one four.
        daysUsed: 10,
        // To answer the first card.
        hint: 1,
        warning: 2,
        yellow: 2,
        red: 0,
      },
    ]);
  });

  it('[F17] of the city are what its organs sum up to', async () => {
    expect(await readCityFigures(city.db, NOW)).toEqual({
      receivedToday: 0,
      open: 2,
      onTimeRate: 3 / 5,
      decided: 5,
      averageWorkdays: 2.5,
      yellowCards: 2,
      redCards: 0,
    });
  });

  it('of a day count what was received and closed on it', async () => {
    const days = await readDailyCounts(city.db, NOW, 15);
    expect(days.received).toEqual([7, ...Array(14).fill(0)]);
    expect(days.closed.slice(0, 5)).toEqual([0, 0, 4, 0, 1]);
  });

  it('[F17] draw a rate for each of the last days', async () => {
    const rates = await readRates(city.db, { scopes: EVERYWHERE, now: NOW, windowDays: 30 });
    expect(rates).toHaveLength(30);
    expect(rates.at(-1)).toEqual({ day: '2026-10-26', rate: 3 / 5, owed: 5 });
    expect(rates.find((point) => point.day === '2026-10-14')).toEqual({
      day: '2026-10-14',
      rate: 3 / 4,
      owed: 4,
    });
    expect(rates[0]).toEqual({ day: '2026-09-27', rate: null, owed: 0 });
  });

  it('[F17] rank nobody by too few cases', async () => {
    const ranking = await readRanking(city.db, NOW, undefined);
    expect(ranking.levels).toEqual([3, 4, 5]);
    expect(ranking.rows).toMatchObject([{ organ: { code: MARKET }, rate: 3 / 5, rank: null }]);
    const towns = await readRanking(city.db, NOW, 5);
    expect(towns.rows).toMatchObject([{ organ: { code: TOWN }, rate: null }]);
  });
});

describe('the board', () => {
  const asked = { scopes: EVERYWHERE, now: NOW };

  it('[A10] shows a case of a township to its county and to the city', async () => {
    const whole = await readBoard(city.db, {
      scopes: [{ path: '/530900/', deep: true }],
      now: NOW,
      open: '530902',
    });
    expect(whole.rows.find((row) => row.unit.code === '530902')?.tally).toMatchObject({ open: 1, paused: 1 });
    expect(whole.rows.find((row) => row.unit.code === TOWN)).toMatchObject({
      child: true,
      tally: { open: 1 },
    });
    const county = await readBoard(city.db, { ...asked, organ: '530902' });
    expect(county.total.open).toBe(1);
  });

  it('[F03] tells what just happened, the latest first, within reach only', async () => {
    const events = await listEvents(city.db, EVERYWHERE);
    expect(events[0]).toMatchObject({ act: 'pause', by: 'machine' });
    expect(events.map((event) => event.act)).not.toContain('signal');
    const market = await listEvents(city.db, await marketPath());
    expect(market[0]?.act).toBe('decide');
  });

  it('[F03] is narrowed as a whole to a kind of case and a level: figures, rows, days, events, and the open cases with their lamps', async () => {
    const yellow = { ...asked, scopes: [{ path: '/530900/', deep: true }], level: 'yellow' } as const;
    const board = await readBoard(city.db, yellow);
    const counted = { open: 1, paused: 0, overdue: 1, decided: 1, onTime: 0, warning: 0, yellow: 2 };
    expect(board.total).toMatchObject(counted);
    expect(board.rows.find((row) => row.unit.code === MARKET)?.tally).toMatchObject(counted);
    expect(board.days.reduce((sum, day) => sum + day.closed, 0)).toBe(1);
    const news = await readNews(city.db, yellow);
    expect(news.lit).toMatchObject([{ signal: 'yellow', closedAt: null }]);
    expect(new Set(news.events.map(({ file }) => file.signal))).toEqual(new Set(['yellow']));
    expect((await readNews(city.db, { ...yellow, level: 'red' })).lit).toEqual([]);

    const { kind } = news.lit[0]!;
    const ofKind = await readBoard(city.db, { ...asked, kind });
    // Hints to whoever has to answer a card are of another kind.
    expect(ofKind.total).toEqual({ ...(await readBoard(city.db, asked)).total, hint: 0 });
    const ofOther = await readBoard(city.db, { ...asked, kind: 'conduct' });
    expect(Object.values(ofOther.total).every((count) => count === 0)).toBe(true);
    expect(await readNews(city.db, { ...asked, kind: 'conduct' })).toEqual({ signals: [], events: [], lit: [] });
  });

  it('hides what lies beyond the reach as if it were not there', async () => {
    const county = [{ path: '/530900/530902/', deep: true }];
    await expect(narrowReach(city.db, county, MARKET)).rejects.toMatchObject({ code: 'http.not-found' });
    await expect(narrowReach(city.db, county, 'nowhere')).rejects.toMatchObject({ code: 'http.not-found' });
    expect((await narrowReach(city.db, county, TOWN)).organ?.code).toBe(TOWN);
  });

  it('asks the same number of questions however many cases and organs there are', async () => {
    const count = async () => {
      let statements = 0;
      const counted: Db = city.db.withPlugin({
        transformQuery: ({ node }) => {
          statements++;
          return node;
        },
        transformResult: async ({ result }) => result,
      });
      await readBoard(counted, { ...asked, scopes: [{ path: '/530900/', deep: true }], open: '530902' });
      await readNews(counted, asked);
      return statements;
    };
    const before = await count();
    city.clock.set(NOW);
    for (const organ of [MARKET, '530900-education', '530902-education', TOWN])
      await city.take({ promise: 1 }, { organ });
    expect(await count()).toBe(before);
  });
});

describe('the list of signals', () => {
  it('goes on after any row without leaving one out or showing one twice', async () => {
    const all = await listSignals(city.db, { scopes: EVERYWHERE }, 100);
    const paged = [];
    for (let last = undefined as (typeof all)[number] | undefined; ; ) {
      const key = last && { at: last.passedAt, id: last.id };
      const page = await listSignals(city.db, { scopes: EVERYWHERE }, 2, key);
      if (page.length === 0) break;
      paged.push(...page);
      last = page.at(-1);
    }
    expect(all.length).toBeGreaterThan(3);
    expect(paged.map((signal) => signal.id)).toEqual(all.map((signal) => signal.id));
  });

  it('is read by an index', async () => {
    const plan = await inTransaction(city.db, async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      const { rows } = await sql<{ 'QUERY PLAN': string }>`
        explain select * from supervision_signal order by passed_at desc, id desc limit 30`.execute(tx);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('supervision_signal_by_time');
  });
});

describe('the tree', () => {
  it('[A11] sums up: the city is what its parts are, a county what lies beneath it, down to a township', async () => {
    for (const organ of [TOWN, '530902-market', '530921-market']) await city.take({ promise: 9 }, { organ });
    const asked = { scopes: [{ path: '/530900/', deep: true }], now: NOW };
    const sum = (rows: readonly { tally: Tally }[], name: keyof Tally) =>
      rows.reduce((total, { tally }) => total + tally[name], 0);

    for (const county of ['530902', '530921']) {
      const board = await readBoard(city.db, { ...asked, open: county });
      const row = board.rows.find(({ unit }) => unit.code === county)!;
      const beneath = await readBoard(city.db, { ...asked, organ: county });
      expect(beneath.total).toEqual(row.tally);
      for (const name of Object.keys(board.total) as (keyof Tally)[]) {
        expect(
          sum(
            board.rows.filter(({ child }) => !child),
            name,
          ),
          `the city, ${name}`,
        ).toBe(board.total[name]);
        expect(
          sum(
            board.rows.filter(({ child }) => child),
            name,
          ),
          `${county}, ${name}`,
        ).toBe(row.tally[name]);
        expect(sum(beneath.rows, name), `${county} alone, ${name}`).toBe(row.tally[name]);
      }
    }
    const town = await readBoard(city.db, { ...asked, organ: TOWN });
    const county = await readBoard(city.db, { ...asked, open: '530902' });
    expect(county.rows.find(({ unit }) => unit.code === TOWN)?.tally).toEqual(town.total);
    expect(town.total.open).toBeGreaterThan(1);
  });
});
