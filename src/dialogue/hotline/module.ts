// The card of the hotline.
import type { Room } from '#kernel/cases/room.ts';
import { CONSOLE, DESK, DIRECTORY, permissions, SESSION, SESSION_DESK, SESSIONS } from './contract.ts';
import { callerPanel } from './desk/caller.tsx';
import { consolePage } from './desk/console.tsx';
import { EVENT, eventPage, findEventSubject } from './desk/event.tsx';
import { eventsPage } from './desk/events.tsx';
import { figuresPage } from './desk/figures.tsx';
import { missedPage } from './desk/missed.tsx';
import { numbersPage } from './desk/numbers.tsx';
import { ordersDesk } from './desk/orders.tsx';
import { phonePage } from './desk/phone.tsx';
import { scoresFile, scoresPage } from './desk/scores.tsx';
import { findSessionSubject, sessionDesk } from './desk/session.tsx';
import { sessionsDesk } from './desk/sessions.tsx';
import { sheetFile, sheetsPage } from './desk/sheets.tsx';
import { shiftsPage } from './desk/shifts.tsx';
import { callsIndicator, ordersReceived, ratesIndicator } from './indicator.ts';
import { jobs } from './jobs.ts';
import { noticeTemplates } from './notices.ts';
import { sessionPage } from './pages/session.tsx';
import { sessionsPage } from './pages/sessions.tsx';
import { noticeKind } from './rules/notice.ts';
import { followOrder } from './service/follow.ts';
import { orderKind } from './service/load.ts';
import { forgetWords } from './store/callers.ts';
import { words as phoneWords } from './words/phone.ts';
import { words as scoreWords } from './words/scores.ts';
import { words as sessionWords } from './words/sessions.ts';
import { words as sheetWords } from './words/sheets.ts';
import { words as telephoneWords } from './words/telephones.ts';
import { words } from './words.ts';

const heads = ['section-head', 'organ-head'];

export const hotline: Room = {
  name: 'hotline',
  tables: [
    'hotline_caller',
    'hotline_number',
    'hotline_shift',
    'hotline_call',
    'hotline_finding',
    'hotline_event',
    'hotline_event_order',
    'hotline_line',
    'hotline_missed',
    'hotline_watch',
    'hotline_absence',
    'hotline_sample',
    'hotline_session',
    'hotline_session_item',
    'hotline_live',
  ],
  sealed: {
    hotline_caller: ['phone_sealed', 'name_sealed'],
    hotline_call: ['phone_sealed'],
    hotline_live: ['phone_sealed'],
  },
  resources: [
    ...[sessionsPage, sessionPage],
    ...[ordersDesk, consolePage, phonePage, numbersPage, figuresPage, eventsPage, eventPage, missedPage, shiftsPage],
    ...[sessionsDesk, sessionDesk, scoresPage, scoresFile, sheetsPage, sheetFile],
  ],
  subjects: { [EVENT]: findEventSubject, [SESSION]: findSessionSubject },
  jobs,
  caseKinds: [orderKind, noticeKind],
  indicators: [ratesIndicator, ordersReceived, callsIndicator],
  caseListeners: [followOrder],
  casePanels: [callerPanel],
  forgetWords,
  permissions: {
    [permissions.read]: {
      zh: '查看热线工单',
      en: 'Read hotline orders',
      roles: ['handler', ...heads, 'supervisor', 'operator'],
      deep: true,
    },
    [permissions.take]: { zh: '受理热线来电', en: 'Take calls of the hotline', roles: ['operator'], deep: true },
    [permissions.handle]: {
      zh: '承办热线工单',
      en: 'Handle hotline orders',
      roles: ['handler', ...heads],
      deep: false,
    },
    [permissions.extend]: {
      zh: '延长热线办理期限',
      en: 'Give hotline orders more time',
      roles: ['organ-head'],
      deep: false,
    },
    [permissions.arbitrate]: {
      zh: '裁定热线工单主办单位',
      en: 'Say whose a hotline order is',
      roles: ['organ-head'],
      deep: false,
    },
    [permissions.direct]: {
      zh: '维护联络员目录',
      en: 'Keep the directory of liaisons',
      roles: ['operator', 'information-officer'],
      deep: true,
    },
  },
  notices: noticeTemplates,
  menu: [
    {
      face: 'portal',
      href: SESSIONS,
      zh: sessionWords.zh.title,
      en: sessionWords.en.title,
      lead: { zh: sessionWords.zh.menuLead, en: sessionWords.en.menuLead },
      icon: 'phone',
      group: 'join',
      order: 42,
    },
    {
      face: 'bench',
      href: SESSION_DESK,
      zh: sessionWords.zh.desk,
      en: sessionWords.en.desk,
      icon: 'phone',
      group: 'dialogue',
      order: 30,
      permission: permissions.take,
    },
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.menu,
      en: words.en.menu,
      icon: 'phone',
      group: 'dialogue',
      order: 27,
      permission: permissions.read,
    },
    {
      face: 'bench',
      href: CONSOLE,
      zh: words.zh.console,
      en: words.en.console,
      icon: 'people',
      group: 'dialogue',
      order: 28,
      permission: permissions.take,
    },
    {
      face: 'bench',
      href: DIRECTORY,
      zh: words.zh.directory,
      en: words.en.directory,
      icon: 'book',
      group: 'dialogue',
      order: 29,
      permission: permissions.direct,
    },
  ],
  words: [words, telephoneWords, phoneWords, sessionWords, scoreWords, sheetWords],
};
