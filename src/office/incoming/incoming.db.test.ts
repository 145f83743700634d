// From the receipt to the archive: signed for, registered, examined, proposed on, instructed, handled, filed.
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findReceiptOf } from '#office/official-documents/store/receipts.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { programsOf } from '#test/harness/program.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { read, send } = programsOf(() => city);
const does = (login: string, id: string, act: string, body: object = {}) =>
  send(login, `/desk/cases/${id}/acts/${act}`, body);
const idOf = async (code: string) =>
  (await city.runtime.db.selectFrom('organ').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id;

const WRITER = 'government-office.clerk';
const OFFICE = 'market.clerk';
const DOCUMENTS = '/desk/official-documents';

/** Drafted, sealed, sent: gives the document. */
async function issue(draft: object, [writer, head]: readonly [string, string]): Promise<string> {
  const { data } = await send(writer, `${DOCUMENTS}/compose`, { openness: 'closed', reason: '内部事务信息', ...draft });
  await send(writer, `${DOCUMENTS}/${data.id}/acts/submit`);
  for (const [login, act] of [
    [writer, 'pass-review'],
    [head, 'sign-document'],
    [writer, 'proofread'],
    [writer, 'apply-seal'],
    [writer, 'send-out'],
  ] as const)
    expect((await does(login, data.id, act)).status, act).toBe(200);
  return data.id;
}

/** Sent to an organ: gives its receipt. */
async function bring(title: string): Promise<string> {
  const draft = { organ: '530900-government', genre: 'notice', title, mark: '临政发', main: '530900-market' };
  const body = '请你局研究办理，并于本月底前报告办理情况。';
  const id = await issue({ ...draft, body }, [WRITER, 'government.head']);
  return (await findReceiptOf(city.runtime.db, id, await idOf('530900-market')))!.id;
}
const inbox = (receipt: string, act: string) => `${DOCUMENTS}/incoming/${receipt}/acts/${act}`;

/** Signed for and registered: gives the case. */
async function register(receipt: string): Promise<string> {
  expect((await send(OFFICE, inbox(receipt, 'sign'))).status).toBe(200);
  const { status, data } = await send(OFFICE, inbox(receipt, 'register'));
  expect(status).toBe(201);
  return data.id;
}
const fileOf = (id: string) =>
  city.runtime.db.selectFrom('case_file').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

it('is registered once, instructed on, handled, and filed with its sealed file and the course of its handling', async () => {
  const receipt = await bring('临沧市人民政府关于办理来文的通知');
  expect((await send(OFFICE, inbox(receipt, 'register'))).status).toBe(422);
  const id = await register(receipt);
  expect((await send(OFFICE, inbox(receipt, 'register'))).data.id).toBe(id);
  expect((await fileOf(id)).data).toMatchObject({ register: expect.stringMatching(/^收〔\d{4}〕\d+号$/) });

  expect((await does(OFFICE, id, 'pass-examination')).status).toBe(200);
  expect((await does(OFFICE, id, 'propose-handling', { opinion: '建议由我局综合科办理。' })).status).toBe(200);
  const instruction = { text: '请抓紧办理。', organ: '530900-market', days: 5 };
  expect((await does(OFFICE, id, 'instruct-handling', instruction)).status).toBe(403);
  const elsewhere = await does('market.head', id, 'instruct-handling', { ...instruction, organ: '530900-education' });
  expect(elsewhere.status).toBe(422);
  expect((await does('market.head', id, 'instruct-handling', instruction)).status).toBe(200);
  expect((await does(OFFICE, id, 'report-result', { result: '已检查 12 户，全部整改。' })).status).toBe(200);
  expect((await does(OFFICE, id, 'file-incoming', { retention: 'thirty' })).status).toBe(200);
  expect(await fileOf(id)).toMatchObject({ state: 'filed', outcome: 'filed' });

  const found = await read(OFFICE, `/desk/archive?q=${encodeURIComponent('办理来文')}`);
  const [entry] = found.data.rows;
  expect(entry).toMatchObject({ caseId: id, retention: 'thirty', author: '临沧市人民政府' });
  expect((await read('education.clerk', `/desk/archive/${entry.id}`)).status).toBe(404);
  const headers = { cookie: await city.seat(OFFICE) };
  const answer = await city.server.inject({ url: `/desk/archive/${entry.id}/package`, headers });
  const files = unzipSync(new Uint8Array(answer.rawPayload));
  const text = (name: string) => new TextDecoder().decode(files[name]);
  const manifest = JSON.parse(text('manifest.json'));
  expect(city.runtime.vault.digest(text('manifest.json'))).toBe(entry.digest);
  for (const { path, sm3 } of manifest.texts) expect(city.runtime.vault.digest(text(path))).toBe(sm3);
  expect(manifest.files).toHaveLength(1);
  expect(new TextDecoder().decode(files[manifest.files[0].path]?.slice(0, 4))).toBe('%PDF');
  expect(text('metadata.xml')).toContain(entry.code);
  expect(text('course.jsonl')).toContain('instruct-handling');
});

it('goes back with the rule it is against, and its issuer sees that it did', async () => {
  const receipt = await bring('临沧市人民政府关于送错单位的通知');
  const id = await register(receipt);
  const returned = await does(OFFICE, id, 'return-incoming', { reason: 'not-ours', note: '请发市教育体育局。' });
  expect(returned.status).toBe(200);
  const row = city.runtime.db.selectFrom('official_document_receipt').selectAll().where('id', '=', receipt);
  expect(await row.executeTakeFirstOrThrow()).toMatchObject({ return_reason: 'not-ours', signed_at: null });
});

it('numbers what is registered at the same moment without a gap and without a double', async () => {
  const receipts: string[] = [];
  for (let one = 0; one < 3; one++) receipts.push(await bring(`临沧市人民政府关于第${one + 1}项工作的通知`));
  for (const receipt of receipts) await send(OFFICE, inbox(receipt, 'sign'));
  const ids = await Promise.all(receipts.map(async (one) => (await send(OFFICE, inbox(one, 'register'))).data.id));
  const rows = await city.runtime.db.selectFrom('incoming_document').select('serial').where('id', 'in', ids).execute();
  const serials = rows.map(({ serial }) => serial).sort((a, b) => a - b);
  expect(serials).toEqual([0, 1, 2].map((at) => serials[0]! + at));
});

it('is answered by the document that says so when it is sent, which is filed as well', async () => {
  const id = await register(await bring('临沧市人民政府关于报送检查情况的通知'));
  const { number } = (await fileOf(id)).data as { number: string };
  const reply = await issue(
    {
      organ: '530900-market',
      genre: 'report',
      title: '临沧市市场监督管理局关于检查情况的报告',
      mark: '临市监发',
      main: '530900-government',
      body: '现将检查情况报告如下。',
      answers: number,
    },
    [OFFICE, 'market.head'],
  );
  expect((await fileOf(id)).data).toMatchObject({ reply: { id: reply, number: expect.stringMatching(/^临市监发/) } });
  expect((await does(OFFICE, reply, 'file-document', { retention: 'permanent' })).status).toBe(200);
  expect((await does(OFFICE, reply, 'file-document', { retention: 'ten' })).status).toBe(409);
  const { data } = await read(OFFICE, '/desk/archive?direction=outgoing&retention=permanent');
  expect(data.rows[0]).toMatchObject({ caseId: reply, keptUntil: null });
});
