// The card of the statistics of dialogue.
import type { Module } from '#platform/module.ts';
import { DESK, PORTAL, permissions } from './contract.ts';
import { statisticsDesk, statisticsFigure, statisticsPdf, statisticsXlsx } from './desk.tsx';
import { statisticsPage } from './page.tsx';
import { words } from './words.ts';

const heads = ['section-head', 'organ-head'];
const keepers = ['editor', 'information-officer'];

export const statistics: Module = {
  name: 'statistics',
  tables: [],
  resources: [statisticsPage, statisticsDesk, statisticsXlsx, statisticsPdf, statisticsFigure],
  permissions: {
    [permissions.read]: {
      zh: '查看互动统计',
      en: 'See the statistics of dialogue',
      roles: [
        'window-clerk',
        'handler',
        ...heads,
        ...keepers,
        'petition-clerk',
        'supervisor',
        'city-admin',
        'operator',
      ],
      deep: true,
    },
  },
  menu: [
    {
      face: 'portal',
      href: PORTAL,
      zh: words.zh.open,
      en: words.en.open,
      lead: { zh: words.zh.openLead, en: words.en.openLead },
      icon: 'chart',
      group: 'oversee',
      order: 90,
    },
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'chart',
      group: 'dialogue',
      order: 95,
      permission: permissions.read,
    },
  ],
  words: [words],
};
