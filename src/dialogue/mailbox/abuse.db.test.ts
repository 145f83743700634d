// Who means ill at the mailbox: floods, scripts in letters, huge files, guessed query codes, somebody else's letter by its number.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildCityServer } from '#app/serve.ts';
import { officersOf, readTaken } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';

let city: TestCity;
/** The same house, with as few knocks at its doors as a test can count. */
let strict: FastifyInstance;
beforeAll(async () => {
  city = await openTestCity();
  strict = await buildCityServer({ ...city.house, rates: { open: 100, form: 3, guess: 4, upload: 3 } });
}, 240_000);
afterAll(async () => {
  await strict?.close();
  await city?.close();
});

const EVIL = '<script>alert(1)</script><img src=x onerror=alert(2)>';
const LETTER = {
  kind: 'suggestion',
  organ: '530902-housing',
  name: '周永昌',
  phone: '13800003322',
  text: `路灯三天没亮了，请尽快维修。${EVIL}`,
};
const { does, look, post } = officersOf(() => city);
const take = async (letter: object = LETTER) => readTaken(city, await visit(city).post('/mailbox', letter));

const knock = (method: 'GET' | 'POST', url: string, remoteAddress: string, payload?: object) =>
  strict.inject({
    ...{ method, url, remoteAddress, payload },
    headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
  });

it('a flood of letters from one place is stopped, told until when, and keeps nobody else out', async () => {
  const answers = [];
  for (let n = 0; n < 5; n++) answers.push(await knock('POST', '/mailbox', '203.0.113.7', LETTER));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 429, 429]);
  expect(Number(answers[3]?.headers['retry-after'])).toBeGreaterThan(0);
  expect((await knock('POST', '/mailbox', '203.0.113.8', LETTER)).statusCode).toBe(201);
});

it('a letter sent again and again under one id is one letter', async () => {
  const letter = { ...LETTER, clientId: '0198a1b2-0000-7000-8000-00000000abcd' };
  const first = (await visit(city).post('/mailbox', letter)).json;
  const again = (await visit(city).post('/mailbox', letter)).json;
  expect(again.number).toBe(first.number);
  expect(again.code ?? null).toBeNull();
});

it('a script in a letter is text wherever the letter is read', async () => {
  const { id, number, code } = await take();
  await does('530902-housing.reviewer', id, 'answer', { answer: `三盏路灯已经修好，夜间恢复照明，请您核对。${EVIL}` });
  const published = await post('530902-housing.head', `/desk/mailbox/letters/${id}/acts/publish`, {
    title: '路灯不亮',
  });
  expect(published.status, published.text).toBe(200);
  const [shown] = (await visit(city).read('/mailbox/letters?kind=suggestion')).json.rows as { id: string }[];
  for (const page of [
    await visit(city).get(`/cases/${number}?code=${code}`),
    await look('530902-housing.head', `/desk/cases/${id}`),
    await look('530902-housing.head', `/desk/mailbox/letters/${id}`),
    await visit(city).get(`/mailbox/letters/${shown?.id}`),
  ]) {
    expect(page.status).toBe(200);
    expect(page.text).toContain('&lt;script');
    expect(page.text).not.toContain('<script>alert(1)');
    expect(page.text).not.toContain('<img src=x');
  }
});

it('files too large, too many, or not what they say are refused, and nothing is taken in', async () => {
  const { kind, organ, name, phone, text } = LETTER;
  const form = { kind, organ, name, phone, text };
  const jpeg = (bytes: number) => new File([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(bytes)], '现场.jpg');
  const huge = await visit(city).upload('/mailbox', form, { files: jpeg(11 * 1024 * 1024) }, 'application/json');
  expect([413, 422]).toContain(huge.status);
  const page = new File([`<html>${EVIL}</html>`], '现场.jpg', { type: 'image/jpeg' });
  expect((await visit(city).upload('/mailbox', form, { files: page }, 'application/json')).status).toBe(415);
  const forged = { id: 'a'.repeat(64), name: '别人的.pdf', ticket: 'x'.repeat(43) };
  const borrowed = await visit(city).post('/mailbox', { ...LETTER, files: [forged] });
  expect(borrowed.status).toBe(422);
  const many = await visit(city).post('/mailbox', { ...LETTER, files: Array.from({ length: 6 }, () => forged) });
  expect(many.status).toBe(422);
});

it('a query code is not found by trying: after some wrong ones no more are heard, and who knows theirs is not kept out', async () => {
  const { number, code } = await take();
  const from = '203.0.113.20';
  const statuses = [];
  for (const wrong of ['AAAAAA', 'BBBBBB', 'CCCCCC', 'DDDDDD', 'EEEEEE', 'FFFFFF']) {
    const { statusCode } = await knock('POST', `/cases/${number}/acts/reopen`, from, {
      code: wrong,
      why: '没有解决。',
    });
    statuses.push(statusCode);
  }
  expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(4);
  expect(statuses.at(-1)).toBe(429);
  const own = await knock('GET', `/cases/${number}?code=${code}`, '203.0.113.21');
  expect(own.statusCode).toBe(200);
});

it('somebody else’s letter is not read by its number, with a wrong code, or under another account', async () => {
  const { id, number } = await take();
  for (const asked of [
    await visit(city).get(`/cases/${number}`),
    await visit(city).get(`/cases/${number}?code=ZZZZZZ`),
    await visit(city, await city.seat('citizen')).get(`/cases/${number}`),
    await visit(city, await city.seat('citizen')).get(`/desk/cases/${id}`),
    await look('education.head', `/desk/cases/${id}`),
    await look('education.head', `/desk/mailbox/letters/${id}`),
  ]) {
    expect(asked.text).not.toMatch(/路灯三天没亮|周永昌|13800003322/);
  }
  expect((await look('education.head', `/desk/mailbox/letters/${id}`)).status).toBe(404);
});
