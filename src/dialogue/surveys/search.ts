// How surveys are found by the city's search: by title, what they are about and what they ask, from when they are opened.
import { findableCases } from '#kernel/cases/found.ts';
import { KIND, SURVEYS } from './contract.ts';
import { surveyOf } from './rules/survey.ts';

export const surveysFound = findableCases({
  kind: KIND,
  zh: '网上调查',
  en: 'Surveys',
  address: SURVEYS,
  hidden: ['draft', 'cancelled'],
  textOf: (file) => {
    const { about, summary, questions } = surveyOf({ file });
    return [about, ...questions.map(({ text }) => text), summary];
  },
});
