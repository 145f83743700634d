// Notices on a real database: sent once whoever sends them, tried again, given up on, and read in the inbox.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '#platform/config/config.ts';
import { openVault } from '#platform/crypto/vault.ts';
import { inTransaction } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { fixedClock } from '#platform/time.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { type Carriers, type Message, Undeliverable } from './carrier.ts';
import { openCarriers } from './carriers.ts';
import { saveChoices, type Topic } from './choices.ts';
import { dispatchDue, startDispatcher } from './dispatcher.ts';
import { countUnread, listInbox, MOST_UNREAD, markRead } from './inbox.ts';
import { byEveryWay, type NewNotice, type NoticeTemplates, queueNotices } from './notices.ts';
import { listSimulated } from './simulator.ts';
import { signRequest } from './sms/gateway.ts';

const START = '2026-10-12T01:00:00Z';
const templates: NoticeTemplates = {
  'thing.received': {
    zh: ({ number, code }) => ({ title: '已收到', text: `编号 ${number}，查询码 ${code}。` }),
    en: ({ number, code }) => ({ title: 'Received', text: `Number ${number}, code ${code}.` }),
  },
};

let database: TestDatabase;
let folder: string;
let runtime: Parameters<typeof dispatchDue>[0] & { clock: ReturnType<typeof fixedClock> };

beforeAll(async () => {
  database = await openTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'notify-'));
  runtime = {
    db: database.db,
    vault: openVault(folder, new Date(START)),
    clock: fixedClock(START),
    log: pino({ enabled: false }),
    config: readConfig({ SUNHALL_PUBLIC_URL: 'https://city.example' }),
  };
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  runtime.clock.set(START);
  await sql`DELETE FROM notice`.execute(database.db);
  await sql`DELETE FROM simulated_message`.execute(database.db);
});

const queue = (...notices: NewNotice[]) => inTransaction(database.db, (tx) => queueNotices(tx, notices));
const base = () => ({
  template: 'thing.received',
  values: { number: 'S1' },
  secrets: runtime.vault.seal(JSON.stringify({ code: 'K7Q2' })),
  lang: 'zh' as const,
  url: '/things/S1',
  createdAt: runtime.clock.now(),
});
const sms = (more: Partial<NewNotice> = {}) =>
  ({ ...base(), channel: 'sms', address: runtime.vault.seal('13812345678'), ...more }) as NewNotice;
const inbox = (recipient: string, more: Partial<NewNotice> = {}) =>
  ({ ...base(), channel: 'inbox', recipient, ...more }) as NewNotice;
const rows = async () =>
  (
    await sql<{
      attempts: number;
      sent_at: Date | null;
      failed_at: Date | null;
      failed_reason: string | null;
    }>`
    SELECT attempts, sent_at, failed_at, failed_reason FROM notice`.execute(database.db)
  ).rows;

/** A carrier that writes down what it gets, or fails as told. */
function recorder(fail?: () => Error | undefined) {
  const messages: Message[] = [];
  const carrier = {
    async send(message: Message) {
      const error = fail?.();
      if (error) throw error;
      messages.push(message);
      return undefined;
    },
  };
  return { messages, carriers: { sms: carrier, mail: carrier } satisfies Carriers };
}

