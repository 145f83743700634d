// Every rule E01–E24 that ships: what has to happen to a case of whatever kind, and the signal that comes of it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Decision } from '#kernel/cases/contract.ts';
import { findChainFault } from '#kernel/ledger/rules/chain.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { systemActor } from '#platform/http/context.ts';
import { openSupervisedCity, type SupervisedCity } from './fixture.ts';
import { noteEvent } from './service/events.ts';
import { fireDue } from './service/fire.ts';
import { listSignalsOfCase } from './store/signals.ts';

let city: SupervisedCity;
beforeAll(async () => {
  city = await openSupervisedCity();
});
afterAll(() => city.close());
beforeEach(() => city.clock.set('2026-10-12T09:00:00+08:00'));

const given = async (caseId: string) =>
  (await listSignalsOfCase(city.db, caseId)).map(({ snapshot, level }) => `${snapshot.rule.code} ${level}`).sort();

describe('what depends on the clock', () => {
  it.each([
    ['E01 the end of the whole is near', 'promise', 5, '2026-10-16', ['BJ-W warning']],
    ['E02 the end of a step is near', 'step', 5, '2026-10-19', ['HJ-H hint']],
    ['E03 a step is overdue, the whole is not', 'step', 5, '2026-10-20', ['HJ-H hint', 'HJ-Y yellow']],
    ['E04 the promise is overdue', 'promise', 5, '2026-10-20', ['BJ-W warning', 'BJ-Y yellow']],
    ['E04 the statutory limit is overdue', 'statutory', 5, '2026-10-20', ['BJ-R red']],
    ['E05 nothing was said within five days', 'notice', 5, '2026-10-20', ['GZ-Y yellow']],
    ['E08 the clock stands longer than was told', 'special', 5, '2026-10-20', ['TX-W warning', 'TX-Y yellow']],
    ['E13 passed up too late', 'level', 5, '2026-10-20', ['ZB-Y yellow']],
    ['E15 delivered too late', 'delivery', 5, '2026-10-20', ['SD-Y yellow']],
    ['E19 a bad rating is not followed up', 'contact', 1, '2026-10-14', ['PJ-Y yellow']],
    ['E20 a request for information', 'reply', 5, '2026-10-20', ['GK-W warning', 'GK-Y yellow']],
    ['E20 a request put off', 'delayed', 5, '2026-10-20', ['GK-W warning', 'GK-Y yellow']],
    ['E20 a request long overdue', 'reply', 5, '2026-10-28', ['GK-R red', 'GK-W warning', 'GK-Y yellow']],
    ['E20 the annual report is late', 'annual-report', 5, '2026-10-20', ['NB-R red']],
    ['E21 an order of the hotline', 'hotline-answer', 5, '2026-10-20', ['RX-Y yellow']],
    ['E22 a petition is not registered', 'petition-register', 5, '2026-10-20', ['XF-Y yellow']],
    ['E22 nobody told how it is handled', 'petition-inform', 5, '2026-10-20', ['XF-Y yellow']],
    ['E22 a petition is not answered', 'petition-answer', 5, '2026-10-20', ['XF-R red']],
    ['E23 a column is stale', 'column-update', 5, '2026-10-20', ['LM-H hint']],
    ['E23 a column is stale for another day', 'column-update', 5, '2026-10-21', ['LM-H hint', 'LM-Y yellow']],
    ['E23 a message is not answered', 'message-answer', 5, '2026-10-20', ['LY-W warning', 'LY-Y yellow']],
    ['E24 a document is not signed for', 'document-receipt', 5, '2026-10-20', ['GW-H hint']],
  ])('[F04] %s', async (_what, limit, days, day, expected) => {
    const file = await city.take({ [limit]: days });
    city.clock.set(`${day}T09:00:00+08:00`);
    await fireDue(city.runtime);
    expect(await given(file.id)).toEqual(expected);
  });
});

const paper: Decision = { papers: [{ template: 'notice', body: {} }] };
const lengthened: Decision = { limits: [{ do: 'extend', kind: 'promise', by: 5 }] };
const byHead = { approvedBy: ['organ-head'], mayApprove: 'organ-head' };
const today = new Date('2026-10-12T08:00:00+08:00');
const entered = { happenedAt: today, live: true, missing: [] };

