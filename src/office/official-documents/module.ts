// The card of official documents.
import type { Room } from '#kernel/cases/room.ts';
import { isId } from '#platform/ids.ts';
import { DESK, KIND, permissions } from './contract.ts';
import { composeDesk } from './desk/compose.tsx';
import { documentDesk } from './desk/document.tsx';
import { listDesk } from './desk/list.tsx';
import { marksDesk } from './desk/marks.tsx';
import { printDesk } from './desk/print.ts';
import { documentKind } from './rules/kind.ts';
import { followDocument } from './service/follow.ts';
import { loadSubject } from './service/subject.ts';
import { findPaths, forgetWords, listHeldFiles } from './store/documents.ts';
import { words } from './words.ts';

const office = ['information-officer', 'section-head', 'organ-head'];
const everybody = ['handler', ...office];

export const officialDocuments: Room = {
  name: 'official-documents',
  tables: ['official_document', 'official_document_text', 'official_document_mark', 'official_document_serial'],
  resources: [listDesk, composeDesk, marksDesk, documentDesk, printDesk],
  caseKinds: [{ ...documentKind, loadSubject }],
  caseListeners: [followDocument],
  subjects: {
    [KIND]: async ({ db }, input) => {
      const id = String(input.id);
      const paths = isId(id) ? await findPaths(db, id) : undefined;
      return paths && { paths, owners: [], codeInHand: false };
    },
  },
  permissions: {
    [permissions.read]: { zh: '查看公文', en: 'Read official documents', roles: everybody, deep: false },
    [permissions.draft]: { zh: '拟写公文', en: 'Draft official documents', roles: everybody, deep: false },
    [permissions.review]: { zh: '审核公文', en: 'Review official documents', roles: office, deep: false },
    [permissions.countersign]: {
      zh: '会签其他单位的公文',
      en: 'Countersign documents of other organs',
      roles: everybody,
      deep: false,
    },
    [permissions.sign]: { zh: '签发公文', en: 'Sign official documents', roles: ['organ-head'], deep: false },
    [permissions.issue]: {
      zh: '校对、用印、发出公文',
      en: 'Proofread, seal and send official documents',
      roles: office,
      deep: false,
    },
    [permissions.marks]: { zh: '登记机关代字', en: 'Enter marks of organs', roles: office, deep: false },
  },
  forgetWords,
  listHeldFiles,
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'file',
      group: 'office',
      order: 60,
      permission: permissions.read,
    },
  ],
  words: [words],
};
