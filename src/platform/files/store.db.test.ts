// The file store: what it takes, what it refuses, and that nothing remains of what it refused.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listErrors } from '#platform/errors.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { openFileStore } from './open.ts';
import type { FileStore } from './store.ts';

let database: TestDatabase;
let dataFolder: string;
let store: FileStore;
let clamd: Server;

const INFECTED = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR';

beforeAll(async () => {
  database = await openTestDatabase();
  dataFolder = mkdtempSync(join(tmpdir(), 'files-'));
  store = openFileStore({ dataFolder, s3: undefined, virusScanner: undefined }, database.db);
  clamd = await startClamd();
});
afterAll(async () => {
  clamd.close();
  await database.close();
  rmSync(dataFolder, { recursive: true });
});

const PDF = Buffer.from('%PDF-1.7\n申请表');
const put = (bytes: Buffer | string, name: string, more: { maxBytes?: number; accept?: string[] } = {}) =>
  store.put(Readable.from([Buffer.from(bytes)]), { name, maxBytes: 1000, ...more });
const countRows = async () =>
  (await sql<{ n: number }>`SELECT count(*)::int AS n FROM stored_file`.execute(database.db)).rows[0]?.n;
const incoming = () => readdirSync(join(dataFolder, 'files/incoming'));

describe('a file that is taken in', () => {
  it('is kept under the hash of its bytes and comes back whole', async () => {
    const stored = await put(PDF, '申请表.PDF', { accept: ['pdf'] });
    const id = createHash('sha256').update(PDF).digest('hex');
    expect(stored).toEqual({ id, size: PDF.length, type: 'application/pdf', name: '申请表.PDF' });
    expect(await store.has(id)).toBe(true);
    expect(await buffer(await store.open(id))).toEqual(PDF);
  });

  it('is kept once, however often it comes', async () => {
    await put('a,b\n', 'one.csv');
    const before = await countRows();
    await Promise.all([put('a,b\n', 'two.csv'), put('a,b\n', 'three.csv')]);
    expect(await countRows()).toBe(before);
    expect(incoming()).toEqual([]);
  });

  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\fakepath\\表 1.txt', '表 1.txt'],
    ['a\u0000b\u202Etxt.txt', 'abtxt.txt'],
    [`${'长'.repeat(300)}.txt`, `${'长'.repeat(116)}.txt`],
  ])('has its name cleaned: %j', async (given, kept) => {
    expect((await put('text', given)).name).toBe(kept);
  });
});

