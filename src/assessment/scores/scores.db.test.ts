// Scores on a real database: from cases to sheets, known for any past day to the byte; shown, appealed against, frozen.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performAct } from '#kernel/cases/service/act.ts';
import { findCase } from '#kernel/cases/store.ts';
import { findChainFault } from '#kernel/ledger/rules/chain.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { cardIdOf } from '#kernel/supervision/service/cards.ts';
import { saveResult } from '#kernel/supervision/store/results.ts';
import { listSignals } from '#kernel/supervision/store/signal-lists.ts';
import { inTransaction, openDatabase } from '#platform/database/db.ts';
import { ticketOf } from '#platform/files/ticket.ts';
import { type Actor, systemActor } from '#platform/http/context.ts';
import { permissions } from './contract.ts';
import { HOUSING, MARKET, openScoredCity, type ScoredCity } from './fixture.ts';
import { appeal } from './service/appeals.ts';
import { decideOnEntry, enterByHand } from './service/entries.ts';
import { listBehind } from './service/figures.ts';
import { listSwapped, readRecord } from './service/record.ts';
import {
  announceRound,
  computeOne,
  computeRound,
  getRound,
  openRounds,
  publishRound,
  sealMark,
  verifyRound,
} from './service/rounds.ts';
import { findScored, getScored, onlyOf, readPublished } from './service/sheet.ts';
import { listEntries } from './store/entries.ts';
import { listAppeals } from './store/sheets.ts';

let city: ScoredCity;
let supervisor: Actor;
let second: Actor;
let head: Actor;
beforeAll(async () => {
  city = await openScoredCity(['month', 'quarter']);
  const all = Object.values(permissions);
  supervisor = await city.seat('supervisor', all, '/530900/');
  second = await city.seat('supervisor2', [...all, 'supervision.judge'], '/530900/');
  head = await city.seat('market.head', [permissions.appeal, permissions.read]);
});
afterAll(() => city?.close());

describe('a month', () => {
  it('[F05] is scored from what was decided, what is late and which cards stand', async () => {
    city.clock.set('2026-10-12T09:00:00+08:00');
    const kept = await city.take({ promise: 5 });
    const quick = await city.take({ promise: 5 });
    const open = await city.take({ promise: 2 });
    const elsewhere = await city.take({ promise: 5 }, { organ: HOUSING });
    city.clock.set('2026-10-13T10:00:00+08:00');
    await city.do(quick, 'decide');
    await city.pass('2026-10-15T09:00:00');
    city.clock.set('2026-10-19T15:00:00+08:00');
    await city.do(kept, 'decide');
    await city.do(elsewhere, 'decide');
    // Nobody answers the yellow card: the red one that comes of it counts in its place.
    await city.pass('2026-10-23T09:00:00');
    await city.pass('2026-11-01T00:20:00');
    expect(await openRounds(city.runtime)).toBe(2);
    expect(await openRounds(city.runtime)).toBe(0);
    const mark = await city.sheetAt('month', city.clock.now());
    expect(mark?.sample).toBe(3);
    const [october] = mark!.months;
    expect(october?.month).toBe('2026-10');
    const figuresOf = (code: string) =>
      [...october!.parts, ...october!.bonus].find((one) => one.code === code)?.figures;
    expect(figuresOf('early')).toEqual({ early: 1, decided: 2 });
    const signals = await listSignals(city.db, { scopes: [{ path: '', deep: true }] }, 50);
    const given = signals.filter(
      (one) =>
        one.organId === open.organ_id && one.state === 'fired' && one.passedAt < new Date('2026-10-31T16:00:00Z'),
    );
    const count = (level: string) => given.filter((one) => one.level === level).length;
    expect(figuresOf('limits')).toEqual({ warningsRunning: 0, yellow: count('yellow'), red: count('red') });
    expect(count('yellow') + count('red')).toBe(1);
  });

  it('[F05] leads from each figure to the cases it counts', async () => {
    const { id } = await city.roundOf('month');
    const found = await getScored(city.db, id, MARKET);
    const query = { month: '2026-10', asOf: city.clock.now(), limit: 10, reader: systemActor };
    const { rows: late } = await listBehind(city.db, found, { ...query, figure: 'late' });
    expect(late).toMatchObject([{ title: '食品经营许可', href: `/desk/cases/${late[0]?.id}` }]);
    const onTime = { ...query, figure: 'onTime' };
    const { rows, hidden } = await listBehind(city.db, found, onTime);
    expect({ count: rows.length, hidden }).toEqual({ count: 2, hidden: 0 });
    const next = await listBehind(city.db, found, { ...onTime, after: rows[0]! });
    expect(next.rows).toEqual([rows[1]]);
    // Who sees the sheet but may not read the cases learns how many they are.
    expect(await listBehind(city.db, found, { ...onTime, reader: head })).toEqual({ rows: [], hidden: 2 });
  });

  it('gives one unit alone the same sheet as among all', async () => {
    const { id } = await city.roundOf('month');
    const open = await getRound(city.db, id);
    const rows = await computeRound(city.db, open, city.clock.now());
    expect(rows.map(({ unit }) => unit.code).sort()).toEqual([HOUSING, MARKET]);
    for (const { unit, mark } of rows) {
      expect((await computeOne(city.db, open, onlyOf(unit), city.clock.now()))?.mark).toEqual(mark);
    }
    expect(rows.map(({ unit, rank }) => [unit.code, rank])).toEqual([
      [MARKET, 1],
      [HOUSING, null],
    ]);
  });
});

