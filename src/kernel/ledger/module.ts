// The card of the ledger.
import type { Module } from '#platform/module.ts';

export const ledger: Module = { name: 'ledger', tables: ['ledger_act'] };