describe('the outbox', () => {
  it('sends what was committed, in words, with the page it is about', async () => {
    await queue(sms(), sms({ lang: 'en' }), sms({ lang: 'zh-Hant' }));
    const { messages, carriers } = recorder();
    await dispatchDue(runtime, templates, carriers);
    expect(messages.map((message) => message.body).sort()).toEqual([
      'Number S1, code K7Q2.\nhttps://city.example/things/S1',
      '編號 S1，查詢碼 K7Q2。\nhttps://city.example/things/S1',
      '编号 S1，查询码 K7Q2。\nhttps://city.example/things/S1',
    ]);
    expect(messages[0]?.address).toBe('13812345678');
    expect(await dispatchDue(runtime, templates, carriers)).toBe(0);
  });

  it('knows nothing of what was rolled back', async () => {
    const failing = inTransaction(database.db, async (tx) => {
      await queueNotices(tx, [sms()]);
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect(await rows()).toEqual([]);
  });

  it('holds neither the address nor the code in the open', async () => {
    await queue(sms());
    const { rows: kept } = await sql<object>`SELECT * FROM notice`.execute(database.db);
    expect(JSON.stringify(kept)).not.toMatch(/13812345678|K7Q2/);
  });

  it('waits until a notice is due', async () => {
    await queue(sms({ dueAt: new Date('2026-10-13T01:00:00Z') }));
    const { messages, carriers } = recorder();
    expect(await dispatchDue(runtime, templates, carriers)).toBe(0);
    runtime.clock.set('2026-10-13T01:00:00Z');
    await dispatchDue(runtime, templates, carriers);
    expect(messages).toHaveLength(1);
  });

  it('sends each once, however many dispatchers work at it', async () => {
    await queue(...Array.from({ length: 450 }, () => sms()));
    const { messages, carriers } = recorder();
    const work = async () => {
      while ((await dispatchDue(runtime, templates, carriers)) > 0);
    };
    await Promise.all([work(), work(), work()]);
    expect(messages).toHaveLength(450);
    expect(new Set(messages.map((message) => message.id)).size).toBe(450);
  });

  it('takes over from a dispatcher that died, once its claim has ended', async () => {
    await queue(sms());
    const never = { send: () => new Promise<undefined>(() => {}) };
    void dispatchDue(runtime, templates, { sms: never, mail: never });
    await expect.poll(async () => (await rows())[0]?.attempts).toBe(1);
    const { messages, carriers } = recorder();
    expect(await dispatchDue(runtime, templates, carriers)).toBe(0);
    runtime.clock.set('2026-10-12T01:02:01Z');
    await dispatchDue(runtime, templates, carriers);
    expect(messages).toHaveLength(1);
  });
});

describe('a notice that cannot be sent', () => {
  it('is tried again after longer and longer waits, and then given up', async () => {
    await queue(sms());
    const { carriers } = recorder(() => new Error('no answer for 13812345678'));
    const waits: number[] = [];
    for (let at = Date.parse(START); (await rows())[0]?.failed_at === null; at += 1_000) {
      runtime.clock.set(new Date(at));
      if ((await nextAt()) > at) {
        waits.push((await nextAt()) - at);
        at = await nextAt();
        runtime.clock.set(new Date(at));
      }
      await dispatchDue(runtime, templates, carriers);
    }
    expect(waits.length).toBe(5);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(await rows()).toMatchObject([{ attempts: 6, sent_at: null, failed_reason: 'no answer for 138****5678' }]);
  });

  it('is given up at once when the carrier will never take it', async () => {
    await queue(sms());
    const { carriers } = recorder(() => new Undeliverable('no such number'));
    await dispatchDue(runtime, templates, carriers);
    expect(await rows()).toMatchObject([{ attempts: 1, failed_at: new Date(START), failed_reason: 'no such number' }]);
  });

  it('does not hold up the others', async () => {
    await queue(sms({ template: 'unknown' }), sms());
    const { messages, carriers } = recorder();
    await dispatchDue(runtime, templates, carriers);
    expect(messages).toHaveLength(1);
  });

  async function nextAt(): Promise<number> {
    const { rows } = await sql<{ at: Date }>`SELECT next_at AS at FROM notice`.execute(database.db);
    return rows[0]!.at.getTime();
  }
});

describe('carriers', () => {
  it('[G22] the simulator keeps what would have been sent, sealed, once', async () => {
    await queue(sms(), {
      ...sms(),
      channel: 'mail',
      address: runtime.vault.seal('a@example.cn'),
    } as NewNotice);
    await dispatchDue(runtime, templates, openCarriers(runtime));
    const kept = await listSimulated(database.db, runtime.vault, 10);
    expect(kept.map((message) => message.address).sort()).toEqual(['13812345678', 'a@example.cn']);
    await openCarriers(runtime).sms.send(kept[0]!);
    expect(await listSimulated(database.db, runtime.vault, 10)).toHaveLength(2);
    const { rows: stored } = await sql<object>`SELECT * FROM simulated_message`.execute(database.db);
    expect(JSON.stringify(stored)).not.toMatch(/13812345678|K7Q2/);
  });
});

/** An SMS gateway that writes down what it gets, and answers as the number asks. */
async function startGateway() {
  const requests: { headers: IncomingHttpHeaders; body: unknown }[] = [];
  const answers: Record<string, number> = { 13800000400: 400, 13800000401: 401, 13800000429: 429, 13800000503: 503 };
  const server = createHttpServer(async (request, response) => {
    const body = (await json(request)) as { to: string };
    requests.push({ headers: request.headers, body });
    response.writeHead(answers[body.to] ?? 202).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`;
  return { server, requests, url };
}

it('[G22] SMS goes through a gateway: what it refuses is given up, what it cannot take now is tried again', async () => {
  const { server, requests, url } = await startGateway();
  const config = readConfig({ SUNHALL_SMS_URL: url, SUNHALL_SMS_TOKEN: 'hush-hush' });
  const carriers = openCarriers({ ...runtime, config });
  const to = (phone: string) => sms({ address: runtime.vault.seal(phone) });
  await queue(to('13812345678'));
  await dispatchDue(runtime, templates, carriers);
  expect(await rows()).toMatchObject([{ attempts: 1, failed_at: null, sent_at: runtime.clock.now() }]);
  const { id } = requests[0]!.body as { id: string };
  const { 'x-sunhall-time': time, 'x-sunhall-signature': signature } = requests[0]!.headers;
  const signedBody = JSON.stringify(requests[0]!.body);
  expect(signature).toBe(signRequest('hush-hush', String(time), 'POST', '/messages', signedBody));
  expect(JSON.stringify(requests)).not.toContain('hush-hush');
  expect(requests).toMatchObject([
    {
      headers: { 'idempotency-key': id, 'content-type': 'application/json' },
      body: { to: '13812345678', text: '编号 S1，查询码 K7Q2。\nhttps://city.example/things/S1' },
    },
  ]);
  expect(await listSimulated(database.db, runtime.vault, 1)).toEqual([]);

  const message = { id, channel: 'sms', subject: '', body: '好' } as const;
  const refusal = (address: string) => carriers.sms.send({ ...message, address }).catch((error: Error) => error);
  expect(await refusal('13800000400')).toBeInstanceOf(Undeliverable);
  for (const busy of ['13800000401', '13800000429', '13800000503']) {
    const error = await refusal(busy);
    expect(error).toMatchObject({ message: `the SMS gateway answered ${busy.slice(-3)}` });
    expect(error).not.toBeInstanceOf(Undeliverable);
  }
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  const gone = await refusal('13812345678');
  expect(gone).toBeInstanceOf(Error);
  expect(gone).not.toBeInstanceOf(Undeliverable);
});

it('a running dispatcher sends within moments and stops when told', async () => {
  const { messages, carriers } = recorder();
  const dispatcher = startDispatcher(runtime, templates, carriers);
  await queue(sms());
  await expect.poll(() => messages.length, { timeout: 5_000 }).toBe(1);
  await dispatcher.stop();
  await queue(sms());
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(messages).toHaveLength(1);
});

describe('the inbox', () => {
  const [me, other] = [newId(), newId()];
  const list = (account: string, after?: string, lang: 'zh' | 'en' = 'zh') =>
    listInbox(
      { db: database.db, vault: runtime.vault, templates },
      { account, lang, now: runtime.clock.now(), limit: 2, ...(after ? { after } : {}) },
    );
  const unread = (account: string) => countUnread(database.db, account, runtime.clock.now());

  it('shows an account its own notices, newest first, page by page', async () => {
    await queue(inbox(me, { values: { number: '1' } }), inbox(other), inbox(me, { values: { number: '2' } }));
    await queue(
      inbox(me, { values: { number: '3', numberEn: 'III' } }),
      inbox(me, { dueAt: new Date('2026-10-13T01:00:00Z') }),
    );
    const first = await list(me);
    const second = await list(me, first.next);
    expect([...first.items, ...second.items].map((item) => item.text)).toEqual(
      ['3', '2', '1'].map((number) => `编号 ${number}，查询码 K7Q2。`),
    );
    expect(second.next).toBeUndefined();
    expect(first.items[0]).toMatchObject({ title: '已收到', url: '/things/S1', isRead: false });
    expect((await list(me, 'nonsense')).items).toHaveLength(2);
    expect((await list(me, undefined, 'en')).items[0]?.text).toBe('Number III, code K7Q2.');
  });

  it('counts what is unread, to a limit, and lets nobody read for another', async () => {
    await queue(inbox(me), inbox(me), inbox(other));
    const [item] = (await list(me)).items;
    const read = (account: string, ids?: string[]) =>
      inTransaction(database.db, (tx) => markRead(tx, account, runtime.clock.now(), ids));
    await read(other, [item!.id]);
    expect([await unread(me), await unread(other)]).toEqual([2, 1]);
    await read(me, [item!.id, 'nonsense']);
    expect(await unread(me)).toBe(1);
    expect((await list(me)).items.map((one) => one.isRead)).toEqual([true, false]);
    await read(me);
    expect([await unread(me), await unread(other)]).toEqual([0, 1]);
    await queue(...Array.from({ length: MOST_UNREAD + 5 }, () => inbox(me)));
    expect(await unread(me)).toBe(MOST_UNREAD);
  });
});

describe('channels', () => {
  const topic: Topic = { name: 'things', zh: '事情', en: 'Things', audience: 'member', usual: ['sms'] };
  const told = async (account: string, more: Partial<NewNotice>) => {
    const [phone, mail] = [runtime.vault.seal('13812345678'), runtime.vault.seal('li@example.com')];
    await queue(...byEveryWay({ account, phone, mail }, { ...base(), secrets: undefined, ...more }));
    const { rows: kept } = await sql<{ channel: string }>`
      SELECT channel FROM notice WHERE recipient = ${account} ORDER BY channel`.execute(database.db);
    return kept.map(({ channel }) => channel);
  };

  it('are the inbox and what the topic usually has, until its receiver chooses', async () => {
    const [usual, other] = [newId(), newId()];
    expect(await told(usual, { topic })).toEqual(['inbox', 'sms']);
    await inTransaction(database.db, (tx) =>
      saveChoices(tx, other, [
        { topic: 'things', channel: 'sms', wanted: false },
        { topic: 'things', channel: 'mail', wanted: true },
      ]),
    );
    expect(await told(other, { topic })).toEqual(['inbox', 'mail']);
  });

  it('are all there are for a secret, and for what nobody can choose', async () => {
    const refusing = async () => {
      const account = newId();
      await inTransaction(database.db, (tx) =>
        saveChoices(tx, account, [{ topic: 'things', channel: 'sms', wanted: false }]),
      );
      return account;
    };
    const everyWay = ['inbox', 'mail', 'sms'];
    expect(await told(await refusing(), { topic, secrets: base().secrets })).toEqual(everyWay);
    expect(await told(await refusing(), {})).toEqual(everyWay);
  });
});
