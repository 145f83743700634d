// The pages of organs and people over HTTP, in a plain frame: what they show, to whom, and what their forms do.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organs } from '#kernel/organs/module.ts';
import { type Face, type House, ONE_HOST } from '#platform/http/house.ts';
import { openPageCache } from '#platform/http/page-cache.ts';
import { buildServer } from '#platform/http/server.ts';
import { PortalLayout } from '#ui/layout/portal.tsx';
import { renderPage } from '#ui/render.ts';
import { openPeopleCity, PASSWORD, type PeopleCity } from './fixture.ts';
import { people } from './module.ts';

const SITE = { name: '临沧市人民政府', home: '/', footer: [], imprint: '' };
const frame: Face = (view, page, said) =>
  renderPage(
    <PortalLayout
      lang={page.lang}
      size={page.size}
      title={view.title}
      asset={(name) => name}
      site={SITE}
      nav={[]}
      tools={[]}
      toast={said ? { text: said } : undefined}
    >
      {view.body}
    </PortalLayout>,
  );

let city: PeopleCity;
let server: FastifyInstance;
beforeAll(async () => {
  city = await openPeopleCity();
  const modules = [organs, people];
  const house: House = {
    runtime: city.runtime,
    resources: modules.flatMap((module) => module.resources ?? []),
    subjects: { ...organs.subjects, ...people.subjects },
    faces: { portal: frame, bench: frame, wall: frame, bare: frame },
    pageCache: openPageCache(),
    hosts: ONE_HOST,
    identify: (token) => city.whoHas(token ?? ''),
    rates: { open: 1e6, form: 1e6, guess: 1e6, upload: 1e6 },
  };
  server = await buildServer(house);
});
afterAll(async () => {
  await server.close();
  await city.close();
});

const get = (url: string, cookie = '', headers: Record<string, string> = {}) =>
  server.inject({ url, headers: { cookie, accept: 'text/html', ...headers } });
