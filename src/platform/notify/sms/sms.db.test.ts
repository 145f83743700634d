// SMS by a carrier that speaks SMPP on the loopback: taken, told of, answered, refused, and by a second provider.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readConfig } from '#platform/config/config.ts';
import { openVault } from '#platform/crypto/vault.ts';
import { inTransaction } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { fixedClock } from '#platform/time.ts';
import { PASSWORD, startCarrier } from '#test/harness/carrier.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { Undeliverable } from '../carrier.ts';
import { openCarriers } from '../carriers.ts';
import { dispatchDue } from '../dispatcher.ts';
import { type NewNotice, type NoticeTemplates, queueNotices } from '../notices.ts';
import { listDeliveries } from './deliveries.ts';
import { listenToProviders } from './inbound.ts';
import { listOptOuts } from './opt-outs.ts';
import { OPTED_OUT, type SmsPolicy } from './policy.ts';
import { openProviders } from './providers.ts';

const START = '2026-10-12T15:00:00Z';
const text = (said: string) => ({ zh: () => ({ title: said, text: said }), en: () => ({ title: said, text: said }) });
const templates: NoticeTemplates = {
  calm: text('您的办件已办结。'),
  flood: { ...text('请立即转移。'), urgent: true },
  long: text('雨'.repeat(150)),
};

let database: TestDatabase;
let folder: string;
let carrier: Awaited<ReturnType<typeof startCarrier>>;
let stop: () => Promise<void>;
let parts: Parameters<typeof dispatchDue>[0] & { clock: ReturnType<typeof fixedClock> };
let carriers: ReturnType<typeof openCarriers>;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'sms-'));
  carrier = await startCarrier();
  parts = {
    db: database.db,
    vault: openVault(folder, new Date(START)),
    clock: fixedClock(START),
    log: pino({ enabled: false }),
    // The first is not there at all.
    config: readConfig({
      SUNHALL_SMS_URL: 'http://127.0.0.1:9/messages',
      SUNHALL_SMS_TOKEN: 'hush',
      SUNHALL_SMS_2_URL: carrier.url,
      SUNHALL_SMS_2_TOKEN: PASSWORD,
    }),
  };
  const providers = openProviders(parts);
  carriers = openCarriers(parts, providers);
  ({ stop } = listenToProviders(parts, providers.slice(1)));
});
afterAll(async () => {
  await stop();
  carrier.stop();
  await database.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  parts.clock.set(START);
  for (const table of ['notice', 'sms_delivery', 'sms_tally', 'sms_opt_out'])
    await sql`delete from ${sql.table(table)}`.execute(database.db);
  carrier.taken.length = 0;
});

const sms = (template: string, phone: string, more: Partial<NewNotice> = {}) =>
  ({
    template,
    values: {},
    lang: 'zh',
    createdAt: parts.clock.now(),
    channel: 'sms',
    address: parts.vault.seal(phone),
    sender: { id: newId(), path: 'a.b' },
    ...more,
  }) as NewNotice;
const queue = (...notices: NewNotice[]) => inTransaction(database.db, (tx) => queueNotices(tx, notices));
const dispatch = (policy?: SmsPolicy) => dispatchDue(parts, templates, carriers, policy);
const deliveries = () =>
  listDeliveries(database.db, parts.vault, {
    within: sql`true`,
    from: new Date(0),
    to: new Date('2027-01-01'),
    limit: 10,
  });
const failures = async () =>
  (
    await sql<{ reason: string }>`
    select failed_reason as reason from notice where failed_at is not null`.execute(database.db)
  ).rows.map(({ reason }) => reason);

