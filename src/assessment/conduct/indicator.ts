// What complaints about conduct give to assessment: those found true, by the organ and the officer complained of.
import type { Indicator } from '#kernel/cases/indicator.ts';
import { countUpheld, listUpheld } from './store.ts';

export const conductIndicator: Indicator = {
  name: 'conduct',
  by: ['organ', 'officer'],
  figures: { conduct: { zh: '查实的效能投诉', en: 'Complaints about conduct upheld' } },
  count: countUpheld,
  list: listUpheld,
};
