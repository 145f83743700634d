// The card of the report on questions that organs may have asked themselves.
import type { Room } from '#kernel/cases/room.ts';
import { DESK, permissions } from './contract.ts';
import { deskSelfAsked } from './desk.tsx';
import { words } from './words.ts';

export const selfAsked: Room = {
  name: 'self-asked',
  tables: [],
  resources: [deskSelfAsked],
  permissions: {
    [permissions.see]: {
      zh: '核查自问自答',
      en: 'Look into questions organs asked themselves',
      roles: ['supervisor'],
      deep: true,
    },
  },
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'search',
      group: 'supervision',
      order: 46,
      permission: permissions.see,
    },
  ],
  words: [words],
};
