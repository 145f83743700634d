// The card of the annual reports.
import type { Room } from '#kernel/cases/room.ts';
import { findHeadById } from '#kernel/documents/store/heads.ts';
import { isId } from '#platform/ids.ts';
import { DESK, KIND, permissions } from './contract.ts';
import { cellPage } from './desk/cell.tsx';
import { deskReports } from './desk/list.tsx';
import { deskReport } from './desk/report.tsx';
import { reportsPage } from './pages/list.tsx';
import { reportPage, reportPdf, reportXlsx } from './pages/report.tsx';
import { words } from './words.ts';

export const annualReports: Room = {
  name: 'annual-reports',
  tables: ['annual_report', 'yearly_entry'],
  resources: [reportsPage, reportPage, reportPdf, reportXlsx, deskReports, deskReport, cellPage],
  subjects: {
    [KIND]: async ({ db }, input) => {
      const id = String(input.id);
      const head = isId(id) ? await findHeadById(db, id) : undefined;
      return head?.kind === KIND ? { paths: [head.organPath], owners: [], codeInHand: false } : undefined;
    },
  },
  permissions: {
    [permissions.see]: {
      zh: '查看信息公开年报',
      en: 'See annual reports of disclosure',
      roles: ['editor', 'information-officer', 'section-head', 'organ-head', 'supervisor'],
      deep: true,
    },
    [permissions.write]: {
      zh: '编写信息公开年报',
      en: 'Write annual reports of disclosure',
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
      order: 80,
      permission: permissions.see,
    },
  ],
  words: [words],
};
