// The card of press conferences and spokespersons.
import type { Room } from '#kernel/cases/room.ts';
import { findHeadById } from '#kernel/documents/store/heads.ts';
import { isId } from '#platform/ids.ts';
import { DESK, KIND, permissions } from './contract.ts';
import { deskConferences } from './desk/list.tsx';
import { deskConference } from './desk/record.tsx';
import { deskSpokespersons } from './desk/spokespersons.tsx';
import { conferencePage, conferencesPage, spokespersonsPage } from './pages.tsx';
import { conferencesSource } from './search.ts';
import { words } from './words.ts';

export const conferences: Room = {
  name: 'conferences',
  tables: ['spokesperson', 'press_conference'],
  resources: [conferencesPage, conferencePage, spokespersonsPage, deskConferences, deskSpokespersons, deskConference],
  subjects: {
    [KIND]: async ({ db }, input) => {
      const id = String(input.id);
      const head = isId(id) ? await findHeadById(db, id) : undefined;
      return head?.kind === KIND ? { paths: [head.organPath], owners: [], codeInHand: false } : undefined;
    },
  },
  permissions: {
    [permissions.see]: {
      zh: '查看新闻发布会的整理情况',
      en: 'See press conferences while they are recorded',
      roles: ['editor', 'information-officer', 'section-head', 'organ-head'],
      deep: true,
    },
    [permissions.edit]: {
      zh: '记录新闻发布会、登记新闻发言人',
      en: 'Record press conferences and register spokespersons',
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
      order: 82,
      permission: permissions.see,
    },
  ],
  searchSources: [conferencesSource],
  words: [words],
};
