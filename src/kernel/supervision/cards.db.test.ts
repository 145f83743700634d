// A card from the moment it is given: explained, judged, objected to, put right, escalated; and what its case shows.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fireExpired } from '#kernel/cases/clock.ts';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { findCase, listCaseRows, listPapers } from '#kernel/cases/store.ts';
import { findChainFault } from '#kernel/ledger/rules/chain.ts';
import { listChain } from '#kernel/ledger/store.ts';
import type { Actor } from '#platform/http/context.ts';
import { permissions } from './contract.ts';
import { openSupervisedCity, type SupervisedCity } from './fixture.ts';
import { cardIdOf } from './service/cards.ts';
import { fireDue } from './service/fire.ts';
import { countGiven, countRevoked } from './store/card-figures.ts';
import { listSignalsOfCase, type Signal } from './store/signals.ts';

let city: SupervisedCity;
let supervisor: Actor;
let head: Actor;
beforeAll(async () => {
  city = await openSupervisedCity();
  supervisor = await seat('supervisor', permissions.judge, true);
  head = await seat('market.section', permissions.answer, false);
});
afterAll(() => city.close());
beforeEach(() => city.clock.set('2026-10-12T09:00:00+08:00'));

/** Somebody of the city with a permission where their post is, as the whole house would give it. */
async function seat(login: string, permission: string, deep: boolean): Promise<Actor> {
  const actor = await city.actor(login);
  const paths = deep ? ['/530900/'] : [actor.unit?.path ?? ''];
  return {
    ...actor,
    scopes: (asked) => (asked === permission ? paths.map((path) => ({ path, deep })) : []),
  };
}

/** A case that is late by one day, with its card. */
async function giveYellow(): Promise<{ about: CaseFile; signal: Signal; card: CaseFile }> {
  const about = await city.take({ promise: 2 });
  city.clock.set('2026-10-15T09:00:00+08:00');
  await fireDue(city.runtime);
  const [signal] = (await listSignalsOfCase(city.db, about.id)).filter((one) => one.level === 'yellow');
  return { about, signal: signal!, card: (await findCase(city.db, cardIdOf(signal!.id)))! };
}

const act = (as: Actor, card: CaseFile, name: string, body: Record<string, unknown> = {}) =>
  city.act(as, (ctx) => performAct(ctx, { caseId: card.id, act: name, body }));
/** Logins of those whom a signal was told that way. */
async function toldBy(channel: string, { id }: Signal): Promise<string[]> {
  const { rows } = await sql<{ login: string }>`
    select a.login from notice n join account a on a.id = n.recipient
    where n.ref = ${id} and n.channel = ${channel} order by a.login`.execute(city.db);
  return rows.map(({ login }) => login);
}
const shownOn = async (about: CaseFile) => (await findCase(city.db, about.id))?.signal;
const signalsOf = async (about: CaseFile) =>
  (await listSignalsOfCase(city.db, about.id)).map((one) => [one.snapshot.rule.code, one.state]).sort();