describe('what does not', () => {
  it.each([
    ['E07 no reasons', 'refuse', { reasons: ' ', remedies: '行政复议' }, {}, ['SJ-07 yellow']],
    ['E07 no remedies', 'refuse', { reasons: '不符合条件', remedies: '' }, {}, ['SJ-07 yellow']],
    ['E07 both were told', 'refuse', { reasons: '不符合条件', remedies: '行政复议' }, {}, []],
    ['E08 no such ground', 'stop', { ground: 'leave', lawful: ['hearing'] }, paper, ['SJ-08A yellow']],
    ['E08 not in writing', 'stop', { ground: 'hearing', lawful: ['hearing'] }, {}, ['SJ-08B yellow']],
    ['E08 as the law has it', 'stop', { ground: 'hearing', lawful: ['hearing'] }, paper, []],
    ['E09 the wrong hand', 'lengthen', { ...byHead, approvedBy: ['window'] }, lengthened, ['SJ-09C yellow']],
    ['E09 as the law has it', 'lengthen', byHead, lengthened, []],
    ['E10 more than the table', 'charge', { charged: 5000, tariff: 3000 }, {}, ['SJ-10 red']],
    ['E10 not in the table', 'charge', { charged: 5000, tariff: null }, {}, ['SJ-10 red']],
    ['E10 by the table', 'charge', { charged: 3000, tariff: 3000 }, {}, []],
    ['E10 reduced', 'charge', { charged: 1500, tariff: 3000 }, {}, []],
    ['E11 no hearing', 'settle', { hearingRequired: true, hearingHeld: false }, {}, ['SJ-11 red']],
    ['E11 none is due', 'settle', { hearingRequired: false, hearingHeld: false }, {}, []],
    ['E12 off the list', 'demand', { asked: ['id', 'kinship'], listed: ['id'] }, {}, ['SJ-12 yellow']],
    ['E12 on the list', 'demand', { asked: ['id'], listed: ['id', 'map'] }, {}, []],
    ['E14 no process', 'enter', { ...entered, live: false }, {}, ['SJ-14A yellow']],
    [
      'E14 back-dated',
      'enter',
      { ...entered, happenedAt: new Date('2026-10-11T23:59:59+08:00') },
      {},
      ['SJ-14B yellow'],
    ],
    ['E14 incomplete', 'enter', { ...entered, missing: ['applicant'] }, {}, ['SJ-14C yellow']],
    ['E14 entered as it was done', 'enter', entered, {}, []],
    ['E16 upheld', 'find', { upheld: true }, {}, ['SJ-16 red']],
    ['E16 not upheld', 'find', { upheld: false }, {}, []],
    ['E21 the liaison officer is away', 'miss', {}, {}, ['SJ-21B yellow']],
  ])('[F04] %s', async (_what, act, facts, decision, expected) => {
    const file = await city.take({ promise: 10 });
    await city.do(file, act, { facts, decision });
    expect(await given(file.id)).toEqual(expected);
  });

  it.each([
    ['E06 a second notice to supplement', 'ask', {}, {}, 'SJ-06 yellow'],
    ['E09 a second extension', 'lengthen', byHead, lengthened, 'SJ-09B yellow'],
    ['E21 passed on again', 'pass', {}, {}, 'SJ-21A yellow'],
  ])('[F04] %s', async (_what, act, facts, decision, expected) => {
    const file = await city.take({ promise: 10 });
    await city.do(file, act, { facts, decision });
    expect(await given(file.id)).toEqual([]);
    await city.do(file, act, { facts, decision });
    expect(await given(file.id)).toEqual([expected]);
  });

  it('[F04] E09 extended when the limit was over', async () => {
    const file = await city.take({ promise: 2 });
    city.clock.set('2026-10-15T09:00:00+08:00');
    await city.do(file, 'lengthen', { facts: byHead, decision: lengthened });
    expect(await given(file.id)).toContain('SJ-09A yellow');
  });

  it('[F04] is said outright where no act tells it, and the chain stays whole', async () => {
    const file = await city.take({ promise: 10 });
    for (const event of ['outside-system', 'entered-late'] as const) {
      await city.act(systemActor, (ctx) => noteEvent(ctx, file.id, event));
    }
    expect(await given(file.id)).toEqual(['SJ-14A yellow', 'SJ-14B yellow']);
    expect(findChainFault(await listChain(city.db, file.id))).toBeNull();
  });

  it('[F04] two events and a late limit in one act leave one chain', async () => {
    const file = await city.take({ promise: 2 });
    city.clock.set('2026-10-15T09:00:00+08:00');
    await city.do(file, 'lengthen', { facts: { ...byHead, approvedBy: [] }, decision: lengthened });
    expect(await given(file.id)).toEqual(expect.arrayContaining(['BJ-Y yellow', 'SJ-09A yellow', 'SJ-09C yellow']));
    expect(findChainFault(await listChain(city.db, file.id))).toBeNull();
  });
});
