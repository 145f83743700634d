// The card of staff on display.
import type { Room } from '#kernel/cases/room.ts';
import { DESK, permissions } from './contract.ts';
import { deskStaff } from './desk.tsx';
import { screenPage, staffPage, staffPhoto } from './pages.tsx';
import { listHeldPhotos } from './store.ts';
import { words } from './words.ts';

export const staffDisplay: Room = {
  name: 'staff-display',
  tables: ['shown_officer'],
  resources: [staffPage, screenPage, staffPhoto, deskStaff],
  permissions: {
    [permissions.keep]: {
      zh: '公示窗口人员',
      en: 'Put staff on display',
      roles: ['organ-head', 'section-head', 'information-officer'],
      deep: true,
    },
  },
  listHeldFiles: listHeldPhotos,
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'people',
      group: 'openness',
      order: 85,
      permission: permissions.keep,
    },
  ],
  words: [words],
};
