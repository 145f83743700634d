// Breaking lines and laying out pages, by the grid of 22 lines of 28 signs.
import { describe, expect, it } from 'vitest';
import { breakLines, breakTitle } from './breaking.ts';
import { CELL, CORE, LINES, SIZE, TIGHT } from './measures.ts';
import { layOut } from './pages.ts';
import type { Print } from './print.ts';

/** Chinese signs are square, others half of that. */
const measure = (text: string) =>
  [...text].reduce((sum, sign) => sum + (sign.codePointAt(0)! > 0x2000 ? SIZE.three : SIZE.three / 2), 0);
const broken = (text: string, first = 2 * CELL) =>
  breakLines(text, { measure, width: CORE.width, first, rest: 0, tight: TIGHT }).map((line) => line.text);
const SIGNS = '一二三四五六七八九十';
const signs = (count: number) => SIGNS.repeat(10).slice(0, count);

describe('a paragraph', () => {
  it('fills lines of 28 signs, the first of them 26', () => {
    expect(broken(signs(82)).map((text) => text.length)).toEqual([26, 28, 28]);
  });

  it('begins no line with a stop and ends none with an opening bracket', () => {
    expect(broken(`${signs(26)}。${signs(3)}`)[1]).toBe(`六。${signs(3)}`);
    expect(broken(`${signs(25)}（${signs(3)}）`)[1]).toBe(`（${signs(3)}）`);
    expect(broken(`${signs(20)}2026-11-23T10:00 Guangdong`)[0]).toBe(signs(20));
  });

  it('of a title is broken into lines of about one length', () => {
    expect(breakTitle('临沧市人民政府关于防灭火工作的通知', 19)).toHaveLength(1);
    const lines = breakTitle('临沧市人民政府关于做好冬春季森林草原防灭火工作的通知', 19);
    expect(lines).toHaveLength(2);
    expect(Math.max(...lines.map((text) => text.length))).toBeLessThanOrEqual(15);
  });
});

const print = (body: string, more: Partial<Print['content']> = {}): Print => ({
  issuer: '临沧市人民政府',
  number: '临政发〔2026〕12号',
  date: '2026年11月23日',
  signer: null,
  sealed: true,
  printedBy: '临沧市人民政府办公室',
  printedOn: '2026年11月23日',
  content: {
    genre: 'notice',
    title: '临沧市人民政府关于做好工作的通知',
    urgency: 'normal',
    main: [{ group: 'counties', name: '各县（区）人民政府' }],
    copies: [],
    body,
    attachments: [],
    note: '',
    ...more,
  },
});

it('the first page shows text of the body, and no page has more lines than the grid', () => {
  const { placed, pages } = layOut(print(Array.from({ length: 40 }, () => signs(60)).join('\n')), measure);
  expect(placed.filter(({ page, line }) => page === 0 && line > 14).length).toBeGreaterThan(3);
  expect(Math.max(...placed.map(({ line }) => line))).toBe(LINES - 1);
  expect(pages).toBeGreaterThan(5);
  const places = placed.map(({ page, line }) => page * LINES + line);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

it.each(Array.from({ length: 24 }, (_, lines) => [lines + 1]))(
  'issuer, date and seal stand together, with text, after %i lines',
  (lines) => {
    const layout = layOut(print(Array.from({ length: lines }, () => signs(20)).join('\n')), measure);
    const [issuer, date] = layout.placed.slice(-2);
    expect(date!.page).toBe(issuer!.page);
    expect(date!.line).toBe(issuer!.line + 1);
    expect(layout.seal?.page).toBe(issuer!.page);
    expect(layout.placed.some(({ page, text }) => page === issuer!.page && text === signs(20))).toBe(true);
  },
);
