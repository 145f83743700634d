// How evaluations are found by the city's search: by title, what they are about and whom they evaluate, from when they are opened.
import { findableCases } from '#kernel/cases/found.ts';
import { EVALUATIONS, KIND } from './contract.ts';
import { evaluationOf } from './rules/process.ts';

export const evaluationsFound = findableCases({
  kind: KIND,
  zh: '民主评议',
  en: 'Evaluations',
  address: EVALUATIONS,
  hidden: ['draft', 'cancelled'],
  textOf: (file) => {
    const { about, summary, organs } = evaluationOf({ file });
    return [about, ...organs.map(({ name }) => name), summary];
  },
});
