// The card of the knowledge base.
import { z } from 'zod';
import type { Room } from '#kernel/cases/room.ts';
import { findHeadById } from '#kernel/documents/store/heads.ts';
import { isId } from '#platform/ids.ts';
import { DESK, KIND, KNOWLEDGE, NIGHTLY, permissions, topic } from './contract.ts';
import { deskEntry } from './desk/entry.tsx';
import { deskImport } from './desk/import.tsx';
import { deskEntries } from './desk/list.tsx';
import { knowledgeIndicator } from './indicator.ts';
import { keepNightly } from './jobs.ts';
import { noticeTemplates } from './notices.ts';
import { entryPage } from './pages/entry.tsx';
import { entriesPage } from './pages/list.tsx';
import { knowledgeSource } from './search.ts';
import { words } from './words.ts';

const heads = ['section-head', 'organ-head'];

export const knowledge: Room = {
  name: 'knowledge',
  tables: ['knowledge_live', 'knowledge_review', 'knowledge_tally', 'knowledge_vote', 'knowledge_salt'],
  resources: [entriesPage, entryPage, deskEntries, deskImport, deskEntry],
  subjects: {
    [KIND]: async ({ db }, input) => {
      const id = String(input.id);
      const head = isId(id) ? await findHeadById(db, id) : undefined;
      return head?.kind === KIND ? { paths: [head.organPath], owners: [], codeInHand: false } : undefined;
    },
  },
  permissions: {
    [permissions.see]: {
      zh: '查看知识库',
      en: 'See the knowledge base',
      roles: ['window-clerk', 'handler', ...heads, 'editor', 'information-officer', 'operator'],
      deep: true,
    },
    [permissions.edit]: {
      zh: '编写知识库',
      en: 'Write the knowledge base',
      roles: ['handler', ...heads, 'editor', 'information-officer'],
      deep: true,
    },
    [permissions.check]: {
      zh: '审核发布知识库条目',
      en: 'Check and publish entries',
      roles: [...heads, 'editor'],
      deep: true,
    },
  },
  jobs: { [NIGHTLY]: { payload: z.object({}), run: keepNightly, schedule: '20 6 * * *' } },
  topics: [topic],
  notices: noticeTemplates,
  menu: [
    {
      face: 'portal',
      href: KNOWLEDGE,
      zh: words.zh.title,
      en: words.en.title,
      lead: { zh: words.zh.menuLead, en: words.en.menuLead },
      icon: 'book',
      group: 'ask',
      order: 5,
    },
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.desk,
      en: words.en.desk,
      icon: 'book',
      group: 'dialogue',
      order: 28,
      permission: permissions.see,
    },
  ],
  indicators: [knowledgeIndicator],
  searchSources: [knowledgeSource],
  words: [words],
};