const post = (url: string, fields: Record<string, string>, cookie = '') =>
  server.inject({
    method: 'POST',
    url,
    headers: {
      cookie,
      accept: 'text/html',
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams(fields).toString(),
  });
const json = { accept: 'application/json' };

async function cookieOf(login: string): Promise<string> {
  const answer = await post('/sign-in', { login, password: PASSWORD });
  const cookie = answer.cookies.find((one) => one.name === 'sunhall_session');
  if (!cookie) throw new Error(`${login}: ${answer.statusCode}`);
  return `sunhall_session=${cookie.value}`;
}

describe('signing in by the form', () => {
  it('sets a cookie that no script reads and no other site sends, and leads on', async () => {
    const answer = await post('/sign-in', { login: 'citizen', password: PASSWORD, back: '/services?q=a' });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/services?q=a');
    const cookie = answer.cookies.find((one) => one.name === 'sunhall_session');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(Buffer.from(cookie!.value, 'base64url')).toHaveLength(32);
  });

  it.each(['//evil.example', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)'])(
    'never leads to %s',
    async (back) => {
      const answer = await post('/sign-in', { login: 'citizen', password: PASSWORD, back });
      expect(answer.headers.location).toBe('/account');
    },
  );

  it('keeps what was typed but the password when it is refused', async () => {
    const answer = await post('/sign-in', { login: 'elder', password: 'My-Secret-Guess-1' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('value="elder"');
    expect(answer.body).not.toContain('My-Secret-Guess-1');
    expect(answer.body).toContain('role="alert"');
  });
});

describe('a new access token', () => {
  it('is shown once, in the page, to the browser it was made in', async () => {
    const cookie = await cookieOf('citizen');
    const made = await post(
      '/account/security/acts/make',
      { name: '办公室报表', 'scope[]': 'own', days: '90' },
      cookie,
    );
    expect(made.statusCode).toBe(303);
    const handed = made.cookies.find(({ name }) => name === 'sunhall_reveal');
    expect(handed).toMatchObject({ path: '/account/security', httpOnly: true, sameSite: 'Lax', maxAge: 60 });
    expect(handed?.value).not.toContain('shp_');
    const shown = await get('/account/security', `${cookie}; sunhall_reveal=${handed?.value}`);
    expect(shown.body).toMatch(/<x-copy[^>]*>.*shp_\w{20}/s);
    expect(shown.cookies).toMatchObject([{ name: 'sunhall_reveal', value: '', path: '/account/security' }]);
    expect((await get('/account/security', cookie)).body).not.toMatch(/shp_\w{20}/);
    expect((await get('/account/security', `${cookie}; sunhall_reveal=made-up`)).statusCode).toBe(200);
  });
});

describe('every page of organs and people', () => {
  it('opens for an administrator, in both languages, with one heading', async () => {
    const cookie = await cookieOf('city.admin');
    const id = await city.id('market.window');
    const pages = ['/sign-in', '/sign-in/code', '/sign-out', '/sign-up', '/account', '/account/password'];
    pages.push('/account/second-factor', '/organs', '/organs?q=市场', '/organs/530902-market', '/desk/organs');
    pages.push('/desk/organs?q=教育', '/desk/organs/530902', '/desk/people', '/desk/people/new', '/desk/people/gaps');
    pages.push('/desk/people?q=market&state=active&unused=90', `/desk/people/${id}`);
    for (const lang of ['zh', 'en']) {
      for (const url of pages) {
        const answer = await get(url, `${cookie}; sunhall_lang=${lang}`);
        expect(answer.statusCode, url).toBe(200);
        expect(answer.body.match(/<h1/g), url).toHaveLength(1);
        expect(answer.body, url).not.toMatch(/undefined|\[object|NaN/);
      }
    }
  });

  it('answers unknown and malformed names alike', async () => {
    const cookie = await cookieOf('city.admin');
    for (const url of [
      '/organs/no-such',
      '/organs/%00',
      '/desk/organs/no-such',
      '/desk/people/1',
      '/desk/people/01980000-0000-7000-8000-000000000000',
    ]) {
      expect((await get(url, cookie)).statusCode, url).toBe(404);
    }
  });
});

describe('the directory of organs', () => {
  it('reaches every county, department and township in two clicks [A02]', async () => {
    const linksOf = async (url: string) =>
      [...(await get(url)).body.matchAll(/href="(\/organs\/[^"?#]+)"/g)].map((one) => one[1]!);
    const first = await linksOf('/organs');
    const reached = new Set(first);
    for (const url of first) for (const link of await linksOf(url)) reached.add(link);
    const rows = await city.db
      .selectFrom('organ')
      .select('code')
      .where('level', '<=', 5)
      .where('kind', '<>', 'section')
      .where('valid_to', 'is', null)
      .where('parent_id', 'is not', null)
      .execute();
    expect(rows.length).toBeGreaterThan(300);
    expect(rows.map((row) => `/organs/${row.code}`).filter((url) => !reached.has(url))).toEqual([]);
  });

  it('names the head of an organ and nothing private of them [K18]', async () => {
    const data = (await get('/organs/530900-market', '', json)).json();
    expect(Object.keys(data.head)).toEqual(['name', 'nameEn', 'post', 'title', 'titleEn']);
    expect((await get('/organs/530900-market')).body).toContain(data.head.name);
  });
});

describe('a county administrator', () => {
  it('sees its own people and organs, and a sibling’s as not there [A06][A25]', async () => {
    const admin = await city.db
      .selectFrom('role_grant as g')
      .innerJoin('account as a', 'a.id', 'g.account_id')
      .innerJoin('organ as o', 'o.id', 'g.organ_id')
      .select('a.login')
      .where('g.role', '=', 'county-admin')
      .where('o.code', '=', '530902')
      .executeTakeFirstOrThrow();
    const cookie = await cookieOf(admin.login);
    const { people: seen } = (await get('/desk/people?q=530921', cookie, json)).json();
    expect(seen).toEqual([]);
    const own = await city.id('530902-market.window');
    const sibling = await city.id('530921-market.window');
    expect((await get(`/desk/people/${own}`, cookie)).statusCode).toBe(200);
    expect((await get(`/desk/people/${sibling}`, cookie)).statusCode).toBe(404);
    expect((await get('/desk/organs/530902', cookie)).statusCode).toBe(200);
    expect((await get('/desk/organs/530921', cookie)).statusCode).toBe(404);
    const rename = { name: '改名', shortName: '改', reason: '越权' };
    expect((await post('/desk/organs/530921/acts/rename', rename, cookie)).statusCode).toBe(404);
    const disable = await post(`/desk/people/${sibling}/acts/disable`, { reason: '越权' }, cookie);
    expect(disable.statusCode).toBe(404);
  });

  it('others have no desk here: officers are refused, citizens too, strangers sign in first', async () => {
    const officer = await cookieOf('market.window');
    const citizen = await cookieOf('citizen');
    for (const url of ['/desk/people', '/desk/organs', '/desk/people/new']) {
      expect((await get(url, officer)).statusCode, url).toBe(403);
      expect((await get(url, citizen)).statusCode, url).toBe(403);
      expect((await get(url)).headers.location, url).toContain('/sign-in?back=');
    }
    const self = await city.id('market.window');
    expect((await get(`/desk/people/${self}`, officer)).statusCode).toBe(200);
    expect((await get(`/desk/people/${await city.id('citizen')}`, citizen)).statusCode).toBe(404);
  });
});

describe('the forms of the workbench', () => {
  it('open an account, tell every fault, and keep what was typed', async () => {
    const cookie = await cookieOf('city.admin');
    const fields = {
      name: '新人',
      login: 'form.made',
      organ: '530900-market',
      post: 'clerk',
      'roles[]': 'handler',
    };
    const refused = await post('/desk/people/new', { ...fields, password: 'short', reason: '录用' }, cookie);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('value="form.made"');
    expect(refused.body).toMatch(/<input[^>]*value="handler"[^>]*checked|checked[^>]*value="handler"/);
    const made = await post('/desk/people/new', { ...fields, password: 'Given-Word-2026', reason: '录用' }, cookie);
    expect(made.statusCode).toBe(303);
    const page = await get(String(made.headers.location), cookie);
    expect(page.body).toContain('录用');
  });

  it('change an organ; its old code still leads to it', async () => {
    const cookie = await cookieOf('city.admin');
    const add = { code: 'form-organ', name: '表单机构', kind: 'temporary', level: '3' };
    expect((await post('/desk/organs/530900/acts/add', add, cookie)).headers.location).toBe('/desk/organs/form-organ');
    const again = await post('/desk/organs/530900/acts/add', add, cookie);
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain('id="add-code"');
    const recode = await post('/desk/organs/form-organ/acts/recode', { code: 'form-organ-2', reason: '试验' }, cookie);
    expect(recode.headers.location).toBe('/desk/organs/form-organ-2');
    expect((await get('/organs/form-organ')).body).toContain('表单机构');
  });
});

describe('the own account', () => {
  it('gives its owner a full copy and nobody else anything', async () => {
    const cookie = await cookieOf('anna');
    const copy = await get('/account/export', cookie);
    expect(copy.headers['content-disposition']).toContain('sunhall-account.json');
    expect(copy.json()).toMatchObject({ number: '320804199912311229' });
    expect((await get('/account', cookie)).body).not.toContain('320804199912311229');
    expect((await get('/account/export')).statusCode).toBe(303);
  });

  it('saves contact and language, and says so', async () => {
    const cookie = await cookieOf('anna');
    const saved = await post('/account/acts/contact', { phone: '13912340000', email: 'anna@example.org' }, cookie);
    expect(saved.statusCode).toBe(303);
    expect((await get('/account', cookie)).body).toContain('13912340000');
    const wrong = await post('/account/acts/contact', { phone: '12' }, cookie);
    expect([wrong.statusCode, wrong.body.includes('value="12"')]).toEqual([422, true]);
    const taken = await post('/account/acts/contact', { phone: '13800008001' }, cookie);
    expect(taken.statusCode).toBe(422);
    const preferences = await post('/account/acts/preferences', { lang: 'en', size: 'large' }, cookie);
    expect(preferences.cookies.map((one) => `${one.name}=${one.value}`)).toEqual(
      expect.arrayContaining(['sunhall_lang=en', 'sunhall_size=large']),
    );
  });

  it('signs out of the device', async () => {
    const cookie = await cookieOf('anna');
    const out = await post('/sign-out', {}, cookie);
    expect(out.statusCode).toBe(303);
    expect((await get('/account', cookie)).headers.location).toContain('/sign-in');
  });
});
