// The demo city with its older system: files sent in at the desk, and what applicants and the public see of them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { multipart } from '#platform/http/fixture.tsx';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { FOOD, oldLine } from './fixture.ts';

let city: TestCity;
let admin = '';
beforeAll(async () => {
  city = await openTestCity();
  admin = await city.signIn('city.admin');
}, 300_000);
afterAll(() => city?.close());

const get = (url: string, cookie = '', accept = 'text/html') =>
  city.server.inject({ url, headers: { cookie, accept } });

function send(what: 'cases' | 'results', file: { name: string; text: string }, mode: 'check' | 'load', cookie = admin) {
  const body = multipart([
    ['mode', mode],
    ['file', { name: file.name, bytes: Buffer.from(file.text) }],
  ]);
  return city.server.inject({
    method: 'POST',
    url: `/desk/imports/acts/${what}`,
    headers: { ...body.headers, cookie, 'sec-fetch-site': 'same-origin', accept: 'application/json' },
    payload: body.payload,
  });
}

const line = (more: Record<string, unknown> = {}) => oldLine({ organ: '530902-market', ...more });
const asJson = (...lines: object[]) => lines.map((one) => JSON.stringify(one)).join('\n');

const countImported = async () => {
  const rows = await city.runtime.db.selectFrom('case_file').select('id').where('kind', '=', 'imported').execute();
  return rows.length;
};

describe('[E02] the desk of imports', () => {
  it('checks a file without taking it in, then takes it in', async () => {
    const before = await countImported();
    const file = { name: 'old.jsonl', text: asJson(line({ number: 'A-1' }), line({ number: 'A-2' })) };
    expect((await send('cases', file, 'check')).json()).toMatchObject({ rows: 2, taken: 2, faultCount: 0 });
    expect(await countImported()).toBe(before);
    expect((await send('cases', file, 'load')).json()).toMatchObject({ taken: 2, known: 0 });
    expect((await send('cases', file, 'load')).json()).toMatchObject({ taken: 0, known: 2 });
    expect(await countImported()).toBe(before + 2);
  });

  it('shows each fault of a CSV file by line, field and reason, and takes nothing of it in', async () => {
    const before = await countImported();
    const head = 'system,number,item,kind,applicant,organ,applied,result,decided';
    const rows = [
      `旧系统,B-1,${FOOD},natural,李荣,530902-market,2019-03-01,granted,2019-03-09`,
      `旧系统,B-2,${FOOD},natural,李荣,530902-market,2019-03-01,granted,`,
      `旧系统,B-3,${FOOD},natural,李荣,530902-nobody,2019-03-01,,`,
    ];
    const sent = (await send('cases', { name: 'old.csv', text: [head, ...rows].join('\n') }, 'load')).json();
    expect(sent).toMatchObject({ taken: 0, faultCount: 2 });
    expect(sent.faults.map((fault: { line: number; field: string }) => [fault.line, fault.field])).toEqual([
      [3, 'decided'],
      [4, 'organ'],
    ]);
    expect(await countImported()).toBe(before);
    const page = (await get(`/desk/imports?run=${sent.run}`, admin)).body;
    for (const words of ['old.csv', '未导入', '有结果就要有决定日期', '没有这个机构']) expect(page).toContain(words);
  });

  it('takes only a file that the sender sent', async () => {
    const answer = await city.server.inject({
      method: 'POST',
      url: '/desk/imports/acts/cases',
      headers: { cookie: admin, 'sec-fetch-site': 'same-origin', accept: 'application/json' },
      payload: { mode: 'check', file: { id: 'a'.repeat(64), name: 'old.csv' } },
    });
    expect(answer.statusCode).toBe(422);
  });

  it('is closed to a clerk', async () => {
    expect((await get('/desk/imports', await city.signIn('market.window'))).statusCode).toBe(403);
  });
});

describe('[E02] the applicant of an older case', () => {
  it('finds it by old number, name and ID number, and reads what is claimed and what was witnessed', async () => {
    const look = (body: object) =>
      city.server.inject({
        method: 'POST',
        url: '/old-cases',
        headers: { 'sec-fetch-site': 'same-origin', accept: 'application/json' },
        payload: body,
      });
    const right = { number: 'LC2021-04711', name: '李荣', idNumber: '530921198001010026' };
    const { number, code } = (await look(right)).json();
    const status = (await get(`/cases/${number}?code=${code}`)).body;
    for (const words of ['LC2021-04711', '本平台没有见证', '2021-04-12', '导入登记', '准予'])
      expect(status).toContain(words);
    expect(status).not.toContain('530921198001010026');
    expect(status).not.toContain('/rating');
    const certificate = (await get(`/cases/${number}/deadline?code=${code}`, '', 'application/json')).json();
    expect(certificate).toMatchObject({ limits: [], origin: { zh: expect.stringContaining('原编号 LC2021-04711') } });
    expect((await get(`/cases/${number}/receipt?code=${code}`)).body).toContain('旧系统办件登记凭证');
    expect((await get(`/cases/${number}?code=222222`)).statusCode).toBe(404);
    const wrong = await look({ ...right, name: '李容' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.json().faults ?? wrong.json().errors).toHaveLength(1);
  });

  it('is shown the way to it where cases are looked up', async () => {
    expect((await get('/cases')).body).toContain('href="/old-cases"');
    expect((await get('/old-cases')).body).toContain('原编号');
  });
});

describe('[E17] the register of the demo city', () => {
  it('was compared: most in order, two decided before they were entered, two outside the system, each a card', async () => {
    const { runs } = (await get('/desk/imports', admin, 'application/json')).json();
    const compared = runs.find((run: { what: string }) => run.what === 'results');
    expect(compared.counts).toMatchObject({ outside: 2, predated: 2, taken: 4 });
    expect(compared.counts.inOrder).toBeGreaterThan(20);
    const stray = await city.runtime.db
      .selectFrom('case_file as f')
      .innerJoin('case_file as c', 'c.parent_id', 'f.id')
      .select(['f.id', 'f.title'])
      .distinct()
      .where('f.kind', '=', 'stray-result')
      .where('c.kind', '=', 'card')
      .execute();
    // One may have brought the post its second yellow card, and so a red one as well.
    expect(stray.map(({ title }) => title.slice(0, 4)).sort()).toEqual([
      '体外循环',
      '体外循环',
      '先办后录',
      '先办后录',
    ]);
  });

  it('and a supervisor may compare another, a head may not', async () => {
    const text = `document,organ,item,applicant,issued\nZZ-NEW-1,530902-market,${FOOD},无件之人,2026-11-10`;
    const file = { name: 'register.csv', text };
    expect((await send('results', file, 'load', await city.signIn('supervisor'))).json()).toMatchObject({
      outside: 1,
      taken: 1,
    });
    expect((await send('results', file, 'load', await city.signIn('market.head'))).statusCode).toBe(403);
  });
});
