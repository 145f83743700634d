// The pages of cases over HTTP: who sees what, acts from forms, and what a page costs.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SESSION_COOKIE } from '#platform/http/house.ts';
import { newId } from '#platform/ids.ts';
import { type CaseServer, openCaseServer } from './fixture/server.ts';
import type { Town } from './fixture/town.ts';
import { performAct } from './service/act.ts';
import { findCase, listPapers } from './store.ts';

let at: CaseServer;
let town: Town;
beforeAll(async () => {
  at = await openCaseServer();
  town = at.town;
});
afterAll(() => at.close());
beforeEach(() => town.clock.set('2026-09-21T09:15:00+08:00'));

describe('who sees a case', () => {
  it('its owner, whoever has its code, and its officers; for all others it is not there [E21]', async () => {
    const { file, code } = await at.openWorking();
    const pages = ['', '/deadline', '/receipt'].map((page) => `/cases/${file.number}${page}`);
    for (const page of pages) {
      expect((await at.ask(page, 'citizen')).statusCode, page).toBe(200);
      expect((await at.ask(page, 'reviewer')).statusCode, page).toBe(200);
      expect((await at.ask(`${page}?code=${code}`)).statusCode, page).toBe(200);
      for (const [who, address] of [
        ['', page],
        ['other', page],
        ['fireman', page],
        ['', `${page}?code=AAAAAA`],
      ]) {
        expect((await at.ask(address ?? '', who)).statusCode, `${who} ${address}`).toBe(404);
      }
    }
  });

  it('unknown, foreign and malformed numbers, ids and papers answer alike', async () => {
    const { file, code } = await at.openWorking();
    const [paper] = await listPapers(town.db, (await at.openWorking()).file.id);
    const bodyOf = async (url: string, who = '') => {
      const answer = await at.ask(url, who);
      return [answer.statusCode, answer.body.replace(/[0-9a-f-]{36}/g, '')];
    };
    const unknown = await bodyOf('/cases/0000000000000000001');
    for (const url of [
      `/cases/${file.number}`,
      '/cases/abc',
      "/cases/'or'1",
      `/cases/${file.number}/papers/${paper?.id}?code=${code}`,
      `/cases/${file.number}/papers/x`,
      `/verify/${newId()}`,
      '/verify/x',
    ]) {
      expect(await bodyOf(url), url).toEqual(unknown);
    }
    for (const url of [`/desk/cases/${newId()}`, '/desk/cases/x', `/desk/cases/${file.id}/files/${'a'.repeat(64)}`]) {
      expect((await bodyOf(url, 'reviewer'))[0], url).toBe(404);
    }
    expect((await at.ask(`/desk/cases/${file.id}`, 'fireman')).statusCode).toBe(404);
    expect((await at.ask(`/desk/cases/${file.id}`, 'citizen')).statusCode).toBe(403);
  });

  it('an officer sees numbers masked until asking for a reason, and the asking is shown to the applicant', async () => {
    const { file } = await at.openWorking();
    const masked = await at.json(`/desk/cases/${file.id}`, 'reviewer');
    expect(masked.parties[0]).toMatchObject({
      phone: '138****2016',
      idNumber: '5309**********1234',
      email: 'l***@example.cn',
    });
    expect((await at.post(`/desk/cases/${file.id}/acts/reveal`, 'reviewer', {})).statusCode).toBe(422);
    await at.post(`/desk/cases/${file.id}/acts/reveal`, 'reviewer', { reason: '核对身份' });
    expect((await at.json(`/desk/cases/${file.id}`, 'reviewer')).parties[0].phone).toBe('13800002016');
    expect((await at.json(`/desk/cases/${file.id}`, 'colleague')).parties[0].phone).toBe('138****2016');
    expect((await at.json(`/cases/${file.number}`, 'citizen')).looks).toHaveLength(1);
  });

  it('programs are given no hash of the query code and no name of an officer on the public page', async () => {
    const { file } = await at.openWorking();
    const text = JSON.stringify(await at.json(`/cases/${file.number}`, 'citizen'));
    expect(text).not.toContain(file.code_hash);
    expect(text).not.toContain('杨建华');
  });
});

