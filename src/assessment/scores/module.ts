// The card of scores.
import type { Room } from '#kernel/cases/room.ts';
import { findRoundSubject, findSheetSubject } from './access.ts';
import { DESK } from './addresses.ts';
import { permissions, ROUND, SHEET } from './contract.ts';
import { evidenceFile, figurePage } from './desk/behind.tsx';
import { roundPage } from './desk/round.tsx';
import { roundsPage } from './desk/rounds.tsx';
import { sheetPage } from './desk/sheet.tsx';
import { jobs } from './jobs.ts';
import { noticeTemplates } from './notices.ts';
import { publishedPage } from './pages/list.tsx';
import { rankingPage } from './pages/ranking.tsx';
import { publicSheetPage } from './pages/sheet.tsx';
import { appealKind } from './rules/appeal.ts';
import { followAppeal } from './service/appeals.ts';
import { listHeldFiles } from './store/entries.ts';
import { methodWords } from './words/method.ts';
import { words } from './words/scores.ts';

const heads = ['section-head', 'organ-head'];

export const scores: Room = {
  name: 'scores',
  tables: ['score_scheme', 'score_round', 'score_entry', 'score_appeal', 'score_sheet'],
  resources: [publishedPage, rankingPage, publicSheetPage, roundsPage, roundPage, sheetPage, figurePage, evidenceFile],
  permissions: {
    [permissions.read]: {
      zh: '查看考核得分',
      en: 'See scores',
      roles: [...heads, 'supervisor', 'city-admin'],
      deep: true,
    },
    [permissions.enter]: {
      zh: '录入和复核人工评分',
      en: 'Enter and approve points by hand',
      roles: ['supervisor'],
      deep: true,
    },
    [permissions.publish]: {
      zh: '公示和发布考核结果',
      en: 'Show and publish results',
      roles: ['supervisor'],
      deep: true,
    },
    [permissions.appeal]: {
      zh: '对本单位得分申诉',
      en: 'Appeal against the scores of one’s organ',
      roles: heads,
      deep: false,
    },
    [permissions.review]: {
      zh: '复核考核申诉',
      en: 'Review appeals against scores',
      roles: ['supervisor'],
      deep: true,
    },
  },
  subjects: { [SHEET]: findSheetSubject, [ROUND]: findRoundSubject },
  jobs,
  caseKinds: [appealKind],
  caseListeners: [followAppeal],
  notices: noticeTemplates,
  listHeldFiles,
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.menu,
      en: words.en.menu,
      icon: 'chart',
      group: 'supervision',
      order: 40,
      permission: permissions.read,
    },
  ],
  words: [words, methodWords],
};