describe('a card', () => {
  it('is a case of the organ’s section head, in writing, with a clock of its own [F04]', async () => {
    const { about, card, signal } = await giveYellow();
    expect(card).toMatchObject({ kind: 'card', state: 'issued', parent_id: about.id, organ_id: about.organ_id });
    const { holds, limits } = await listCaseRows(city.db, card.id);
    expect(holds).toMatchObject([{ post: 'section-head', organ_id: about.organ_id }]);
    expect(limits).toMatchObject([{ kind: 'answer', amount: 5, unit: 'wd', state: 'running' }]);
    const paper = (await listPapers(city.db, card.id)).find((one) => one.template === 'card');
    expect(paper?.number).toMatch(/监〔2026〕\d+号$/);
    expect(JSON.stringify(paper?.body)).toContain(signal.number);
  });

  it('is told in the inbox and by SMS; a warning in the inbox alone', async () => {
    const { signal } = await giveYellow();
    const inbox = await toldBy('inbox', signal);
    expect(await toldBy('sms', signal)).toEqual(inbox);
    expect(inbox.length).toBeGreaterThan(2);
    const about = await city.take({ promise: 4 });
    city.clock.set('2026-10-20T09:00:00+08:00');
    await fireDue(city.runtime);
    const warning = (await listSignalsOfCase(city.db, about.id)).find((one) => one.level === 'warning');
    const told = await city.db.selectFrom('notice').select('channel').where('ref', '=', warning!.id).execute();
    expect(new Set(told.map((one) => one.channel))).toEqual(new Set(['inbox']));
  });

  it('[F04] a yellow one is told to the handler, the section head, the leader in charge and the supervisors; a red one to the organ’s head too', async () => {
    const { about, signal } = await giveYellow();
    const four = ['market.section', 'market.vice', 'market.window', 'supervisor', 'supervisor2'];
    for (const channel of ['inbox', 'sms']) expect(await toldBy(channel, signal)).toEqual(four);
    city.clock.set('2026-10-23T00:00:01+08:00');
    await fireExpired(city.runtime);
    const red = (await listSignalsOfCase(city.db, about.id)).find((one) => one.level === 'red');
    for (const channel of ['inbox', 'sms']) expect(await toldBy(channel, red!)).toEqual(['market.head', ...four]);
  });

  it('[F04] is told to the head where nobody is the leader in charge', async () => {
    const about = await city.take({ promise: 2 }, { organ: '530921-market' });
    city.clock.set('2026-10-15T09:00:00+08:00');
    await fireDue(city.runtime);
    const yellow = (await listSignalsOfCase(city.db, about.id)).find((one) => one.level === 'yellow');
    const told = ['530921-market.head', '530921-market.section', '530921-market.window'];
    expect(await toldBy('sms', yellow!)).toEqual(expect.arrayContaining(told));
  });

  it('is revoked when the explanation holds; the case shows no card any more, and both chains say so', async () => {
    const { about, card } = await giveYellow();
    await act(head, card, 'explain', { text: '系统对接中断两日，已附运维记录' });
    await act(supervisor, card, 'accept', { reason: '查证属实' });
    expect(await findCase(city.db, card.id)).toMatchObject({ state: 'revoked', phase: 'closed' });
    expect(await shownOn(about)).not.toBe('yellow');
    expect(await signalsOf(about)).toContainEqual(['BJ-Y', 'revoked']);
    const chain = await listChain(city.db, about.id);
    expect(chain.at(-1)?.body).toMatchObject({ revoked: true, reason: '查证属实' });
    expect(findChainFault(chain)).toBeNull();
  });

  it('is upheld, put right, sent back once, put right again, and closed', async () => {
    const { about, card } = await giveYellow();
    await act(head, card, 'explain', { text: '经办人疏忽' });
    await act(supervisor, card, 'uphold', { reason: '理由不成立，三日内办结并约谈经办人' });
    await act(head, card, 'rectify', { measures: '已办结' });
    await act(supervisor, card, 'send-back', { reason: '没有约谈记录' });
    await act(head, card, 'rectify', { measures: '已约谈，附记录' });
    await act(supervisor, card, 'close', { finding: '属实' });
    expect(await findCase(city.db, card.id)).toMatchObject({ state: 'closed', outcome: 'closed' });
    expect(await shownOn(about)).toBe('yellow');
  });

  it('is objected to once, and reviewed by somebody who has not decided on it', async () => {
    const { card } = await giveYellow();
    await act(head, card, 'explain', { text: '经办人疏忽' });
    await act(supervisor, card, 'uphold', { reason: '理由不成立' });
    await act(head, card, 'object', { text: '时限计算有误' });
    await expect(act(supervisor, card, 'keep', { reason: '计算无误' })).rejects.toMatchObject({
      code: 'supervision.same-judge',
    });
    const other = await seat('supervisor2', permissions.judge, true);
    await act(other, card, 'keep', { reason: '复核计算无误' });
    await expect(act(head, card, 'object', { text: '再次申诉' })).rejects.toMatchObject({
      code: 'supervision.objected-before',
    });
  });

  it('[F04] is hinted at before each of its limits ends, and what its judges are late with is told to their head', async () => {
    const { card } = await giveYellow();
    const told = async (code: string) => {
      const hint = (await listSignalsOfCase(city.db, card.id)).find((one) => one.snapshot.rule.code === code);
      const to = await city.db
        .selectFrom('notice')
        .select('recipient')
        .where('ref', '=', hint?.id ?? null)
        .execute();
      return { organ: hint?.snapshot.organ, to: new Set(to.map(({ recipient }) => recipient)) };
    };
    // Given on Thursday the 15th with five working days: the last is the 22nd.
    city.clock.set('2026-10-21T00:00:01+08:00');
    await fireDue(city.runtime);
    expect((await told('KP-H')).to).toContain(await city.id('market.section'));
    await act(head, card, 'explain', { text: '经办人疏忽' });
    city.clock.set('2026-10-29T00:00:01+08:00');
    await fireDue(city.runtime);
    const { organ, to } = await told('KP-S');
    expect(organ).toContain('监察');
    expect(to).toContain(await city.id('supervision.head'));
    expect(to).not.toContain(await city.id('market.head'));
  });

  it('is not for whoever it is about to judge, nor for the public', async () => {
    const { card } = await giveYellow();
    await act(head, card, 'explain', { text: '说明' });
    for (const stranger of [head, await seat('market.reviewer', 'supervision.own', true)]) {
      await expect(act(stranger, card, 'accept', { reason: '自己撤' })).rejects.toMatchObject({ status: 404 });
    }
  });

  it('[K18] is not answered in five working days: a red one follows on the list of the organ’s head', async () => {
    const { about, card } = await giveYellow();
    city.clock.set('2026-10-23T00:00:01+08:00');
    await fireExpired(city.runtime);
    expect(await findCase(city.db, card.id)).toMatchObject({ state: 'escalated', phase: 'closed' });
    expect(await shownOn(about)).toBe('red');
    const red = (await listSignalsOfCase(city.db, about.id)).find((one) => one.level === 'red');
    expect(red?.snapshot.rule.code).toBe('KP-R');
    const graver = await findCase(city.db, cardIdOf(red!.id));
    expect(graver).toMatchObject({ state: 'issued' });
    const { holds } = await listCaseRows(city.db, graver?.id ?? '');
    expect(holds).toMatchObject([{ role: 'lead', post: 'organ-head', organ_id: about.organ_id }]);
  });

  it('is never given for a card', async () => {
    const { card } = await giveYellow();
    await act(head, card, 'explain', { text: '说明' });
    city.clock.set('2026-12-01T09:00:00+08:00');
    await fireDue(city.runtime);
    const levels = (await listSignalsOfCase(city.db, card.id)).map((one) => one.level);
    expect(levels.filter((level) => level === 'yellow' || level === 'red')).toEqual([]);
  });
});

