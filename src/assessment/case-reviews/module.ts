// The card of the review of case files.
import type { Room } from '#kernel/cases/room.ts';
import { DESK, permissions, ROUND } from './contract.ts';
import { deskReviewFile } from './desk/file.tsx';
import { deskReviews } from './desk/list.tsx';
import { deskReview } from './desk/round.tsx';
import { reviewPage, reviewsPage } from './pages.tsx';
import { findRound } from './store.ts';
import { words } from './words.ts';

export const caseReviews: Room = {
  name: 'case-reviews',
  tables: ['review_round', 'review_file'],
  resources: [reviewsPage, reviewPage, deskReviews, deskReview, deskReviewFile],
  subjects: {
    [ROUND]: async ({ db }, input) => {
      const round = await findRound(db, String(input.review));
      return round && { paths: [round.organPath], owners: [], codeInHand: false };
    },
  },
  permissions: {
    [permissions.run]: {
      zh: '评查案卷',
      en: 'Review case files',
      roles: ['legal-reviewer', 'supervisor'],
      deep: true,
    },
  },
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'check',
      group: 'supervision',
      order: 44,
      permission: permissions.run,
    },
  ],
  words: [words],
};
