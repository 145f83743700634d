// Texts of an item on its pages: in English where they are there, else in Chinese and marked so.
import type { Page } from '#platform/http/resource.ts';
import type { Text } from '../rules/english.ts';
import { inReadersWords } from './reader.ts';

/** Usage: `<Said zh={material.note} en={material.noteEn} page={page} />` */
export function Said({ zh, en, page }: Text & { page: Page }) {
  if (page.lang === 'en' && !en) return <span lang="zh-CN">{zh}</span>;
  return <>{inReadersWords(page, zh, en)}</>;
}