/** Past its promise on the 15th and past the law's limit on the 16th, with the card of the first. */
async function giveYellowBeforeRed(code: string) {
  const about = await city.take({ promise: 2, statutory: 3 }, { code });
  city.clock.set('2026-10-15T09:00:00+08:00');
  await fireDue(city.runtime);
  const yellow = await cardOf(about, 'yellow');
  const giveRed = async () => {
    city.clock.set('2026-10-16T09:00:00+08:00');
    await fireDue(city.runtime);
    return cardOf(about, 'red');
  };
  return { about, yellow, giveRed };
}

async function cardOf(about: CaseFile, level: string): Promise<CaseFile> {
  const signal = (await listSignalsOfCase(city.db, about.id)).find((one) => one.level === level);
  return (await findCase(city.db, cardIdOf(signal!.id)))!;
}

async function revoke(card: CaseFile): Promise<void> {
  await act(head, card, 'object', { text: '法定期限计算有误' });
  await act(supervisor, card, 'revoke', { reason: '申诉成立' });
}

/** What is held against whoever had the cases of an item, as was known at a moment. */
async function figuresOf(code: string, asOf = city.clock.now()): Promise<Record<string, number> | undefined> {
  const scopes = [{ path: '/530900/', deep: true }];
  const asked = { by: 'item', scopes, keys: [code], from: '2026-10-01', to: '2026-10-31', asOf } as const;
  return (await countGiven(city.db, asked))[0]?.figures;
}

const stateOf = async (card: CaseFile) => (await findCase(city.db, card.id))?.state;
const runningOf = async (card: CaseFile) =>
  (await listCaseRows(city.db, card.id)).limits.filter((one) => one.state === 'running').map((one) => one.kind);

