// What surveys give to assessment: how many ended with a result.
import { countEndings } from '#kernel/cases/queries/endings.ts';
import { KIND } from './contract.ts';

export const surveyIndicator = countEndings('surveys', {
  surveyResults: { zh: '公布结果的调查', en: 'Surveys with a result', kind: KIND, outcomes: ['published'] },
});
