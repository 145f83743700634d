// What is asked of applicants at the window beside the procedure: what an act says of it is what supervision judges.
import { describe, expect, it } from 'vitest';
import type { DecidedAct } from '#kernel/cases/contract.ts';
import { findEvents } from '#kernel/supervision/rules/events.ts';
import { demoContent, moment, perform, receive } from '../fixture.ts';
import { statedFacts } from './facts.ts';
import { windowActs } from './window.ts';

const AT = '2026-03-02 11:00';
/** Renewal of a driving licence: ten yuan for the card. */
const licence = () => receive('2026-03-02 10:00', demoContent('530900-GF-0806'));
const FEE = { line: 1, count: 1, amount: '10', receipt: '滇财00123' };

/** The record of an act, and the events that supervision finds in it. */
function ask(act: keyof typeof windowActs, typed: Record<string, unknown>) {
  const { snapshot, decision, procedure } = perform(licence(), act, AT, { body: typed });
  const body = { ...typed, amount: Number(typed.amount) * 100 };
  const done = { snapshot, body, env: { subject: procedure } } as unknown as DecidedAct<never>;
  const means = Object.entries(windowActs[act].means ?? {});
  const facts = Object.fromEntries(means.map(([meaning, tell]) => [meaning, (tell as (on: unknown) => object)(done)]));
  const meant = { facts, before: snapshot, decision, earlier: {} } as Parameters<typeof findEvents>[0];
  return { record: decision.record, events: findEvents(meant, moment(AT)) };
}

describe('a fee at the window', () => {
  it('[F04] E10 is held against the table of the version the case was begun under', () => {
    expect(ask('record-fee', FEE)).toMatchObject({ record: { amount: 1000, tariff: 1000 }, events: [] });
    expect(ask('record-fee', { ...FEE, count: 2, amount: '20' }).events).toEqual([]);
    expect(ask('record-fee', { ...FEE, amount: '5.00' }).events).toEqual([]);
    expect(ask('record-fee', { ...FEE, amount: '10.01' }).events).toEqual(['fee-off-table']);
    const off = { ...FEE, line: 0, name: '加急费', amount: '50' };
    expect(ask('record-fee', off)).toMatchObject({ record: { tariff: null }, events: ['fee-off-table'] });
    for (const wrong of [{ amount: '10.005' }, { line: 2 }, { line: 0 }])
      expect(() => ask('record-fee', { ...FEE, ...wrong }), JSON.stringify(wrong)).toThrow();
  });

  it('is told with the file, so that it can be compared', () => {
    const { snapshot, procedure } = licence();
    const told = statedFacts(procedure, snapshot.file).map(({ zh, value }) => `${zh} ${value.zh}`);
    expect(told).toContain('收费标准 1 驾驶证工本费：10.00 元/证');
  });
});

it('[F04] E12 what the list has not is asked for in writing, and is an event', () => {
  const reason = '窗口要求核对户籍。';
  expect(ask('demand-other', { material: '户口簿原件', reason }).events).toEqual(['material-unlisted']);
  expect(() => ask('demand-other', { material: '证件照', reason })).toThrow('case.act-refused');
});
