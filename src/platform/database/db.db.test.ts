// Proves what every store relies on: the role, the types, transactions that join and repeat.
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { type Db, inTransaction, openDatabase, RepeatTransaction, sendAlong, type Tx, tellLost } from './db.ts';
import { BY_VALUE } from './sessions.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  const owner = openDatabase({ url: test.url, role: 'none', max: 1 });
  await sql`CREATE TABLE counter (id int PRIMARY KEY, value int NOT NULL)`.execute(owner);
  await sql`INSERT INTO counter VALUES (1, 0), (2, 0)`.execute(owner);
  await owner.destroy();
});
afterAll(() => test.close());

const add = (id: number) => sql`UPDATE counter SET value = value + 1 WHERE id = ${id}`;

async function readCounters(): Promise<number[]> {
  const { rows } = await sql<{ value: number }>`SELECT value FROM counter ORDER BY id`.execute(test.db);
  return rows.map((row) => row.value);
}

describe('a session', () => {
  it('acts as the application role, which owns nothing', async () => {
    const { rows } = await sql`SELECT current_user AS role`.execute(test.db);
    expect(rows).toEqual([{ role: 'sunhall_app' }]);
    await expect(sql`DROP TABLE counter`.execute(test.db)).rejects.toThrow('must be owner');
  });

  it('is told when it is lost, and is no loss when it is closed', async () => {
    const lost: string[] = [];
    const db = openDatabase({ url: test.url, max: 1, onLost: (error) => lost.push(error.message) });
    const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(db);
    const owner = openDatabase({ url: test.url, role: 'none', max: 1 });
    await sql`SELECT pg_terminate_backend(${rows[0]?.pid})`.execute(owner);
    await vi.waitFor(() => expect(lost).toEqual([expect.stringContaining('terminating connection')]));
    await Promise.all([db.destroy(), owner.destroy()]);

    const closing = new pg.Pool();
    await closing.end();
    tellLost(closing, { onLost: (error) => lost.push(error.message) }, new Error('farewell'));
    expect(lost).not.toContain('farewell');
  });

  it('that is lost in the middle of a transaction fails its next statement, and nothing else', async () => {
    const db = openDatabase({ url: test.url, max: 1 });
    const owner = openDatabase({ url: test.url, role: 'none', max: 1 });
    const failed = inTransaction(db, async (tx) => {
      const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(tx);
      await sql`SELECT pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(owner);
      // While this is asked the farewell arrives, and nothing is asked of the session itself.
      await sql`SELECT`.execute(owner);
      await add(1).execute(tx);
    });
    await expect(failed).rejects.toThrow();
    expect(await sql`SELECT 1 AS one`.execute(db)).toMatchObject({ rows: [{ one: 1 }] });
    await Promise.all([db.destroy(), owner.destroy()]);
  });

  it('keeps the options a user wrote into the address', async () => {
    const url = new URL(test.url);
    url.searchParams.set('options', '-c work_mem=7MB');
    const db = openDatabase({ url: url.href, max: 1 });
    const { rows } = await sql`SELECT current_setting('work_mem') AS mem, current_user AS role`.execute(db);
    await db.destroy();
    expect(rows).toEqual([{ mem: '7MB', role: 'sunhall_app' }]);
  });

  it('reads whole numbers, days and moments as our types', async () => {
    const { rows } = await sql`SELECT 9007199254740991::int8 AS whole, '2026-10-01'::date AS day,
      '2026-10-01 00:00+08'::timestamptz AS moment, ARRAY[1, 2]::int8[] AS wholes, '{}'::int8[] AS none,
      ARRAY['2026-10-01', NULL]::date[] AS days, avg(v) AS mean FROM (VALUES (1), (2)) AS t (v)`.execute(test.db);
    expect(rows).toEqual([
      {
        whole: Number.MAX_SAFE_INTEGER,
        day: '2026-10-01',
        moment: new Date('2026-09-30T16:00:00Z'),
        wholes: [1, 2],
        none: [],
        days: ['2026-10-01', null],
        mean: 1.5,
      },
    ]);
  });

  it('refuses a whole number that would lose digits', async () => {
    await expect(sql`SELECT 9007199254740993::int8`.execute(test.db)).rejects.toThrow('9007199254740993');
  });

  it('casts a moment to the day of the city, whatever the zone of the process', async () => {
    const { rows } = await sql`SELECT ${new Date('2026-09-30T16:30:00Z')}::timestamptz::date AS day`.execute(test.db);
    expect(rows).toEqual([{ day: '2026-10-01' }]);
  });

  it('prepares a statement once and binds it again, unless its plan depends on its values', async () => {
    const one = openDatabase({ url: test.url, max: 1 });
    for (const id of [1, 2]) {
      await sql`SELECT value FROM counter WHERE id = ${id}`.execute(one);
      await sql`SELECT max(value) FROM counter`.execute(one);
      await sql`SELECT min(value) FROM counter WHERE ${sql.raw(BY_VALUE)}id > ${id}`.execute(one);
      await sql`SET work_mem = '7MB'`.execute(one);
    }
    const { rows } = await sql`SELECT statement FROM pg_prepared_statements
      WHERE statement ~ 'FROM counter|work_mem' AND statement !~ 'prepared' ORDER BY statement`.execute(one);
    await one.destroy();
    expect(rows).toEqual([
      { statement: 'SELECT max(value) FROM counter' },
      { statement: 'SELECT value FROM counter WHERE id = $1' },
    ]);
  });
});

describe('inTransaction', () => {
  it('begins with its first statement, which may fail, or never', async () => {
    const one = openDatabase({ url: test.url, max: 1 });
    const readStart = async (db: Db) => (await sql<{ at: Date }>`SELECT now() AS at`.execute(db)).rows[0]?.at;
    await inTransaction(one, async () => {});
    const failing = inTransaction(one, (tx) => sql`SELECT 1 / 0`.execute(tx));
    await expect(failing).rejects.toThrow('division by zero');
    const [first, second] = await inTransaction(one, async (tx) => {
      const start = await readStart(tx);
      await sql`SELECT pg_sleep(0.002)`.execute(tx);
      return [start, await readStart(tx)];
    });
    const after = await readStart(one);
    await one.destroy();
    expect(second).toEqual(first);
    expect(after).not.toEqual(first);
  });

  it('joins the open transaction, so that one failure undoes both', async () => {
    const before = await readCounters();
    const failing = inTransaction(test.db, async (tx) => {
      await inTransaction(tx, async (inner) => {
        expect(inner).toBe(tx);
        await add(1).execute(inner);
      });
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await readCounters()).toEqual(before);
  });

  it('starts again after a deadlock, so that both rivals succeed', async () => {
    const [one = 0, two = 0] = await readCounters();
    let attempts = 0;
    let arrived = 0;
    let open = () => {};
    const bothHoldOne = new Promise<void>((resolve) => {
      open = resolve;
    });
    const move = (first: number, second: number) =>
      inTransaction(test.db, async (tx) => {
        attempts++;
        await add(first).execute(tx);
        if (++arrived === 2) open();
        await bothHoldOne;
        await add(second).execute(tx);
      });
    await Promise.all([move(1, 2), move(2, 1)]);
    expect(attempts).toBe(3);
    expect(await readCounters()).toEqual([one + 2, two + 2]);
  });
});

describe('a statement sent along', () => {
  const refused = sql`INSERT INTO counter VALUES (1, 0)`;

  it('is seen by the next one, goes with the commit, and is never sent when all is undone', async () => {
    const [one = 0, two = 0] = await readCounters();
    const seen = await inTransaction(test.db, async (tx) => {
      await sendAlong(tx, add(1));
      await sendAlong(tx, add(2));
      const { rows } = await sql<{ value: number }>`SELECT value FROM counter ORDER BY id`.execute(tx);
      await sendAlong(tx, add(2));
      return rows;
    });
    const undone = inTransaction(test.db, async (tx) => {
      await sendAlong(tx, refused);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(seen).toEqual([{ value: one + 1 }, { value: two + 1 }]);
    expect(await readCounters()).toEqual([one + 1, two + 2]);
  });

  it('fails the transaction at its end, or at the next statement, and undoes the others', async () => {
    const before = await readCounters();
    const atEnd = async (tx: Tx) => {
      await add(1).execute(tx);
      await sendAlong(tx, refused);
      await sendAlong(tx, add(2));
    };
    const atNext = async (tx: Tx) => {
      await sendAlong(tx, refused);
      await add(2).execute(tx);
    };
    for (const work of [atEnd, atNext]) {
      await expect(inTransaction(test.db, work)).rejects.toMatchObject({ constraint: 'counter_pkey' });
    }
    expect(await readCounters()).toEqual(before);
  });

  it('may say that what it ran into is worth another try', async () => {
    let attempts = 0;
    const [one = 0] = await readCounters();
    await inTransaction(test.db, async (tx) => {
      attempts++;
      if (attempts === 1) await sendAlong(tx, refused, () => new RepeatTransaction());
      await sendAlong(tx, add(1));
    });
    expect(attempts).toBe(2);
    expect((await readCounters())[0]).toBe(one + 1);
  });
});
