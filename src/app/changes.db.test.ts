// Word of changes from other processes: heard when they commit, and nothing kept that went unheard.
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { inTransaction, openDatabase } from '#platform/database/db.ts';
import { openPageCache } from '#platform/http/page-cache.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { listenForChanges } from './changes.ts';

let database: TestDatabase;
let ears: { stop(): Promise<void> };
const pages = openPageCache();

beforeAll(async () => {
  database = await openTestDatabase();
  ears = await listenForChanges(database.url, pages, pino({ level: 'silent' }));
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
    await vi.waitFor(() => expect(isKept('c')).toBe(false), 5000);
    keep('d', 'item:4');
    await tell('item:4');
    await vi.waitFor(() => expect(isKept('d')).toBe(false));
  });
});
