// The card of cases: what the house gets from them for whatever kinds its wings declare.
import { z } from 'zod';
import { ROLES } from '#kernel/people/contract.ts';
import type { Resource } from '#platform/http/resource.ts';
import { CASE, findCaseSubject } from './access.ts';
import { fireExpired } from './clock.ts';
import { type CaseKind, permissions } from './contract.ts';
import { calendarPage } from './desk/calendar.tsx';
import { filePage } from './desk/download.ts';
import { erasingPage } from './desk/erasing.tsx';
import { erasingCasePage } from './desk/erasing-case.tsx';
import { caseListExport, todoExport } from './desk/export.ts';
import { casePage } from './desk/file.tsx';
import { caseListPage } from './desk/list.tsx';
import { overviewPage } from './desk/overview.tsx';
import { todoPage } from './desk/todo.tsx';
import { deadlinePage } from './pages/deadline.tsx';
import { makeLookupPage } from './pages/lookup.tsx';
import { myCasesPage } from './pages/mine.tsx';
import { paperPage, receiptPage } from './pages/paper.tsx';
import { proofPage } from './pages/proof.tsx';
import { statusPage } from './pages/status.tsx';
import { verifyFormPage, verifyPage } from './pages/verify.tsx';
import { receivedIndicator } from './queries/received.ts';
import type { CaseLookup, Room } from './room.ts';
import { RECOUNT, recountCases, recountSchema } from './service/recount.ts';
import { listHeldFiles } from './store.ts';
import { calendarNotices, calendarWords, movedTopic } from './words/calendar.ts';
import { calendarDesk } from './words/calendar-desk.ts';
import { desk } from './words/desk.ts';
import { erasing } from './words/erasing.ts';
import { factWords } from './words/facts.ts';
import { portal } from './words/portal.ts';
import { status } from './words/status.ts';

/** Under `sealed` a kind keeps what of its data identifies somebody. */
const SEALED = {
  case_file: ['data.sealed'],
  case_withheld: ['sealed'],
  case_party: ['id_sealed', 'phone_sealed', 'email_sealed', 'address_sealed'],
};

const cards: Room['permissions'] = {
  [permissions.desk]: { zh: '使用自己的待办', en: 'Use one’s own to-do list', roles: ROLES, deep: false },
  [permissions.calendar]: {
    zh: '录入放假安排并使其生效',
    en: 'Enter days off and put them in force',
    roles: ['city-admin'],
    deep: false,
  },
  [permissions.erase]: {
    zh: '依法删除办件里的个人信息',
    en: 'Erase personal data of cases by law',
    roles: ['data-protection', 'security-admin'],
    deep: true,
  },
};

const menu: Room['menu'] = [
  {
    face: 'bench',
    href: '/desk',
    zh: '待办',
    en: 'To do',
    icon: 'list',
    group: '',
    order: 10,
    permission: permissions.desk,
  },
  {
    face: 'bench',
    href: '/desk/cases',
    zh: '办件',
    en: 'Cases',
    icon: 'file',
    group: 'business',
    order: 20,
    permission: permissions.desk,
  },
  {
    face: 'bench',
    href: '/desk/calendar',
    zh: calendarDesk.zh.title,
    en: calendarDesk.en.title,
    icon: 'clock',
    group: 'administration',
    order: 85,
    permission: permissions.calendar,
  },
  {
    face: 'bench',
    href: '/desk/erasing',
    zh: erasing.zh.menu,
    en: erasing.en.menu,
    icon: 'lock',
    group: 'administration',
    order: 87,
    permission: permissions.erase,
  },
];

/** `kinds` are all that the house runs: each of their acts becomes an address of its own. */
export function createCasesModule(kinds: readonly CaseKind[], lookups: readonly CaseLookup[] = []): Room {
  return {
    name: 'cases',
    listHeldFiles,
    tables: [
      'case_file',
      'case_limit',
      'case_hold',
      'case_party',
      'case_material',
      'case_opinion',
      'case_paper',
      'case_paper_counter',
      'case_paper_seal',
      'case_withheld',
      'case_elsewhere',
    ],
    sealed: SEALED,
    resources: listPages(kinds, lookups),
    indicators: [receivedIndicator],
    permissions: cards,
    subjects: { [CASE]: findCaseSubject },
    jobs: {
      // The clock in the worker fires to the second; this makes up for it should it ever have stopped.
      'cases.fire-expired': {
        payload: z.object({}),
        run: async (runtime) => {
          await fireExpired(runtime);
        },
        schedule: '* * * * *',
      },
      [RECOUNT]: {
        payload: recountSchema,
        run: async (runtime, change: z.output<typeof recountSchema>) => {
          await recountCases(runtime, change);
        },
      },
    },
    menu,
    notices: calendarNotices,
    topics: [movedTopic],
    words: [status, desk, portal, calendarWords, calendarDesk, erasing, factWords],
  };
}

/** What is shown of cases, to everybody and at the desk. */
function listPages(kinds: readonly CaseKind[], lookups: readonly CaseLookup[]): Resource[] {
  return [
    makeLookupPage(lookups),
    myCasesPage,
    statusPage(kinds),
    deadlinePage(kinds),
    receiptPage(kinds),
    paperPage(kinds),
    verifyFormPage,
    verifyPage,
    proofPage(kinds),
    todoPage,
    todoExport,
    caseListPage(kinds),
    caseListExport(kinds),
    overviewPage(kinds),
    casePage(kinds),
    filePage(kinds),
    calendarPage,
    erasingPage,
    erasingCasePage,
  ];
}
