// The card of incoming documents (收文办理).
import type { Room } from '#kernel/cases/room.ts';
import { isId } from '#platform/ids.ts';
import { DESK, EXCEPTIONS, INCOMING, permissions, READING, topic } from './contract.ts';
import { documentDesk, documentFile } from './desk/document.tsx';
import { exceptionsDesk } from './desk/exceptions.tsx';
import { incomingDesk } from './desk/list.tsx';
import { incomingPanel } from './desk/panel.tsx';
import { readingDesk } from './desk/reading.tsx';
import { documentText } from './desk/text.tsx';
import { notices } from './notices.ts';
import { incomingKind } from './rules/kind.ts';
import { followIncoming } from './service/follow.ts';
import { forgetWords, listHeldFiles } from './store/documents.ts';
import { findReach } from './store/readers.ts';
import { words } from './words.ts';

const office = ['information-officer', 'section-head', 'organ-head'];
const everybody = ['handler', ...office];

export const incoming: Room = {
  name: 'incoming',
  tables: ['incoming_document', 'incoming_serial', 'incoming_reader'],
  resources: [incomingDesk, exceptionsDesk, readingDesk, documentDesk, documentFile, documentText],
  casePanels: [incomingPanel],
  subjects: {
    [INCOMING]: async ({ db }, input) => {
      const id = String(input.id);
      const reach = isId(id) ? await findReach(db, id) : undefined;
      return reach && { ...reach, codeInHand: false };
    },
  },
  caseKinds: [incomingKind],
  caseListeners: [followIncoming],
  notices,
  topics: [topic],
  permissions: {
    [permissions.read]: { zh: '查看收文', en: 'Read incoming documents', roles: everybody, deep: false },
    [permissions.register]: {
      zh: '登记、初审、拟办、催办、归档收文',
      en: 'Register, examine, propose on, chase and file incoming documents',
      roles: office,
      deep: false,
    },
    [permissions.oversee]: {
      zh: '查看纸质收文例外报告',
      en: 'See the report of documents on paper',
      roles: ['information-officer', 'organ-head', 'supervisor', 'inspector'],
      deep: true,
    },
    [permissions.instruct]: {
      zh: '批示收文',
      en: 'Instruct on incoming documents',
      roles: ['organ-head'],
      deep: false,
    },
    [permissions.handle]: { zh: '承办收文', en: 'Handle incoming documents', roles: everybody, deep: false },
  },
  forgetWords,
  listHeldFiles,
  menu: [
    {
      face: 'bench',
      href: EXCEPTIONS,
      zh: words.zh.onPaper,
      en: words.en.onPaper,
      icon: 'warn',
      group: 'office',
      order: 44,
      permission: permissions.oversee,
    },
    {
      face: 'bench',
      href: READING,
      zh: words.zh.reading,
      en: words.en.reading,
      icon: 'eye',
      group: 'office',
      order: 43,
      permission: permissions.read,
    },
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'mail',
      group: 'office',
      order: 42,
      permission: permissions.read,
    },
  ],
  words: [words],
};
