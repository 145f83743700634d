// The card of evaluations.
import type { Room } from '#kernel/cases/room.ts';
import { DESK, EVALUATIONS, permissions } from './contract.ts';
import { codesFile, resultFile, sampleFile, sheetsFile } from './desk/files.ts';
import { evaluationsDesk } from './desk/list.tsx';
import { evaluationIndicator } from './indicator.ts';
import { noticeTemplates } from './notices.ts';
import { evaluationsPage } from './pages/list.tsx';
import { evaluationPage } from './pages/one.tsx';
import { evaluationPanel } from './panel.tsx';
import { evaluationKind } from './rules/evaluation.ts';
import { evaluationsFound } from './search.ts';
import { followEvaluation } from './service.ts';
import { words } from './words.ts';

/** Who evaluates others answers for it: those who supervise, and heads of organs over what is beneath them. */
const keepers = ['supervisor', 'organ-head', 'information-officer'];

export const evaluations: Room = {
  name: 'evaluations',
  tables: [],
  resources: [evaluationsPage, evaluationPage, evaluationsDesk, sheetsFile, codesFile, sampleFile, resultFile],
  caseKinds: [evaluationKind],
  caseListeners: [followEvaluation, evaluationsFound.follow],
  casePanels: [evaluationPanel],
  indicators: [evaluationIndicator],
  searchSources: [evaluationsFound.source],
  permissions: {
    [permissions.read]: {
      zh: '查看民主评议',
      en: 'Read evaluations of organs',
      roles: [...keepers, 'section-head'],
      deep: true,
    },
    [permissions.run]: { zh: '组织民主评议', en: 'Run evaluations of organs', roles: keepers, deep: true },
  },
  notices: noticeTemplates,
  menu: [
    {
      face: 'portal',
      href: EVALUATIONS,
      zh: words.zh.menu,
      en: words.en.menu,
      lead: { zh: words.zh.lead, en: words.en.lead },
      icon: 'list',
      group: 'join',
      order: 24,
    },
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.menu,
      en: words.en.menu,
      icon: 'list',
      group: 'dialogue',
      order: 33,
      permission: permissions.read,
    },
  ],
  words: [words],
};
