// What surveys give to assessment: how many were begun, and how many ended with a result.
import { countEndings } from '#kernel/cases/queries/endings.ts';
import { countOpenings } from '#kernel/cases/queries/received.ts';
import { KIND } from './contract.ts';

export const surveyIndicator = countEndings('surveys', {
  surveyResults: { zh: '公布结果的调查', en: 'Surveys with a result', kind: KIND, outcomes: ['published'] },
});

export const surveysOpened = countOpenings('surveys-opened', {
  surveysOpened: { zh: '发起的调查', en: 'Surveys begun', kinds: [KIND] },
});
