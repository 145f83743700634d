// Sealed and sent: the seal verified by another implementation, receipts of every receiver, what is late, and plans that scale.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performAct } from '#kernel/cases/service/act.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import { countStatements } from '#test/bench/statements.ts';
import { identifyActor, openTestCity, type TestCity } from '#test/harness/city.ts';
import { explainByIndex } from '#test/harness/plans.ts';
import { COMPOSE, DESK, INCOMING, VERIFY } from './contract.ts';
import { remindOverdue } from './service/remind.ts';
import { findDocument } from './store/documents.ts';
import { listIncoming, listOverdue } from './store/inbox.ts';
import { findReceiptOf, listReceipts } from './store/receipts.ts';
import { findCodeOf, findSealed, findSealedAs } from './store/seals.ts';

const HEADERS = { accept: 'application/json', 'sec-fetch-site': 'same-origin' };
let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

async function send(login: string, url: string, payload: object) {
  const headers = { ...HEADERS, cookie: login ? await city.seat(login) : '' };
  const answer = await city.server.inject({ method: 'POST', url, headers, payload });
  return { status: answer.statusCode, data: answer.json() };
}
async function read(login: string, url: string) {
  const headers = { ...HEADERS, cookie: login ? await city.seat(login) : '' };
  const answer = await city.server.inject({ url, headers });
  return { status: answer.statusCode, data: answer.headers['content-type']?.includes('json') ? answer.json() : null };
}
const does = (login: string, id: string, act: string, body: object = {}) =>
  send(login, `/desk/cases/${id}/acts/${act}`, body);

const WRITER = 'government-office.clerk';
/** Ready to be sent. */
async function bring(more: object = {}): Promise<string> {
  const { data } = await send(WRITER, COMPOSE, {
    organ: '530900-government',
    genre: 'notice',
    title: '临沧市人民政府关于做好值班工作的通知',
    mark: '临政发',
    openness: 'closed',
    reason: '内部事务信息',
    main: '各县（区）人民政府',
    body: '各单位要落实值班制度，保持通讯畅通，重要情况及时报告。',
    ...more,
  });
  expect((await send(WRITER, `${DESK}/${data.id}/acts/submit`, {})).status).toBe(200);
  const steps = [
    [WRITER, 'pass-review'],
    ['government.head', 'sign-document'],
    [WRITER, 'proofread'],
    [WRITER, 'apply-seal'],
  ];
  for (const [login, act] of steps) expect((await does(login!, data.id, act!)).status, act).toBe(200);
  return data.id;
}
const idOf = async (code: string) =>
  (await city.runtime.db.selectFrom('organ').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id;
const receiptOf = async (id: string, code: string) => (await findReceiptOf(city.runtime.db, id, await idOf(code)))!;

describe('a sealed document', () => {
  it('is verified by its number and code, and by its bytes; an altered file is not', async () => {
    const id = await bring();
    const document = (await findDocument(city.runtime.db, id))!;
    const code = await findCodeOf(city.runtime.db, id);
    const number = `临政发[2026]${document.serial}号`;
    expect(await send('', VERIFY, { number, code })).toMatchObject({ status: 200, data: { code } });
    expect((await send('', VERIFY, { number, code: 'ZZZZZZZZZZ' })).status).toBe(422);
    const { data } = await read('', `${VERIFY}/${code}`);
    expect(data).toMatchObject({ whole: true, signed: true, voided: false, organ: '临沧市人民政府', title: null });
    const file = await buffer(await city.runtime.files.open(document.fileId as string));
    const upload = async (bytes: Buffer, name = '公文.pdf') => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(bytes)]), name);
      const request = new Request('http://x/', { method: 'POST', body: form });
      const headers = { ...HEADERS, 'content-type': request.headers.get('content-type') ?? '' };
      const payload = Buffer.from(await request.arrayBuffer());
      return (await city.server.inject({ method: 'POST', url: `${VERIFY}/acts/file`, headers, payload })).statusCode;
    };
    expect(await upload(file)).toBe(200);
    const ofd = await buffer(await city.runtime.files.open((await findSealedAs(city.runtime.db, id, 'ofd'))!));
    expect(await upload(ofd, '公文.ofd')).toBe(200);
    expect(await upload(Buffer.concat([ofd, Buffer.from('\n')]), '公文.ofd')).toBe(422);
    expect(await upload(Buffer.concat([file, Buffer.from('\n')]))).toBe(422);
    const chain = await listChain(city.runtime.db, id);
    const ofdDigest = city.runtime.vault.digest(ofd);
    expect(chain.find(({ act }) => act === 'record-seal')?.body).toMatchObject({ digest: data.digest, ofd: ofdDigest });
  });

  it('has a signature that openssl verifies as well', async (context) => {
    try {
      execFileSync('openssl', ['version'], { stdio: 'ignore' });
    } catch {
      context.skip('openssl is not installed here');
    }
    const id = await bring();
    const document = (await findDocument(city.runtime.db, id))!;
    const code = await findCodeOf(city.runtime.db, id);
    const { data } = await read('', `${VERIFY}/${code}`);
    const file = await buffer(await city.runtime.files.open(document.fileId as string));
    expect(verifiesWithOpenssl(file, data.signature, data.publicKey)).toBe(true);
    expect(verifiesWithOpenssl(Buffer.concat([file, Buffer.from(' ')]), data.signature, data.publicKey)).toBe(false);
    const fileId = (await findSealedAs(city.runtime.db, id, 'ofd'))!;
    const sealed = await findSealed(city.runtime.db, { fileId });
    const { data: asOfd } = await read('', `${VERIFY}/${sealed?.code}`);
    expect(asOfd).toMatchObject({ format: 'ofd', whole: true, signed: true });
    const ofd = await buffer(await city.runtime.files.open(fileId));
    expect(verifiesWithOpenssl(ofd, asOfd.signature, asOfd.publicKey)).toBe(true);
    expect(verifiesWithOpenssl(file, asOfd.signature, asOfd.publicKey)).toBe(false);
  });
});

