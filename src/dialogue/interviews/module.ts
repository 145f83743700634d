// The card of online interviews.
import type { Room } from '#kernel/cases/room.ts';
import { DESK, INTERVIEW, INTERVIEWS, permissions } from './contract.ts';
import { deskInterviews } from './desk/list.tsx';
import { deskInterview } from './desk/queue.tsx';
import { interviewIndicator } from './indicator.ts';
import { interviewPage } from './pages/interview.tsx';
import { interviewsPage } from './pages/list.tsx';
import { findInterview } from './store.ts';
import { words } from './words.ts';

export const interviews: Room = {
  name: 'interviews',
  tables: ['interview', 'interview_question'],
  resources: [interviewsPage, interviewPage, deskInterviews, deskInterview],
  subjects: {
    [INTERVIEW]: async ({ db }, input) => {
      const found = await findInterview(db, String(input.interview));
      return found && { paths: [found.organPath], owners: [], codeInHand: false };
    },
  },
  indicators: [interviewIndicator],
  permissions: {
    [permissions.run]: {
      zh: '组织在线访谈',
      en: 'Hold online interviews',
      roles: ['editor', 'information-officer'],
      deep: true,
    },
  },
  menu: [
    {
      face: 'portal',
      href: INTERVIEWS,
      zh: words.zh.title,
      en: words.en.title,
      lead: { zh: words.zh.menuLead, en: words.en.menuLead },
      icon: 'people',
      group: 'join',
      order: 40,
    },
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.desk,
      en: words.en.desk,
      icon: 'people',
      group: 'dialogue',
      order: 29,
      permission: permissions.run,
    },
  ],
  words: [words],
};
