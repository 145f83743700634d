// The card of petitions.
import type { Room } from '#kernel/cases/room.ts';
import { listOrgansOver } from '#kernel/organs/service/read.ts';
import { ADDRESS, DESK, permissions, REPORTS } from './contract.ts';
import { alikePanel, joinedPanel, viewsPanel, whoPanel } from './desk/beside.tsx';
import { figuresDesk } from './desk/figures.tsx';
import { poolDesk } from './desk/pool.tsx';
import { registerDesk } from './desk/register.tsx';
import { petitionIndicator, petitionsReceived } from './indicator.ts';
import { noticeTemplates } from './notices.ts';
import { petitionPage } from './pages/form.tsx';
import { leadPanel, petitionPanel } from './pages/panels.tsx';
import { reportPage } from './pages/report.tsx';
import { petitionKind } from './rules/kind.ts';
import { findReviewers } from './rules/levels.ts';
import { dataOf } from './rules/process.ts';
import { followPetition } from './service/follow.ts';
import { LINE } from './service/take.ts';
import { poolWords } from './words/pool.ts';
import { words } from './words.ts';

const heads = ['section-head', 'organ-head'];

export const petitions: Room = {
  name: 'petitions',
  tables: ['petition_entry', 'petition_view'],
  resources: [petitionPage, poolDesk, registerDesk, figuresDesk, reportPage],
  caseKinds: [
    {
      ...petitionKind,
      loadSubject: async (db, file, now) => {
        const { handler, office } = dataOf({ file });
        const by = handler ?? office;
        return findReviewers(by, await listOrgansOver(db, by.path, { lines: [LINE], ids: [] }, now));
      },
    },
  ],
  caseListeners: [followPetition],
  casePanels: [petitionPanel, leadPanel, alikePanel, joinedPanel, whoPanel, viewsPanel],
  indicators: [petitionIndicator, petitionsReceived],
  permissions: {
    [permissions.read]: {
      zh: '查看信访件',
      en: 'Read petitions',
      roles: ['petition-clerk', 'handler', ...heads, 'supervisor'],
      deep: true,
    },
    [permissions.office]: {
      zh: '登记、甄别、转送、复查信访件',
      en: 'Record, sort, pass on and review petitions',
      roles: ['petition-clerk', ...heads],
      deep: true,
    },
    [permissions.handle]: {
      zh: '办理、答复信访件',
      en: 'Handle and answer petitions',
      roles: ['petition-clerk', 'handler', ...heads, 'supervisor'],
      deep: true,
    },
    [permissions.extend]: {
      zh: '批准延长信访办理期限、指定检举控告件承办人',
      en: 'Extend the time of petitions, name who works on accusations',
      roles: ['organ-head'],
      deep: false,
    },
    [permissions.restricted]: {
      zh: '查看检举控告件',
      en: 'See accusations',
      roles: ['organ-head'],
      deep: false,
    },
  },
  notices: noticeTemplates,
  menu: [
    {
      face: 'portal',
      href: ADDRESS,
      zh: words.zh.menu,
      en: words.en.menu,
      lead: { zh: words.zh.menuLead, en: words.en.menuLead },
      icon: 'mail',
      group: 'ask',
      order: 43,
    },
    {
      face: 'portal',
      href: REPORTS,
      zh: words.zh.report.title,
      en: words.en.report.title,
      lead: { zh: words.zh.report.menuLead, en: words.en.report.menuLead },
      icon: 'lock',
      group: 'oversee',
      order: 44,
    },
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.desk.title,
      en: words.en.desk.title,
      icon: 'mail',
      group: 'dialogue',
      order: 30,
      permission: permissions.read,
    },
  ],
  words: [words, poolWords],
};
