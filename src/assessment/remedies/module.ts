// The card of remedies.
import type { Room } from '#kernel/cases/room.ts';
import { DESK } from './addresses.ts';
import { permissions } from './contract.ts';
import { behindPage, figuresPage } from './desk/figures.tsx';
import { remediesPanel } from './desk/panel.tsx';
import { remediesDesk } from './desk/remedies.tsx';
import { remedyIndicator } from './indicator.ts';
import { noticeTemplates } from './notices.ts';
import { resultsPage } from './pages.tsx';
import { remedyKind } from './rules/kind.ts';
import { followRemedy } from './service/follow.ts';
import { words } from './words.ts';

const heads = ['section-head', 'organ-head'];

export const remedies: Room = {
  name: 'remedies',
  tables: ['remedy'],
  resources: [remediesDesk, figuresPage, behindPage, resultsPage],
  caseKinds: [remedyKind],
  caseListeners: [followRemedy],
  casePanels: [remediesPanel],
  indicators: [remedyIndicator],
  permissions: {
    [permissions.read]: {
      zh: '查看行政复议、行政诉讼',
      en: 'Read reviews and lawsuits',
      roles: [...heads, 'legal-reviewer', 'supervisor'],
      deep: true,
    },
    [permissions.handle]: {
      zh: '登记、答复、履行行政复议和行政诉讼',
      en: 'Record, reply to and perform reviews and lawsuits',
      roles: ['section-head', 'legal-reviewer'],
      deep: true,
    },
    [permissions.oversee]: {
      zh: '作废复议诉讼登记、移送追责',
      en: 'Take records of reviews and lawsuits back, refer for accountability',
      roles: ['supervisor'],
      deep: true,
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
      order: 47,
      permission: permissions.read,
    },
  ],
  words: [words],
};
