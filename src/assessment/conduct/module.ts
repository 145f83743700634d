// The card of complaints about conduct.
import type { Room } from '#kernel/cases/room.ts';
import { getSupervisor } from '#kernel/supervision/service/supervisor.ts';
import { permissions } from './contract.ts';
import { conductDesk, DESK } from './desk.tsx';
import { conductIndicator } from './indicator.ts';
import { noticeTemplates } from './notices.ts';
import { ADDRESS, conductPage } from './pages/form.tsx';
import { complainantPanel, complaintPanel, entryPanel } from './pages/panels.tsx';
import { resultsPage } from './pages/results.tsx';
import { conductKind } from './rules/kind.ts';
import { dataOf } from './rules/process.ts';
import { followComplaint } from './service/follow.ts';
import { forgetWords } from './store.ts';
import { words } from './words.ts';

const handlers = ['supervisor', 'section-head', 'organ-head'];

export const conduct: Room = {
  name: 'conduct',
  tables: ['conduct_result'],
  resources: [conductPage, resultsPage, conductDesk],
  caseKinds: [{ ...conductKind, loadSubject: (db, file) => getSupervisor(db, dataOf({ file }).supervisor) }],
  caseListeners: [followComplaint],
  casePanels: [complaintPanel, complainantPanel, entryPanel],
  forgetWords,
  indicators: [conductIndicator],
  permissions: {
    [permissions.read]: { zh: '查看效能投诉', en: 'Read complaints about conduct', roles: handlers, deep: true },
    [permissions.supervise]: {
      zh: '受理、分办、复核效能投诉',
      en: 'Take up, pass on and review complaints about conduct',
      roles: ['supervisor'],
      deep: true,
    },
    [permissions.extend]: {
      zh: '批准延长效能投诉办理期限',
      en: 'Extend the time to answer complaints about conduct',
      roles: ['organ-head'],
      deep: false,
    },
    [permissions.handle]: {
      zh: '调查、答复效能投诉',
      en: 'Look into and answer complaints about conduct',
      roles: handlers,
      deep: true,
    },
  },
  notices: noticeTemplates,
  menu: [
    { face: 'portal', href: ADDRESS, zh: words.zh.menu, en: words.en.menu, icon: 'mail', group: 'main', order: 45 },
    {
      face: 'portal',
      href: ADDRESS,
      zh: words.zh.menu,
      en: words.en.menu,
      lead: { zh: words.zh.menuLead, en: words.en.menuLead },
      icon: 'mail',
      group: 'oversee',
      order: 10,
    },
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.desk.title,
      icon: 'mail',
      group: 'supervision',
      order: 45,
      permission: permissions.read,
    },
  ],
  words: [words],
};
