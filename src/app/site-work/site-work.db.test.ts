// The yearly work table of a site: counted from records down to each of them, corrected by hand, published once and frozen.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { DESK } from './contract.ts';
import { BASE, findFaults, PARTS, ROWS, tabulate } from './form.ts';
import { isListed } from './sources.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { post, look } = officersOf(() => city);
const YEAR = 2026;
const at = (site: string) => `${DESK}/${site}/${YEAR}`;
const figuresOf = async (site: string) =>
  (await visit(city).read(`/sites/${site}/work/${YEAR}`)).json.figures as Record<string, number>;

it('the form has its rows once, each counted, entered or a sum, and finds what does not agree', () => {
  expect(PARTS).toHaveLength(8);
  expect(new Set(ROWS.map(({ key }) => key)).size).toBe(ROWS.length);
  const without = ROWS.filter(({ key, of, entered, single }) => !of && !entered && !single && !isListed(key));
  expect(without.map(({ key }) => key)).toEqual([]);
  const figures = tabulate(new Map(BASE.map((key) => [key, 1])));
  expect(figures).toMatchObject({ published: 3, cases: 2, consultations: 2, news: 1 });
  expect(findFaults(figures)).toEqual([]);
  expect(findFaults({ ...figures, fixed: 2 })).toEqual([{ row: 'fixed', than: 'findings' }]);
  expect(findFaults({ ...figures, cases: 3, drills: -1 })).toEqual([{ row: 'drills' }, { row: 'cases' }]);
});

it('each figure leads to what it is made of, as many as it says, and the files hold the same', async () => {
  const figures = await figuresOf('portal');
  for (const row of ['news', 'items', 'casesNatural', 'answered', 'findings', 'interviews', 'accounts']) {
    expect(figures[row], row).toBeGreaterThan(0);
    const { status, text, json } = await visit(city, await city.seat('editor')).read(`${at('portal')}/${row}`);
    expect(status, text).toBe(200);
    const { rows, hidden, next } = json.facts as { rows: { href: string }[]; hidden: number; next: string | null };
    if (next === null) expect(rows.length + hidden, row).toBe(figures[row]);
    else expect(rows.length, row).toBe(50);
  }
  const pdf = await city.server.inject({ url: `/sites/portal/work/${YEAR}/pdf` });
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  const xlsx = await city.server.inject({ url: `/sites/portal/work/${YEAR}/xlsx` });
  expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK');
});

it('what no record holds is entered by who keeps the site; published after the year it stays as it is', async () => {
  const entry = { row: 'drills', value: 2, note: '两次应急演练，见演练记录。' };
  expect((await post('market.section', `${at('linxiang')}/acts/enter`, entry)).status).toBeGreaterThanOrEqual(403);
  expect((await post('530902.editor', `${at('linxiang')}/acts/enter`, { ...entry, row: 'published' })).text).toContain(
    '合计项',
  );
  expect((await post('530902.editor', `${at('linxiang')}/acts/enter`, entry)).status).toBe(200);
  expect(await figuresOf('linxiang')).toMatchObject({ drills: 2 });
  const texts = { mechanism: '已建立监测预警机制，明确责任人。', innovation: '提供无障碍浏览和英文版。' };
  const publish = (body: object = texts) => post('530902.editor', `${at('linxiang')}/acts/publish`, body);
  expect((await publish()).json).toMatchObject({ code: 'work-table.year-not-over' });

  city.clock.set('2027-01-20T10:00:00+08:00');
  await post('530902.editor', `${at('linxiang')}/acts/enter`, {
    row: 'itemsOnline',
    value: 100_000,
    note: '登错的数。',
  });
  expect((await publish()).text, 'tables that do not agree are not published').toContain('多于');
  await post('530902.editor', `${at('linxiang')}/acts/enter`, { row: 'itemsOnline', value: -100_000, note: '冲减。' });
  expect((await publish({ ...texts, innovation: '' })).status).toBe(422);
  const done = await publish();
  expect(done.status, done.text).toBe(200);
  city.house.pageCache.clear();
  const frozen = await figuresOf('linxiang');
  await sql`insert into visit_day (day, site, kind, ref, total, visitors)
    values ('2026-06-01', 'linxiang', 'site', 'linxiang', 500, 5)`.execute(city.runtime.db);
  expect(await figuresOf('linxiang'), 'records that come later change nothing').toEqual(frozen);
  expect((await publish()).json).toMatchObject({ code: 'work-table.published' });
  expect((await post('530902.editor', `${at('linxiang')}/acts/enter`, entry)).json).toMatchObject({
    code: 'work-table.published',
  });
  await expect(sql`update site_work_table set figures = '{}'`.execute(city.runtime.db)).rejects.toThrow(
    'permission denied',
  );
  const page = (await visit(city).get(`/sites/linxiang/work/${YEAR}`)).text;
  expect(page).toContain(texts.innovation);
  expect(page).toContain('SHA-256');
  expect((await look('530902.editor', DESK)).text).toContain('已发布');
});
