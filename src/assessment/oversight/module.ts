// The card of oversight.
import type { Room } from '#kernel/cases/room.ts';
import { DESK, DUTY, permissions } from './contract.ts';
import { deskDuty } from './desk/duty.tsx';
import { deskDuties } from './desk/list.tsx';
import { jobs } from './jobs.ts';
import { oversightPage } from './pages.tsx';
import { findDuty } from './store.ts';
import { words } from './words.ts';

const ANY_YEAR = 2000;

export const oversight: Room = {
  name: 'oversight',
  tables: ['oversight_duty', 'oversight_check', 'demonstration_unit'],
  resources: [oversightPage, deskDuties, deskDuty],
  subjects: {
    [DUTY]: async ({ db }, input) => {
      const duty = await findDuty(db, String(input.duty), ANY_YEAR);
      return duty && { paths: [duty.supervisorPath], owners: [], codeInHand: false };
    },
  },
  permissions: {
    [permissions.keep]: {
      zh: '指定检查指导部门、命名示范点',
      en: 'Say who checks public enterprises, and name models',
      roles: ['editor', 'information-officer'],
      deep: true,
    },
    [permissions.check]: {
      zh: '检查指导公共企事业单位',
      en: 'Check public enterprises',
      roles: ['editor', 'information-officer', 'section-head', 'organ-head', 'supervisor'],
      deep: true,
    },
  },
  jobs,
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.menu,
      en: words.en.menu,
      icon: 'search',
      group: 'openness',
      order: 88,
      permission: permissions.check,
    },
  ],
  words: [words],
};
