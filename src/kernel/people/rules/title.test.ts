// Titles of office in the reader's language.
import { expect, it } from 'vitest';
import { titleIn } from './title.ts';

const director = { post: 'organ-head', title: '局长', titleEn: 'Director' };

it.each([
  ['zh', director, '局长'],
  ['zh-Hant', director, '局长'],
  ['en', director, 'Director'],
  ['en', { ...director, titleEn: null }, 'head'],
  ['zh', { ...director, title: null }, '主要负责人'],
  ['en', { post: 'diver', title: '潜水员', titleEn: null }, 'diver'],
] as const)('[K18] in %s, of %o: %s', (lang, held, said) => {
  expect(titleIn(lang, held)).toBe(said);
});
