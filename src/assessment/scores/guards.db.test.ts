// Guards against gaming, and months, quarters and years of one history, on a real database.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnitKind } from '#kernel/cases/indicator.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { listSignals } from '#kernel/supervision/store/signal-lists.ts';
import { inTransaction } from '#platform/database/db.ts';
import { systemActor } from '#platform/http/context.ts';
import { isForPublic } from './contract.ts';
import { openScoredCity, type ScoredCity } from './fixture.ts';
import { listBehind, listGuards } from './service/figures.ts';
import { computeOne, computeRound, openRounds } from './service/rounds.ts';
import { loadSchemes } from './service/schemes.ts';
import { getScored, onlyOf } from './service/sheet.ts';
import { listRounds } from './store/rounds.ts';

let city: ScoredCity;
beforeAll(async () => {
  city = await openScoredCity(['month', 'quarter', 'year']);
});
afterAll(() => city?.close());

/** What was counted of the bureau in the latest round of a month, and what a supervisor is shown. */
async function look() {
  const { id } = await city.roundOf('month');
  const found = await getScored(city.db, id, '530900-market');
  const marked = await computeOne(city.db, found.open, onlyOf(found.unit), city.clock.now());
  return { figures: marked?.figures.get('2026-10'), guards: listGuards(marked!), mark: marked!.mark };
}

describe('closing a case', () => {
  it('[F05] and opening it again makes nothing good: late stays late, however it is decided then', async () => {
    await city.pass('2026-10-12T09:00:00');
    const late = await city.take({ promise: 2 });
    const hurried = await city.take({ promise: 5 });
    await city.pass('2026-10-13T10:00:00');
    await city.do(hurried, 'decide');
    await city.do(hurried, 'reopen');
    await city.pass('2026-10-16T09:00:00');
    await city.do(late, 'decide');
    await city.do(late, 'reopen');
    await city.do(late, 'decide');
    await city.pass('2026-10-22T09:00:00');
    await city.do(hurried, 'decide');
    await city.pass('2026-10-30T09:00:00');
    await city.pass('2026-11-01T00:20:00');
    expect(await openRounds(city.runtime)).toBe(3);
    const { figures, guards, mark } = await look();
    expect(figures).toMatchObject({ onTime: 0, late: 2, decided: 2, reopened: 2 });
    expect(guards).toEqual([{ figure: 'reopened', count: 2 }]);
    expect(mark.months[0]?.parts.find(({ code }) => code === 'process')?.got).toBe(1_000);
  });

  it('at night is shown to supervisors when an officer does it, not when the machine does', async () => {
    const clerk = await city.seat('market.window', ['cases.desk']);
    await city.pass('2026-10-26T09:00:00');
    const [one, other] = [await city.take({ promise: 5 }), await city.take({ promise: 5 })];
    city.clock.set('2026-10-26T23:30:00+08:00');
    await city.act(clerk, (ctx) => performAct(ctx, { caseId: one.id, act: 'decide', body: {} }));
    await city.do(other, 'decide');
    await city.pass('2026-11-02T09:00:00');
    const { figures, guards } = await look();
    expect(figures).toMatchObject({ onTime: 2, night: 1 });
    expect(guards).toContainEqual({ figure: 'night', count: 1 });
  });
});

describe('warnings', () => {
  const running = async () => (await look()).mark.months[0]?.parts.find(({ code }) => code === 'limits')?.figures;
  const behind = async (figure: string) => {
    const found = await getScored(city.db, (await city.roundOf('month')).id, '530900-market');
    const query = { figure, month: '2026-10', asOf: city.clock.now(), limit: 10, reader: systemActor };
    return (await listBehind(city.db, found, query)).rows;
  };

  it('[F05] take points when three come one after another, and not when a case decided in time lies between', async () => {
    // One of the late case of the first test so far, and the case itself was hurried: it counts as the first of a run.
    const signals = await listSignals(city.db, { scopes: [{ path: '', deep: true }] }, 50);
    const before = signals.filter(
      ({ level, passedAt }) => level === 'warning' && passedAt < new Date('2026-10-31T16:00:00Z'),
    );
    expect(before.length).toBeLessThan(3);
    expect(await running()).toMatchObject({ warningsRunning: 0 });
    await city.pass('2026-10-27T08:00:00');
    for (let each = 0; each < 3; each++) await city.take({ promise: 3 });
    await city.pass('2026-10-29T08:00:00');
    expect(await running()).toMatchObject({ warningsRunning: 1 });
    expect(await behind('warningsRunning')).toHaveLength(1);
  });
});

describe('a month, a quarter and a year', () => {
  it('[F05] are opened when each is over, and a longer one is the mean of its months', async () => {
    await city.pass('2026-11-10T09:00:00');
    await city.do(await city.take({ promise: 5 }), 'decide');
    await city.pass('2027-01-01T00:20:00');
    expect(await openRounds(city.runtime)).toBe(3);
    const rounds = await Promise.all((['month', 'quarter', 'year'] as const).map(city.roundOf));
    expect(rounds.map(({ from, to }) => [from, to])).toEqual([
      ['2026-12-01', '2026-12-31'],
      ['2026-10-01', '2026-12-31'],
      ['2026-01-01', '2026-12-31'],
    ]);
    const now = city.clock.now();
    const [month, quarter, year] = [
      await city.sheetAt('month', now),
      await city.sheetAt('quarter', now),
      await city.sheetAt('year', now),
    ];
    expect(month?.months ?? []).toEqual([]);
    expect(quarter?.months.map((one) => one.month)).toEqual(['2026-10', '2026-11']);
    const [october = 0, november = 0] = quarter!.months.map((one) => one.score);
    expect(october).toBeLessThan(november);
    expect(quarter).toMatchObject({ score: Math.round((october + november) / 2), sample: 8 });
    expect(year).toMatchObject({ months: quarter!.months, score: quarter!.score, grade: quarter!.grade });
  });
});

describe('a post', () => {
  it('[F05] is scored by the cases that lay with it, down to each of them, and its sheet is not for the public', async () => {
    const use = { use: [{ code: 'L', periods: ['month'], leastSample: 1 }] };
    await inTransaction(city.db, (tx) => loadSchemes(tx, use, city.clock.now()));
    await city.do(await city.take({ promise: 5 }), 'decide');
    await city.pass('2027-02-01T00:20:00');
    await openRounds(city.runtime);
    const round = (await listRounds(city.db, { isPublic: false, limit: 30 })).find(({ by }) => by === 'post')!;
    const found = await getScored(city.db, round.id, '530900-market.window');
    expect(found.unit).toMatchObject({ by: 'post', name: '临沧市市场监督管理局 窗口岗' });
    const asOf = city.clock.now();
    const one = await computeOne(city.db, found.open, onlyOf(found.unit), asOf);
    const all = await computeRound(city.db, found.open, asOf);
    expect(all.map(({ unit }) => unit.code)).toEqual(['530900-market.window']);
    expect(one?.mark).toEqual(all[0]?.mark);
    const time = one?.mark.months[0]?.parts.find(({ code }) => code === 'time')?.figures;
    const { rows } = await listBehind(city.db, found, { figure: 'onTime', asOf, limit: 50, reader: systemActor });
    expect(rows).toHaveLength(time?.onTime ?? -1);
    expect(rows.length).toBeGreaterThan(0);
    expect(await getScored(city.db, round.id, '530900-market.nobody').catch(({ status }) => status)).toBe(404);
    expect(['organ', 'item', 'post', 'officer'].map((by) => isForPublic(by as UnitKind))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
