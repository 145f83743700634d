// The demo city's items are complete, lawful in their figures, and the committed file is current.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type ItemContent, type PackItem, packItemSchema } from '#services/items/contract.ts';
import { checkItem, type ThemeFacts } from '#services/items/rules/checks.ts';
import { scoreCompleteness } from '#services/items/rules/completeness.ts';
import { isPartlyChinese } from '#services/items/rules/english.ts';
import { ITEMS_FILE, lincangItems, serialise } from './build-items.ts';

const rows = (name: string): Record<string, string>[] =>
  parse(readFileSync(new URL(`./${name}`, import.meta.url), 'utf8'), { columns: true, bom: true });

/** Minutes of work in a limit: a day has 8 hours. Months never stand in a step or a promise. */
function readMinutes(limit: string): number {
  const minutes = { min: 1, h: 60, wd: 480, d: 480 }[readUnit(limit)];
  if (!minutes) throw new Error(`not a limit of days or hours: ${limit}`);
  return Number.parseInt(limit, 10) * minutes;
}

/** Longest (`wd`) or shortest (`d`, `mo`) calendar length, so that a promise can be set against a statutory limit. */
function readCalendarDays(limit: string): number {
  const n = Number.parseInt(limit, 10);
  const LONGEST_HOLIDAY = 9;
  if (limit.endsWith('wd')) return Math.ceil((n * 7) / 5) + LONGEST_HOLIDAY;
  return limit.endsWith('mo') ? n * 28 : n;
}

const readUnit = (limit: string) => limit.replace(/\d+/, '');

const isWithin = (promise: string, statutory: string) =>
  readUnit(promise) === readUnit(statutory)
    ? Number.parseInt(promise, 10) <= Number.parseInt(statutory, 10)
    : readCalendarDays(promise) <= readCalendarDays(statutory);

const each = (check: (content: ItemContent, item: PackItem) => void) => {
  for (const item of lincangItems) check(item.content, item);
};

describe('the items of the demo city', () => {
  it('[E01] at least 60 items, each as the schema wants it, no code twice', () => {
    expect(lincangItems.length).toBeGreaterThanOrEqual(60);
    for (const item of lincangItems) expect(packItemSchema.safeParse(item).error?.message, item.code).toBeUndefined();
    expect(new Set(lincangItems.map((item) => item.code)).size).toBe(lincangItems.length);
    const implementations = lincangItems.map((item) => item.content.implementationCode);
    expect(new Set(implementations).size).toBe(implementations.length);
  });

  it('the committed items.jsonl is what the sources say', () => {
    expect(readFileSync(ITEMS_FILE, 'utf8')).toBe(serialise(lincangItems));
  });

  it('themes, life events, organs, posts and base items exist', () => {
    const themes = new Map(rows('themes.csv').map((row) => [row.code, row.kind]));
    const organs = new Set(rows('organs.csv').map((row) => row.code));
    const posts = new Set(rows('officers.csv').map((row) => `${row.organ} ${row.post}`));
    const lines = new Set(rows('organs.csv').map((row) => row.line));
    const codes = new Set(lincangItems.map((item) => item.code));
    each((content, { code, organ, base }) => {
      for (const theme of content.themes) expect(themes.get(theme), `${code} ${theme}`).toBe('theme');
      for (const event of content.lifeEvents) expect(themes.get(event), `${code} ${event}`).toBe('life-event');
      expect(organs.has(organ), `${code} ${organ}`).toBe(true);
      for (const step of content.steps) {
        expect(posts.has(`${organ} ${step.post}`), `${code} ${organ} ${step.post}`).toBe(true);
        for (const line of step.assists ?? []) expect(lines.has(line), `${code} ${line}`).toBe(true);
      }
      if (base) expect(codes.has(base), `${code} ${base}`).toBe(true);
    });
  });
});

