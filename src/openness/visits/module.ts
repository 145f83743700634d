// The card of visits.
import type { Room } from '#kernel/cases/room.ts';
import { permissions } from './contract.ts';
import { VISITS, visitsPage } from './desk.tsx';
import { jobs } from './jobs.ts';
import { words } from './words.ts';

export const visits: Room = {
  name: 'visits',
  tables: ['visit_day', 'visit_salt', 'visit_seen'],
  resources: [visitsPage],
  permissions: {
    [permissions.see]: {
      zh: '查看访问统计',
      en: 'See how often sites are visited',
      roles: ['editor', 'information-officer', 'section-head', 'organ-head', 'city-admin', 'supervisor'],
      deep: true,
    },
  },
  jobs,
  menu: [
    {
      face: 'bench',
      href: VISITS,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'chart',
      group: 'openness',
      order: 88,
      permission: permissions.see,
    },
  ],
  words: [words],
};
