// The card of ratings.
import type { Room } from '#kernel/cases/room.ts';
import { permissions } from './contract.ts';
import { ratingIndicator } from './indicator.ts';
import { noticeTemplates } from './notices.ts';
import { askPanel, ratingPage, ratingPanel } from './pages.tsx';
import { rectificationKind } from './rules.ts';
import { noteExclusion } from './service.ts';
import { forgetWords } from './store.ts';
import { words } from './words.ts';

export const ratings: Room = {
  name: 'ratings',
  tables: ['rating'],
  resources: [ratingPage],
  caseKinds: [rectificationKind],
  caseListeners: [noteExclusion],
  casePanels: [ratingPanel, askPanel],
  forgetWords,
  indicators: [ratingIndicator],
  permissions: {
    [permissions.read]: {
      zh: '查看差评整改',
      en: 'Read rectifications',
      roles: ['handler', 'section-head', 'organ-head', 'supervisor', 'city-admin', 'operator'],
      deep: true,
    },
    [permissions.rectify]: {
      zh: '整改差评',
      en: 'Put bad ratings right',
      roles: ['section-head', 'organ-head'],
      deep: false,
    },
    [permissions.review]: {
      zh: '复核差评',
      en: 'Review bad ratings',
      roles: ['supervisor', 'operator'],
      deep: true,
    },
  },
  notices: noticeTemplates,
  words: [words],
};
