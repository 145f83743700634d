// The card of the catalogue of openness.
import type { Room } from '#kernel/cases/room.ts';
import { DESK, DUE, permissions } from './contract.ts';
import { deskDue } from './desk/due.tsx';
import { deskCatalogue } from './desk/list.tsx';
import { owedPanel } from './desk/panel.tsx';
import { findDueSubject } from './desk/subject.ts';
import { reminderIndicator } from './indicator.ts';
import { jobs } from './jobs.ts';
import { dutyTopic, noticeTemplates } from './notices.ts';
import { coveragePage } from './pages/coverage.tsx';
import { ownCatalogue } from './pages/organ.tsx';
import { reminderKind } from './rules/kind.ts';
import { followReminder } from './service/remind.ts';
import { words } from './words.ts';

const keepers = ['editor', 'information-officer', 'section-head', 'organ-head'];

export const catalogue: Room = {
  name: 'catalogue',
  tables: ['catalogue_due'],
  resources: [coveragePage, ownCatalogue, deskCatalogue, deskDue],
  caseKinds: [reminderKind],
  caseListeners: [followReminder],
  casePanels: [owedPanel],
  indicators: [reminderIndicator],
  permissions: {
    [permissions.see]: {
      zh: '查看应公开事项',
      en: 'See what must be published',
      roles: [...keepers, 'supervisor', 'city-admin'],
      deep: true,
    },
    [permissions.answer]: { zh: '办理应公开事项', en: 'Settle what must be published', roles: keepers, deep: true },
  },
  subjects: { [DUE]: findDueSubject },
  jobs,
  notices: noticeTemplates,
  topics: [dutyTopic],
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'clock',
      group: 'openness',
      order: 72,
      permission: permissions.see,
    },
  ],
  words: [words],
};
