// Word of changes from other processes: heard when they commit, and nothing kept that went unheard.
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { inTransaction, openDatabase } from '#platform/database/db.ts';
import { openPageCache } from '#platform/http/page-cache.ts';
import { newId } from '#platform/ids.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { listenForChanges } from './changes.ts';

let database: TestDatabase;
let ears: { stop(): Promise<void> };
const pages = openPageCache();
/** Accounts that were told of; undefined for everybody. */
const told: (string | undefined)[] = [];
let heardUntil = 0;
const actors = {
  forget: (accountId?: string) => void told.push(accountId),
  heardUntil: (at: number) => {
    heardUntil = at;
  },
};

const hosts = { hear: async () => undefined, reload: async () => undefined };

beforeAll(async () => {
  database = await openTestDatabase();
  ears = await listenForChanges(database.url, { pageCache: pages, actors, hosts }, pino({ level: 'silent' }));
});
afterAll(async () => {
  await ears.stop();
  await database.close();
});

const keep = (key: string, tag: string) => pages.keep(key, [tag], Buffer.from(key), {}, { mark: pages.mark(), now: 0 });
const isKept = (key: string) => pages.find(key, 0) !== undefined;
const tell = (tags: string) => sql`select pg_notify('pages_changed', ${tags})`.execute(database.db);

describe('a kept page', () => {
  it('is forgotten when a change of what it shows commits, and no other page is', async () => {
    keep('a', 'item:1');
    keep('b', 'item:2');
    await inTransaction(database.db, async (tx) => {
      await sql`select pg_notify('pages_changed', 'item:1 others')`.execute(tx);
      expect(isKept('a')).toBe(true);
    });
    await vi.waitFor(() => expect(isKept('a')).toBe(false));
    expect(isKept('b')).toBe(true);
  });

  it('is forgotten when word was lost for a while, and later word is heard again', async () => {
    keep('c', 'item:3');
    const owner = openDatabase({ url: database.url, role: 'none' });
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'sunhall changes' and datname = current_database()`.execute(owner);
    await owner.destroy();
    told.length = 0;
    await vi.waitFor(() => expect(isKept('c')).toBe(false), 5000);
    expect(told).toEqual([undefined]);
    keep('d', 'item:4');
    await tell('item:4');
    await vi.waitFor(() => expect(isKept('d')).toBe(false));
  });
});

describe('what an actor is made of', () => {
  const [account, colleague, organ] = [newId(), newId(), newId()];
  const EVERYBODY = undefined;
  const day = (n: number) => new Date(Date.UTC(2026, 9, n));
  const insertAccounts = sql`insert into account (id, kind, login, name, password_hash, password_set_at, created_at)
    values (${account}, 'officer', 'ann', 'Ann', '', ${day(1)}, ${day(1)}),
      (${colleague}, 'officer', 'bob', 'Bob', '', ${day(1)}, ${day(1)})`;
  const insertOrgan = sql`insert into organ (id, code, path, name, short_name, kind, level, position, search)
    values (${organ}, '530900', '/530900/', 'One', 'One', 'legal', 2, 1, '')`;
  const insertSession = sql`insert into session
    (id, token_hash, account_id, confirmed, created_at, seen_at, expires_at, address)
    values (${newId()}, 'hash', ${account}, false, ${day(1)}, ${day(1)}, ${day(2)}, '')`;
  const insertToken = sql`insert into access_token (id, account_id, name, token_hash, scope, created_at, expires_at)
    values (${newId()}, ${account}, 'report', 'hash', '{own}', ${day(1)}, ${day(2)})`;
  const insertPost = sql`insert into officer_post (id, account_id, organ_id, post)
    values (${newId()}, ${account}, ${organ}, 'head')`;
  const insertGrant = sql`insert into role_grant (id, account_id, role, organ_id, reason, granted_at)
    values (${newId()}, ${account}, 'handler', ${organ}, '', ${day(1)})`;
  const insertAbsence = sql`insert into absence (id, account_id, starts_at, ends_at, reason, recorded_at)
    values (${newId()}, ${account}, ${day(1)}, ${day(2)}, '', ${day(1)})`;
  const insertDelegation = sql`insert into delegation (id, from_id, to_id, starts_at, ends_at, reason, made_at)
    values (${newId()}, ${account}, ${colleague}, ${day(1)}, ${day(2)}, '', ${day(1)})`;

  beforeAll(async () => {
    for (const insert of [insertAccounts, insertOrgan, insertSession, insertToken]) await insert.execute(database.db);
  });

  it.each([
    ['a session that is confirmed', sql`update session set confirmed = true`, account],
    ['a session that ends', sql`delete from session`, account],
    ['a token that is revoked', sql`update access_token set revoked_at = ${day(1)}`, account],
    ['a password', sql`update account set password_set_at = ${day(2)} where id = ${account}`, account],
    ['an account that is disabled', sql`update account set state = 'disabled' where id = ${account}`, account],
    ['a post', insertPost, EVERYBODY],
    ['a deputy', sql`update officer_post set title = 'A'`, EVERYBODY],
    ['a role', insertGrant, EVERYBODY],
    ['a role that ends', sql`update role_grant set ended_at = ${day(1)}`, EVERYBODY],
    ['an absence', insertAbsence, EVERYBODY],
    ['an absence that is cancelled', sql`update absence set cancelled_at = ${day(1)}`, EVERYBODY],
    ['a delegation', insertDelegation, EVERYBODY],
    ['a delegation that is revoked', sql`update delegation set revoked_at = ${day(1)}`, EVERYBODY],
    ['an organ that is renamed', sql`update organ set name = 'Two'`, EVERYBODY],
  ])('is told of when it changes: %s', async (_, change, whose) => {
    told.length = 0;
    await change.execute(database.db);
    await vi.waitFor(() => expect(told).toEqual([whose]));
  });

  it('is not told of for what an actor is not made of', async () => {
    told.length = 0;
    await insertSession.execute(database.db);
    await sql`update session set seen_at = ${day(1)}`.execute(database.db);
    await sql`update account set failures = 1, last_sign_in_at = ${day(1)}`.execute(database.db);
    await sql`update organ set contact = 'Ann'`.execute(database.db);
    await sql`update account set name = 'Ann Two' where id = ${account}`.execute(database.db);
    await vi.waitFor(() => expect(told).toEqual([account]));
  });

  it('is known to be heard of, again and again', async () => {
    const now = performance.now();
    await vi.waitFor(() => expect(heardUntil).toBeGreaterThan(now), 3000);
  });
});