describe('of several cards on a case', () => {
  it('[F04] only the gravest stands, and is held against anybody', async () => {
    const { about, yellow, giveRed } = await giveYellowBeforeRed('M-2');
    expect(await figuresOf('M-2')).toMatchObject({ yellow: 1, red: 0 });
    await giveRed();
    expect(await signalsOf(about)).toEqual([
      ['BJ-R', 'fired'],
      ['BJ-W', 'fired'],
      ['BJ-Y', 'superseded'],
    ]);
    expect(await stateOf(yellow)).toBe('superseded');
    expect(await figuresOf('M-2')).toMatchObject({ yellow: 0, red: 1 });
  });

  it('[F04] the milder stands again when the graver is revoked, where it had been left, and the organ hears of it', async () => {
    const { about, yellow, giveRed } = await giveYellowBeforeRed('M-3');
    await act(head, yellow, 'explain', { text: '经办人疏忽' });
    const red = await giveRed();
    const before = city.clock.now();
    city.clock.set('2026-10-19T09:00:00+08:00');
    await revoke(red);
    expect(await signalsOf(about)).toContainEqual(['BJ-Y', 'fired']);
    expect(await shownOn(about)).toBe('yellow');
    expect([await stateOf(yellow), await runningOf(yellow)]).toEqual(['explained', ['judge']]);
    const chain = await listChain(city.db, about.id);
    expect(chain.at(-1)?.body).toMatchObject({ revoked: true, again: [expect.stringMatching(/^Y20261015-/)] });
    expect(findChainFault(chain)).toBeNull();
    const told = await city.db.selectFrom('notice').select('template').where('ref', '=', yellow.id).execute();
    expect(told.map((one) => one.template)).toContain('supervision.reinstated');
    expect(await figuresOf('M-3')).toMatchObject({ yellow: 1, red: 0, revoked: 1, given: 2 });
    // Asked of the day before, the answer is what it was then.
    expect(await figuresOf('M-3', before)).toMatchObject({ yellow: 0, red: 1, revoked: 0, given: 2 });
    await act(supervisor, yellow, 'accept', { reason: '查证属实' });
    expect(await shownOn(about)).not.toBe('yellow');
    expect(await figuresOf('M-3')).toMatchObject({ yellow: 0, red: 0, revoked: 2 });
    const scopes = [{ path: about.organ_path, deep: false }];
    const fallen = await countRevoked(city.db, { scopes, from: '2026-10-15', to: '2026-10-19', now: city.clock.now() });
    expect(Object.fromEntries(fallen.map(({ ground, count }) => [ground, count]))).toMatchObject({ revoke: 1 });
  });

  it('[K18] one that was ignored is not counted beside the red one that came of it, and may be answered when that is revoked', async () => {
    const about = await city.take({ promise: 2 }, { code: 'M-4' });
    city.clock.set('2026-10-15T09:00:00+08:00');
    await fireDue(city.runtime);
    const yellow = await cardOf(about, 'yellow');
    city.clock.set('2026-10-23T00:00:01+08:00');
    await fireExpired(city.runtime);
    expect(await signalsOf(about)).toEqual([
      ['BJ-W', 'fired'],
      ['BJ-Y', 'superseded'],
      ['KP-R', 'fired'],
    ]);
    expect(await figuresOf('M-4')).toMatchObject({ yellow: 0, red: 1, escalated: 1 });
    const before = city.clock.now();
    city.clock.set('2026-10-26T09:00:00+08:00');
    await revoke(await cardOf(about, 'red'));
    expect([await stateOf(yellow), await runningOf(yellow)]).toEqual(['issued', ['answer']]);
    expect(await figuresOf('M-4')).toMatchObject({ yellow: 1, red: 0, escalated: 0 });
    expect(await figuresOf('M-4', before)).toMatchObject({ yellow: 0, red: 1, escalated: 1 });
    await act(head, yellow, 'explain', { text: '书面说明在先，系统未登记' });
  });

  it('[F04] one under objection does not come back beside a graver one that came meanwhile', async () => {
    const { about, yellow, giveRed } = await giveYellowBeforeRed('M-5');
    await act(head, yellow, 'object', { text: '时限计算有误' });
    const red = await giveRed();
    expect([await stateOf(yellow), await signalsOf(about)]).toEqual([
      'objected',
      expect.arrayContaining([['BJ-Y', 'superseded']]),
    ]);
    await act(supervisor, yellow, 'keep', { reason: '计算无误' });
    expect(await stateOf(yellow)).toBe('superseded');
    expect(findChainFault(await listChain(city.db, yellow.id))).toBeNull();
    await revoke(red);
    expect([await stateOf(yellow), await runningOf(yellow)]).toEqual(['upheld', ['rectify']]);
  });

  it('[F04] one that comes after a graver one is superseded from the start', async () => {
    const about = await city.take({ promise: 4, statutory: 3 }, { code: 'M-6' });
    city.clock.set('2026-10-20T09:00:00+08:00');
    await fireDue(city.runtime);
    const yellow = await cardOf(about, 'yellow');
    expect([yellow.state, await figuresOf('M-6')]).toEqual([
      'superseded',
      expect.objectContaining({ yellow: 0, red: 1 }),
    ]);
    await revoke(await cardOf(about, 'red'));
    expect(await stateOf(yellow)).toBe('issued');
  });

  it('[F04] one whose time ran out while nothing ran is ignored first, and holds up neither the graver nor itself', async () => {
    const about = await city.take({ promise: 2, statutory: 6 });
    city.clock.set('2026-10-15T09:00:00+08:00');
    await fireDue(city.runtime);
    city.clock.set('2026-11-20T09:00:00+08:00');
    await fireDue(city.runtime);
    const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from supervision_watch
      where case_id = ${about.id} and fired_at is null and void_at is null`.execute(city.db);
    expect(rows).toEqual([{ waiting: 0 }]);
    const given = await listSignalsOfCase(city.db, about.id);
    const [yellow] = given.filter(({ level }) => level === 'yellow');
    expect((await findCase(city.db, cardIdOf(yellow!.id)))?.state).toBe('escalated');
    expect(given.filter(({ level }) => level === 'red').map((one) => [one.snapshot.rule.code, one.state])).toEqual(
      expect.arrayContaining([
        ['BJ-R', 'fired'],
        ['KP-R', 'fired'],
      ]),
    );
    expect(await shownOn(about)).toBe('red');
    expect(findChainFault(await listChain(city.db, about.id))).toBeNull();
  });
});
