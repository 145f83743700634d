// What accountability gives to assessment: measures that stand, by organ and by officer.
import type { Indicator } from '#kernel/cases/indicator.ts';
import { DISCIPLINE, MEASURES } from './contract.ts';
import { countStanding, listStanding } from './store.ts';

export const accountabilityIndicator: Indicator = {
  name: 'accountability',
  by: ['organ', 'officer'],
  figures: Object.fromEntries([...MEASURES, ...DISCIPLINE].map(({ value, zh, en }) => [value, { zh, en }])),
  count: countStanding,
  list: listStanding,
};
