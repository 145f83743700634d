// Each rung of the ladder on a real server and database: doors, forms, transactions.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HERS, HIS, openTinyHouse, type TinyHouse } from './fixture.tsx';

let tiny: TinyHouse;
beforeAll(async () => {
  tiny = await openTinyHouse();
});
afterAll(() => tiny?.close());

const JSON_ONLY = { accept: 'application/json' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
const post = (url: string, body: Record<string, string>, who?: string, headers: Record<string, string> = {}) =>
  tiny.ask({
    method: 'POST',
    url,
    ...(who ? { who } : {}),
    headers: { ...FORM, ...headers },
    payload: new URLSearchParams(body).toString(),
  });
const postJson = (url: string, payload: string, who?: string, headers: Record<string, string> = {}) =>
  tiny.ask({
    method: 'POST',
    url,
    ...(who ? { who } : {}),
    headers: { ...JSON_ONLY, 'content-type': 'application/json', ...headers },
    payload,
  });

describe('doors', () => {
  it.each([
    ['its owner', 'anna', HERS, 200],
    ['a clerk of its unit', 'clerk', HERS, 200],
    ['another person', 'boris', HERS, 404],
    ['nobody in particular', undefined, HERS, 404],
    ['a clerk of elsewhere', 'stranger', HERS, 404],
    ['a clerk who asks for what is not there', 'clerk', HERS.replace('a1', 'ff'), 404],
    ['somebody who asks for no id', 'anna', 'x', 404],
    ['somebody who sends a nought', 'anna', '%00', 404],
  ])('a thing answers %s', async (_whom, who, id, status) => {
    const answer = await tiny.ask({ url: `/things/${id}`, ...(who ? { who } : {}), headers: JSON_ONLY });
    expect(answer.statusCode).toBe(status);
  });

  it('what is foreign and what is not there look alike', async () => {
    const [foreign, missing] = await Promise.all(
      [HIS, HERS.replace('a1', 'ff')].map((id) => tiny.ask({ url: `/things/${id}`, who: 'anna', headers: JSON_ONLY })),
    );
    expect({ ...foreign?.json(), instance: '' }).toEqual({ ...missing?.json(), instance: '' });
  });

  it('the query code opens a thing, a wrong one does not', async () => {
    const open = await tiny.ask({ url: `/things/${HERS}?code=ABC234`, headers: JSON_ONLY });
    const shut = await tiny.ask({ url: `/things/${HERS}?code=XYZ789`, headers: JSON_ONLY });
    expect([open.statusCode, shut.statusCode]).toEqual([200, 404]);
  });

  it('a session is asked for: programs are told, readers are led to sign in and back', async () => {
    const program = await tiny.ask({ url: '/mine?a=1', headers: JSON_ONLY });
    expect([program.statusCode, program.json().code]).toEqual([401, 'http.sign-in-needed']);
    const reader = await tiny.ask({ url: '/mine?a=1' });
    expect([reader.statusCode, reader.headers.location]).toEqual([303, '/sign-in?back=%2Fmine%3Fa%3D1']);
    expect((await tiny.ask({ url: '/mine', who: 'anna' })).statusCode).toBe(200);
    expect((await tiny.ask({ url: '/mine', headers: { authorization: 'Bearer anna' } })).statusCode).toBe(200);
    expect((await tiny.ask({ url: '/mine', who: 'made-up', headers: JSON_ONLY })).statusCode).toBe(401);
  });

  it('a permission one does not hold is forbidden', async () => {
    const statuses = await Promise.all(
      ['anna', 'clerk'].map(async (who) => (await tiny.ask({ url: '/staff', who })).statusCode),
    );
    expect(statuses).toEqual([403, 200]);
  });

  it.each([
    ['in the body', '/by-name/his', `{"id":"${HERS}"}`],
    ['in the query', `/by-name/his?id=${HERS}`, '{}'],
  ])('nobody is let in by their own thing %s to act on another', async (_where, url, body) => {
    expect((await postJson('/by-name/hers', '{}', 'anna')).statusCode).toBe(200);
    expect((await postJson(url, body, 'anna')).statusCode).toBe(404);
  });
});

describe('an act', () => {
  it('leads a browser on with a word said once, and tells a program what was made', async () => {
    const browser = await post(`/things/${HERS}/acts/note`, { text: 'hello' }, 'anna');
    expect([browser.statusCode, browser.headers.location]).toEqual([303, `/things/${HERS}`]);
    const say = browser.cookies.find((cookie) => cookie.name === 'sunhall_say');
    expect(say).toMatchObject({ httpOnly: true, sameSite: 'Lax', maxAge: 60 });
    const next = await tiny.ask({
      url: `/things/${HERS}?code=ABC234`,
      headers: { cookie: `sunhall_say=${say?.value}` },
    });
    expect(next.body).toContain('记下了');
    expect(next.cookies.find((cookie) => cookie.name === 'sunhall_say')?.value).toBe('');
    const program = await postJson(`/things/${HERS}/acts/note`, '{"text":"hello"}', 'anna');
    expect([program.statusCode, program.headers.location, program.json()]).toEqual([
      201,
      `/things/${HERS}`,
      { to: `/things/${HERS}`, text: 'hello' },
    ]);
  });

  it('that is refused shows the form again with what was typed', async () => {
    const answer = await post(`/things/${HERS}/acts/note`, { text: '<b>' }, 'anna', {});
    expect(answer.statusCode).toBe(303);
    const refused = await post(`/things/${HERS}/acts/note`, { text: 'x'.repeat(21) }, 'anna');
    expect(refused.statusCode).toBe(422);
    expect(refused.headers['content-type']).toContain('text/html');
    expect(refused.body).toContain('data-refused="note"');
    expect(refused.body).toContain(`value="${'x'.repeat(21)}"`);
    expect(refused.body).toContain('text: 最多写 20 个字');
  });

  it('that is refused tells a program which field, why, and in its language', async () => {
    const answer = await postJson(`/things/${HERS}/acts/note`, '{"text":"x"}', 'anna', {
      cookie: 'sunhall_session=anna; sunhall_lang=en',
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({
      status: 422,
      code: 'http.invalid-input',
      title: 'There is 1 thing to mend',
      instance: answer.headers['x-request-id'],
      faults: [{ path: 'text', message: 'At least 2 characters' }],
    });
  });

  it('keeps the query code through a refusal when only the form carries it', async () => {
    const refused = await post(`/things/${HERS}/acts/note`, { text: 'x', code: 'ABC234' });
    expect(refused.statusCode).toBe(422);
  });

  it.each(['conflict', 'crash'])('that ends in a %s leaves nothing behind', async (fail) => {
    const before = await tiny.countNotes();
    const answer = await post(`/things/${HERS}/acts/note`, { text: 'gone', fail }, 'anna');
    expect(answer.statusCode).toBe(fail === 'crash' ? 500 : 409);
    expect(await tiny.countNotes()).toBe(before);
    if (fail === 'conflict') expect(answer.body).toContain('value="gone"');
  });

  it('that is unbound holds no session of the database while it is done', async () => {
    const held = async (name: string) => (await postJson(`/hold/acts/${name}`, '{}')).json().held;
    expect([await held('bound'), await held('unbound')]).toEqual([1, 0]);
  });

  it('sent twice under one id is done once', async () => {
    const before = await tiny.countNotes();
    const body = { text: 'once', clientId: '0189f0e4-0000-7000-8000-000000000c01' };
    const answers = await Promise.all([1, 2, 3].map(() => post(`/things/${HERS}/acts/note`, body, 'anna')));
    expect(answers.map((answer) => answer.statusCode)).toEqual([303, 303, 303]);
    expect(await tiny.countNotes()).toBe(before + 1);
  });

  it.each([
    ['//evil.example/x', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['https://evil.example/', '/'],
    ['/a\r\nset-cookie: x=1', '/aset-cookie:%20x=1'],
    ['/服务?q=食品', '/%E6%9C%8D%E5%8A%A1?q=%E9%A3%9F%E5%93%81'],
  ])('never leads to another site nor writes a header: %j', async (to, location) => {
    const answer = await post('/board/a/acts/go', { to });
    expect([answer.statusCode, answer.headers.location, answer.headers['set-cookie']]).toEqual([
      303,
      location,
      undefined,
    ]);
  });
});

describe('where a post comes from', () => {
  const send = (headers: Record<string, string>) =>
    tiny.ask({
      method: 'POST',
      url: '/board/a/acts/go',
      headers: { host: 'city.example', 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: 'to=/',
    });

  it.each([
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }, 303],
    [{ 'sec-fetch-site': 'none' }, 303],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'http://city.example' }, 303],
    [{ origin: 'http://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ referer: 'http://city.example/page' }, 303],
    [{ referer: 'http://evil.example/city.example' }, 403],
    [{}, 303],
  ])('%j is answered %i', async (headers, status) => {
    expect((await send(headers)).statusCode).toBe(status);
  });
});

describe('a program with a token', () => {
  const bearer = (token: string) => ({ ...JSON_ONLY, authorization: `Bearer ${token}` });
  const at = (url: string, token: string) => tiny.ask({ url, headers: bearer(token) });

  it('does what its owner does as themselves only when it was given that', async () => {
    const statuses = async (token: string) =>
      Promise.all(['/mine', `/things/${HERS}`, `/things/${HIS}`].map(async (url) => (await at(url, token)).statusCode));
    expect(await statuses('annas-program')).toEqual([200, 200, 404]);
    expect(await statuses('annas-other-program')).toEqual([403, 404, 404]);
  });

  it('needs no page of ours to post from; a cookie beside the token does not count', async () => {
    const answer = await tiny.ask({
      method: 'POST',
      url: `/things/${HERS}/acts/note`,
      who: 'boris',
      headers: { ...bearer('annas-program'), 'sec-fetch-site': 'cross-site' },
      payload: { text: 'sent by a program' },
    });
    expect(answer.statusCode).toBe(201);
  });

  it('is told that its token does not count, on any page, and is never led to sign in', async () => {
    for (const url of ['/board/a', '/mine', `/things/${HERS}`]) {
      const answer = await tiny.ask({ url, headers: { authorization: 'bearer made-up' } });
      expect([answer.statusCode, answer.headers['www-authenticate']]).toEqual([401, 'Bearer error="invalid_token"']);
      expect((await at(url, 'made-up')).json().code).toBe('http.token-refused');
    }
  });
});

describe('input no database can keep', () => {
  it.each([
    ['a nought in JSON', () => postJson(`/things/${HERS}/acts/note`, '{"text":"a\\u0000b"}', 'anna')],
    ['half a sign in JSON', () => postJson(`/things/${HERS}/acts/note`, '{"text":"a\\ud800b"}', 'anna')],
    ['a nought in a form', () => post(`/things/${HERS}/acts/note`, { text: 'a\0b' }, 'anna', JSON_ONLY)],
  ])('%s is refused with its field', async (_what, send) => {
    const answer = await send();
    expect(answer.statusCode).toBe(422);
    expect(answer.json().faults).toEqual([{ path: 'text', message: '这一项里有无法保存的字符，请删去后重新填写' }]);
  });

  it('is refused in the query too', async () => {
    const answer = await tiny.ask({ url: '/board/a?page=%00', headers: JSON_ONLY });
    expect([answer.statusCode, answer.json().faults?.[0]?.path]).toEqual([422, 'page']);
  });

  it('does not come to the database by way of a made-up name', async () => {
    const answer = await post(`/things/${HERS}/acts/note`, { text: 'fine', code: '\0', name: '\0' }, 'anna', JSON_ONLY);
    expect(answer.statusCode).toBe(422);
  });

  it.each([
    ['{"text":', 400],
    ['{"__proto__":{"x":1}}', 400],
    ['{"constructor":{"prototype":{"x":1}}}', 400],
    ['"text"', 422],
    ['null', 422],
    ['[]', 422],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 422],
    [JSON.stringify({ text: 'x'.repeat(1_100_000) }), 413],
  ])('%.40s is answered in words, never with a 500', async (payload, status) => {
    const answer = await postJson(`/things/${HERS}/acts/note`, payload, 'anna');
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it.each(['text/plain', 'text/xml', 'multipart/form-data; boundary=edge'])(
    '%s is not accepted by an act that takes no files',
    async (type) => {
      const answer = await tiny.ask({
        method: 'POST',
        url: `/things/${HERS}/acts/note`,
        who: 'anna',
        headers: { 'content-type': type },
        payload: '--edge--',
      });
      expect(answer.statusCode).toBe(415);
    },
  );
});

describe('what is sent with an act', () => {
  it('is looked at by the house, and nothing remains of an act that is refused by it', async () => {
    const before = await tiny.countNotes();
    const refused = [
      await postJson(`/things/${HERS}/acts/note`, JSON.stringify({ text: 'SECRET' }), 'anna'),
      await postJson('/hold/acts/unbound', JSON.stringify({ text: 'SECRET' })),
    ];
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([422, 422]);
    expect(refused.map((answer) => answer.json().title)).toEqual([
      expect.stringContaining('thing.note'),
      expect.stringContaining('hold.unbound'),
    ]);
    expect(await tiny.countNotes()).toBe(before);
    expect((await postJson('/hold/acts/unbound', JSON.stringify({ text: 'open' }))).statusCode).toBe(200);
    expect(await tiny.countNotes()).toBe(before + 1);
  });
});
