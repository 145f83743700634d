// The card of the ledger of what has moved into the hall.
import type { Room } from '#kernel/cases/room.ts';
import { HALL_ENTRY, permissions } from './contract.ts';
import { hallEntryPage } from './desk.tsx';
import { entryIndicator } from './indicator.ts';
import { words } from './words.ts';

export const hallEntry: Room = {
  name: 'hall-entry',
  tables: ['hall_entry'],
  resources: [hallEntryPage],
  indicators: [entryIndicator],
  permissions: {
    [permissions.read]: {
      zh: '查看进驻台账',
      en: 'See what has moved into the hall',
      roles: ['section-head', 'organ-head', 'supervisor', 'city-admin'],
      deep: true,
    },
    // Never the departments themselves: their rate counts for their score.
    [permissions.note]: {
      zh: '登记进驻台账',
      en: 'Note what has moved into the hall',
      roles: ['supervisor', 'city-admin'],
      deep: true,
    },
  },
  menu: [
    {
      face: 'bench',
      href: HALL_ENTRY,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'list',
      group: 'supervision',
      order: 60,
      permission: permissions.read,
    },
  ],
  words: [words],
};
