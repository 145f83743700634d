// The card of the reading points.
import type { Room } from '#kernel/cases/room.ts';
import { DESK, POINT, permissions } from './contract.ts';
import { deskPoint, deskPoints } from './desk.tsx';
import { kioskEnd, kioskPage, kioskStill } from './kiosk.tsx';
import { pointPage, pointsPage } from './pages.tsx';
import { findPoint } from './store.ts';
import { words } from './words.ts';

export const readingPoints: Room = {
  name: 'reading-points',
  tables: ['reading_point', 'reading_visit'],
  resources: [pointsPage, pointPage, kioskPage, kioskStill, kioskEnd, deskPoints, deskPoint],
  subjects: {
    [POINT]: async ({ db }, input) => {
      const point = await findPoint(db, String(input.point));
      return point && { paths: [point.organPath], owners: [], codeInHand: false };
    },
  },
  permissions: {
    [permissions.see]: {
      zh: '查看查阅点',
      en: 'See reading points',
      roles: ['editor', 'information-officer', 'section-head', 'organ-head', 'supervisor'],
      deep: true,
    },
    [permissions.edit]: {
      zh: '登记查阅点和人次',
      en: 'Register reading points and visits',
      roles: ['editor', 'information-officer'],
      deep: true,
    },
  },
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.desk,
      en: words.en.desk,
      icon: 'book',
      group: 'openness',
      order: 83,
      permission: permissions.see,
    },
  ],
  words: [words],
};
