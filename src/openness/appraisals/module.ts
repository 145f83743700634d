// The card of appraisals.
import type { Room } from '#kernel/cases/room.ts';
import { APPRAISAL, DESK, permissions } from './contract.ts';
import { deskAppraisals } from './desk/list.tsx';
import { deskAppraisal } from './desk/meeting.tsx';
import { appraisalsPage } from './pages.tsx';
import { findAppraisal } from './store.ts';
import { words } from './words.ts';

export const appraisals: Room = {
  name: 'appraisals',
  tables: ['openness_charge', 'openness_appraisal'],
  resources: [appraisalsPage, deskAppraisals, deskAppraisal],
  subjects: {
    [APPRAISAL]: async ({ db }, input) => {
      const meeting = await findAppraisal(db, String(input.appraisal));
      return meeting && { paths: [meeting.organPath], owners: [], codeInHand: false };
    },
  },
  permissions: {
    [permissions.keep]: {
      zh: '公布公开责任人、记录评议会和反馈',
      en: 'Say who answers for openness, record appraisals and answer them',
      roles: ['editor', 'information-officer', 'section-head', 'organ-head'],
      deep: true,
    },
  },
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'people',
      group: 'openness',
      order: 89,
      permission: permissions.keep,
    },
  ],
  words: [words],
};
