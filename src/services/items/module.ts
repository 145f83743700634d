// The card of service items.
import type { Module } from '#platform/module.ts';
import { permissions } from './contract.ts';
import { deskEditor } from './desk/editor.tsx';
import { deskImports } from './desk/imports.tsx';
import { deskItem } from './desk/item.tsx';
import { deskExport, deskItemPaper } from './desk/item-files.ts';
import { deskList } from './desk/list.tsx';
import { findItemSubject } from './desk/subject.ts';
import { refreshNightly } from './jobs.ts';
import { hallPage, hallsPage } from './pages/halls.tsx';
import { itemPage } from './pages/item.tsx';
import { itemPaper } from './pages/item-papers.tsx';
import { listPage } from './pages/list.tsx';
import { packagePage } from './pages/package.tsx';
import { packagesPage } from './pages/packages.tsx';
import { formFile, formPage } from './pages/papers.tsx';
import { itemPick } from './pages/pick.ts';
import { powersCsv, powersPage } from './pages/powers.tsx';
import { reductionsPage } from './pages/reductions.tsx';
import { versionsPage } from './pages/versions.tsx';
import { listHeldFiles } from './store/papers.ts';
import { itemsSource } from './store/search.ts';
import { hallsSource, packagesSource } from './store/ways-search.ts';
import { checkWords } from './words/checks.ts';
import { codes } from './words/codes.ts';
import { deskWords } from './words/desk.ts';
import { fieldWords } from './words/fields.ts';
import { guideWords } from './words/guide.ts';
import { importWords } from './words/imports.ts';
import { listWords } from './words/list.ts';
import { loadWords } from './words/load.ts';
import { reductionWords } from './words/reductions.ts';
import { waysWords } from './words/ways.ts';

export const items: Module = {
  name: 'items',
  tables: ['item_live', 'item_theme', 'item_import', 'item_package', 'item_hall', 'item_window', 'item_paper'],
  resources: [
    listPage,
    itemPage,
    versionsPage,
    formPage,
    formFile,
    itemPaper,
    powersPage,
    powersCsv,
    reductionsPage,
    packagesPage,
    packagePage,
    hallsPage,
    hallPage,
    itemPick,
    deskList,
    deskImports,
    deskItem,
    deskExport,
    deskItemPaper,
    deskEditor,
  ],
  permissions: {
    [permissions.see]: {
      zh: '查看事项库',
      en: 'See the item base',
      roles: ['item-editor', 'item-reviewer', 'legal-reviewer', 'organ-head', 'city-admin'],
      deep: true,
    },
    [permissions.edit]: { zh: '编制事项', en: 'Write items', roles: ['item-editor'], deep: true },
    [permissions.review]: {
      zh: '审核和发布事项',
      en: 'Review and publish items',
      roles: ['item-reviewer'],
      deep: true,
    },
    [permissions.legal]: {
      zh: '行政权力事项合法性审核',
      en: 'Clear powers by law',
      roles: ['legal-reviewer'],
      deep: true,
    },
    [permissions.import]: {
      zh: '导入事项清单',
      en: 'Import lists of items',
      roles: ['city-admin', 'item-editor'],
      deep: true,
    },
  },
  subjects: { item: findItemSubject },
  listHeldFiles,
  jobs: { 'items.refresh': refreshNightly },
  searchSources: [itemsSource, packagesSource, hallsSource],
  menu: [
    { face: 'portal', href: '/services', zh: '办事', en: 'Services', icon: 'list', group: 'main', order: 10 },
    {
      face: 'bench',
      href: '/desk/items',
      zh: '事项库',
      en: 'Item base',
      icon: 'book',
      group: 'business',
      order: 60,
      permission: permissions.see,
    },
  ],
  words: [
    checkWords,
    codes,
    deskWords,
    fieldWords,
    guideWords,
    importWords,
    listWords,
    loadWords,
    reductionWords,
    waysWords,
  ],
};
