// The card of official documents.

import { z } from 'zod';
import type { Room } from '#kernel/cases/room.ts';
import { isId } from '#platform/ids.ts';
import { DESK, INCOMING, KIND, permissions, RECEIPT, VERIFY } from './contract.ts';
import { composeDesk } from './desk/compose.tsx';
import { documentDesk } from './desk/document.tsx';
import { incomingDesk } from './desk/incoming.tsx';
import { listDesk } from './desk/list.tsx';
import { marksDesk } from './desk/marks.tsx';
import { reminderPanel, textPanel } from './desk/panel.tsx';
import { printDesk } from './desk/print.tsx';
import { receiptDesk, receiptFile } from './desk/receipt.tsx';
import { verifyFormPage, verifyPage } from './pages/verify.tsx';
import { documentKind } from './rules/kind.ts';
import { reminderKind } from './rules/reminder.ts';
import { followDocument } from './service/follow.ts';
import { remindOverdue } from './service/remind.ts';
import { loadSubject } from './service/subject.ts';
import { findPaths, forgetWords, listHeldFiles } from './store/documents.ts';
import { findReceipt } from './store/receipts.ts';
import { incomingWords } from './words/incoming.ts';
import { verifyWords } from './words/verify.ts';
import { words } from './words.ts';

const office = ['information-officer', 'section-head', 'organ-head'];
const everybody = ['handler', ...office];

export const officialDocuments: Room = {
  name: 'official-documents',
  tables: [
    'official_document',
    'official_document_text',
    'official_document_mark',
    'official_document_serial',
    'official_document_seal',
    'official_document_receipt',
  ],
  resources: [
    listDesk,
    composeDesk,
    marksDesk,
    incomingDesk,
    receiptDesk,
    receiptFile,
    documentDesk,
    printDesk,
    verifyFormPage,
    verifyPage,
  ],
  caseKinds: [{ ...documentKind, loadSubject }, reminderKind],
  caseListeners: [followDocument],
  casePanels: [textPanel, reminderPanel],
  jobs: { 'official-documents.overdue': { payload: z.object({}), run: remindOverdue, schedule: '*/15 * * * *' } },
  subjects: {
    [RECEIPT]: async ({ db }, input) => {
      const id = String(input.receipt);
      const receipt = isId(id) ? await findReceipt(db, id) : undefined;
      return receipt && { paths: [receipt.organPath], owners: [], codeInHand: false };
    },
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
    [permissions.receive]: {
      zh: '签收、退回收到的公文',
      en: 'Sign for incoming documents, and return them',
      roles: office,
      deep: false,
    },
    [permissions.marks]: { zh: '登记机关代字', en: 'Enter marks of organs', roles: office, deep: false },
  },
  forgetWords,
  listHeldFiles,
  menu: [
    {
      face: 'portal',
      href: VERIFY,
      zh: verifyWords.zh.title,
      en: verifyWords.en.title,
      lead: { zh: verifyWords.zh.lead, en: verifyWords.en.lead },
      icon: 'lock',
      group: 'oversee',
      order: 90,
    },
    {
      face: 'bench',
      href: INCOMING,
      zh: incomingWords.zh.title,
      en: incomingWords.en.title,
      icon: 'mail',
      group: 'office',
      order: 41,
      permission: permissions.receive,
    },
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'file',
      group: 'office',
      order: 40,
      permission: permissions.read,
    },
  ],
  words: [words, verifyWords, incomingWords],
};
