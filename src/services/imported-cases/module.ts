// The card of imported cases and of the comparison of results.
import type { Room } from '#kernel/cases/room.ts';
import { permissions } from './contract.ts';
import { IMPORTS, importsPage } from './desk.tsx';
import { OLD_CASES, oldCasesPage } from './pages.tsx';
import { oldPanels } from './panel.tsx';
import { importedKind, strayKind } from './rules/kinds.ts';
import { words } from './words/cases.ts';
import { deskWords } from './words/desk.ts';
import { reasons } from './words/reasons.ts';

const heads = ['section-head', 'organ-head'];
const watchers = ['supervisor', 'city-admin', 'operator'];

export const importedCases: Room = {
  name: 'imported-cases',
  tables: ['import_run', 'imported_case'],
  resources: [importsPage, oldCasesPage],
  caseKinds: [importedKind, strayKind],
  casePanels: oldPanels,
  caseLookups: [{ href: OLD_CASES, zh: words.zh.lookup.link, en: words.en.lookup.link }],
  permissions: {
    [permissions.read]: {
      zh: '查看旧系统办件',
      en: 'See cases of older systems',
      roles: ['window-clerk', 'handler', ...heads, ...watchers],
      deep: true,
    },
    [permissions.load]: {
      zh: '导入旧系统办件',
      en: 'Take cases of older systems in',
      roles: ['city-admin', 'county-admin', 'department-admin'],
      deep: true,
    },
    [permissions.conclude]: {
      zh: '登记旧系统办件的结果',
      en: 'Enter how cases of older systems ended',
      roles: heads,
      deep: false,
    },
    [permissions.compare]: {
      zh: '比对审批结果',
      en: 'Compare results',
      roles: ['supervisor', 'city-admin'],
      deep: true,
    },
    [permissions.readStray]: {
      zh: '查看结果比对线索',
      en: 'See results without their cases',
      roles: [...heads, ...watchers],
      deep: true,
    },
  },
  menu: [
    {
      face: 'bench',
      href: IMPORTS,
      zh: deskWords.zh.menu,
      en: deskWords.en.menu,
      icon: 'down',
      group: 'administration',
      order: 70,
      permission: permissions.compare,
    },
  ],
  words: [words, deskWords, reasons],
};
