// The tree of subjects: taken in whole from a pack or refused with every fault, and what a later pack leaves out is retired.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inTransaction } from '#platform/database/db.ts';
import { openTestDatabase } from '#test/harness/database.ts';
import { findSubject, listSubjects, loadSubjects, pathOf } from './service.ts';

const NOW = new Date('2026-10-12T09:00:00+08:00');

let test: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

const rowsOf = (csv: string) =>
  (parse(csv, { columns: true }) as Record<string, string>[]).map((values, index) => ({ line: index + 2, values }));
const load = (csv: string) => inTransaction(test.db, (tx) => loadSubjects(tx, rowsOf(csv), NOW));
const list = () => listSubjects(test.db, test.db);

it('loads the tree of the demo city: three levels, each named in both languages', async () => {
  const csv = readFileSync(join(import.meta.dirname, '../../../city/lincang/subjects.csv'), 'utf8');
  const result = await load(csv);
  expect(result.faults).toEqual([]);
  const subjects = await list();
  expect(subjects).toHaveLength(result.loaded);
  expect(new Set(subjects.map(({ level }) => level))).toEqual(new Set([1, 2, 3]));
  expect(subjects.filter(({ nameEn }) => nameEn === null)).toEqual([]);
  expect(pathOf(subjects, 'a0402').map(({ name }) => name)).toEqual(['城乡建设', '市政设施', '路灯照明']);
  expect((await findSubject(test.db, '路灯照明'))?.code).toBe('a0402');
});

it('tells every fault and takes in nothing', async () => {
  const before = await list();
  const { loaded, faults } = await load('code,name,name_en\nz01,水,\nb,民政,\nb,民政,\nB1,甲乙,\n');
  expect(loaded).toBe(0);
  expect(faults.map(({ line, field }) => `${line} ${field}`)).toEqual(['2 name', '4 code', '5 code']);
  expect((await load('code,name,name_en\nz01,无根之木,\n')).faults[0]?.reason).toContain('belongs to z');
  expect(await list()).toEqual(before);
});

it('retires what a later pack leaves out, and still knows it by code', async () => {
  await load('code,name,name_en\na,城乡建设,\na01,住房保障,\n');
  expect((await list()).map(({ code }) => code)).toEqual(['a', 'a01']);
  expect((await findSubject(test.db, 'a0402'))?.name).toBe('路灯照明');
  expect(await findSubject(test.db, '路灯照明')).toBeUndefined();
});