describe('a past day', () => {
  it('is computed again to the byte, whatever came after it', { timeout: 120_000 }, async () => {
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const kept: { readonly moment: Date; readonly body: string }[] = [];
    const open: Awaited<ReturnType<typeof city.take>>[] = [];
    const judge = async () => {
      const cards = await listSignals(city.db, { scopes: [{ path: '', deep: true }], states: ['fired'] }, 50);
      const [card] = cards.filter((one) => one.level === 'yellow' || one.level === 'red');
      const file = card && (await findCase(city.db, cardIdOf(card.id)));
      if (file?.state !== 'issued') return;
      const act = (actor: Actor, name: string, body: object) =>
        city.act(actor, (ctx) => performAct(ctx, { caseId: file.id, act: name, body }));
      await act(systemActor, 'explain', { text: '系统对接中断' });
      await act(second, 'accept', { reason: '查实不是本单位原因' });
    };
    const again = async () => {
      const [row] = await city.db.selectFrom('supervision_result').selectAll().orderBy('ended_at').limit(1).execute();
      if (!row) return;
      const { again: _, ...result } = row;
      const now = city.clock.now();
      await inTransaction(city.db, (tx) =>
        saveResult(tx, { ...result, on_time: next(2) === 0, days_used: 1, ended_at: now, recorded_at: now }),
      );
    };
    let moment = Date.parse('2026-10-20T09:00:00+08:00');
    for (let step = 0; step < 60; step++) {
      moment += (1 + next(20)) * 3_600_000;
      city.clock.set(new Date(moment));
      const deed = next(6);
      if (deed < 2) open.push(await city.take({ promise: 1 + next(3) }));
      else if (deed < 4) {
        const file = open.splice(next(open.length), 1)[0];
        if (file) await city.do(file, 'decide');
      } else if (deed === 4) await judge();
      else await again();
      await city.settle();
      if (step % 5 === 0) kept.push({ moment: city.clock.now(), body: await bytesAt(city.clock.now()) });
    }
    expect(new Set(kept.map(({ body }) => body)).size).toBe(kept.length);
    for (const { moment: then, body } of kept) expect(await bytesAt(then)).toBe(body);
  });

  async function bytesAt(moment: Date): Promise<string> {
    const open = await getRound(city.db, (await city.roundOf('month')).id);
    const rows = await computeRound(city.db, open, moment);
    return rows.map(({ mark, rank }) => `${rank} ${sealMark(mark).body}`).join('\n');
  }
});

