// First passwords of a loaded city: nobody's are the published ones, each account has its own, and only one file knows.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPassword } from '#kernel/people/service/passwords.ts';
import { readConfig } from '#platform/config/config.ts';
import type { Db } from '#platform/database/db.ts';
import type { Runtime } from '#platform/runtime.ts';
import { temporaryFolder } from '#test/harness/city.ts';
import { openTestDatabase } from '#test/harness/database.ts';
import { openRuntime } from '../runtime.ts';
import { DEMO_PASSWORD } from '../welcome.ts';
import { loadWithPasswords } from './passwords.ts';

const CITY = join(import.meta.dirname, '../../../city/lincang');
const FILES = ['city.json', 'regions.csv', 'organs.csv', 'officers.csv'];

const folder = temporaryFolder();
const pack = join(folder.path, 'pack');
const data = join(folder.path, 'data');

beforeAll(() => {
  mkdirSync(pack);
  mkdirSync(data);
  for (const file of FILES) cpSync(join(CITY, file), join(pack, file));
});
afterAll(() => folder.remove());

async function inEmptyCity(env: Record<string, string>, run: (runtime: Runtime, db: Db) => Promise<void>) {
  const database = await openTestDatabase();
  const config = readConfig({ SUNHALL_DATA: data, SUNHALL_LOG_LEVEL: 'silent', ...env });
  const runtime = openRuntime(config, database.url);
  try {
    await run(runtime, database.db);
  } finally {
    await runtime.db.destroy();
    await database.close();
  }
}

const listAccounts = (db: Db) =>
  db.selectFrom('account').select(['login', 'password_hash', 'must_change_password']).orderBy('login').execute();
const listFiles = () => readdirSync(data).filter((name) => name.startsWith('first-passwords'));

describe('the first passwords of a loaded city', () => {
  it('are one of its own for each account, to be replaced, in a file only its owner may read', async () => {
    await inEmptyCity({}, async (runtime, db) => {
      const loaded = await loadWithPasswords(runtime, pack, false);
      expect(loaded.faults).toEqual([]);
      const file = loaded.firstPasswords!;
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const given = new Map(
        readFileSync(file, 'utf8')
          .trimEnd()
          .split('\n')
          .map((line) => line.split(',') as [string, string]),
      );
      const accounts = await listAccounts(db);
      expect(accounts.length).toBe(loaded.counts.officers);
      expect([...given.keys()].sort()).toEqual(accounts.map(({ login }) => login).sort());
      expect(new Set(given.values()).size).toBe(accounts.length);
      expect(accounts.every((account) => account.must_change_password)).toBe(true);
      const some = accounts.filter((_, at) => at % 50 === 0);
      for (const { login, password_hash } of some) {
        expect(await isPassword(password_hash, given.get(login)!)).toBe(true);
        expect(await isPassword(password_hash, DEMO_PASSWORD)).toBe(false);
      }
      rmSync(file);
    });
  }, 60_000);

  it('are not left lying about when nothing was loaded', async () => {
    await inEmptyCity({}, async (runtime) => {
      expect((await loadWithPasswords(runtime, pack, true)).firstPasswords).toBeUndefined();
      const broken = join(folder.path, 'broken');
      cpSync(pack, broken, { recursive: true });
      writeFileSync(join(broken, 'officers.csv'), 'login,name,organ,post,roles\n!,x,y,z,\n');
      expect((await loadWithPasswords(runtime, broken, false)).loaded).toBe(false);
      expect(listFiles()).toEqual([]);
    });
  }, 60_000);

  it('are the one of the settings when there is one', async () => {
    await inEmptyCity({ SUNHALL_FIRST_PASSWORD: 'Given-by-hand-1' }, async (runtime, db) => {
      expect((await loadWithPasswords(runtime, pack, false)).firstPasswords).toBeUndefined();
      const [account] = await listAccounts(db);
      expect(await isPassword(account!.password_hash, 'Given-by-hand-1')).toBe(true);
      expect(listFiles()).toEqual([]);
    });
  }, 60_000);
});