describe('looking a case up', () => {
  it('leads to it with its number as people write it, and tells nothing when number or code is wrong', async () => {
    const { file, code } = await town.open();
    const typed = `${file.number.slice(0, 6)} ${file.number.slice(6)}`;
    const found = await at.post('/cases', '', { number: typed, code: code?.toLowerCase() ?? '' });
    expect([found.statusCode, found.headers.location]).toEqual([303, `/cases/${file.number}?code=${code}`]);
    const wrong = await at.post('/cases', '', { number: typed, code: 'AAAAAA' });
    const unknown = await at.post('/cases', '', { number: '0000000000000000001', code: 'AAAAAA' });
    expect([wrong.statusCode, unknown.statusCode]).toEqual([422, 422]);
    expect(wrong.body.replace(typed, '')).toBe(unknown.body.replace('0000000000000000001', ''));
    expect(wrong.body).toContain(`value="${typed}"`);
  });
});

describe('acts from forms', () => {
  it('an officer carries one out and is led back, with what was done said', async () => {
    const { file } = await town.open();
    const page = await at.ask(`/desk/cases/${file.id}`, 'reviewer');
    expect(page.body).toContain(`action="/desk/cases/${file.id}/acts/accept"`);
    expect(page.body).toContain('name="clientId"');
    const done = await at.post(`/desk/cases/${file.id}/acts/accept`, 'reviewer', {
      seen: '1',
      clientId: newId(),
    });
    expect([done.statusCode, done.headers.location]).toEqual([303, `/desk/cases/${file.id}?did=accept`]);
    expect((await findCase(town.db, file.id))?.state).toBe('working');
  });

  it('a refused one shows the form again with what was typed and where to mend it', async () => {
    const { file } = await at.openWorking();
    const refused = await at.post(`/desk/cases/${file.id}/acts/ask-opinion`, 'reviewer', {
      organ: '没有这个局',
      question: '请问是否同意',
    });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('请问是否同意');
    expect(refused.body).toContain('href="#ask-opinion-organ"');
    expect(refused.body).toContain('value="没有这个局"');
  });

  it('one decided on an outdated page is refused, and what was typed is kept', async () => {
    const { file } = await at.openWorking();
    const late = await at.post(`/desk/cases/${file.id}/acts/extend`, 'reviewer', { days: '3', seen: '1' });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('value="3"');
  });

  it('what cannot be undone is asked on a page of its own first', async () => {
    const { file } = await town.open();
    const page = await at.ask(`/desk/cases/${file.id}?act=refuse`, 'reviewer');
    expect(page.body).toContain('确定不予受理？');
    const refused = await at.post(`/desk/cases/${file.id}/acts/refuse`, 'reviewer', { reason: '没有理由' });
    expect([refused.statusCode, refused.body.includes('请写明理由。')]).toEqual([422, true]);
  });

  it('the applicant hands a file in and withdraws with the query code alone, and nobody else can', async () => {
    const { file, code } = await town.open();
    const address = `/cases/${file.number}/acts`;
    const body = [
      '--x',
      'content-disposition: form-data; name="material"',
      '',
      'id-card',
      '--x',
      'content-disposition: form-data; name="file"; filename="id.pdf"',
      'content-type: application/pdf',
      '',
      '%PDF-1.4\n%%EOF\n',
      '--x--',
      '',
    ].join('\r\n');
    const headers = {
      'content-type': 'multipart/form-data; boundary=x',
      origin: 'http://localhost',
      host: 'localhost',
    };
    const handed = await at.ask(`${address}/add-material?code=${code}`, '', {
      method: 'POST',
      payload: body,
      headers,
    });
    expect(handed.statusCode, handed.body).toBe(303);
    const { materials } = await at.json(`/desk/cases/${file.id}`, 'reviewer');
    expect(materials[0]).toMatchObject({ state: 'given', file_name: 'id.pdf', version: 2 });
    const download = await at.ask(`/desk/cases/${file.id}/files/${materials[0].file_id}`, 'reviewer');
    expect([download.statusCode, download.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect((await at.post(`${address}/withdraw?code=AAAAAA`, '', {})).statusCode).toBe(404);
    expect((await at.post(`${address}/withdraw`, 'reviewer', {})).statusCode).toBe(404);
    const done = await at.post(`${address}/withdraw?code=${code}`, '', { code: code ?? '' });
    expect(done.headers.location).toBe(`/cases/${file.number}?code=${code}`);
    expect((await findCase(town.db, file.id))?.outcome).toBe('withdrawn');
  });

  it('claims chosen cases from the list and asks for a choice when there is none', async () => {
    const { file } = await at.openWorking();
    expect((await at.post('/desk/acts/claim', 'reviewer', {})).statusCode).toBe(422);
    expect((await at.post('/desk/acts/claim', 'reviewer', { case: file.id })).statusCode).toBe(303);
    expect((await at.json('/desk', 'colleague')).rows.map((row: { id: string }) => row.id)).not.toContain(file.id);
    expect((await at.json('/desk', 'reviewer')).rows.map((row: { id: string }) => row.id)).toContain(file.id);
  });
});

describe('what the applicant reads', () => {
  it('is where it stands, by when, why, and what comes next, in both languages [E21][D12]', async () => {
    const { file } = await at.openWorking();
    const zh = (await at.ask(`/cases/${file.number}`, 'citizen')).body.replaceAll('<wbr/>', '');
    expect(zh).toContain('正在查看');
    expect(zh).toContain('10 月 12 日（星期一）24:00');
    expect(zh).toContain('中秋和国庆假期不算');
    expect(zh).toContain('送达');
    const en = (
      await at.ask(`/cases/${file.number}`, 'citizen', {
        headers: { cookie: `${SESSION_COOKIE}=citizen; sunhall_lang=en` },
      })
    ).body.replaceAll('<wbr/>', '');
    expect(en).toContain('Small eatery');
    expect(en).toContain('24:00 on Monday, 12 October');
    expect(
      en
        .replaceAll('李荣', '')
        .replaceAll(/机构[a-z-]+/g, '')
        .replaceAll(/国务院办公厅[^<]*|某法第一条/g, ''),
    ).not.toMatch(/[\u4e00-\u9fff]{4}/);
  });

  it('as my cases is only what is my own', async () => {
    const { cases } = await at.json('/my/cases', 'citizen');
    expect(cases.length).toBeGreaterThan(3);
    expect((await at.json('/my/cases', 'other')).cases).toEqual([]);
    expect((await at.ask('/my/cases')).statusCode).toBe(303);
  });
});

describe('a page costs', () => {
  it('a number of statements that depends on nothing', async () => {
    const { file } = await at.openWorking();
    const urls = [
      ['/desk', 'reviewer'],
      ['/desk/cases', 'reviewer'],
      ['/desk/overview', 'reviewer'],
      [`/desk/cases/${file.id}`, 'reviewer'],
      [`/cases/${file.number}`, 'citizen'],
      ['/my/cases', 'citizen'],
    ] as const;
    const few: number[] = [];
    for (const [url, who] of urls) few.push(await at.cost(url, who));
    for (let n = 0; n < 25; n++) await at.openWorking();
    for (let n = 0; n < 5; n++)
      await town.act(town.reviewer, (ctx) => performAct(ctx, { caseId: file.id, act: 'extend', body: { days: 1 } }));
    const many: number[] = [];
    for (const [url, who] of urls) many.push(await at.cost(url, who));
    expect(many).toEqual(few);
    expect(
      Object.fromEntries(
        urls.map(([url], index) => [url.replace(file.id, ':id').replace(file.number, ':number'), many[index]]),
      ),
    ).toMatchInlineSnapshot(`
      {
        "/cases/:number": 8,
        "/desk": 1,
        "/desk/cases": 3,
        "/desk/cases/:id": 15,
        "/desk/overview": 3,
        "/my/cases": 2,
      }
    `);
  });
});
