// What remedies give to assessment: decisions that a review or a court put right, by the organ that made them.
import type { Indicator } from '#kernel/cases/indicator.ts';
import { countCorrected, listCorrected } from './store.ts';

export const remedyIndicator: Indicator = {
  name: 'remedies',
  by: ['organ'],
  figures: { remediesCorrected: { zh: '复议、诉讼纠正', en: 'Decisions put right by a review or a court' } },
  count: countCorrected,
  list: listCorrected,
};
