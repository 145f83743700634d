// The card of field checks.
import type { Room } from '#kernel/cases/room.ts';
import { BOARD, OURS } from './addresses.ts';
import { permissions } from './contract.ts';
import { checksPage } from './desk/board.tsx';
import { findingsPanel, photosPanel } from './desk/findings.tsx';
import { ourFindingsPage } from './desk/ours.tsx';
import { spotPage } from './desk/spot.tsx';
import { findingIndicator } from './indicator.ts';
import { noticeTemplates } from './notices.ts';
import { checkKind } from './rules/check.ts';
import { findingKind } from './rules/finding.ts';
import { followCheck } from './service/follow.ts';
import { loadCheckOf, loadFindings } from './service/load.ts';
import { words } from './words.ts';

const heads = ['section-head', 'organ-head'];
const checkers = ['supervisor', 'inspector'];

export const fieldChecks: Room = {
  name: 'field-checks',
  tables: [],
  resources: [checksPage, ourFindingsPage, spotPage],
  caseKinds: [
    { ...checkKind, loadSubject: loadFindings },
    { ...findingKind, loadSubject: loadCheckOf },
  ],
  caseListeners: [followCheck],
  casePanels: [findingsPanel, photosPanel],
  indicators: [findingIndicator],
  permissions: {
    [permissions.read]: {
      zh: '查看明查暗访',
      en: 'Read field checks',
      roles: [...checkers, 'organ-head'],
      deep: true,
    },
    [permissions.readFindings]: {
      zh: '查看检查发现',
      en: 'Read findings of checks',
      roles: [...checkers, ...heads],
      deep: true,
    },
    [permissions.plan]: { zh: '制定检查方案', en: 'Plan field checks', roles: checkers, deep: true },
    [permissions.approve]: {
      zh: '批准检查方案、复核检查发现',
      en: 'Approve field checks and review findings',
      roles: ['organ-head'],
      deep: true,
    },
    [permissions.run]: {
      zh: '现场检查、记录、确认和复查',
      en: 'Check on the spot, record, confirm and check again',
      roles: checkers,
      deep: true,
    },
    [permissions.answer]: {
      zh: '整改检查发现、申请复核',
      en: 'Put findings right, ask for a review',
      roles: heads,
      deep: false,
    },
  },
  notices: noticeTemplates,
  menu: [
    {
      face: 'bench',
      href: BOARD,
      zh: words.zh.title,
      en: words.en.title,
      icon: 'search',
      group: 'supervision',
      order: 42,
      permission: permissions.read,
    },
    {
      face: 'bench',
      href: OURS,
      zh: words.zh.ours,
      en: words.en.ours,
      icon: 'search',
      group: 'supervision',
      order: 43,
      permission: permissions.answer,
    },
  ],
  words: [words],
};
