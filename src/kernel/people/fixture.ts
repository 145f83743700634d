// For tests: the demo city with its organs, officers and people, and somebody to act as.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRows } from '#kernel/organs/fixture.ts';
import { organs } from '#kernel/organs/module.ts';
import { loadOrgans } from '#kernel/organs/service/load-organs.ts';
import { loadRegions } from '#kernel/organs/service/load-regions.ts';
import { readConfig } from '#platform/config/config.ts';
import { openVault } from '#platform/crypto/vault.ts';
import { type Db, inTransaction } from '#platform/database/db.ts';
import { type ActContext, type Actor, systemContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { fixedClock } from '#platform/time.ts';
import { openTestDatabase } from '#test/harness/database.ts';
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

/** Opens the city on Monday 12 October 2026, 9:00, with settings over the defaults from `env`. */
export async function openPeopleCity(env: Record<string, string> = {}): Promise<PeopleCity> {
  const test = await openTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'sunhall-people-'));
  const clock = fixedClock('2026-10-12T09:00:00+08:00');
  const parts: Partial<Runtime> = {
    config: readConfig({ SUNHALL_DATA: folder, ...env }),
    db: test.db,
    clock,
    vault: openVault(folder, clock.now()),
  };
  const runtime = parts as Runtime;
  const permissions = definePermissions([organs, people]);
  const options = { passwords: await samePassword(PASSWORD, runtime.config.password.renewGiven), lang: 'en' as const };
  await inTransaction(test.db, async (tx) => {
    await loadRegions(tx, readRows(join(CITY, 'regions.csv')));
    await loadOrgans(tx, readRows(join(CITY, 'organs.csv')));
    const officers = await loadOfficers(runtime, tx, readRows(join(CITY, 'officers.csv')), options);
    const persons = await loadPeople(runtime, tx, readRows(join(CITY, 'people.csv')), options);
    const faults = [...officers.faults, ...persons.faults];
    if (faults.length > 0) throw new Error(`the demo city has faults: ${JSON.stringify(faults.slice(0, 5))}`);
  });
  const id = async (login: string) => {
    const account = await findAccountByLogin(test.db, login);
    if (!account) throw new Error(`nobody has the login ${login}`);
    return account.id;
  };
  return {
    db: test.db,
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
    act: (as, fn) => inTransaction(test.db, (tx) => fn({ ...systemContext(runtime, tx), tx, actor: as, lang: 'en' })),
    whoHas: (token) => identify(runtime, permissions, token, clock.now()),
    close: async () => {
      await test.close();
      rmSync(folder, { recursive: true });
    },
  };
}
