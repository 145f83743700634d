// Official documents through the server: from the draft to the post, and numbers that neither repeat nor skip.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performAct } from '#kernel/cases/service/act.ts';
import { findChainFault } from '#kernel/ledger/rules/chain.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { COMPOSE, DESK, MARKS } from './contract.ts';
import { sayNumber } from './rules/papers.ts';
import { findDocument, forgetWords } from './store/documents.ts';

const HEADERS = { accept: 'application/json', 'sec-fetch-site': 'same-origin' };
const MARK = '临测发';
let city: TestCity;

beforeAll(async () => {
  city = await openTestCity();
  expect((await send('market.clerk', MARKS, { organ: '530900-market', mark: MARK })).status).toBe(201);
}, 240_000);
afterAll(() => city?.close());

async function send(login: string, url: string, payload: object) {
  const headers = { ...HEADERS, cookie: await city.seat(login) };
  const answer = await city.server.inject({ method: 'POST', url, headers, payload });
  const data = answer.json();
  const [fault] = (data.faults ?? []) as { path: string; message: string }[];
  return { status: answer.statusCode, id: data.id as string, path: fault?.path, text: JSON.stringify(data) };
}

const read = async (login: string, url: string) => {
  const answer = await city.server.inject({ url, headers: { ...HEADERS, cookie: await city.seat(login) } });
  return { status: answer.statusCode, data: answer.json() };
};

const BODY = '为做好年末价格监督检查工作，现将有关事项通知如下，请认真组织实施。';
const draft = (more: object = {}) => ({
  organ: '530900-market',
  genre: 'notice',
  title: '临沧市市场监督管理局关于开展价格检查的通知',
  mark: MARK,
  openness: 'open',
  main: '临翔区市场监督管理局',
  body: BODY,
  ...more,
});
const write = (more: object = {}, login = 'market.clerk') => send(login, COMPOSE, draft(more));
const submit = (id: string, login = 'market.clerk') => send(login, `${DESK}/${id}/acts/submit`, {});
const does = (login: string, id: string, act: string, body: object = {}) =>
  send(login, `/desk/cases/${id}/acts/${act}`, body);
const find = async (id: string) => (await findDocument(city.runtime.db, id))!;

/** To the table of who signs. */
async function bring(more: object = {}): Promise<string> {
  const { id } = await write(more);
  expect((await submit(id)).status).toBe(200);
  expect((await does('market.clerk', id, 'pass-review')).status).toBe(200);
  return id;
}

describe('a document', () => {
  it('goes from the draft to the post, each step on record with the text it was done on', async () => {
    const { id } = await write({ consult: '临沧市发展和改革委员会' });
    expect((await read('market.reviewer', `${DESK}/${id}`)).data).toMatchObject({ faults: [], state: null });
    expect((await submit(id)).status).toBe(200);
    const steps: [string, string, object?][] = [
      ['market.clerk', 'pass-review'],
      ['development-reform.reviewer', 'countersign', { answer: 'agree', text: '无意见。' }],
      ['market.head', 'sign-document'],
      ['market.clerk', 'proofread'],
      ['market.clerk', 'apply-seal'],
      ['market.clerk', 'send-out'],
    ];
    for (const [login, act, body] of steps) expect((await does(login, id, act, body)).status, act).toBe(200);
    const document = await find(id);
    expect(document).toMatchObject({ state: 'sent', mark: MARK, year: 2026, signer: '字国祥' });
    const chain = await listChain(city.runtime.db, id);
    expect(findChainFault(chain)).toBeNull();
    expect(chain.map(({ act }) => act)).toEqual([
      'open',
      'submit-draft',
      'pass-review',
      'countersign',
      'sign-document',
      'number-document',
      'proofread',
      'apply-seal',
      'record-seal',
      'send-out',
    ]);
    expect(chain[4]?.body).toMatchObject({ digest: document.digest, version: 1, opinion: '同意' });
    expect(chain[5]?.body).toMatchObject({ number: sayNumber(document) });
  });

  it('that is sent back keeps every text, the new title, and the number it had', async () => {
    const id = await bring();
    await does('market.head', id, 'sign-document');
    const { serial } = await find(id);
    expect((await send('market.clerk', `${DESK}/${id}/acts/save`, draft({ body: '改了' }))).status).toBe(409);
    expect((await does('market.clerk', id, 'return-draft', { reason: '时间有误' })).status).toBe(200);
    const title = '临沧市市场监督管理局关于开展年末价格检查的通知';
    expect((await send('market.clerk', `${DESK}/${id}/acts/save`, draft({ title }))).status).toBe(200);
    for (const [login, act] of [
      ['market.clerk', 'submit-draft'],
      ['market.clerk', 'pass-review'],
      ['market.head', 'sign-document'],
    ] as const)
      expect((await does(login, id, act)).status, act).toBe(200);
    expect(await find(id)).toMatchObject({ serial, version: 2, state: 'proofing' });
    expect((await read('market.clerk', `/desk/cases/${id}`)).data.title).toBe(title);
  });

  it('that is withdrawn keeps its number, void', async () => {
    const id = await bring();
    await does('market.head', id, 'sign-document');
    expect((await does('market.clerk', id, 'withdraw-document', { reason: '不再需要' })).status).toBe(200);
    const document = await find(id);
    expect(document.serial).not.toBeNull();
    expect(document.voidedAt).not.toBeNull();
  });

  it('that goes downward is not signed before all agree', async () => {
    const id = await bring({ consult: '530900-development-reform、530900-finance' });
    const say = (login: string, answer: string) => does(login, id, 'countersign', { answer, text: '我单位意见。' });
    expect((await say('development-reform.reviewer', 'disagree')).status).toBe(200);
    expect((await say('development-reform.reviewer', 'agree')).status).toBe(404);
    expect((await find(id)).state).toBe('countersigning');
    expect((await say('finance.head', 'agree')).status).toBe(200);
    expect((await find(id)).state).toBe('drafting');
  });
});

