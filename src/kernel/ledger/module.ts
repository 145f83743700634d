// The card of the ledger.
import type { Module } from '#platform/module.ts';
import { jobs } from './jobs.ts';
import { ledgerDayPage, ledgerDaysPage, ledgerFeed } from './pages.tsx';
import { words } from './words.ts';

export const ledger: Module = {
  name: 'ledger',
  tables: ['ledger_act', 'ledger_leaf', 'ledger_day'],
  resources: [ledgerDaysPage, ledgerFeed, ledgerDayPage],
  jobs,
  words: [words],
};