describe('entries by hand', () => {
  it('count once another supervisor has approved them', async () => {
    city.clock.set('2026-12-01T09:00:00+08:00');
    const { id } = await city.roundOf('month');
    const found = await getScored(city.db, id, MARKET);
    const file = { id: 'a'.repeat(64), name: '发票.pdf' };
    const ticket = ticketOf(city.runtime.vault, file.id);
    const input = { about: 'fees', value: -5, day: '2026-10-20', reason: '收取清单外费用一次，已退还' };
    const enter = (more: object) =>
      city.act(supervisor, (ctx) => enterByHand(ctx, found, { ...input, file: { ...file, ticket }, ...more }));
    await expect(enter({ about: 'nothing' })).rejects.toThrow('about');
    await expect(enter({ value: -9 })).rejects.toThrow('value');
    await expect(enter({ day: '2026-11-01' })).rejects.toThrow('day');
    await expect(enter({ file })).rejects.toThrow('http.not-found');
    const before = await city.sheetAt('month', city.clock.now());
    await enter({});
    expect((await city.sheetAt('month', city.clock.now()))?.score).toBe(before?.score);
    const [entry] = await listEntries(city.db, { ...found.open.round, key: found.unit.key });
    const decide = (actor: Actor) =>
      city.act(actor, (ctx) => decideOnEntry(ctx, found, { entry: entry!.id, verdict: 'approved' }));
    await expect(city.act(supervisor, (ctx) => announceRound(ctx, id))).rejects.toThrow('scores.entries-pending');
    await expect(decide(supervisor)).rejects.toThrow('scores.same-hand');
    await decide(second);
    await expect(decide(second)).rejects.toThrow('http.changed-meanwhile');
    expect((await city.sheetAt('month', city.clock.now()))?.score).toBe(before!.score - 500);
    expect((await city.sheetAt('month', new Date(city.clock.now().getTime() - 1)))?.score).toBe(before?.score);
  });
});

