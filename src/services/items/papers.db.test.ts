// Blank forms and filled examples: sent in with the editor, seen by reviewers, open to the public once published, kept.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { multipart } from '#platform/http/fixture.tsx';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { demoItem } from './fixture.ts';
import { listPapers } from './rules/papers.ts';
import { listHeldFiles } from './store/papers.ts';

const FOOD = '530902-XK-0031';
const CHANGE = '530900-XK-0032';

let city: TestCity;
let item = '';
const cookies = new Map<string, string>();
beforeAll(async () => {
  city = await openTestCity();
  for (const login of ['editor', 'item.reviewer', 'legal.reviewer']) cookies.set(login, await city.signIn(login));
  const query = city.runtime.db.selectFrom('document').select('id').where('code', '=', CHANGE);
  item = `/desk/items/${(await query.executeTakeFirstOrThrow()).id}`;
}, 300_000);
afterAll(() => city?.close());

const headers = (login: string) => ({ cookie: cookies.get(login) ?? '', 'sec-fetch-site': 'same-origin' });
const get = (url: string, login = '', accept = 'text/html') =>
  city.server.inject({ url, headers: { ...headers(login), accept } });
const post = (url: string, login: string, payload: object) =>
  city.server.inject({ method: 'POST', url, headers: { ...headers(login), accept: 'application/json' }, payload });

type Parts = Parameters<typeof multipart>[0];

/** Sends the section of materials as the editor's page does: one material, and what is said of its files. */
async function saveMaterial(papers: Parts) {
  const { revision, content } = (await get(item, 'editor', 'application/json')).json();
  const [first] = content.materials as Record<string, unknown>[];
  const { template: _, sample: __, ...texts } = first ?? {};
  const body = multipart([
    ['revision', String(revision)],
    ...Object.entries(texts).map(([key, value]) => [`materials.0.${key}`, String(value)] as const),
    ...papers,
  ]);
  return city.server.inject({
    method: 'POST',
    url: `${item}/edit/materials/acts/save`,
    headers: { ...headers('editor'), ...body.headers, accept: 'application/json' },
    payload: body.payload,
  });
}

const BLANK = { name: '变更申请书（空表）.txt', bytes: Buffer.from('姓名：________\n') };
const draftPapers = async () =>
  listPapers((await get(item, 'editor', 'application/json')).json().content).map(({ paper }) => paper);

it('[E03] [E05] those of the city pack stand in the guide and in the wizard’s list, and are handed out', async () => {
  const page = (await get(`/services/${FOOD}`)).body;
  const papers = listPapers(demoItem(FOOD).content).map(({ paper }) => paper);
  expect(papers.map(({ name }) => name)).toEqual(['布局和操作流程图样例.png', '食品安全管理制度范本.txt']);
  for (const { id } of papers) {
    expect(page).toContain(`href="/services/${FOOD}/papers/${id}"`);
    expect((await get(`/services/${FOOD}/papers/${id}`)).statusCode).toBe(200);
    expect((await get(`/services/${CHANGE}/papers/${id}`)).statusCode).toBe(404);
  }
  expect(page).toContain('样表（PNG）');
  const rules = await get(`/services/${FOOD}/papers/${papers[1]?.id}`);
  expect(rules.headers['content-disposition']).toContain('attachment');
  expect(rules.body).toContain('食品安全管理制度（范本）');
  expect(await listHeldFiles(city.runtime.db, [...papers.map(({ id }) => id), '0'.repeat(64)])).toHaveLength(2);
});

it('[E03] one sent in with the editor is kept, replaced and taken away again', async () => {
  expect((await saveMaterial([['materials.0.template.sent', BLANK]])).statusCode).toBeLessThan(400);
  const [kept] = await draftPapers();
  expect(kept?.name).toBe(BLANK.name);
  const named: Parts = [
    ['materials.0.template.id', kept?.id ?? ''],
    ['materials.0.template.name', kept?.name ?? ''],
  ];
  expect((await get(`${item}/edit/materials`, 'editor')).body).toContain(`href="${item}/papers/${kept?.id}"`);
  await saveMaterial(named);
  expect(await draftPapers()).toEqual([kept]);
  const other = { name: '新空表.txt', bytes: Buffer.from('姓名：____\n') };
  await saveMaterial([...named, ['materials.0.template.sent', other]]);
  expect(await draftPapers()).toMatchObject([{ name: '新空表.txt' }]);
  await saveMaterial([...named, ['materials.0.template.drop', 'yes']]);
  expect(await draftPapers()).toEqual([]);
});

it('a file that somebody else sent in is no part of it, though its hash be known', async () => {
  const [foreign] = listPapers(demoItem(FOOD).content).map(({ paper }) => paper);
  const refused = await saveMaterial([
    ['materials.0.sample.id', foreign?.id ?? ''],
    ['materials.0.sample.name', 'x.png'],
  ]);
  expect(refused.statusCode).toBe(422);
  expect(refused.json().faults).toMatchObject([{ path: 'materials.0.sample' }]);

  const { revision } = (await get(item, 'editor', 'application/json')).json();
  const content = { ...demoItem(CHANGE).content, materials: demoItem(FOOD).content.materials };
  const json = JSON.stringify(content);
  expect((await post(`${item}/acts/import`, 'editor', { revision, json })).statusCode).toBeLessThan(400);
  expect(await draftPapers()).toEqual([]);
});

it('[E03] is seen by who reviews it, and by the public once it is published', async () => {
  const { revision } = (await get(item, 'editor', 'application/json')).json();
  await post(`${item}/acts/import`, 'editor', { revision, json: JSON.stringify(demoItem(CHANGE).content) });
  const { content } = (await get(item, 'editor', 'application/json')).json();
  const fields = (content.materials as Record<string, unknown>[]).flatMap((material, index) =>
    index === 0
      ? []
      : Object.entries(material).flatMap(([key, value]) =>
          typeof value === 'object' ? [] : [[`materials.${index}.${key}`, String(value)] as const],
        ),
  );
  await saveMaterial([...fields, ['materials.0.template.sent', BLANK]]);
  const [paper] = await draftPapers();
  const address = `/services/${CHANGE}/papers/${paper?.id}`;
  expect((await post(`${item}/acts/submit`, 'editor', { note: '加一份空表' })).statusCode).toBeLessThan(400);
  expect((await get(address)).statusCode).toBe(404);
  const seen = (await get(item, 'item.reviewer')).body;
  expect(seen).toContain(`href="${item}/papers/${paper?.id}"`);
  expect((await get(`${item}/papers/${paper?.id}`, 'item.reviewer')).body).toBe(BLANK.bytes.toString());

  for (const [act, login, body] of [
    ['review', 'item.reviewer', { verdict: 'passed' }],
    ['legal-review', 'legal.reviewer', { verdict: 'passed' }],
    ['publish', 'item.reviewer', {}],
  ] as const) {
    expect((await post(`${item}/acts/${act}`, login, body)).statusCode, act).toBeLessThan(400);
  }
  expect((await get(address)).body).toBe(BLANK.bytes.toString());
});
