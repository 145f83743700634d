// The card of gazettes and bulletins.
import type { Room } from '#kernel/cases/room.ts';
import { findHeadById } from '#kernel/documents/store/heads.ts';
import { isId } from '#platform/ids.ts';
import { DESK, KIND, permissions } from './contract.ts';
import { deskGazette, deskIssue } from './desk.tsx';
import { gazettePage, issuePage, issuePdf } from './pages.tsx';
import { words } from './words.ts';

export const gazette: Room = {
  name: 'gazette',
  tables: ['gazette_issue'],
  resources: [gazettePage, issuePage, issuePdf, deskGazette, deskIssue],
  subjects: {
    [KIND]: async ({ db }, input) => {
      const id = String(input.id);
      const head = isId(id) ? await findHeadById(db, id) : undefined;
      return head?.kind === KIND ? { paths: [head.organPath], owners: [], codeInHand: false } : undefined;
    },
  },
  permissions: {
    [permissions.see]: {
      zh: '查看公报、简报的编辑情况',
      en: 'See gazettes while they are made',
      roles: ['editor', 'information-officer', 'section-head', 'organ-head'],
      deep: true,
    },
    [permissions.edit]: {
      zh: '编辑公报、简报',
      en: 'Make gazettes and bulletins',
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
      order: 81,
      permission: permissions.see,
    },
  ],
  words: [words],
};
