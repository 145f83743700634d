// One history under the two schools of colours: where yellow means late, and where yellow means soon.
import { describe, expect, it } from 'vitest';
import { moment, shipped } from '#kernel/calendar/fixture.ts';
import type { CaseLimit } from '#kernel/cases/contract.ts';
import { matter } from '../fixture.ts';
import { PRESETS, type PresetName, readPresetRules } from '../service/presets.ts';
import { gravestOf, replayLimit } from './replay.ts';

const SPAN = { from: moment('2026-03-01'), to: moment('2026-05-01') };

/** Seven promised working days from Monday 2 March 2026: the last is Wednesday the 11th. */
const promise = (more: Partial<CaseLimit>): CaseLimit => ({
  id: 'limit',
  case_id: 'case',
  kind: 'promise',
  amount: 7,
  unit: 'wd',
  extra: 0,
  method: 'end-of-day',
  started_at: moment('2026-03-02 09:00:00'),
  due_at: null,
  suspensions: [],
  state: 'running',
  ended_at: null,
  on_expiry: null,
  organ_id: null,
  basis: null,
  provisional: false,
  ...more,
});
const paused = { from: moment('2026-03-09 10:00:00'), to: moment('2026-03-18 16:00:00'), reason: '检验' };

/** What became of the limit, and the signals of each school with their moments. */
const HISTORY = [
  ['decided two days before the end', { state: 'met', ended_at: moment('2026-03-09 17:00:00') }, [], []],
  [
    'decided on the day before the last',
    { state: 'met', ended_at: moment('2026-03-10 17:00:00') },
    [['hint', '2026-03-10']],
    [['yellow', '2026-03-10']],
  ],
  [
    'decided at 24:00 of the last day',
    { state: 'met', ended_at: moment('2026-03-11 23:59:59.999') },
    [['hint', '2026-03-10']],
    [['yellow', '2026-03-10']],
  ],
  [
    'still open the day after',
    {},
    [
      ['hint', '2026-03-10'],
      ['yellow', '2026-03-12'],
    ],
    [
      ['yellow', '2026-03-10'],
      ['red', '2026-03-12'],
    ],
  ],
  [
    'paused over seven working days, and late after them',
    { suspensions: [paused] },
    [
      ['hint', '2026-03-19'],
      ['yellow', '2026-03-23'],
    ],
    [
      ['yellow', '2026-03-19'],
      ['red', '2026-03-23'],
    ],
  ],
  [
    'extended by three days and decided within them',
    { extra: 3, state: 'met', ended_at: moment('2026-03-16 10:00:00') },
    [['hint', '2026-03-13']],
    [['yellow', '2026-03-13']],
  ],
] as const;

it.each(Object.keys(PRESETS) as PresetName[])(
  '[F03] the shipped rules of %s have a code of their own each',
  async (school) => {
    const codes = (await readPresetRules(school)).map((rule) => rule.code);
    expect(codes.toSorted()).toEqual([...new Set(codes)].sort());
  },
);

describe('one history', () => {
  it.each(HISTORY)(
    '[F03] [F05] %s: a hint and yellow in Meizhou, yellow and red in Chengdu',
    async (_, more, ...schools) => {
      for (const [index, school] of (['meizhou', 'chengdu'] as const).entries()) {
        const rules = await readPresetRules(school);
        const given = replayLimit(promise(more), matter, { rules, calendar: shipped }, SPAN);
        const told = given.map(({ rule, limit, at }) => [rule.level, limit, at]);
        expect(told, school).toEqual(schools[index]?.map(([level, day]) => [level, 'promise', moment(day)]));
      }
    },
  );

  it('[F05] has its gravest signal by the school: what is late is yellow here and red there', async () => {
    const gravest = async (school: 'meizhou' | 'chengdu') => {
      const world = { rules: await readPresetRules(school), calendar: shipped };
      return gravestOf(replayLimit(promise({}), matter, world, SPAN))?.rule.level;
    };
    expect([await gravest('meizhou'), await gravest('chengdu')]).toEqual(['yellow', 'red']);
  });
});
