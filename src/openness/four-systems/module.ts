// The card of the four systems.
import type { Room } from '#kernel/cases/room.ts';
import { DESK, permissions } from './contract.ts';
import { systemsDesk } from './desk.tsx';
import { systemsIndicator } from './indicator.ts';
import { noticeTemplates } from './notices.ts';
import { systemsPage } from './pages/list.tsx';
import { onePage } from './pages/one.tsx';
import { hearingKind } from './rules/hearing.ts';
import { circularKind, objectionKind, publicityKind } from './rules/publicity.ts';
import { signUpKind } from './rules/sign-up.ts';
import { followHearing } from './service/sign-up.ts';
import { words } from './words.ts';

const heads = ['section-head', 'organ-head'];

export const fourSystems: Room = {
  name: 'four-systems',
  tables: [],
  resources: [systemsPage, onePage, systemsDesk],
  caseKinds: [hearingKind, signUpKind, publicityKind, objectionKind, circularKind],
  caseListeners: [followHearing],
  indicators: [systemsIndicator],
  permissions: {
    [permissions.read]: {
      zh: '查看听证、公示和通报',
      en: 'Read hearings, matters shown and circulars',
      roles: [...heads, 'information-officer', 'supervisor'],
      deep: true,
    },
    [permissions.run]: {
      zh: '办理听证、公示和通报',
      en: 'Run hearings, show matters and publish circulars',
      roles: [...heads, 'information-officer'],
      deep: true,
    },
  },
  notices: noticeTemplates,
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.menu,
      en: words.en.menu,
      icon: 'book',
      group: 'openness',
      order: 85,
      permission: permissions.read,
    },
  ],
  words: [words],
};
