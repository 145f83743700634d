// The card of the portal: home, search over all modules, statements.
import { LANDING } from '#openness/catalogue/contract.ts';
import type { Module } from '#platform/module.ts';
import { words } from '../words.ts';
import { DIALOGUE, dialoguePage, gatherEntries } from './dialogue.tsx';
import { dialogueWords } from './dialogue-words.ts';
import { home } from './home.tsx';
import { opennessPage } from './openness.tsx';
import { opennessWords } from './openness-words.ts';
import { searchPage, searchSuggest } from './search.tsx';
import { sevenRulesPage } from './seven-rules.tsx';
import { sevenWords } from './seven-words.ts';
import { statements } from './statements.tsx';
import { sunshinePage } from './sunshine.tsx';
import { sunshineWords } from './sunshine-words.ts';
import { SYNONYMS, synonymsDesk, synonymsPermission } from './synonyms.tsx';
import { topicsPage } from './topics.tsx';
import { searchWords } from './words.ts';

/** What is read under the menu's 公开 at an address of its own. */
const OPEN = [
  '/appraisals',
  '/articles',
  '/case-reviews',
  '/columns',
  '/conferences',
  '/decisions',
  '/foi',
  '/four-systems',
  '/gazette',
  '/hot-topics',
  '/new-media',
  '/open-days',
  '/organs',
  '/oversight',
  '/places',
  '/policies',
  '/projects',
  '/reading-points',
  '/site-errors',
  '/sites',
];

/** `others` are the modules whose things the search finds. */
export function createPortal(others: readonly Module[]): Module {
  const menu = others.flatMap((module) => module.menu ?? []);
  const dialogue = gatherEntries(menu);
  const inMain = new Set(menu.flatMap(({ group, href }) => (group === 'main' ? [href] : [])));
  return {
    name: 'portal',
    tables: ['city_profile'],
    resources: [
      home,
      opennessPage,
      dialoguePage(dialogue),
      topicsPage,
      sunshinePage,
      sevenRulesPage,
      searchPage(others.flatMap((module) => module.searchSources ?? [])),
      searchSuggest,
      synonymsDesk,
      ...statements,
    ],
    permissions: {
      [synonymsPermission]: {
        zh: '维护搜索同义词',
        en: 'Keep the words a search takes for each other',
        roles: ['city-admin', 'editor'],
        deep: false,
      },
    },
    menu: [
      {
        face: 'portal',
        href: LANDING,
        zh: opennessWords.zh.title,
        en: opennessWords.en.title,
        icon: 'list',
        group: 'main',
        order: 20,
        also: OPEN,
      },
      {
        face: 'portal',
        href: DIALOGUE,
        zh: dialogueWords.zh.title,
        en: dialogueWords.en.title,
        icon: 'mail',
        group: 'main',
        order: 40,
        also: dialogue.flatMap(({ href, also = [] }) => (inMain.has(href) ? [] : [href, ...also])),
      },
      {
        face: 'bench',
        href: SYNONYMS,
        zh: searchWords.zh.synonyms,
        en: searchWords.en.synonyms,
        icon: 'search',
        group: 'administration',
        order: 95,
        permission: synonymsPermission,
      },
    ],
    words: [words, searchWords, opennessWords, dialogueWords, sunshineWords, sevenWords],
  };
}