describe('the guides of the demo city agree with themselves', () => {
  it('promises keep inside the law and steps inside the promise', () => {
    each(({ limits, steps, caseType }, { code }) => {
      expect(caseType === '1', code).toBe(limits.promise === '1wd');
      if (limits.statutory) expect(isWithin(limits.promise, limits.statutory), code).toBe(true);
      else expect(limits.statutoryNote, code).toBeTruthy();
      const sum = steps.reduce((total, step) => total + readMinutes(step.limit), 0);
      expect(sum, code).toBeLessThanOrEqual(readMinutes(limits.promise));
      // Calendar days and working days are never added up.
      const calendar = steps.filter((step) => readUnit(step.limit) === 'd');
      expect(calendar.length, code).toBe(readUnit(limits.promise) === 'd' ? steps.length : 0);
    });
  });

  it('pass every check of the publish gate and score full marks for completeness', () => {
    const list = rows('themes.csv').map(({ code, for: audience, kind }) => [code, { audience, kind }]);
    const themes = new Map(list as [string, ThemeFacts][]);
    each((content, { code }) => {
      expect(checkItem(content, { themes }), code).toEqual([]);
      expect(scoreCompleteness(content).score, code).toBe(100);
    });
  });

  it('enquiries and complaints go to different telephones with the area code; every guide answers questions', () => {
    each(({ consultPhone, complaintPhone, faq }, { code }) => {
      expect(consultPhone, code).not.toBe(complaintPhone);
      for (const phone of [consultPhone, complaintPhone]) expect(phone, code).toMatch(/^0883-/);
      expect(faq.length, code).toBeGreaterThanOrEqual(2);
    });
  });

  it('every form has two to five pages of one to six questions', () => {
    each(({ form }, { code }) => {
      expect(form.length, code).toBeGreaterThanOrEqual(2);
      expect(form.length, code).toBeLessThanOrEqual(5);
      for (const page of form) expect(page.fields.length, `${code} ${page.code}`).toBeLessThanOrEqual(6);
    });
  });

  it('every name, summary, form text, material, step, condition, answer and place is there in English', () => {
    each((content, { code, earlier = [] }) => {
      for (const one of [content, ...earlier.map((past) => past.content)])
        expect(isPartlyChinese(one), code).toBe(false);
      const fields = content.form.flatMap((page) => page.fields);
      const english = [
        content.nameEn,
        content.summaryEn,
        content.result.nameEn,
        ...content.form.map((page) => page.titleEn),
        ...fields.map((field) => field.labelEn),
        ...fields.filter((field) => field.hint).map((field) => field.hintEn),
        ...fields.flatMap((field) => field.options ?? []).map((option) => option.labelEn),
        ...fields.flatMap((field) => field.options ?? []).flatMap(({ note, noteEn }) => (note ? [noteEn] : [])),
        ...content.materials.flatMap((material) => [material.nameEn, material.noteEn]),
        ...(content.conditionsEn ?? []),
        ...content.faq.flatMap(({ questionEn, answerEn }) => [questionEn, answerEn]),
        ...content.steps.map((step) => step.nameEn),
      ];
      for (const text of english) expect(text, code).toMatch(/^[^\u4e00-\u9fff]+$/);
    });
  });
});

const laws = resolve(process.env.SUNHALL_SHARED ?? '../shared', 'data/docs/laws.jsonl');

/** Text of one article, from its number to the next; undefined when the law has no such article. */
function findArticle(body: string, article: string): string | undefined {
  const number = /^第[一二三四五六七八九十百]+条/.exec(article)?.[0];
  return body.split(/\n(?=第[一二三四五六七八九十百]+条\s)/).find((text) => number && text.startsWith(number));
}

// Without the reference data (SUNHALL_SHARED) there is nothing to compare with.
describe.skipIf(!existsSync(laws))('cited articles, against the text of the laws', () => {
  it('the article stands in the law and the quoted words in the article', () => {
    const read = readFileSync(laws, 'utf8').trim().split('\n');
    const texts = new Map(read.map((text) => JSON.parse(text)).map((law) => [law.title, law.body]));
    let compared = 0;
    each(({ basis, fees }, { code }) => {
      for (const { title, article, quote } of [...basis, ...fees.map((fee) => fee.basis)]) {
        const body = texts.get(title);
        if (!body) continue;
        compared += 1;
        const text = findArticle(body, article);
        expect(text, `${code} ${title} ${article}`).toBeDefined();
        if (quote) expect(text, `${code} ${title} ${article}`).toContain(quote);
      }
    });
    expect(compared).toBeGreaterThan(30);
  });
});
