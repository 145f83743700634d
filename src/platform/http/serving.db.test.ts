// What goes out on the wire: headers on every kind of answer, kept pages, methods, rates.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HERS, openTinyHouse, type TinyHouse } from './fixture.tsx';

let tiny: TinyHouse;
beforeAll(async () => {
  tiny = await openTinyHouse();
  tiny.app.get('/assets/look.css', (_request, reply) => reply.type('text/css').send('p{}'));
});
afterEach(() => tiny.house.pageCache.clear());
afterAll(() => tiny?.close());

describe('every answer', () => {
  it.each([
    ['a page', { url: '/board/a' }, 200],
    ['data', { url: '/board/a', headers: { accept: 'application/json' } }, 200],
    ['a download', { url: '/paper' }, 200],
    ['an asset', { url: '/assets/look.css' }, 200],
    ['a head', { method: 'HEAD', url: '/board/a' }, 200],
    ['the methods of an address', { method: 'OPTIONS', url: '/board/a' }, 204],
    ['a redirect', { url: '/mine' }, 303],
    ['an unknown address', { url: '/nowhere' }, 404],
    ['an address nobody can read', { url: '/board/%E0%A4%A' }, 404],
    ['an address of made-up length', { url: `/board/${'x'.repeat(5000)}` }, 404],
    ['a wrong method', { method: 'DELETE', url: '/board/a' }, 405],
    [
      'a post from elsewhere',
      { method: 'POST', url: '/board/a/acts/go', headers: { 'sec-fetch-site': 'cross-site' }, payload: {} },
      403,
    ],
    ['a body too large', { method: 'POST', url: '/board/a/acts/go', payload: { to: 'x'.repeat(1_100_000) } }, 413],
    ['a crash', { url: '/crash' }, 500],
  ] as const)('carries the security headers and an id of its own: %s', async (_what, options, status) => {
    const answer = await tiny.ask(options);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers).toMatchObject({
      'content-security-policy': expect.stringMatching(/default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(answer.headers['content-security-policy']).not.toContain('unsafe');
    expect(answer.headers['strict-transport-security']).toBeUndefined();
  });

  it('names no id a caller made up', async () => {
    const answer = await tiny.ask({
      url: '/board/a',
      headers: { 'x-request-id': 'made-up', 'request-id': 'made-up' },
    });
    expect(answer.headers['x-request-id']).not.toBe('made-up');
  });

  it('of a city on https asks for https and keeps cookies to it', async () => {
    const secure = await openTinyHouse({ publicUrl: 'https://city.example' });
    const answer = await secure.ask({
      method: 'POST',
      url: `/things/${HERS}/acts/note`,
      who: 'anna',
      payload: new URLSearchParams({ text: 'hello' }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(answer.headers['strict-transport-security']).toMatch(/^max-age=31536000/);
    expect(answer.cookies).toMatchObject([{ name: 'sunhall_say', secure: true }]);
    await secure.close();
  });
});

describe('an error', () => {
  it('tells its id, and nothing of the machine', async () => {
    for (const headers of [{}, { accept: 'application/json' }]) {
      const answer = await tiny.ask({ url: '/crash', headers });
      expect(answer.body).toContain(String(answer.headers['x-request-id']));
      expect(answer.body).not.toMatch(/secret|Error:|\.ts|\bat /);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
  });

  it('reflects nothing that was sent', async () => {
    for (const url of ['/%3Cscript%3E', '/board/%3Cscript%3Ex?page=%3Cscript%3E', '/board/%ff<script>', '/<script>']) {
      for (const accept of ['text/html', 'application/json']) {
        const answer = await tiny.ask({ url: `/nowhere${url}`, headers: { accept } });
        expect([answer.statusCode, answer.body.includes('script')]).toEqual([404, false]);
      }
    }
  });

  it('is shown even when the frame of the page fails', async () => {
    const { faces } = tiny.house;
    const portal = faces.portal;
    Object.assign(faces, {
      portal: () => {
        throw new Error('secret of the frame');
      },
    });
    const answer = await tiny.ask({ url: '/nowhere' });
    Object.assign(faces, { portal });
    expect(answer.statusCode).toBe(500);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.body).not.toContain('secret');
  });
});

describe('methods', () => {
  it.each([
    ['PUT', '/board/a', 'GET, HEAD'],
    ['POST', '/board/a', 'GET, HEAD'],
    ['DELETE', '/board/a/acts/go', 'GET, HEAD, POST'],
    ['PATCH', '/by-name/x', 'GET, HEAD, POST'],
  ] as const)('%s %s is told what the address takes', async (method, url, allow) => {
    const refused = await tiny.ask({ method, url, headers: { accept: 'application/json' } });
    expect([refused.statusCode, refused.headers.allow, refused.json().code]).toEqual([
      405,
      allow,
      'http.method-not-allowed',
    ]);
    const asked = await tiny.ask({ method: 'OPTIONS', url });
    expect([asked.statusCode, asked.headers.allow, asked.body]).toEqual([204, allow, '']);
  });

  it('reading the address of an act, as after a reload, leads to its page', async () => {
    const answer = await tiny.ask({ url: `/things/${HERS}/acts/note?code=ABC234` });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `/things/${HERS}?code=ABC234`]);
  });
});

describe('a kept page', () => {
  const read = (url = '/board/a', headers: Record<string, string> = {}) => tiny.ask({ url, headers });
  const pass = () => tiny.clock.set(new Date(tiny.clock.now().getTime() + 1000));
  /** Whether a second reader is shown what the first one's request made. */
  async function isShared(first: [string, Record<string, string>?], second: [string, Record<string, string>?]) {
    const made = await read(...first);
    pass();
    return (await read(...second)).body === made.body;
  }

  it('is shown to the next reader until it is touched', async () => {
    expect(await isShared(['/board/a'], ['/board/a'])).toBe(true);
    const before = (await read()).body;
    tiny.house.pageCache.touch(['room:b']);
    expect((await read()).body).toBe(before);
    tiny.house.pageCache.touch(['room:a']);
    expect((await read()).body).not.toBe(before);
  });

  it('grows old by itself', async () => {
    const before = (await read()).body;
    tiny.clock.set(new Date(tiny.clock.now().getTime() + 60_000));
    expect((await read()).body).not.toBe(before);
  });

  it.each([
    ['another host', ['/board/a', { host: 'one.example' }], ['/board/a', { host: 'two.example' }]],
    ['made-up parameters', ['/board/a'], ['/board/a?utm=1&__proto__=2']],
    ['a made-up language', ['/board/a'], ['/board/a', { cookie: 'sunhall_lang=xx; other=1' }]],
  ] as [string, [string, Record<string, string>?], [string, Record<string, string>?]][])(
    'is the same page for %s',
    async (_what, first, second) => {
      expect(await isShared(first, second)).toBe(true);
    },
  );

  it.each([
    ['a declared parameter', ['/board/a'], ['/board/a?page=2']],
    ['another language', ['/board/a'], ['/board/a', { cookie: 'sunhall_lang=en' }]],
    ['large letters', ['/board/a'], ['/board/a', { cookie: 'sunhall_size=large' }]],
    ['somebody with a session', ['/board/a'], ['/board/a', { cookie: 'sunhall_session=anna' }]],
    ['a program with a token', ['/board/a'], ['/board/a', { authorization: 'Bearer anna' }]],
    ['somebody who is to be told something', ['/board/a'], ['/board/a', { cookie: 'sunhall_say=done' }]],
  ] as [string, [string, Record<string, string>?], [string, Record<string, string>?]][])(
    'is another page for %s, either way round',
    async (_what, first, second) => {
      expect(await isShared(first, second)).toBe(false);
      tiny.house.pageCache.clear();
      expect(await isShared(second, first)).toBe(false);
    },
  );

  it('is made of nothing its key does not name', async () => {
    expect((await read('/board/a?utm=evil&page=2')).body).toContain('data-query="{&quot;page&quot;:&quot;2&quot;}"');
  });

  it('may be shared by proxies only with those who would be shown the same; anything personal is not stored', async () => {
    expect((await read()).headers).toMatchObject({
      'cache-control': 'public, no-cache',
      vary: 'Accept, Accept-Encoding, Cookie',
    });
    expect((await read()).headers).toMatchObject({
      'cache-control': 'public, no-cache',
      vary: 'Accept, Accept-Encoding, Cookie',
    });
    const personal: Record<string, string>[] = [
      { cookie: 'sunhall_session=anna' },
      { accept: 'application/json' },
      { authorization: 'Bearer anna' },
    ];
    for (const headers of personal) {
      expect((await read('/board/a', headers)).headers['cache-control']).toBe('no-store');
    }
  });

  it('is not sent again to who has it', async () => {
    const etag = String((await read()).headers.etag);
    for (const tags of [etag, `"other", ${etag}`, etag.replace('W/', '')]) {
      const answer = await read('/board/a', { 'if-none-match': tags });
      expect([answer.statusCode, answer.body, answer.headers.etag]).toEqual([304, '', etag]);
    }
    expect((await read('/board/a', { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip, br;q=0', 'gzip', gunzipSync],
    ['identity', undefined, (bytes: Buffer) => bytes],
  ])('is compressed for who accepts %s', async (accepted, encoding, decode) => {
    const plain = (await read()).rawPayload;
    const answer = await read('/board/a', { 'accept-encoding': accepted });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(decode(answer.rawPayload)).toEqual(plain);
  });

  it('answers HEAD with the length and without the page', async () => {
    const page = await read();
    const head = await tiny.ask({ method: 'HEAD', url: '/board/a' });
    expect([head.headers['content-length'], head.headers.etag, head.body]).toEqual([
      String(page.rawPayload.length),
      page.headers.etag,
      '',
    ]);
  });
});

describe('a download', () => {
  it('is named safely and never stored on the way', async () => {
    const answer = await tiny.ask({ url: '/paper' });
    expect(answer.headers['content-disposition']).toBe(
      "attachment; filename*=UTF-8''%E7%94%B3%E8%AF%B7%281%29%27%E8%A1%A8.pdf",
    );
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});

describe('how often one may come', () => {
  let busy: TinyHouse;
  beforeAll(async () => {
    busy = await openTinyHouse({ rates: { open: 3, guess: 3 } });
  });
  afterAll(() => busy?.close());
  const knock = async (url: string, remoteAddress: string, who?: string) =>
    (await busy.ask({ url, remoteAddress, ...(who ? { who } : {}), headers: { accept: 'application/json' } }))
      .statusCode;
  const many = async (n: number, one: (i: number) => Promise<number>) => {
    const statuses: number[] = [];
    for (let i = 0; i < n; i++) statuses.push(await one(i));
    return statuses;
  };

  it('is counted by address, and told with when to come again', async () => {
    expect(await many(4, () => knock('/board/a', '10.0.0.1'))).toEqual([200, 200, 200, 429]);
    const answer = await busy.ask({
      url: '/board/a',
      remoteAddress: '10.0.0.1',
      headers: { accept: 'application/json' },
    });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(answer.json()).toMatchObject({ status: 429, code: 'http.too-many-requests' });
    expect(await knock('/board/a', '10.0.0.2')).toBe(200);
  });

  it('made-up sessions do not count as callers of their own', async () => {
    expect(await many(4, (i) => knock('/board/a', '10.0.0.3', `made-up-${i}`))).toEqual([200, 200, 200, 429]);
  });

  it('neighbours in one IPv6 network are one caller', async () => {
    expect(await many(4, (i) => knock('/board/a', `2001:db8:1:2::${i + 1}`))).toEqual([200, 200, 200, 429]);
  });

  it('people behind one address are counted one by one', async () => {
    expect(await many(3, () => knock('/board/a', '10.0.0.4', 'anna'))).toEqual([200, 200, 200]);
    expect(await many(3, () => knock('/board/a', '10.0.0.4', 'boris'))).toEqual([200, 200, 200]);
    expect(await knock('/board/a', '10.0.0.5', 'anna')).toBe(429);
  });

  it('a program is counted by its token, and keeps its owner out of nothing', async () => {
    const ask = async (token: string) => {
      const headers = { accept: 'application/json', authorization: `Bearer ${token}` };
      return (await busy.ask({ url: '/board/a', remoteAddress: '10.0.1.1', headers })).statusCode;
    };
    expect(await many(4, () => ask('annas-program'))).toEqual([200, 200, 200, 429]);
    expect(await ask('annas-other-program')).toBe(200);
    expect(await many(5, (i) => ask(`made-up-${i}`))).toEqual([401, 401, 401, 429, 429]);
  });

  it('wrong guesses are counted by address, whoever asks; who knows the secret is in nobody’s way', async () => {
    const guarded = await openTinyHouse({ rates: { guess: 3 } });
    const people = ['anna', 'boris', 'clerk', 'stranger', 'anna'];
    const guess = async (secret: string, remoteAddress = '10.0.0.6') => {
      const who = people.shift() ?? 'anna';
      return (await guarded.ask({ url: `/guess?secret=${secret}`, remoteAddress, who })).statusCode;
    };
    expect(await many(4, () => guess('right'))).toEqual([200, 200, 200, 200]);
    expect(await many(4, () => guess('wrong'))).toEqual([404, 404, 404, 429]);
    expect(await guess('right')).toBe(429);
    expect(await guess('right', '10.0.0.7')).toBe(200);
    await guarded.close();
  });

  it('a code tried on somebody’s thing is a guess too, whatever else is counted there', async () => {
    const guarded = await openTinyHouse({ rates: { guess: 3 } });
    const open = async (code: string, who?: string) => {
      const url = `/things/${HERS}?code=${code}`;
      return (await guarded.ask({ url, remoteAddress: '10.0.0.8', ...(who ? { who } : {}) })).statusCode;
    };
    const act = (code: string) =>
      guarded.ask({
        method: 'POST',
        url: `/things/${HERS}/acts/note`,
        remoteAddress: '10.0.0.8',
        headers: { accept: 'application/json' },
        payload: { text: 'x', code },
      });
    expect(await many(3, () => open('ABC234'))).toEqual([200, 200, 200]);
    // A fault in the form is no wrong guess.
    expect(await many(4, async () => (await act('ABC234')).statusCode)).toEqual([422, 422, 422, 422]);
    expect(await many(3, async () => (await act('WRONG2')).statusCode)).toEqual([404, 404, 404]);
    expect([await open('WRONG3'), await open('ABC234'), (await act('ABC234')).statusCode]).toEqual([429, 429, 429]);
    expect(await open('', 'anna')).toBe(200);
    await guarded.close();
  });
});
