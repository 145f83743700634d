// The card of duty.
import type { Room } from '#kernel/cases/room.ts';
import { ROLES } from '#kernel/people/contract.ts';
import { DESK, PLAN, permissions, SHIFT } from './contract.ts';
import { logPage } from './desk/log.tsx';
import { monthPage } from './desk/month.tsx';
import { planPage, plansPage } from './desk/plans.tsx';
import { shiftPage } from './desk/shift.tsx';
import { todayPage } from './desk/today.tsx';
import { dutyTopic, noticeTemplates } from './notices.ts';
import { findPlan } from './store/sheets.ts';
import { findShift } from './store/shifts.ts';
import { words } from './words.ts';

const subjectOf = (found: { readonly organPath: string } | undefined) =>
  found && { paths: [found.organPath], owners: [], codeInHand: false };

export const duty: Room = {
  name: 'duty',
  tables: ['duty_plan', 'duty_shift', 'duty_person', 'duty_handover', 'duty_call'],
  sealed: { duty_call: ['phone_sealed'] },
  resources: [todayPage, monthPage, logPage, plansPage, planPage, shiftPage],
  subjects: {
    [SHIFT]: async ({ db }, input) => subjectOf(await findShift(db, String(input.shift))),
    [PLAN]: async ({ db }, input) => subjectOf(await findPlan(db, String(input.plan))),
  },
  permissions: {
    [permissions.see]: { zh: '查看值班安排', en: 'See who is on duty', roles: ROLES, deep: true },
    [permissions.stand]: { zh: '值班：签到、交接班、记电话', en: 'Be on duty', roles: ROLES, deep: true },
    [permissions.plan]: {
      zh: '排班、替班、印发节假日安排',
      en: 'Enter rosters, name substitutes, publish plans',
      roles: ['duty-officer', 'information-officer', 'section-head', 'organ-head'],
      deep: true,
    },
  },
  notices: noticeTemplates,
  topics: [dutyTopic],
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.menu,
      en: words.en.menu,
      icon: 'clock',
      group: 'office',
      order: 60,
      permission: permissions.see,
    },
  ],
  words: [words],
};
