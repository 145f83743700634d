// The card of major administrative decisions.
import type { Room } from '#kernel/cases/room.ts';
import { DESK, permissions } from './contract.ts';
import { decisionsDesk } from './desk.tsx';
import { noticeTemplates } from './notices.ts';
import { decisionPage } from './pages/decision.tsx';
import { cataloguePage } from './pages/list.tsx';
import { stepsPanel } from './panel.tsx';
import { commentKind } from './rules/comment.ts';
import { decisionKind } from './rules/kind.ts';
import { followDecision } from './service/follow.ts';
import { words } from './words.ts';

const heads = ['section-head', 'organ-head'];

export const decisions: Room = {
  name: 'decisions',
  tables: [],
  resources: [cataloguePage, decisionPage, decisionsDesk],
  caseKinds: [decisionKind, commentKind],
  caseListeners: [followDecision],
  casePanels: [stepsPanel],
  permissions: {
    [permissions.read]: {
      zh: '查看重大行政决策',
      en: 'Read major decisions',
      roles: [...heads, 'legal-reviewer', 'supervisor'],
      deep: true,
    },
    [permissions.prepare]: {
      zh: '承办重大行政决策',
      en: 'Prepare major decisions',
      roles: ['section-head'],
      deep: true,
    },
    [permissions.review]: {
      zh: '审查决策草案的合法性',
      en: 'Review whether drafts of decisions are lawful',
      roles: ['section-head', 'legal-reviewer'],
      deep: true,
    },
    [permissions.decide]: {
      zh: '决定和公布重大行政决策',
      en: 'Decide on major decisions and publish them',
      roles: ['organ-head'],
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
      group: 'openness',
      order: 84,
      permission: permissions.read,
    },
  ],
  words: [words],
};
