// The card of situation reports, circulars and talks.
import type { Room } from '#kernel/cases/room.ts';
import { DESK } from './addresses.ts';
import { permissions } from './contract.ts';
import { factsPage } from './desk/facts.tsx';
import { issuePage } from './desk/issue.tsx';
import { reportsPage } from './desk/list.tsx';
import { sheetPanel } from './desk/panel.tsx';
import { noticeTemplates } from './notices.ts';
import { circularPage, circularsPage } from './pages/circulars.tsx';
import { circularKind } from './rules/circular.ts';
import { reportKind } from './rules/report.ts';
import { talkKind } from './rules/talk.ts';
import { followIssue, followTalk } from './service/follow.ts';
import { loadIssueSubject, loadTalkSubject } from './service/subjects.ts';
import { words } from './words/reports.ts';

const heads = ['section-head', 'organ-head'];

export const reports: Room = {
  name: 'reports',
  tables: ['report_issue', 'report_talk'],
  resources: [reportsPage, issuePage, factsPage, circularsPage, circularPage],
  caseKinds: [
    ...[reportKind, circularKind].map((kind) => ({ ...kind, loadSubject: loadIssueSubject })),
    { ...talkKind, loadSubject: loadTalkSubject },
  ],
  caseListeners: [followIssue, followTalk],
  casePanels: [sheetPanel],
  permissions: {
    [permissions.read]: {
      zh: '查看专报和通报',
      en: 'Read reports and circulars',
      roles: [...heads, 'supervisor', 'city-admin'],
      deep: true,
    },
    [permissions.draft]: {
      zh: '起草专报和通报',
      en: 'Draft reports and circulars',
      roles: ['supervisor'],
      deep: true,
    },
    [permissions.review]: {
      zh: '审核专报和通报',
      en: 'Review reports and circulars',
      roles: ['supervisor', 'organ-head'],
      deep: true,
    },
    [permissions.sign]: {
      zh: '签发专报和通报',
      en: 'Sign reports and circulars',
      roles: ['organ-head'],
      deep: false,
    },
    [permissions.instruct]: {
      zh: '在专报上批示',
      en: 'Write instructions on reports',
      roles: ['organ-head'],
      deep: false,
    },
    [permissions.readTalks]: {
      zh: '查看末位约谈',
      en: 'Read talks with the last',
      roles: [...heads, 'supervisor', 'city-admin'],
      deep: true,
    },
    [permissions.runTalks]: {
      zh: '约谈、核查整改',
      en: 'Hold talks and check what follows',
      roles: ['supervisor', 'organ-head'],
      deep: true,
    },
    [permissions.answerTalks]: {
      zh: '签认约谈记录、报告整改',
      en: 'Confirm the record of a talk, report what was done',
      roles: ['organ-head'],
      deep: false,
    },
  },
  notices: noticeTemplates,
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'book',
      group: 'supervision',
      order: 45,
      permission: permissions.read,
    },
  ],
  words: [words],
};
