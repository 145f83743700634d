// Each news once, the newest first, none twice and none too early.
import { expect, it } from 'vitest';
import { gatherNews } from './rules.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 17, 1, minute));
const news = (code: string, minute: number) => ({ code, title: code, titleEn: null, at: at(minute) });

it('[B37] gathers what came since somebody was told, by whichever way they follow it', () => {
  const follows = [
    { account: 'a', ref: 'column', toldUntil: at(10) },
    { account: 'a', ref: 'site', toldUntil: at(20) },
  ];
  const newest = new Map([
    ['column', [news('late', 50), news('both', 30), news('one', 15), news('told', 10)]],
    ['site', [news('both', 30), news('before', 15)]],
  ]);
  expect(gatherNews(follows, newest, at(40)).map(({ code }) => code)).toEqual(['both', 'one']);
});
