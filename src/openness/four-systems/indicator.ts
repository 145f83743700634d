// What the four systems give to assessment: hearings reported, matters concluded, objections answered, circulars published.
import { countEndings } from '#kernel/cases/queries/endings.ts';
import { CIRCULAR, HEARING, OBJECTION, PUBLICITY } from './contract.ts';

export const systemsIndicator = countEndings('four-systems', {
  hearingsReported: { zh: '公布报告的听证', en: 'Hearings reported', kind: HEARING, outcomes: ['reported'] },
  mattersShown: { zh: '公示办结的事项', en: 'Matters shown to the end', kind: PUBLICITY, outcomes: ['concluded'] },
  objectionsAnswered: {
    zh: '答复的公示异议',
    en: 'Objections answered',
    kind: OBJECTION,
    outcomes: ['upheld', 'declined'],
  },
  circularsPublished: { zh: '发布的重点工作通报', en: 'Circulars published', kind: CIRCULAR, outcomes: ['published'] },
});