describe('what is refused', () => {
  it('is told with its rule, and nothing of the draft is lost', async () => {
    const { id } = await write({ genre: 'request', main: '临沧市人民政府', copies: '临翔区市场监督管理局' });
    const answer = await submit(id);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('第十五条第一项');
    expect((await find(id)).content.body).toBe(BODY);
    expect((await find(id)).caseId).toBeNull();
  });

  it('[C04] is a document whose openness is not said, or not open without a reason', async () => {
    for (const more of [{ openness: '' }, { openness: 'closed' }]) {
      const { id } = await write(more);
      expect((await submit(id)).status).toBe(422);
    }
    const { id } = await write({ openness: 'closed', reason: '内部事务信息' });
    expect((await submit(id)).status).toBe(200);
  });

  it('is what bears a mark of secrecy, an unknown recipient, another organ’s name, a section', async () => {
    expect(await write({ body: `机密★1年\n${BODY}` })).toMatchObject({ status: 422 });
    expect(await write({ main: '没有这个单位' })).toMatchObject({ status: 422, path: 'main' });
    expect(await write({ organ: '530900-health' })).toMatchObject({ status: 422, path: 'organ' });
    const section = await write({ organ: '530900-market-food' });
    expect(section).toMatchObject({ status: 422, path: 'organ' });
    expect(section.text).toContain('第十七条');
    expect((await write({}, 'market.window')).status).toBe(403);
  });

  it('is a signature by whoever does not head the issuer, and a mark of somebody else', async () => {
    const id = await bring();
    expect((await does('market.clerk', id, 'sign-document')).status).toBe(403);
    expect((await does('health.head', id, 'sign-document')).status).toBe(404);
    expect(await send('health.head', MARKS, { organ: '530900-health', mark: MARK })).toMatchObject({
      status: 409,
      path: 'mark',
    });
  });
});

it('numbers neither repeat nor skip under 50 signatures at once, some of which are taken back', async () => {
  const mark = '临并发';
  await send('market.clerk', MARKS, { organ: '530900-market', mark });
  const ids: string[] = [];
  for (let at = 0; at < 50; at++) ids.push(await bring({ mark }));
  const market = (await find(ids[0]!)).issuer.path;
  const sign = (id: string, fails: boolean) =>
    inTransaction(city.runtime.db, async (tx) => {
      const ctx = { ...systemContext(city.runtime, tx), tx };
      const desks = [{ unitId: id, path: market, post: 'organ-head' }];
      await performAct({ ...ctx, actor: { ...ctx.actor, desks } }, { caseId: id, act: 'sign-document', body: {} });
      if (fails) throw new Error('taken back');
    });
  const first = await Promise.allSettled(ids.map((id, at) => sign(id, at % 5 === 0)));
  expect(first.flatMap((one) => (one.status === 'rejected' ? String(one.reason) : []))).toEqual(
    Array(10).fill('Error: taken back'),
  );
  await Promise.all(ids.filter((_, at) => at % 5 === 0).map((id) => sign(id, false)));
  const { rows } = await sql<{ serial: number }>`
    select serial from official_document where mark = ${mark} order by serial`.execute(city.runtime.db);
  expect(rows.map(({ serial }) => serial)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
});

it('words that are erased by law go from its texts as well', async () => {
  const { id } = await write({ body: `${BODY}联系人欧阳小明。` });
  await inTransaction(city.runtime.db, (tx) => forgetWords(tx, { caseId: id, words: ['欧阳小明'], mark: '■', seq: 1 }));
  expect((await find(id)).content.body).toContain('■');
});
