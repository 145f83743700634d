// The card of consultations.
import type { Room } from '#kernel/cases/room.ts';
import { CONSULTATIONS, DESK, permissions } from './contract.ts';
import { commentsDesk } from './desk/comments.tsx';
import { consultationsDesk } from './desk/list.tsx';
import { consultationIndicator, consultationsOpened } from './indicator.ts';
import { noticeTemplates } from './notices.ts';
import { consultationsPage } from './pages/list.tsx';
import { attachmentPage, consultationPage } from './pages/one.tsx';
import { commentsPanel } from './panel.tsx';
import { commentKind } from './rules/comment.ts';
import { consultationKind } from './rules/consultation.ts';
import { consultationsFound } from './search.ts';
import { followConsultation } from './service/open.ts';
import { words } from './words.ts';

const keepers = ['section-head', 'organ-head', 'information-officer'];

export const consultations: Room = {
  name: 'consultations',
  tables: [],
  resources: [consultationsPage, consultationPage, attachmentPage, consultationsDesk, commentsDesk],
  caseKinds: [consultationKind, commentKind],
  caseListeners: [followConsultation, consultationsFound.follow],
  casePanels: [commentsPanel],
  indicators: [consultationIndicator, consultationsOpened],
  searchSources: [consultationsFound.source],
  permissions: {
    [permissions.read]: {
      zh: '查看征集意见',
      en: 'Read consultations',
      roles: [...keepers, 'supervisor'],
      deep: true,
    },
    [permissions.run]: {
      zh: '征集意见，审核和反馈公众意见',
      en: 'Ask the public, look at comments and answer them',
      roles: keepers,
      deep: true,
    },
  },
  notices: noticeTemplates,
  menu: [
    {
      face: 'portal',
      href: CONSULTATIONS,
      zh: words.zh.menu,
      en: words.en.menu,
      lead: { zh: words.zh.lead, en: words.en.lead },
      icon: 'list',
      group: 'join',
      order: 10,
    },
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.menu,
      en: words.en.menu,
      icon: 'list',
      group: 'dialogue',
      order: 31,
      permission: permissions.read,
    },
  ],
  words: [words],
};
