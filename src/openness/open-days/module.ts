// The card of the open days.
import { z } from 'zod';
import type { Room } from '#kernel/cases/room.ts';
import { DESK, JOB, OPEN_DAY, openDaysTopic, permissions } from './contract.ts';
import { deskDay, deskDays } from './desk.tsx';
import { notices } from './notices.ts';
import { dayPage, daysPage } from './pages.tsx';
import { forgetOld } from './service.ts';
import { findDay } from './store.ts';
import { words } from './words.ts';

export const openDays: Room = {
  name: 'open-days',
  tables: ['open_day', 'open_day_booking'],
  resources: [daysPage, dayPage, deskDays, deskDay],
  subjects: {
    [OPEN_DAY]: async ({ db }, input) => {
      const day = await findDay(db, String(input.day));
      return day && { paths: [day.organPath], owners: [], codeInHand: false };
    },
  },
  permissions: {
    [permissions.keep]: {
      zh: '安排政府开放日',
      en: 'Hold open days',
      roles: ['editor', 'information-officer'],
      deep: true,
    },
  },
  topics: [openDaysTopic],
  notices,
  jobs: { [JOB]: { payload: z.object({}), run: forgetOld, schedule: '45 3 * * *' } },
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'people',
      group: 'openness',
      order: 84,
      permission: permissions.keep,
    },
  ],
  words: [words],
};
