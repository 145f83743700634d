// A day is closed once, holds every act once, and proves each; what comes late shows.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '#platform/config/config.ts';
import { openVault } from '#platform/crypto/vault.ts';
import { inTransaction } from '#platform/database/db.ts';
import { openFileStore } from '#platform/files/open.ts';
import { newId } from '#platform/ids.ts';
import { createLog } from '#platform/log/log.ts';
import type { Runtime } from '#platform/runtime.ts';
import { fixedClock } from '#platform/time.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { checkProof } from '#ui/islands/proof.ts';
import { writeFeed } from './rules/feed.ts';
import { checkDays } from './service/check.ts';
import { closeDay } from './service/close.ts';
import { proveActs } from './service/prove.ts';
import { appendAct, findDay, listChain } from './store.ts';

let test: TestDatabase;
let runtime: Runtime;
const folder = mkdtempSync(join(tmpdir(), 'sunhall-ledger-'));
const clock = fixedClock('2026-09-21T09:00:00+08:00');
beforeAll(async () => {
  test = await openTestDatabase();
  const config = readConfig({ SUNHALL_DATA: folder, SUNHALL_LOG_LEVEL: 'silent' });
  const vault = openVault(folder, clock.now());
  runtime = { config, db: test.db, clock, log: createLog(config), files: openFileStore(config, test.db), vault };
});
afterAll(async () => {
  await test?.close();
  rmSync(folder, { recursive: true });
});

/** Appends to a chain at a moment of city time. */
async function write(chain: string, at: string): Promise<void> {
  const act = {
    chain_id: chain,
    chain_kind: 'trial',
    id: newId(),
    act: 'note',
    at: new Date(`${at}+08:00`),
    actor_kind: 'staff',
    actor_id: newId(),
    actor_name: '李荣',
    organ_id: null,
    organ_name: '市场监督管理局',
    body: { text: '同意' },
    client_id: null,
  };
  await inTransaction(test.db, (tx) => appendAct(tx, act));
}

const [one, other] = [newId(), newId()];

describe('a day of the ledger', () => {
  it('is not closed before it is over', async () => {
    await write(one, '2026-09-21T09:00:00');
    expect(await closeDay(runtime)).toBeNull();
  });

  it('is closed once after midnight, however many try', async () => {
    await write(other, '2026-09-21T23:59:59.999');
    await write(one, '2026-09-22T00:00:00');
    clock.set('2026-09-22T00:05:00+08:00');
    const closed = await Promise.all([closeDay(runtime), closeDay(runtime), closeDay(runtime)]);
    expect(closed.filter(Boolean)).toMatchObject([{ day: '2026-09-21', acts: 2, late: 0, previous: null }]);
  });

  it('makes no tree of a day on which nothing happened, and refers to the one before', async () => {
    clock.set('2026-09-25T08:00:00+08:00');
    const first = await findDay(test.db, '2026-09-21');
    expect(await closeDay(runtime)).toMatchObject({ day: '2026-09-24', acts: 1, late: 0, previous: first?.root });
    clock.set('2026-09-26T08:00:00+08:00');
    expect(await closeDay(runtime)).toBeNull();
  });

  it('counts an act that bears the date of a day closed before it was written', async () => {
    await write(newId(), '2026-09-20T10:00:00');
    await write(one, '2026-09-26T10:00:00');
    clock.set('2026-09-27T00:05:00+08:00');
    expect(await closeDay(runtime)).toMatchObject({ acts: 2, late: 1 });
  });

  it('proves each act in a browser, and shows no name', async () => {
    const chain = await listChain(test.db, one);
    const proof = await proveActs(runtime, chain);
    expect(await checkProof(proof)).toEqual({ acts: ['proven', 'proven', 'proven'], signatures: true });
    expect(JSON.stringify(proof)).not.toMatch(/李荣|同意/);
  });

  it('says of an act of today that its day is not closed', async () => {
    await write(other, '2026-09-27T09:00:00');
    const proof = await proveActs(runtime, await listChain(test.db, other));
    expect((await checkProof(proof)).acts).toEqual(['proven', 'waiting']);
  });

  it('proves nothing of what was altered, moved, or signed by somebody else', async () => {
    const chain = await listChain(test.db, one);
    const proof = await proveActs(runtime, chain);
    const [first, second, third] = proof.acts;
    const dated = first!.head.replace('2026-09-21', '2026-09-20');
    const check = async (given: Partial<typeof proof>) => (await checkProof({ ...proof, ...given })).acts;
    expect(await check({ acts: [{ ...first!, head: dated }] })).toEqual(['altered']);
    expect(await check({ acts: [first!, third!] })).toEqual(['proven', 'link']);
    expect(await check({ acts: [{ ...first!, place: second!.place! }] })).toEqual(['root']);
    const forged = proof.days.map((day) => ({ ...day, ed25519: proof.days[0]!.ed25519 }));
    expect(await check({ days: forged })).toEqual(['proven', 'signature', 'signature']);
  });

  it('holds when it is checked whole', async () => {
    expect(await checkDays(runtime)).toEqual({ days: 3, faults: [] });
  });
});

