// A city pack with a mark of a state secret in it, in a line or in a form it brings: refused whole, put down, kept nowhere.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { seedCalendar } from '#kernel/calendar/service.ts';
import { listRefusals } from '#kernel/documents/scan/store.ts';
import { samePassword } from '#kernel/people/service/first-passwords.ts';
import { readConfig } from '#platform/config/config.ts';
import type { Runtime } from '#platform/runtime.ts';
import { temporaryFolder } from '#test/harness/city.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { registerRooms } from '../house.ts';
import { modules } from '../modules.ts';
import { openRuntime } from '../runtime.ts';
import { loadPack } from './load.ts';

const CITY = join(import.meta.dirname, '../../../city/lincang');
const NAME = '青松行动';
/** Put together, so that no file of the house holds it whole. */
const SECRET = `${['机密', '10年'].join('★')} ${NAME}`;

const folder = temporaryFolder();
const pack = join(folder.path, 'pack');
const data = join(folder.path, 'data');
let database: TestDatabase;
let runtime: Runtime;

beforeAll(async () => {
  database = await openTestDatabase();
  runtime = openRuntime(readConfig({ SUNHALL_DATA: data, SUNHALL_LOG_LEVEL: 'silent' }), database.url);
  registerRooms(modules);
  await seedCalendar(runtime.db);
});
beforeEach(() => {
  mkdirSync(join(pack, 'papers'), { recursive: true });
  cpSync(join(CITY, 'papers'), join(pack, 'papers'), { recursive: true });
  for (const file of ['city.json', 'regions.csv', 'organs.csv', 'themes.csv'])
    cpSync(join(CITY, file), join(pack, file));
  writeFileSync(join(pack, 'items.jsonl'), '');
});
afterAll(async () => {
  await runtime?.db.destroy();
  await database?.close();
  folder.remove();
});

const load = async (dryRun = false) =>
  loadPack(runtime, pack, { dryRun, passwords: await samePassword('Given-by-hand-1', false) });
const refusals = async () =>
  (await listRefusals(runtime.db, 100)).map(({ entrance, subject }) => ({ entrance, subject }));
const isKept = () => {
  try {
    return execFileSync('grep', ['-rlaF', NAME, join(data, 'files')], { encoding: 'utf8' }) !== '';
  } catch {
    return false;
  }
};

/** An item of the demo city whose form is a text of these bytes. */
function itemWith(text: string): void {
  const name = '申请表范本.txt';
  const id = createHash('sha256').update(text).digest('hex');
  const lines = readFileSync(join(CITY, 'items.jsonl'), 'utf8').split('\n');
  const item = lines.find((line) => line.includes('.txt"')) ?? '';
  const found = /\{"id":"[0-9a-f]{64}","name":"[^"]+\.txt"\}/.exec(item)?.[0] ?? '';
  expect(found).not.toBe('');
  writeFileSync(join(pack, 'papers', name), text);
  writeFileSync(join(pack, 'items.jsonl'), item.replace(found, JSON.stringify({ id, name })));
}

it('[C22] refuses a form by what stands in it, before its bytes are kept', async () => {
  itemWith(`填写说明\n${SECRET}\n`);
  for (const dryRun of [true, false]) {
    const { faults, loaded } = await load(dryRun);
    expect(loaded).toBe(false);
    const [fault] = faults.filter(({ reason }) => !reason.startsWith('there is no file'));
    expect(fault).toMatchObject({ file: 'items.jsonl', line: 1, field: expect.stringMatching(/^content\./) });
    expect(fault?.reason).not.toContain(NAME);
    expect((await refusals())[0]).toEqual({ entrance: 'pack', subject: null });
    expect(isKept()).toBe(false);
  }
  itemWith('填写说明\n请用黑色签字笔。\n');
  const clean = await load(true);
  expect(clean.faults.filter(({ field }) => field.startsWith('content.'))).toEqual([]);
});

it('[C22] refuses the line that bears a mark, in any of its files', async () => {
  const before = await refusals();
  const lines = readFileSync(join(CITY, 'organs.csv'), 'utf8').trimEnd().split('\n');
  const [head = ''] = lines;
  const columns = head.trim().split(',');
  const row = columns.map((column) => (column.replace(/^\uFEFF/, '') === 'name' ? SECRET : ''));
  appendFileSync(join(pack, 'organs.csv'), `${row.join(',')}\n`);
  const { faults, loaded } = await load();
  expect(loaded).toBe(false);
  const marked = faults.filter(({ reason }) => reason.includes('mark') || reason.includes('secre'));
  expect(marked).toMatchObject([{ file: 'organs.csv', line: lines.length + 1, field: 'name' }]);
  expect(await refusals()).toHaveLength(before.length + 1);
  expect((await refusals())[0]).toMatchObject({ entrance: 'pack', subject: `organs.csv:${marked[0]?.line}` });
  expect(JSON.stringify(marked)).not.toContain(NAME);
});