/** ECPrivateKey's SubjectPublicKeyInfo of the SM2 curve, before the point. */
const SPKI = '3059301306072a8648ce3d020106082a811ccf5501822d034200';

function verifiesWithOpenssl(file: Buffer, signature: string, point: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'seal-'));
  const place = (name: string, bytes: Buffer | string) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const key = Buffer.from(SPKI + point, 'hex')
    .toString('base64')
    .replace(/.{64}/g, '$&\n');
  const raw = signature.split('.')[1] ?? '';
  const whole = (hex: string) => {
    const bare = Buffer.from(hex, 'hex');
    const bytes = (bare[0] ?? 0) > 127 ? Buffer.concat([Buffer.from([0]), bare]) : bare;
    return Buffer.concat([Buffer.from([2, bytes.length]), bytes]);
  };
  const parts = Buffer.concat([whole(raw.slice(0, 64)), whole(raw.slice(64))]);
  const der = Buffer.concat([Buffer.from([0x30, parts.length]), parts]);
  try {
    const args = [
      'pkeyutl',
      '-verify',
      '-pubin',
      '-inkey',
      place('key.pem', `-----BEGIN PUBLIC KEY-----\n${key}\n-----END PUBLIC KEY-----\n`),
    ];
    const how = ['-rawin', '-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678'];
    execFileSync('openssl', [...args, ...how, '-in', place('file', file), '-sigfile', place('seal', der)], {
      stdio: 'pipe',
    });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a document that was sent', () => {
  it('[G01] is delivered to every county, opened, signed for, printed, returned, recalled and sent to more', async () => {
    const id = await bring();
    expect((await does(WRITER, id, 'send-out')).status).toBe(200);
    expect(await listReceipts(city.runtime.db, id, undefined)).toHaveLength(8);
    const mine = await receiptOf(id, '530902-government');
    const head = '530902-government.head';
    expect((await read(head, INCOMING)).data.rows[0]).toMatchObject({ id: mine.id, documentId: id });
    expect((await read('market.head', `${INCOMING}/${mine.id}`)).status).toBe(404);
    expect((await read(head, `${INCOMING}/${mine.id}`)).data.receipt.openedAt).toBeNull();
    expect((await send(head, `${INCOMING}/${mine.id}/acts/sign`, {})).status).toBe(200);
    expect((await read(head, `${INCOMING}/${mine.id}/file`)).status).toBe(200);
    expect(await receiptOf(id, '530902-government')).toMatchObject({
      signedBy: '赵家燕',
      openedBy: '赵家燕',
      prints: 1,
    });
    expect((await read(head, `${INCOMING}/${mine.id}/file?as=ofd`)).status).toBe(200);
    expect(await receiptOf(id, '530902-government')).toMatchObject({ prints: 2 });
    const back = { reason: 'form', note: '附件缺页' };
    expect((await send(head, `${INCOMING}/${mine.id}/acts/return`, back)).status).toBe(422);
    const other = await receiptOf(id, '530921-government');
    expect((await send('530921-government.head', `${INCOMING}/${other.id}/acts/return`, back)).status).toBe(200);
    const recall = (organ: string) => does(WRITER, id, 'recall-receipt', { organ, reason: '发送有误' });
    expect((await recall('530902-government')).status).toBe(422);
    expect((await recall('530922-government')).status).toBe(200);
    const gone = await receiptOf(id, '530922-government');
    expect((await read('530922-government.head', `${INCOMING}/${gone.id}`)).status).toBe(404);
    expect((await does(WRITER, id, 'send-more', { organs: '530900-market、530922-government' })).status).toBe(200);
    expect(await receiptOf(id, '530922-government')).toMatchObject({ recalledAt: null, round: 2 });
    const { counts } = (await read(WRITER, `${DESK}/${id}`)).data.sent;
    expect(counts).toMatchObject({ sent: 9, signed: 1, returned: 1, recalled: 0, printed: 1 });
  });

  it('asks the database as often for all organs of the city as for one', async () => {
    const counted = countStatements(city.runtime.db);
    const actor = await identifyActor(city, await city.signIn(WRITER));
    const sendOut = async (main: string) => {
      const id = await bring({ main });
      counted.take();
      await inTransaction(counted.db, (tx) =>
        performAct(
          { ...systemContext({ ...city.runtime, db: counted.db }, tx), actor, tx },
          { caseId: id, act: 'send-out', body: {} },
        ),
      );
      return { id, statements: counted.take() };
    };
    // What is kept in the process is there from the second time on.
    await sendOut('临翔区人民政府');
    const few = await sendOut('临翔区人民政府');
    const many = await sendOut('临翔区人民政府、本级政府各部门、各乡镇人民政府（街道办事处）');
    expect((await read(WRITER, `${DESK}/${many.id}`)).data.sent.counts.sent).toBeGreaterThan(100);
    expect(many.statements).toBe(few.statements);
  });

  it('becomes a case of its receiver when it is late, which ends as it is signed for', async () => {
    const id = await bring({ urgency: 'top', main: '530902-government' });
    await does(WRITER, id, 'send-out');
    const before = city.clock.now();
    city.clock.set(new Date(before.getTime() + 8 * 3_600_000));
    await remindOverdue(city.runtime);
    const late = await receiptOf(id, '530902-government');
    expect(late.reminderId).not.toBeNull();
    const reminder = () =>
      city.runtime.db
        .selectFrom('case_file')
        .select(['state', 'outcome', 'due_at'])
        .where('id', '=', late.reminderId)
        .executeTakeFirstOrThrow();
    expect(await reminder()).toMatchObject({ state: 'waiting', due_at: late.dueAt });
    await remindOverdue(city.runtime);
    expect((await send('530902-government.head', `${INCOMING}/${late.id}/acts/sign`, {})).status).toBe(200);
    expect(await reminder()).toMatchObject({ state: 'settled', outcome: 'signed' });
    city.clock.set(before);
  });
});

it('inboxes and what is late are read by their indexes', async () => {
  const owner = await idOf('530902-government');
  const scopes = [{ path: '/530900/530902/530902-government/', deep: false }];
  const span = { from: new Date('2026-11-01T00:00:00Z'), to: city.clock.now() };
  const plans = await explainByIndex(city, async (asked) => {
    await listIncoming(asked, scopes, { unsigned: false });
    await listIncoming(asked, scopes, { unsigned: true });
    await listIncoming(asked, scopes, { unsigned: false, after: `2026-11-01T00:00:00.000Z~${owner}` });
    await listOverdue(asked, span, 200);
    await listReceipts(asked, owner, undefined);
    await findReceiptOf(asked, owner, owner);
  });
  const indexes = [
    /_receipt_(inbox|open)/,
    /_receipt_open/,
    /_receipt_inbox/,
    /_receipt_due/,
    /organ_id_key/,
    /organ_id_key/,
  ];
  expect(plans).toHaveLength(indexes.length);
  for (const [at, plan] of plans.entries()) {
    expect(plan).toMatch(indexes[at] as RegExp);
    expect(plan).not.toContain('Seq Scan on official_document_receipt');
  }
});
