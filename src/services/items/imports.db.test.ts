// Files of other systems sent in at the desk: what is in them is kept row by row, what is wrong is told, what is right is used.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { multipart } from '#platform/http/fixture.tsx';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import type { ImportWhat } from './contract.ts';

let city: TestCity;
const cookies = new Map<string, string>();
beforeAll(async () => {
  city = await openTestCity();
  for (const login of ['editor', 'market.window']) cookies.set(login, await city.signIn(login));
}, 300_000);
afterAll(() => city?.close());

const FILES = { list: 'list.csv', guides: 'guides.jsonl', packages: 'packages.json', windows: 'windows.json' } as const;
const AREA = { area: '511602000000', form: 'hyphens', shortest: '12', longest: '14', types: '' };

function send(what: ImportWhat, source: string, content: unknown, login = 'editor') {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const fields = { source, ...(what === 'list' ? AREA : {}) };
  const body = multipart([...Object.entries(fields), ['file', { name: FILES[what], bytes: Buffer.from(text) }]]);
  return city.server.inject({
    method: 'POST',
    url: `/desk/items/imports/acts/${what}`,
    headers: {
      ...body.headers,
      cookie: cookies.get(login) ?? '',
      'sec-fetch-site': 'same-origin',
      accept: 'application/json',
    },
    payload: body.payload,
  });
}

async function get(url: string, accept = 'text/html', login = 'editor') {
  const answer = await city.server.inject({ url, headers: { cookie: cookies.get(login) ?? '', accept } });
  expect(answer.statusCode, url).toBe(200);
  return answer;
}

const told = (answer: { json(): { faults: { line: number; field: string }[] } }) =>
  answer.json().faults.map(({ line, field }) => `${line} ${field}`);

describe('a file sent in', () => {
  it('[E06] of items becomes drafts, and each dirty code is told by line and field', async () => {
    const head = 'dept,main,name,type_code,type,item_code,base_code,area,dept_uscc';
    const uscc = '11511301008778386B';
    const row = (code: string, own = uscc) =>
      `区卫健局,未分类,饮水许可,01,行政许可,${code}-511602000000-000-${uscc}-1-00,511A0138000000,511602000000,${own}`;
    const sent = await send('list', 'sketch-list', [head, row('511A1'), row('511A2', 'X'), row('511A1')].join('\n'));
    expect(sent.json()).toMatchObject({ kept: 3, drafts: 2, faulty: 2 });
    expect(told(sent)).toEqual(['3 dept_uscc', '3 item_code', '4 item_code']);
    const page = (await get('/desk/items/imports?source=sketch-list&faulty=yes')).body;
    for (const text of ['sketch-list', '“X”不是有效的统一社会信用代码', '没有另建草稿']) expect(page).toContain(text);
  });

  it('[E03] of guides becomes drafts; a broken line is kept as it came', async () => {
    const guide = {
      name: '养犬登记',
      organ: '县公安局',
      level: '县',
      fields: { 承诺时限: '5个工作日', 办事窍门: '早来' },
    };
    const text = `\uFEFF${JSON.stringify(guide)}\n{"name": 坏\n${JSON.stringify({ ...guide, name: 7 })}\n`;
    const sent = await send('guides', 'sketch-guides', text);
    expect(sent.json()).toMatchObject({ kept: 3, drafts: 3, faulty: 3 });
    expect(told(sent)).toEqual(['1 办事窍门', '2 ', '3 name']);
    const page = (await get('/desk/items/imports?source=sketch-guides')).body;
    expect(page).toContain('{&quot;name&quot;: 坏');
    expect(page).toContain('这一行不是完整的 JSON');
  });

  it('[E05] of packages is public at once; the newest takes the place of the one before, addresses stay', async () => {
    const first = [
      { name: '开小吃店', items: ['食品经营许可（新办）', '没有这样的许可'] },
      { name: '开小吃店', items: ['食品经营许可（新办）'] },
      { items: [] },
      { name: '开书店', items: ['食品经营许可（变更）'] },
    ];
    const sent = await send('packages', 'sketch-ways', { packages: first });
    expect(sent.json()).toMatchObject({ kept: 4, drafts: 0, faulty: 3 });
    expect(told(sent)).toEqual(['1 items.2', '2 name', '3 name', '3 items']);
    expect((await get('/packages/sketch-ways-1')).body).toContain('没有这样的许可');

    const second = [{ name: '开花店', items: ['食品经营许可（新办）'] }, first[3]];
    expect((await send('packages', 'sketch-ways', { packages: second })).json()).toMatchObject({ kept: 2, faulty: 0 });
    const names = (await get('/packages', 'application/json')).json().packages as { code: string; name: string }[];
    const own = names.filter(({ code }) => code.startsWith('sketch-ways'));
    expect(own.map(({ code, name }) => `${code} ${name}`).sort()).toEqual([
      'sketch-ways-2 开书店',
      'sketch-ways-3 开花店',
    ]);
  });

  it('[E05] of windows is a hall; what is not written as a window is told', async () => {
    const floors = { 1: ['A01-A02 发证发照', '导服台', 'A01 再来一次', 9], 2: ['B07 名称登记'] };
    const sent = await send('windows', 'sketch-hall', { name: '示范大厅', floors });
    expect(sent.json()).toMatchObject({ kept: 5, faulty: 3 });
    expect(told(sent)).toEqual(['2 text', '3 text', '4 text']);
    const hall = (await get('/halls/sketch-hall', 'application/json')).json();
    expect(hall).toMatchObject({ name: '示范大厅', windows: [{ first: 'A01', last: 'A02' }, { first: 'B07' }] });
    await send('windows', 'sketch-hall', { name: '示范大厅', floors: { 1: ['C01 综合窗口'] } });
    expect((await get('/halls/sketch-hall', 'application/json')).json().windows).toMatchObject([{ first: 'C01' }]);
  });
});

