// Rotating the keys of a city that is being served: killed in between, run again, and nothing is lost or left.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findForSignIn } from '#kernel/people/store/accounts.ts';
import { readConfig } from '#platform/config/config.ts';
import { isLive, openKeyRing } from '#platform/crypto/keyring.ts';
import { countOtherKeys } from '#platform/crypto/reseal.ts';
import { newId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { openTestCity, type TestCity, temporaryFolder } from '#test/harness/city.ts';
import { modules } from './modules.ts';
import { gatherSealed } from './rotate.ts';
import { openRuntime } from './runtime.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Enough that the command is still at it when it is killed. */
const MESSAGES = 10_000;

const folder = temporaryFolder();
const places = gatherSealed(modules);
let city: TestCity;
/** As a server of this city that is never started anew. */
let served: Runtime;
const children: ChildProcess[] = [];

beforeAll(async () => {
  city = await openTestCity();
  // Keys of its own: other tests share theirs.
  cpSync(join(city.runtime.config.dataFolder, 'keys'), join(folder.path, 'keys'), { recursive: true });
  served = openRuntime(readConfig({ SUNHALL_DATA: folder.path, SUNHALL_LOG_LEVEL: 'silent' }), city.url);
  await fillOutbox();
}, 180_000);
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await served?.db.destroy();
  await city?.close();
  folder.remove();
});

async function fillOutbox(): Promise<void> {
  const rows = Array.from({ length: MESSAGES }, (_, at) => ({ id: newId(), body: served.vault.seal(`message ${at}`) }));
  await sql`
    insert into simulated_message (notice_id, channel, address, subject, body, sent_at)
    select id, 'sms', '', 'x', body, now() from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, body text)`.execute(
    served.db,
  );
}

function rotate(): { child: ChildProcess; ended: Promise<{ code: number | null; told: string }> } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/app/command.ts', 'rotate-keys', '--json'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: city.url, SUNHALL_DATA: folder.path, SUNHALL_LOG_LEVEL: 'silent' },
  });
  children.push(child);
  let told = '';
  child.stdout?.on('data', (chunk) => {
    told += chunk;
  });
  return { child, ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, told }))) };
}

const countOld = async (key: string) =>
  [...(await countOtherKeys(served.db, key, places)).values()].reduce((sum, n) => sum + n, 0);

async function hasBegun(): Promise<boolean> {
  const { rows } = await sql`select from simulated_message where body like 'k2.%' limit 1`.execute(served.db);
  return rows.length > 0;
}

async function openEverything(): Promise<number> {
  let opened = 0;
  for (const [table, columns] of Object.entries(places)) {
    for (const name of columns) {
      const [column = '', key] = name.split('.');
      const text = key ? sql`${sql.ref(column)} ->> ${sql.lit(key)}` : sql.ref(column);
      const { rows } = await sql<{ sealed: string | null }>`select ${text} as sealed from ${sql.table(table)}`.execute(
        served.db,
      );
      for (const { sealed } of rows) if (sealed) opened += served.vault.open(sealed) === '' ? 0 : 1;
    }
  }
  return opened;
}

describe('rotating keys', () => {
  it('goes on after it was killed, and retires the old key only when nothing needs it', async () => {
    const before = await openEverything();
    expect(before).toBeGreaterThan(MESSAGES);
    const paper = served.vault.attest(Buffer.from('a paper'));

    const first = rotate();
    while (openKeyRing(folder.path, new Date()).keys.length < 2) await new Promise((next) => setTimeout(next, 20));
    const all = await countOld('k2');
    while (!(await hasBegun())) await new Promise((next) => setTimeout(next, 10));
    first.child.kill('SIGKILL');
    await first.ended;
    const left = await countOld('k2');
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all);
    expect(openKeyRing(folder.path, new Date()).keys.every(isLive)).toBe(true);
    expect(await openEverything()).toBe(before);

    const { code, told } = await rotate().ended;
    expect([code, JSON.parse(told)]).toEqual([
      0,
      { key: 'k2', resumed: true, resealed: left, retired: ['k1'], left: 0 },
    ]);
    expect(await countOld('k2')).toBe(0);
    expect(await openEverything()).toBe(before);
    expect(openKeyRing(folder.path, new Date()).keys.map(isLive)).toEqual([false, true]);
    expect(served.vault.confirms(Buffer.from('a paper'), paper)).toBe(true);
    const found = await findForSignIn(served.db, '13800008001', served.vault.blindIndex('13800008001'));
    expect(found?.login).toBe('citizen');
  }, 120_000);

  it('keeps no secret of the old key in the file', () => {
    const file = readFileSync(join(folder.path, 'keys/keyring.json'), 'utf8');
    const old = readFileSync(join(city.runtime.config.dataFolder, 'keys/keyring.json'), 'utf8');
    const { master, signing } = JSON.parse(old).keys[0];
    expect([file.includes(master), file.includes(signing)]).toEqual([false, false]);
  });
});