describe('a result', () => {
  it('[F14] is shown first, appealed against and reviewed by another, then published and frozen', async () => {
    const { id } = await city.roundOf('month');
    const found = () => getScored(city.db, id, MARKET);
    city.clock.set('2026-12-02T09:00:00+08:00');
    await expect(city.act(supervisor, (ctx) => publishRound(ctx, id))).rejects.toThrow('scores.not-announced');
    await city.act(supervisor, (ctx) => announceRound(ctx, id));
    await expect(city.act(supervisor, (ctx) => announceRound(ctx, id))).rejects.toThrow('scores.announced');

    const sheet = await found();
    const ask = { indicator: 'fees', text: '该笔费用在收费目录内，请复核收费依据。' };
    const caseId = await city.act(head, (ctx) => appeal(ctx, sheet, ask));
    await expect(city.act(head, (ctx) => appeal(ctx, sheet, ask))).rejects.toThrow('scores.appealed');
    city.clock.set('2026-12-10T09:00:00+08:00');
    await expect(city.act(supervisor, (ctx) => publishRound(ctx, id))).rejects.toThrow('scores.appeals-open');
    const grant = (actor: Actor) =>
      city.act(actor, (ctx) =>
        performAct(ctx, { caseId, act: 'grant', body: { points: '3', reason: '收费目录中有此项，属于标准有误' } }),
      );
    await expect(grant(supervisor)).rejects.toThrow('scores.same-hand');
    await expect(grant(second)).rejects.toThrow('scores.same-hand');
    const third = await city.seat('530902.supervisor', [permissions.review], '/530900/');
    const before = await city.sheetAt('month', city.clock.now());
    await grant(third);
    expect((await city.sheetAt('month', city.clock.now()))?.score).toBe(before!.score + 300);
    expect(await listAppeals(city.db, id, sheet.unit.key)).toMatchObject([{ indicator: 'fees', state: 'granted' }]);
    const shown = await sheetShown(id);
    const [opened, granted] = await listChain(city.db, caseId);
    expect([opened?.body, granted?.body]).toMatchObject([{ sheet: shown }, { sheet: shown, points: 3 }]);

    await city.act(supervisor, (ctx) => publishRound(ctx, id));
    await expect(city.act(supervisor, (ctx) => publishRound(ctx, id))).rejects.toThrow('scores.published');
    const frozen = await readPublished(city.db, await found());
    expect(frozen).toMatchObject({ same: true, mark: { score: before!.score + 300 } });
    expect(await verifyRound(city.db, await getRound(city.db, id))).toBe(true);
  });

  /** Digest of the market bureau's sheet as it was when the round was shown. */
  async function sheetShown(id: string): Promise<string> {
    const { round } = await getRound(city.db, id);
    const mark = await city.sheetAt('month', round.announcedAt!);
    return sealMark(mark!).digest;
  }

  it('stands in the ledger step by step, and a sheet that was swapped is found', async () => {
    const { id } = await city.roundOf('month');
    const { chain, kept } = await readRecord(city.db, id);
    expect(chain.map(({ act, chain_kind }) => `${chain_kind} ${act}`)).toEqual(
      ['enter', 'approve', 'announce', 'publish'].map((act) => `score-round ${act}`),
    );
    expect(findChainFault(chain)).toBeNull();
    expect(JSON.stringify(chain.map(({ body }) => body))).not.toContain('收取清单外费用');
    expect([kept, await listSwapped(city.db)]).toEqual([true, []]);
    const owner = openDatabase({ url: city.url, role: 'none' });
    const swap = async (from: string, to: string) => {
      await sql`alter table score_sheet disable trigger user`.execute(owner);
      await owner
        .updateTable('score_sheet')
        .set({ name: to })
        .where('round_id', '=', id)
        .where('name', '=', from)
        .execute();
      await sql`alter table score_sheet enable trigger user`.execute(owner);
    };
    const { name } = (await getScored(city.db, id, MARKET)).unit;
    await swap(name, '别的局');
    expect([(await readRecord(city.db, id)).kept, await listSwapped(city.db)]).toEqual([
      false,
      [{ chain: id, seq: 4 }],
    ]);
    expect(await verifyRound(city.db, await getRound(city.db, id))).toBe(false);
    await swap('别的局', name);
    expect(await listSwapped(city.db)).toEqual([]);
    await owner.destroy();
  });

  it('stays what it was when cases go on, and cannot be changed in the database', async () => {
    const { id } = await city.roundOf('month');
    city.clock.set('2026-12-15T09:00:00+08:00');
    const late = await city.take({ promise: 1 });
    await city.pass('2026-12-20T09:00:00');
    await city.do(late, 'decide');
    expect(await verifyRound(city.db, await getRound(city.db, id))).toBe(true);
    const touch = city.db.updateTable('score_sheet').set({ rank: 1 }).where('round_id', '=', id).execute();
    await expect(touch).rejects.toThrow('permission denied');
  });

  it('shows when the records no longer give it', async () => {
    const { id } = await city.roundOf('month');
    const owner = openDatabase({ url: city.url, role: 'none' });
    await owner.deleteFrom('supervision_late').execute();
    await owner.destroy();
    expect(await verifyRound(city.db, await getRound(city.db, id))).toBe(false);
    expect(await readPublished(city.db, await getScored(city.db, id, MARKET))).toMatchObject({ same: false });
  });
});

describe('a code', () => {
  it('that means nobody in a round finds nothing', async () => {
    const { id } = await city.roundOf('month');
    expect(await findScored(city.db, id, 'nobody')).toBeUndefined();
    expect(await findScored(city.db, 'x', MARKET)).toBeUndefined();
  });
});
