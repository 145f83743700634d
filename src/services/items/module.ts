// The card of service items.
import type { Module } from '#platform/module.ts';
import { permissions } from './contract.ts';
import { itemPage } from './pages/item.tsx';
import { checkWords } from './words/checks.ts';
import { codes } from './words/codes.ts';
import { guideWords } from './words/guide.ts';
import { loadWords } from './words/load.ts';

export const items: Module = {
  name: 'items',
  tables: ['item_live', 'item_theme', 'item_import', 'item_package', 'item_window'],
  resources: [itemPage],
  permissions: {
    [permissions.see]: {
      zh: '查看事项库',
      en: 'See the item base',
      roles: ['item-editor', 'item-reviewer', 'organ-head', 'city-admin'],
      deep: true,
    },
    [permissions.edit]: { zh: '编制事项', en: 'Write items', roles: ['item-editor'], deep: true },
    [permissions.review]: {
      zh: '审核和发布事项',
      en: 'Review and publish items',
      roles: ['item-reviewer'],
      deep: true,
    },
  },
  words: [checkWords, codes, guideWords, loadWords],
};
