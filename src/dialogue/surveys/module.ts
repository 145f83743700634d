// The card of surveys.
import type { Room } from '#kernel/cases/room.ts';
import { DESK, permissions, SURVEYS } from './contract.ts';
import { answersFile, resultFile } from './desk/files.ts';
import { surveysDesk } from './desk/list.tsx';
import { surveyIndicator, surveysOpened } from './indicator.ts';
import { surveysPage } from './pages/list.tsx';
import { surveyPage } from './pages/one.tsx';
import { votesPanel } from './panel.tsx';
import { surveyKind } from './rules/survey.ts';
import { surveysFound } from './search.ts';
import { words } from './words.ts';

const keepers = ['section-head', 'organ-head', 'information-officer'];

export const surveys: Room = {
  name: 'surveys',
  tables: ['survey_answer', 'survey_tally'],
  resources: [surveysPage, surveyPage, surveysDesk, answersFile, resultFile],
  caseKinds: [surveyKind],
  caseListeners: [surveysFound.follow],
  casePanels: [votesPanel],
  indicators: [surveyIndicator, surveysOpened],
  searchSources: [surveysFound.source],
  permissions: {
    [permissions.read]: {
      zh: '查看网上调查',
      en: 'Read surveys',
      roles: [...keepers, 'supervisor'],
      deep: true,
    },
    [permissions.run]: {
      zh: '开展网上调查',
      en: 'Run surveys',
      roles: keepers,
      deep: true,
    },
  },
  menu: [
    {
      face: 'portal',
      href: SURVEYS,
      zh: words.zh.menu,
      en: words.en.menu,
      lead: { zh: words.zh.lead, en: words.en.lead },
      icon: 'list',
      group: 'join',
      order: 20,
    },
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.menu,
      en: words.en.menu,
      icon: 'list',
      group: 'dialogue',
      order: 32,
      permission: permissions.read,
    },
  ],
  words: [words],
};