it('[G22] goes by the second provider when the first is not there, and its receipt comes back', async () => {
  await queue(sms('calm', '13812345678'), sms('long', '13987654321'), sms('calm', '13812345611'));
  await dispatch();
  const said = new Map(carrier.taken.map((one) => [one.to, one]));
  expect(said.get('13812345678')).toMatchObject({ from: '10690000', text: '您的办件已办结。', wantsReceipt: true });
  expect(said.get('13987654321')?.text).toBe('雨'.repeat(150));
  expect(await failures()).toEqual(['the carrier answered 0xb']);
  expect(await carrier.tell(said.get('13812345678')!.ref, 'DELIVRD')).toBe(0);
  expect(await carrier.tell(said.get('13987654321')!.ref, 'UNDELIV', '027')).toBe(0);
  const told = (await deliveries()).map(({ phone, state, reason, parts: n }) => ({ phone, state, reason, n }));
  expect(told.sort((a, b) => a.n - b.n)).toEqual([
    { phone: '13812345678', state: 'delivered', reason: null, n: 1 },
    { phone: '13987654321', state: 'failed', reason: 'UNDELIV 027', n: 3 },
  ]);
  const { rows } = await sql`select template, taken, parts, delivered, failed from sms_tally order by template`.execute(
    database.db,
  );
  expect(rows).toEqual([
    { template: 'calm', taken: 1, parts: 1, delivered: 1, failed: 0 },
    { template: 'long', taken: 1, parts: 3, delivered: 0, failed: 1 },
  ]);
  // Told twice, counted once.
  await carrier.tell(said.get('13812345678')!.ref, 'DELIVRD');
  expect((await sql<{ n: number }>`select sum(delivered)::int as n from sms_tally`.execute(database.db)).rows).toEqual([
    { n: 1 },
  ]);
});

it('[G22] a provider that fails is left alone for a while, said to, and asked again', async () => {
  for (let at = 0; at < 3; at += 1) await queue(sms('calm', `1381234000${at}`));
  await dispatch();
  const { rows } = await sql<{ name: string; works: boolean }>`
    select name, works from sms_provider`.execute(database.db);
  expect(rows).toEqual([{ name: '1:127.0.0.1', works: false }]);
  // Both are away: what is to be sent is tried again later.
  await queue(sms('calm', '13812345688'));
  await dispatch();
  const later = await sql<{ reason: string }>`
    select failed_reason as reason from notice where sent_at is null and failed_at is null`.execute(database.db);
  expect(later.rows).toEqual([{ reason: 'the carrier answered 0x58' }]);
});

it('waits for the end of the quiet hours, but for what is urgent, and bears the signature', async () => {
  const until = new Date('2026-10-12T23:00:00Z');
  const sender = { id: newId(), path: 'a.c' };
  const policy: SmsPolicy = {
    quietUntil: async (_db, now) => (now < until ? until : undefined),
    signaturesOf: async () => ({ own: new Map([[sender.id, '市水务局']]), usual: '临沧市政务' }),
  };
  await queue(sms('calm', '13812345678', { sender }), sms('flood', '13912345678'));
  await dispatch(policy);
  expect(carrier.taken.map((one) => one.text)).toEqual(['【临沧市政务】请立即转移。']);
  parts.clock.set(until);
  await dispatch(policy);
  expect(carrier.taken[1]?.text).toBe('【市水务局】您的办件已办结。');
});

it('who answers TD gets no mass messages, and is still told of affairs of their own', async () => {
  await expect.poll(carrier.isBound).toBe(true);
  await carrier.reply('8613812345678', 'td');
  expect(await listOptOuts(database.db, parts.vault, 10)).toMatchObject([{ phone: '13812345678', said: 'TD' }]);
  await queue(sms('calm', '13812345678', { mass: newId() }), sms('calm', '13812345678'));
  await dispatch();
  expect(carrier.taken).toHaveLength(1);
  expect(await failures()).toEqual([OPTED_OUT]);
  await carrier.reply('13812345678', 'DY');
  expect(await listOptOuts(database.db, parts.vault, 10)).toEqual([]);
});

it('opens the line again when the carrier dropped it', async () => {
  carrier.drop();
  await expect.poll(carrier.isBound).toBe(false);
  await expect(
    carriers.sms.send({ id: newId(), channel: 'sms', address: '13812345611', subject: '', body: '好' }),
  ).rejects.toBeInstanceOf(Undeliverable);
  expect(carrier.isBound()).toBe(true);
});