describe('a file that is refused', () => {
  it.each([
    ['file.empty', '', '空.txt', {}],
    ['file.too-large', 'x'.repeat(1001), '大.txt', {}],
    ['file.kind-refused', 'x', '程序.exe', {}],
    ['file.kind-refused', 'x', '没有扩展名', {}],
    ['file.kind-refused', 'x', '表.txt', { accept: ['pdf'] }],
    ['file.kind-mismatch', '<script>', '照片.jpg', {}],
  ])('says why (%s) and leaves nothing behind', async (code, bytes, name, more) => {
    const before = await countRows();
    await expect(put(bytes, name, more)).rejects.toMatchObject({ code });
    await expect(put(bytes, name, more)).rejects.toThrow(name);
    expect(await countRows()).toBe(before);
    expect(incoming()).toEqual([]);
  });

  it('stops reading as soon as it is too large', async () => {
    let read = 0;
    const endless = new Readable({
      read() {
        read += 1000;
        this.push(Buffer.alloc(1000, 'x'));
      },
    });
    await expect(store.put(endless, { name: '大.txt', maxBytes: 5000 })).rejects.toMatchObject({
      status: 413,
    });
    expect(read).toBeLessThan(200_000);
    expect(endless.destroyed).toBe(true);
  });

  it('leaves nothing behind either when the sender breaks off', async () => {
    const broken = new Readable({
      read() {
        this.push(Buffer.from('half'));
        this.destroy(new Error('connection lost'));
      },
    });
    await expect(store.put(broken, { name: '半.txt', maxBytes: 1000 })).rejects.toThrow('connection lost');
    expect(incoming()).toEqual([]);
  });

  it('tells people in both languages', () => {
    const errors = listErrors().filter((error) => error.code.startsWith('file.'));
    expect(errors.length).toBeGreaterThanOrEqual(7);
    for (const error of errors) {
      const values = { name: 'a.pdf', maxBytes: 2_097_152, accept: ['pdf'], ending: 'pdf' } as never;
      expect(error.zh(values)).toMatch(/\p{Script=Han}/u);
      expect(error.en(values)).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

it.each(['0'.repeat(64), '../../etc/passwd', '', 'A'.repeat(64)])('answers an unknown id %j alike', async (id) => {
  expect(await store.has(id)).toBe(false);
  await expect(store.open(id)).rejects.toMatchObject({ code: 'file.missing', status: 404 });
});

it('clears at the start what a killed process was receiving', () => {
  const old = join(dataFolder, 'files/incoming/old');
  const young = join(dataFolder, 'files/incoming/young');
  for (const path of [old, young]) writeFileSync(path, 'half');
  utimesSync(old, new Date(0), new Date(0));
  openFileStore({ dataFolder, s3: undefined, virusScanner: undefined }, database.db);
  expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
  rmSync(young);
});

describe('with a virus scanner', () => {
  const scanned = (port: number) =>
    openFileStore({ dataFolder, s3: undefined, virusScanner: { host: '127.0.0.1', port } }, database.db);
  const send = (port: number, text: string) =>
    scanned(port).put(Readable.from([Buffer.from(text)]), { name: '文.txt', maxBytes: 10_000_000 });

  it('takes clean files, also large ones, and refuses infected ones', async () => {
    const { port } = clamd.address() as AddressInfo;
    await expect(send(port, 'clean '.repeat(500_000))).resolves.toMatchObject({ size: 3_000_000 });
    await expect(send(port, `mail ${INFECTED}`)).rejects.toMatchObject({ code: 'file.infected' });
  });

  it('takes nothing while the scanner is away', async () => {
    await expect(send(1, 'clean')).rejects.toMatchObject({ code: 'file.scanner-away', status: 503 });
  });
});

/** Speaks clamd's INSTREAM: chunks led by their length, a length of zero, one answer. */
async function startClamd(): Promise<Server> {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const text = readInstream(received);
      if (text === undefined) return;
      socket.end(text.includes(INFECTED) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function readInstream(received: Buffer): string | undefined {
  let at = 'zINSTREAM\0'.length;
  let text = '';
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at);
    if (length === 0) return text;
    text += received.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return undefined;
}

describe('sweeping', () => {
  const send = (text: string) => store.put(Readable.from([Buffer.from(text)]), { name: 'a.txt', maxBytes: 1000 });
  const age = (id: string) => sql`update stored_file set sent_at = '2020-01-01' where id = ${id}`.execute(database.db);
  const sweep = (held: readonly string[] = []) => store.sweep(new Date('2020-06-01'), async () => held);

  it('deletes what was sent long ago and nobody holds, with its bytes', async () => {
    const [old, fresh] = [await send('nobody holds this one'), await send('this one was just sent')];
    await age(old.id);
    expect(await sweep()).toBe(1);
    expect([await store.has(old.id), await store.has(fresh.id)]).toEqual([false, true]);
  });

  it('leaves what somebody holds, and does not ask about it again for as long', async () => {
    const kept = await send('somebody holds this one');
    await age(kept.id);
    expect(await sweep([kept.id])).toBe(0);
    expect(await sweep()).toBe(0);
    expect(await store.has(kept.id)).toBe(true);
  });

  it('leaves what was sent again, and takes in again what was swept', async () => {
    const sent = await send('sent twice');
    await age(sent.id);
    await send('sent twice');
    expect(await sweep()).toBe(0);
    await age(sent.id);
    expect(await sweep()).toBe(1);
    await send('sent twice');
    expect(await store.has(sent.id)).toBe(true);
  });
});
