// The demo city's items are complete, lawful in their figures, and the committed file is current.
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type ItemContent, type PackItem, packItemSchema } from '#services/items/contract.ts';
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
    for (const item of lincangItems)
      expect(packItemSchema.safeParse(item).error?.message, item.code).toBeUndefined();
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
      for (const event of content.lifeEvents)
        expect(themes.get(event), `${code} ${event}`).toBe('life-event');
      expect(organs.has(organ), `${code} ${organ}`).toBe(true);
      for (const step of content.steps) {
        expect(posts.has(`${organ} ${step.post}`), `${code} ${organ} ${step.post}`).toBe(true);
        for (const line of step.assists ?? []) expect(lines.has(line), `${code} ${line}`).toBe(true);
      }
      if (base) expect(codes.has(base), `${code} ${base}`).toBe(true);
    });
  });

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

  it('visits, channels and telephones agree', () => {
    each((content, { code }) => {
      const { visits, onlineDepth, delivery, consultPhone, complaintPhone, scope } = content;
      if (visits.count > 0) expect(visits.reason, code).toBeTruthy();
      else expect(onlineDepth === 4 || delivery.includes('mail'), code).toBe(true);
      if (onlineDepth === 4) expect(visits.count, code).toBe(0);
      expect(consultPhone, code).not.toBe(complaintPhone);
      for (const phone of [consultPhone, complaintPhone]) expect(phone, code).toMatch(/^0883-/);
      expect(scope, code).toBeTruthy();
    });
  });

  it('a licence answers questions, shows its steps, and takes no fee without a law', () => {
    each(({ type, steps, faq, fees, payOnline, basis }, { code }) => {
      expect(faq.length, code).toBeGreaterThanOrEqual(2);
      expect(payOnline, code).toBe(fees.length > 0);
      if (type !== '01') return;
      const kinds = steps.map((step) => step.kind);
      expect(kinds, code).toEqual(expect.arrayContaining(['review', 'decide', 'deliver']));
      expect(kinds.includes('receive') || kinds.includes('accept'), code).toBe(true);
      expect(
        basis.some(({ rank }) => rank === 'law' || rank === 'regulation'),
        code,
      ).toBe(true);
      // 行政许可法 §58: only a law or an administrative regulation may let a licence cost something.
      for (const fee of fees) expect(['law', 'regulation'], code).toContain(fee.basis.rank);
    });
  });

  it('conditional fields and materials hang on an answer that can be given', () => {
    each(({ form, materials }, { code }) => {
      const fields = new Map(form.flatMap((page) => page.fields).map((field) => [field.code, field]));
      const count = form.reduce((sum, page) => sum + page.fields.length, 0);
      expect(fields.size, `${code} asks twice`).toBe(count);
      for (const { when } of [...materials, ...fields.values()]) {
        const values = when && fields.get(when.field)?.options?.map((option) => option.value);
        for (const value of when?.is ?? []) expect(values, `${code} ${when?.field}`).toContain(value);
      }
    });
  });

  it('every form has two to five pages of one to six questions', () => {
    each(({ form }, { code }) => {
      expect(form.length, code).toBeGreaterThanOrEqual(2);
      expect(form.length, code).toBeLessThanOrEqual(5);
      for (const page of form) expect(page.fields.length, `${code} ${page.code}`).toBeLessThanOrEqual(6);
    });
  });

  it('every name, summary, form text, material, step and result is there in English', () => {
    each((content, { code }) => {
      const fields = content.form.flatMap((page) => page.fields);
      const english = [
        content.nameEn,
        content.summaryEn,
        content.result.nameEn,
        ...content.form.map((page) => page.titleEn),
        ...fields.map((field) => field.labelEn),
        ...fields.filter((field) => field.hint).map((field) => field.hintEn),
        ...fields.flatMap((field) => field.options ?? []).map((option) => option.labelEn),
        ...content.materials.map((material) => material.nameEn),
        ...content.steps.map((step) => step.nameEn),
      ];
      for (const text of english) expect(text, code).toMatch(/^[^\u4e00-\u9fff]+$/);
    });
  });
});

const laws = new URL(
  'data/docs/laws.jsonl',
  `file://${process.cwd()}/${process.env.SUNHALL_SHARED ?? '../shared'}/`,
);

// Without the reference data (SUNHALL_SHARED) there is nothing to compare with.
describe.skipIf(!existsSync(laws))('cited articles, against the text of the laws', () => {
  const texts = new Map(
    (existsSync(laws) ? readFileSync(laws, 'utf8').trim().split('\n') : [])
      .map((text) => JSON.parse(text) as { title: string; body: string })
      .map((law) => [law.title, law.body]),
  );

  it('the article stands in the law and the quoted words in the article', () => {
    each(({ basis, fees }, { code }) => {
      for (const { title, article, quote } of [...basis, ...fees.map((fee) => fee.basis)]) {
        const body = texts.get(title);
        const number = /^第[一二三四五六七八九十百]+条/.exec(article)?.[0];
        if (body && number) expect(body, `${code} ${title} ${article}`).toContain(`\n${number} `);
        if (body && quote) expect(body, `${code} ${title}`).toContain(quote);
      }
    });
  });
});
