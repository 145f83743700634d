// The second yellow card in a year brings a red one, whether or not the cases were claimed.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { systemActor } from '#platform/http/context.ts';
import { isCard } from './contract.ts';
import { openSupervisedCity, preset, type SupervisedCity } from './fixture.ts';
import { confirmSignal } from './service/confirm.ts';
import { noteEvent } from './service/events.ts';
import { fireDue } from './service/fire.ts';
import { listSignalsOfCase } from './store/signals.ts';

let city: SupervisedCity;
beforeAll(async () => {
  city = await openSupervisedCity(2);
});
afterAll(() => city.close());
beforeEach(() => city.clock.set('2026-10-12T09:00:00+08:00'));

/** One clerk is at the window of this organ; at the city's, two reviewers may take a case. */
const WINDOW = { organ: '530921-market' };

/** A case that is a day late, in the hands of a post. */
async function giveYellow(
  of: { organ?: string },
  prepare: (file: CaseFile) => Promise<unknown> = async () => undefined,
) {
  city.clock.set('2026-10-12T09:00:00+08:00');
  const file = await city.take({ promise: 2 }, of);
  await prepare(file);
  city.clock.set('2026-10-15T09:00:00+08:00');
  await fireDue(city.runtime);
  return cardsOf(file);
}

/** Who answers for a case, and the codes of its cards. */
async function cardsOf(file: CaseFile) {
  const cards = (await listSignalsOfCase(city.db, file.id)).filter(({ level }) => isCard(level));
  return { by: cards[0]?.officerId, codes: cards.map(({ snapshot }) => snapshot.rule.code).sort() };
}

const toReviewers = (file: CaseFile) =>
  sql`update case_hold set post = 'reviewer' where case_id = ${file.id}`.execute(city.db);

describe('the second yellow card in a year', () => {
  it('[F04] of the only one who holds the post is a red one, though nobody claimed the cases; then the count begins anew', async () => {
    const clerk = await city.id('530921-market.window');
    expect(await giveYellow(WINDOW)).toEqual({ by: clerk, codes: ['BJ-Y'] });
    expect(await giveYellow(WINDOW)).toEqual({ by: clerk, codes: ['BJ-Y', 'KP-2'] });
    expect(await giveYellow(WINDOW)).toEqual({ by: clerk, codes: ['BJ-Y'] });
    expect(await giveYellow(WINDOW)).toEqual({ by: clerk, codes: ['BJ-Y', 'KP-2'] });
  });

  it('[F04] of a post that several hold is a red one when none of them took the cases up', async () => {
    expect(await giveYellow({}, toReviewers)).toEqual({ by: null, codes: ['BJ-Y'] });
    expect(await giveYellow({}, toReviewers)).toEqual({ by: null, codes: ['BJ-Y', 'KP-2'] });
  });

  it('[F04] is a red one also when both are given at the same moment', async () => {
    const window = { organ: '530922-market' };
    city.clock.set('2026-10-12T09:00:00+08:00');
    const files = [await city.take({ promise: 2 }, window), await city.take({ promise: 2 }, window)];
    city.clock.set('2026-10-15T09:00:00+08:00');
    await Promise.all(files.map((file) => city.act(systemActor, (ctx) => noteEvent(ctx, file.id, 'entered-late'))));
    const given = await Promise.all(files.map(cardsOf));
    expect(given.flatMap(({ codes }) => codes).sort()).toEqual(['KP-2', 'SJ-14B', 'SJ-14B']);
  });

  it('[F04] is a red one for each two, also when many come at one midnight to two servers', async () => {
    const window = { organ: '530923-market' };
    city.clock.set('2026-10-12T09:00:00+08:00');
    const files: CaseFile[] = [];
    for (let count = 0; count < 8; count++) files.push(await city.take({ promise: 2 }, window));
    city.clock.set('2026-10-15T09:00:00+08:00');
    await Promise.all([fireDue(city.runtime), fireDue(city.runtime)]);
    const given = (await Promise.all(files.map(cardsOf))).flatMap(({ codes }) => codes);
    expect(Map.groupBy(given, (code) => code)).toEqual(
      new Map([
        ['BJ-Y', Array(8).fill('BJ-Y')],
        ['KP-2', Array(4).fill('KP-2')],
      ]),
    );
  });

  it('[F04] comes of the same ones of several that come at one moment: in the order their limits began', async () => {
    const window = { organ: '530924-market' };
    city.clock.set('2026-10-12T09:00:00+08:00');
    const files: CaseFile[] = [];
    for (let count = 0; count < 6; count++) files.push(await city.take({ promise: 2 }, window));
    city.clock.set('2026-10-15T09:00:00+08:00');
    await fireDue(city.runtime);
    const given = await Promise.all(files.map(cardsOf));
    expect(given.map(({ codes }) => codes.includes('KP-2'))).toEqual([false, true, false, true, false, true]);
  });

  it('[F04] is against the one of several who acted on the case last, also when it is closed', async () => {
    const officer = await city.actor('market.reviewer');
    const reviewer = { ...officer, scopes: () => [{ path: '/530900/', deep: true }] };
    const decided = async () => {
      const file = await city.take({ promise: 9 });
      await city.act(reviewer, (ctx) => performAct(ctx, { caseId: file.id, act: 'decide', body: {} }));
      return file;
    };
    const enter = (file: CaseFile) => city.act(systemActor, (ctx) => noteEvent(ctx, file.id, 'entered-late'));
    const open = await decided();
    await city.do(open, 'reopen');
    await toReviewers(open);
    await enter(open);
    expect(await cardsOf(open)).toEqual({ by: officer.id, codes: ['SJ-14B'] });
    const closed = await decided();
    await enter(closed);
    expect(await cardsOf(closed)).toEqual({ by: officer.id, codes: ['KP-2', 'SJ-14B'] });
  });

  it('[F04] counts cards that a supervisor confirms in the order of confirming, whatever red one came before', async () => {
    const rules = ['BJ-Y', 'KP-2'].map((code) => ({
      ...preset.rules.find((one) => one.code === code),
      confirm: code === 'BJ-Y',
    }));
    await city.useRules({ name: '核实', nameEn: 'Checked', basis: '试', base: 'none', rules });
    const window = { organ: '530925-market' };
    city.clock.set('2026-10-12T09:00:00+08:00');
    const files: CaseFile[] = [];
    for (let count = 0; count < 4; count++) files.push(await city.take({ promise: 2 }, window));
    city.clock.set('2026-10-15T09:00:00+08:00');
    await fireDue(city.runtime);
    const supervisor = await city.actor('supervisor');
    const [first, second, third, fourth] = files as [CaseFile, CaseFile, CaseFile, CaseFile];
    for (const [minute, file] of [second, third, first, fourth].entries()) {
      city.clock.set(`2026-10-15T10:0${minute}:00+08:00`);
      const [waiting] = await listSignalsOfCase(city.db, file.id);
      await city.act(supervisor, (ctx) => confirmSignal(ctx, waiting!.id));
    }
    const given = await Promise.all(files.map(cardsOf));
    expect(given.map(({ codes }) => codes)).toEqual([['BJ-Y'], ['BJ-Y'], ['BJ-Y', 'KP-2'], ['BJ-Y', 'KP-2']]);
  });
});
