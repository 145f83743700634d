// How consultations are found by the city's search: by title and by what the public is asked about, until one is withdrawn.
import { findableCases } from '#kernel/cases/found.ts';
import { CONSULTATIONS, KIND } from './contract.ts';
import { consultationOf } from './rules/process.ts';

export const consultationsFound = findableCases({
  kind: KIND,
  zh: '征集意见',
  en: 'Consultations',
  address: CONSULTATIONS,
  hidden: ['withdrawn'],
  textOf: (file) => {
    const { about, summary } = consultationOf({ file });
    return [about, summary];
  },
});