describe('a file is refused', () => {
  it.each([
    ['guides', 'no-guides', 'not json at all', 'file'],
    ['packages', 'no-ways', '{"packages": "x"}', 'file'],
    ['packages', 'no-ways', '{"packages": ["\\u0000"]}', 'file'],
    ['packages', 'city', '{"packages": [{"name": "x", "items": ["y"]}]}', 'source'],
    ['windows', 'no-hall', '[]', 'file'],
    ['windows', 'lincang', '{"floors": {"1": ["A01 发证"]}}', 'source'],
    ['windows', 'Not A Name', '{"floors": {"1": ["A01 发证"]}}', 'source'],
  ] as const)('as %s of %s when it is %s', async (what, source, content, field) => {
    const answer = await send(what, source, content);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().faults).toMatchObject([{ path: field }]);
  });

  it('under a name that stands for something else, and from who may not send it', async () => {
    const packages = { packages: [{ name: '一件', items: ['食品经营许可（新办）'] }] };
    expect((await send('packages', 'taken-name', packages)).statusCode).toBe(200);
    expect((await send('windows', 'taken-name', { floors: { 1: ['A01 发证'] } })).json().faults).toMatchObject([
      { path: 'source' },
    ]);
    expect((await send('packages', 'others', packages, 'market.window')).statusCode).toBe(403);
  });

  it('shows the form of what was sent again, with what was typed', async () => {
    const body = multipart([
      ['source', 'half-done'],
      ['file', { name: 'x.json', bytes: Buffer.from('[]') }],
    ]);
    const headers = { ...body.headers, cookie: cookies.get('editor') ?? '', 'sec-fetch-site': 'same-origin' };
    const url = '/desk/items/imports/acts/windows';
    const page = await city.server.inject({ method: 'POST', url, headers, payload: body.payload });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('value="half-done"');
    expect(page.body).toContain('href="#windows-file"');
  });
});

const shared = join(process.env.SUNHALL_SHARED ?? '../shared', 'data/items');
const read = (name: string) => readFileSync(join(shared, name), 'utf8');

// Without the reference data (SUNHALL_SHARED) there is nothing real to send.
describe.skipIf(!existsSync(shared))('the real files', () => {
  it('[E05] [E06] [D12] each by its own way: nothing is lost, nothing mended', async () => {
    const list = await send('list', 'guangan-511602', read('items-guangan-511602.csv'));
    expect(list.json()).toMatchObject({ kept: 899, drafts: 899 });
    expect(list.json().faulty).toBeGreaterThan(0);

    const guides = read('guides.jsonl');
    const lines = guides.trim().split('\n').length;
    expect((await send('guides', 'portals', guides)).json()).toMatchObject({ kept: lines, drafts: lines });

    const { packages } = JSON.parse(read('packages-one-thing.json')) as { packages: unknown[] };
    const ways = await send('packages', 'bureau', { packages });
    expect(ways.json()).toMatchObject({ kept: packages.length });
    expect(told(ways).filter((fault) => !/^\d+ items\.\d+$/.test(fault))).toEqual([]);

    const hall = JSON.parse(read('hall-windows-lingang.json')) as { floors: Record<string, string[]> };
    const written = Object.values(hall.floors).flat().length;
    expect((await send('windows', 'lingang', hall)).json()).toMatchObject({ kept: written, faulty: 0 });
    expect((await get('/halls/lingang', 'application/json')).json().windows).toHaveLength(written);
  });
});
