// Packages and halls of a pack: taken in whole or not at all, found by the search, and read by the public.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/database/db.ts';
import { searchEntries } from '#platform/search/search.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { loadHalls, loadPackages } from './service/ways.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
});
afterAll(() => city?.close());

async function read(url: string, cookie = '', lang = 'zh'): Promise<string> {
  const headers = { accept: 'text/html', cookie: [cookie, `sunhall_lang=${lang}`].filter(Boolean).join('; ') };
  const answer = await city.server.inject({ url, headers });
  expect(answer.statusCode, url).toBe(200);
  return answer.body;
}
async function readJson(url: string, cookie = '') {
  const answer = await city.server.inject({ url, headers: { accept: 'application/json', cookie } });
  return answer.json();
}

describe('packages', () => {
  it('[E05] show their items in order, shared materials once, and one start', async () => {
    const { entries, bundle, mine } = await readJson('/packages/restaurant');
    expect(entries.map(({ item }: { item: { code: string } }) => item.code)).toEqual([
      '530902-XK-0001',
      '530902-XK-0031',
      '530900-XK-0904',
    ]);
    expect(bundle.materials.find(({ code }: { code: string }) => code === 'id-card').for).toEqual([1, 2, 3]);
    expect(mine).toEqual({});
    const html = await read('/packages/restaurant');
    expect(html.match(/class="btn go big"/g)).toHaveLength(1);
    expect(html).toContain('href="/services/530902-XK-0001/apply"');
  });

  it('[E05] go on with the item the reader has not applied for', async () => {
    const cookie = await city.signIn('citizen');
    const html = await read('/packages/restaurant', cookie);
    const { mine } = await readJson('/packages/restaurant', cookie);
    expect(Object.keys(mine)).toEqual(['530902-XK-0001']);
    expect(html).toContain(`/cases/${mine['530902-XK-0001'].number}`);
    expect(html.match(/class="btn go big"/g)).toHaveLength(1);
    expect(html).toContain('href="/services/530902-XK-0031/apply"');
  });

  it('are found from the list, from an item and by the search', async () => {
    expect(await read('/packages')).toContain('/packages/restaurant');
    const { packages } = await readJson('/packages?item=530902-XK-0041');
    expect(packages.map(({ code }: { code: string }) => code)).toEqual(['pharmacy']);
    const { hits } = await searchEntries(city.runtime.db, { q: '开餐饮店', limit: 5 });
    expect(hits[0]?.url).toBe('/packages/restaurant');
  });

  it('with an unknown item are refused whole', async () => {
    const line = { code: 'two', name: '两件事', items: ['530902-XK-0001', '530902-XK-9999'] };
    const load = (value: object) =>
      inTransaction(city.runtime.db, (tx) => loadPackages(tx, [{ line: 1, value }], city.clock.now()));
    const { loaded, faults } = await load(line);
    expect(loaded).toBe(0);
    expect(faults).toMatchObject([{ line: 1, field: 'items', reason: expect.stringContaining('530902-XK-9999') }]);
    expect((await load({ ...line, code: 'Bad Code' })).faults).toMatchObject([{ field: 'code' }]);
  });
});

describe('halls', () => {
  it('[F01] bring the cases of three halls into one list of the supervisor, each with its hall, or of one alone', async () => {
    const cookie = await city.signIn('supervisor');
    const list = async (...halls: string[]) => {
      const found: string[] = [];
      const asked = halls.map((hall) => `hall.${hall}=yes`).join('&');
      for (let after = ''; ; ) {
        const { rows, next } = await readJson(`/desk/cases?${asked}${after}`, cookie);
        found.push(...rows.map(({ hall }: { hall: { code: string } | null }) => hall?.code ?? ''));
        if (!next) return found;
        after = `&after=${next}`;
      }
    };
    const [centre, district, street] = [await list('lincang'), await list('linxiang'), await list('fengxiang')];
    for (const [code, cases] of Object.entries({ lincang: centre, linxiang: district, fengxiang: street }))
      expect(new Set(cases), code).toEqual(new Set([code]));
    const together = await list('lincang', 'linxiang', 'fengxiang');
    expect(together).toHaveLength(centre.length + district.length + street.length);
    expect(await list('nowhere')).toEqual([]);
    const html = await read('/desk/cases?hall.fengxiang=yes', cookie);
    expect(html).toMatch(/id="hall.fengxiang"[^>]*checked/);
    expect(html, 'page by page, and as a file').toContain('/desk/cases.csv?hall.fengxiang=yes');
    expect((await readJson('/desk/cases?hall.lincang=no', cookie)).status).toBe(422);
  });

  it('[E05] say where they are, when they are open, and which window receives what', async () => {
    const hall = await readJson('/halls/lincang');
    const market = hall.windows.find(({ first }: { first: string }) => first === 'B11');
    expect(market.items.map(({ code }: { code: string }) => code)).toContain('530900-XK-0031');
    expect(hall.elsewhere).toEqual([]);
    const html = await read('/halls/lincang');
    expect(html).toContain('临翔区旗山路');
    expect(html).toContain('B11–B14');
  });

  it('are narrowed to those in which an organ receives, and found by the search', async () => {
    const { halls } = await readJson('/halls?organ=530902-market');
    expect(halls.map(({ code }: { code: string }) => code)).toEqual(['linxiang']);
    const { hits } = await searchEntries(city.runtime.db, { q: '便民服务中心', sources: ['halls'], limit: 5 });
    expect(hits.map((hit) => hit.url)).toContain('/halls/fengxiang');
  });

  it('loaded again take their new texts', async () => {
    const value = { code: 'new', name: '新大厅', windows: [{ floor: '1', first: 'A01', name: '旧名' }] };
    const renamed = { ...value, windows: [{ floor: '1', first: 'A01', last: 'A03', name: '新名' }] };
    for (const one of [value, renamed]) {
      await inTransaction(city.runtime.db, (tx) => loadHalls(tx, [{ line: 1, value: one }]));
    }
    expect((await readJson('/halls/new')).windows).toMatchObject([{ first: 'A01', last: 'A03', name: '新名' }]);
  });
});
