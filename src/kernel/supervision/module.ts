// The card of supervision.
import type { Room } from '#kernel/cases/room.ts';
import { findSignalSubject } from './access.ts';
import { permissions, SIGNAL } from './contract.ts';
import { boardPage, boardStream } from './desk/board.tsx';
import { cardsPage } from './desk/cards.tsx';
import { coveragePage } from './desk/coverage.tsx';
import { myCardsPage } from './desk/my-cards.tsx';
import { newCardPage } from './desk/new-card.tsx';
import { supervisionPanel } from './desk/panel.tsx';
import { replayPage } from './desk/replay.tsx';
import { ruleDraftPage } from './desk/rule-draft.tsx';
import { ruleVersionPage } from './desk/rule-version.tsx';
import { rulesDesk } from './desk/rules.tsx';
import { signalPage } from './desk/signal.tsx';
import { signalsPage } from './desk/signals.tsx';
import { wallPage, wallStream } from './desk/wall.tsx';
import { indicators } from './indicators.ts';
import { jobs } from './jobs.ts';
import { notices, signalsTopic } from './notices.ts';
import { itemPage } from './pages/item.tsx';
import { organPage } from './pages/organ.tsx';
import { rulesPage } from './pages/rules.tsx';
import { sunlightPage } from './pages/sunlight.tsx';
import { cardKind } from './rules/card.ts';
import { superviseAct } from './service/events.ts';
import { followCard } from './service/follow.ts';
import { superviseCase } from './service/listen.ts';
import { watchRegion } from './service/rules.ts';
import { forgetWords } from './store/signals.ts';
import { boardWords } from './words/board.ts';
import { cardsWords } from './words/cards.ts';
import { coverageWords } from './words/coverage.ts';
import { editorWords } from './words/editor.ts';
import { groundsWords } from './words/grounds.ts';
import { publicWords } from './words/public.ts';
import { replayWords } from './words/replay.ts';
import { rulebookWords } from './words/rulebook.ts';
import { signalWords } from './words/signals.ts';
import { wallWords } from './words/wall.ts';

export const supervision: Room = {
  name: 'supervision',
  tables: [
    'supervision_rule_set',
    'supervision_rule',
    'supervision_coverage',
    'supervision_draft',
    'supervision_event',
    'supervision_watch',
    'supervision_signal',
    'supervision_result',
    'supervision_result_past',
    'supervision_late',
    'supervision_day',
    'supervision_standing',
    'supervision_counting',
  ],
  resources: [
    sunlightPage,
    organPage,
    itemPage,
    rulesPage,
    boardPage,
    boardStream,
    signalsPage,
    signalPage,
    cardsPage,
    newCardPage,
    myCardsPage,
    replayPage,
    coveragePage,
    rulesDesk,
    ruleDraftPage,
    ruleVersionPage,
    wallPage,
    wallStream,
  ],
  permissions: {
    [permissions.read]: {
      zh: '查看监察总览和信号',
      en: 'See the board and the signals',
      roles: ['supervisor', 'organ-head', 'section-head', 'city-admin'],
      deep: true,
    },
    [permissions.own]: {
      zh: '查看本单位的监察信号',
      en: 'See the signals of one’s own organ',
      roles: ['window-clerk', 'handler', 'section-head', 'organ-head'],
      deep: true,
    },
    [permissions.confirm]: {
      zh: '核实发牌',
      en: 'Confirm signals',
      roles: ['supervisor'],
      deep: true,
    },
    [permissions.answer]: {
      zh: '说明、申诉和整改本单位的牌',
      en: 'Explain, object to and put right the cards of one’s organ',
      roles: ['section-head', 'organ-head'],
      deep: false,
    },
    [permissions.rules]: {
      zh: '编制、批准监察规则',
      en: 'Write and approve the rules',
      roles: ['supervisor'],
      deep: true,
    },
    [permissions.judge]: {
      zh: '审核说明、复核申诉、核实整改',
      en: 'Judge explanations and objections, and verify',
      roles: ['supervisor'],
      deep: true,
    },
  },
  subjects: { [SIGNAL]: findSignalSubject },
  jobs,
  notices,
  topics: [signalsTopic],
  caseKinds: [cardKind],
  caseListeners: [superviseCase, superviseAct, followCard],
  calendarListeners: [watchRegion],
  casePanels: [supervisionPanel],
  forgetWords,
  indicators,
  menu: [
    {
      face: 'portal',
      href: '/supervision',
      zh: publicWords.zh.menu,
      en: publicWords.en.menu,
      icon: 'chart',
      group: 'main',
      order: 50,
    },
    {
      face: 'bench',
      href: '/desk/supervision',
      zh: boardWords.zh.menu,
      en: boardWords.en.menu,
      icon: 'warn',
      group: 'supervision',
      order: 10,
      permission: permissions.read,
    },
    {
      face: 'bench',
      href: '/desk/supervision/signals',
      zh: boardWords.zh.signalsMenu,
      en: boardWords.en.signalsMenu,
      icon: 'bell',
      group: 'supervision',
      order: 20,
      permission: permissions.read,
    },
    {
      face: 'bench',
      href: '/desk/supervision/cards',
      zh: cardsWords.zh.menu,
      en: cardsWords.en.menu,
      icon: 'warn',
      group: 'supervision',
      order: 22,
      permission: permissions.read,
    },
    {
      face: 'bench',
      href: '/desk/supervision/mine',
      zh: cardsWords.zh.mineMenu,
      en: cardsWords.en.mineMenu,
      icon: 'file',
      group: 'supervision',
      order: 24,
      permission: permissions.own,
    },
    {
      face: 'bench',
      href: '/desk/supervision/rules',
      zh: editorWords.zh.menu,
      en: editorWords.en.menu,
      icon: 'pen',
      group: 'supervision',
      order: 25,
      permission: permissions.rules,
    },
    {
      face: 'bench',
      href: '/desk/wall',
      zh: boardWords.zh.wallMenu,
      en: boardWords.en.wallMenu,
      icon: 'eye',
      group: 'supervision',
      order: 30,
      permission: permissions.read,
    },
  ],
  words: [
    boardWords,
    cardsWords,
    coverageWords,
    editorWords,
    groundsWords,
    publicWords,
    replayWords,
    rulebookWords,
    signalWords,
    wallWords,
  ],
};
