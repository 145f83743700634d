// The card of the organs room.
import type { Module } from '#platform/module.ts';
import { permissions } from './contract.ts';
import { words } from './words.ts';

export const organs: Module = {
  name: 'organs',
  tables: ['region', 'organ', 'organ_code_history'],
  permissions: {
    [permissions.see]: {
      zh: '查看机构树',
      en: 'See the tree of organs',
      roles: ['city-admin', 'county-admin', 'department-admin', 'security-admin', 'auditor', 'operator'],
      deep: true,
    },
    [permissions.manage]: {
      zh: '设立、更名、调整和撤销机构',
      en: 'Set up, rename, move and close organs',
      roles: ['city-admin', 'county-admin'],
      deep: true,
    },
  },
  words: [words],
};
