// The card of the portal: home, search over all modules, statements.
import type { Module } from '#platform/module.ts';
import { words } from '../words.ts';
import { home } from './home.tsx';
import { searchPage } from './search.tsx';
import { statements } from './statements.tsx';

/** `others` are the modules whose things the search finds. */
export function createPortal(others: readonly Module[]): Module {
  return {
    name: 'portal',
    tables: ['city_profile'],
    resources: [home, searchPage(others.flatMap((module) => module.searchSources ?? [])), ...statements],
    words: [words],
  };
}
