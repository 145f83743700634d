// A city pack that brings the cases of an older system: taken in with the rest, known when loaded again, refused whole.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedCalendar } from '#kernel/calendar/service.ts';
import { samePassword } from '#kernel/people/service/first-passwords.ts';
import { readConfig } from '#platform/config/config.ts';
import type { Runtime } from '#platform/runtime.ts';
import { oldLine } from '#services/imported-cases/fixture.ts';
import { temporaryFolder } from '#test/harness/city.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { registerRooms } from '../house.ts';
import { modules } from '../modules.ts';
import { openRuntime } from '../runtime.ts';
import { loadPack } from './load.ts';

const CITY = join(import.meta.dirname, '../../../city/lincang');

const folder = temporaryFolder();
const pack = join(folder.path, 'pack');
let database: TestDatabase;
let runtime: Runtime;

beforeAll(async () => {
  mkdirSync(pack);
  for (const file of ['city.json', 'regions.csv', 'organs.csv']) cpSync(join(CITY, file), join(pack, file));
  database = await openTestDatabase();
  runtime = openRuntime(readConfig({ SUNHALL_DATA: folder.path, SUNHALL_LOG_LEVEL: 'silent' }), database.url);
  registerRooms(modules);
  await seedCalendar(runtime.db);
});
afterAll(async () => {
  await runtime?.db.destroy();
  await database?.close();
  folder.remove();
});

async function load(cases: readonly object[]) {
  writeFileSync(join(pack, 'cases.jsonl'), cases.map((one) => JSON.stringify(one)).join('\n'));
  return loadPack(runtime, pack, { dryRun: false, passwords: await samePassword('Given-by-hand-1', false) });
}

const line = (number: string, more: object = {}) => oldLine({ number, item_name: '食品流通许可', ...more });
const countCases = async () => (await runtime.db.selectFrom('imported_case').select('case_id').execute()).length;

it('[E02] brings its old cases, each once', async () => {
  const loaded = await load([line('P-1'), line('P-2', { id_number: '530921800101002' })]);
  expect(loaded).toMatchObject({ loaded: true, faults: [], counts: { cases: 2 } });
  expect(loaded.notes).toMatchObject([{ file: 'cases.jsonl', line: 2, field: 'id_number' }]);
  expect((await load([line('P-1'), line('P-3')])).counts.cases).toBe(1);
  expect(await countCases()).toBe(3);
});

it('[E02] is refused whole for one wrong line of them, told by file, line, field and reason', async () => {
  const refused = await load([line('P-4'), line('P-5', { decided: '2019-02-30' })]);
  expect(refused).toMatchObject({ loaded: false });
  expect(refused.faults).toMatchObject([{ file: 'cases.jsonl', line: 2, field: 'decided' }]);
  expect(refused.faults[0]!.reason).not.toBe('');
  expect(await countCases()).toBe(3);
});