/** An older copy of the database: it knows nothing of a day, nor of what was done since. */
async function putBackBefore(day: string): Promise<void> {
  const owner = new pg.Client({ connectionString: test.url, options: '-c search_path=city' });
  await owner.connect();
  for (const table of ['ledger_act', 'ledger_leaf', 'ledger_day'])
    await owner.query(`alter table ${table} disable trigger user`);
  for (const table of ['ledger_leaf', 'ledger_day']) await owner.query(`delete from ${table} where day >= $1`, [day]);
  await owner.query('delete from ledger_act where id not in (select act_id from ledger_leaf)');
  await owner.end();
}

const faults = async () => (await checkDays(runtime)).faults;

describe('a day that a restore lost', () => {
  it('shows for good, however many days are closed after it', async () => {
    await putBackBefore('2026-09-26');
    expect(await faults()).toEqual([{ day: '2026-09-26', why: 'lost' }]);
    await write(newId(), '2026-09-28T10:00:00');
    clock.set('2026-09-29T00:05:00+08:00');
    expect(await closeDay(runtime)).toMatchObject({ day: '2026-09-28' });
    expect(await faults()).toEqual([{ day: '2026-09-26', why: 'lost' }]);
  });

  it('shows as well when it is closed again under the same date with other acts', async () => {
    await putBackBefore('2026-09-28');
    await write(newId(), '2026-09-28T15:00:00');
    expect(await closeDay(runtime)).toMatchObject({ day: '2026-09-28' });
    const lost = [
      { day: '2026-09-26', why: 'lost' },
      { day: '2026-09-28', why: 'replaced' },
    ];
    expect(await faults()).toEqual(lost);
    clock.set('2026-09-30T00:05:00+08:00');
    await write(newId(), '2026-09-29T10:00:00');
    await closeDay(runtime);
    expect(await faults()).toEqual(lost);
  });
});

it('the feed names each day by its root, and carries what proves it', async () => {
  const day = (await findDay(test.db, '2026-09-21'))!;
  const proof = { statement: day.statement, sm2: day.sm2 };
  const feed = writeFeed('https://a.cn/ledger/days', '存证 & 公开', [
    { day: day.day, root: day.root, closedAt: day.closed_at, title: day.day, proof },
  ]);
  const [, name] = /<entry>\s*<id>ni:\/\/\/sha-256;([^<]+)<\/id>/.exec(feed) ?? [];
  expect(Buffer.from(name ?? '', 'base64url').toString('hex')).toBe(day.root);
  const content = /<content type="text">([^<]+)<\/content>/.exec(feed)?.[1] ?? '';
  expect(JSON.parse(content.replaceAll('&quot;', '"'))).toEqual(proof);
  expect(feed).toContain('<title>存证 &amp; 公开</title>');
});
