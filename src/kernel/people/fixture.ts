// For tests: the demo city with its organs, officers and people, and somebody to act as.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRows } from '#kernel/organs/fixture.ts';
import { organs } from '#kernel/organs/module.ts';
import { loadOrgans } from '#kernel/organs/service/load-organs.ts';
import { loadRegions } from '#kernel/organs/service/load-regions.ts';
import { readConfig } from '#platform/config/config.ts';
import { openVault } from '#platform/crypto/vault.ts';
import { type Db, inTransaction, openDatabase } from '#platform/database/db.ts';
import { type ActContext, type Actor, systemContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { fixedClock } from '#platform/time.ts';
import { openTestDatabase, type Seed } from '#test/harness/database.ts';
import type { SignedActor } from './contract.ts';
import { people } from './module.ts';
import { definePermissions, type Permissions } from './rules/roles.ts';
import { samePassword } from './service/first-passwords.ts';
import { actorFromAccount, identify } from './service/identify.ts';
import { loadOfficers } from './service/load-officers.ts';
import { loadPeople } from './service/load-people.ts';
import { findAccountByLogin } from './store/accounts.ts';

/** Everybody's in the demo city. */
export const PASSWORD = 'Sunhall-2026';
export const CITY = join(import.meta.dirname, '../../../city/lincang');

export interface PeopleCity {
  readonly db: Db;
  readonly url: string;
  readonly runtime: Runtime;
  readonly permissions: Permissions;
  readonly clock: ReturnType<typeof fixedClock>;
  /** The actor an account is now. */
  actor(login: string): Promise<SignedActor>;
  id(login: string): Promise<string>;
  /** Runs an act as somebody, in a transaction of its own. */
  act<T>(as: Actor, fn: (ctx: ActContext) => Promise<T>): Promise<T>;
  /** Who a session token belongs to now. */
  whoHas(token: string): Promise<Actor>;
  close(): Promise<void>;
}

/** Keys must be the same for the template and its clones: what one seals the other opens. */
const KEYS = join(tmpdir(), `sunhall-test-people-${process.ppid}`);
const START = '2026-10-12T09:00:00+08:00';

/** Two thousand officers take their time: they are loaded once a run. */
const LOADED: Seed = {
  name: 'people_city',
  fill: async (url) => {
    const runtime = openParts(openDatabase({ url, applicationName: 'sunhall test' }), KEYS);
    const options = { passwords: await samePassword(PASSWORD, false), lang: 'en' as const };
    await inTransaction(runtime.db, async (tx) => {
      await loadRegions(tx, readRows(join(CITY, 'regions.csv')));
      await loadOrgans(tx, readRows(join(CITY, 'organs.csv')));
      const officers = await loadOfficers(runtime, tx, readRows(join(CITY, 'officers.csv')), options);
      const persons = await loadPeople(runtime, tx, readRows(join(CITY, 'people.csv')), options);
      const faults = [...officers.faults, ...persons.faults];
      if (faults.length > 0) throw new Error(`the demo city has faults: ${JSON.stringify(faults.slice(0, 5))}`);
    });
    await runtime.db.destroy();
  },
};

/** What these rooms need of a running house. */
function openParts(db: Db, folder: string, env: Record<string, string> = {}) {
  const clock = fixedClock(START);
  const parts = {
    config: readConfig({ SUNHALL_DATA: folder, ...env }),
    db,
    clock,
    vault: openVault(folder, clock.now()),
  };
  return parts as Partial<Runtime> as Runtime & Pick<typeof parts, 'clock'>;
}

/** Opens the city on Monday 12 October 2026, 9:00, with settings over the defaults from `env`. */
export async function openPeopleCity(env: Record<string, string> = {}): Promise<PeopleCity> {
  const test = await openTestDatabase(LOADED);
  const folder = mkdtempSync(join(tmpdir(), 'sunhall-people-'));
  cpSync(join(KEYS, 'keys'), join(folder, 'keys'), { recursive: true });
  const { db } = test;
  const runtime = openParts(db, folder, env);
  const { clock, config } = runtime;
  if (config.password.renewGiven) await db.updateTable('account').set({ must_change_password: true }).execute();
  const permissions = definePermissions([organs, people]);
  const id = async (login: string) => {
    const account = await findAccountByLogin(db, login);
    if (!account) throw new Error(`nobody has the login ${login}`);
    return account.id;
  };
  return {
    db,
    url: test.url,
    runtime,
    permissions,
    clock,
    id,
    actor: async (login) => {
      const actor = await actorFromAccount(runtime, permissions, await id(login), clock.now());
      if (!actor) throw new Error(`${login} has no active account`);
      return actor;
    },
    act: (as, fn) => inTransaction(db, (tx) => fn({ ...systemContext(runtime, tx), tx, actor: as, lang: 'en' })),
    whoHas: (token) => identify(runtime, permissions, token, clock.now()),
    close: async () => {
      await test.close();
      rmSync(folder, { recursive: true });
    },
  };
}
