// The card of cases: what the house gets from them for whatever kinds its wings declare.
import { z } from 'zod';
import { ROLES } from '#kernel/people/contract.ts';
import type { Resource } from '#platform/http/resource.ts';
import { CASE, findCaseSubject } from './access.ts';
import { fireExpired } from './clock.ts';
import { type CaseKind, permissions } from './contract.ts';
import { calendarPage } from './desk/calendar.tsx';
import { filePage } from './desk/download.ts';
import { caseListExport, todoExport } from './desk/export.ts';
import { casePage } from './desk/file.tsx';
import { caseListPage } from './desk/list.tsx';
import { overviewPage } from './desk/overview.tsx';
import { todoPage } from './desk/todo.tsx';
import { deadlinePage } from './pages/deadline.tsx';
import { lookupPage } from './pages/lookup.tsx';
import { myCasesPage } from './pages/mine.tsx';
import { paperPage, receiptPage } from './pages/paper.tsx';
import { proofPage } from './pages/proof.tsx';
import { statusPage } from './pages/status.tsx';
import { verifyFormPage, verifyPage } from './pages/verify.tsx';
import type { Room } from './room.ts';
import { RECOUNT, recountCases, recountSchema } from './service/recount.ts';
import { listHeldFiles } from './store.ts';
import { calendarNotices, calendarWords, movedTopic } from './words/calendar.ts';
import { calendarDesk } from './words/calendar-desk.ts';
import { desk } from './words/desk.ts';
import { portal } from './words/portal.ts';
import { status } from './words/status.ts';

/** Under `sealed` a kind keeps what of its data identifies somebody. */
const SEALED = {
  case_file: ['data.sealed'],
  case_party: ['id_sealed', 'phone_sealed', 'email_sealed', 'address_sealed'],
};

/** `kinds` are all that the house runs: each of their acts becomes an address of its own. */
export function createCasesModule(kinds: readonly CaseKind[]): Room {
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
    ],
    sealed: SEALED,
    resources: listPages(kinds),
    permissions: {
      [permissions.desk]: { zh: '使用自己的待办', en: 'Use one’s own to-do list', roles: ROLES, deep: false },
      [permissions.calendar]: {
        zh: '录入放假安排并使其生效',
        en: 'Enter days off and put them in force',
        roles: ['city-admin'],
        deep: false,
      },
    },
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
    menu: [
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
    ],
    notices: calendarNotices,
    topics: [movedTopic],
    words: [status, desk, portal, calendarWords, calendarDesk],
  };
}

/** What is shown of cases, to everybody and at the desk. */
function listPages(kinds: readonly CaseKind[]): Resource[] {
  return [
    lookupPage,
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
  ];
}
