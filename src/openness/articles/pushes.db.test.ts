// From a unit's site to the one above: offered, adopted as the same article or declined, and counted.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { type Visitor, visit } from '#test/harness/visitor.ts';
import { columns } from './columns.ts';
import { loadArticles } from './service/load.ts';
import { findLive } from './store/live.ts';

let city: TestCity;
let unit: Visitor;
let above: Visitor;
const places: Record<string, string> = {};
/** What the demo city has offered already. */
let before: Record<'pushed' | 'adopted' | 'declined', number>;
beforeAll(async () => {
  city = await openTestCity();
  unit = visit(city, await city.signIn('530902.editor'));
  above = visit(city, await city.signIn('government-office.head'));
  const slugs = ['news', 'notices'].map((slug) => ({ site: 'portal', slug }));
  for (const { slug, id } of await columns().findBySlugs(city.runtime.db, slugs)) places[slug] = id;
  const lines = Array.from({ length: 20 }, (_, n) => ({ line: n + 1, value: article(n + 1) }));
  const loaded = await inTransaction(city.runtime.db, (tx) =>
    loadArticles({ ...systemContext(city.runtime, tx), tx }, lines),
  );
  expect(loaded.faults).toEqual([]);
  [before] = (await readCounts()).json.counts as [typeof before];
}, 180_000);
afterAll(() => city?.close());

const codeOf = (n: number) => `20261102-98${String(n).padStart(4, '0')}`;
const article = (n: number) => ({
  ...{ code: codeOf(n), organ: '530902-government-office', site: 'linxiang', columns: ['news'], kind: 'news' },
  ...{ title: `临翔动态${n}号`, body: '<p>茶园修剪全面开始。</p>', source: '临翔区融媒体中心', formedOn: '2026-11-01' },
  // The first stand on the first page.
  published: `2026-11-16T09:${String(59 - n)}:00+08:00`,
});
const idOf = async (n: number) => (await findLive(city.runtime.db, codeOf(n), city.clock.now()))?.documentId ?? '';

async function offer(n: number, column = 'news') {
  return unit.post(`/desk/articles/${await idOf(n)}/acts/push`, { column: places[column] });
}
async function read(path: string) {
  city.house.pageCache.clear();
  return (await visit(city).get(path)).text;
}
const readCounts = () => unit.read('/desk/articles/pushed?from=2026-11-01&until=2026-11-30');
const adopt = (push: unknown) => above.post('/desk/articles/pushed/acts/adopt', { push });
const decline = (push: unknown, reason: string) => above.post('/desk/articles/pushed/acts/decline', { push, reason });

describe('an article offered to the site above', () => {
  it('[B03] stands on both sites as one article with one source, and goes from both at once', async () => {
    const { json } = await offer(1);
    expect((await offer(1)).json).toMatchObject({ code: 'article.pushed-already' });
    expect(await read('/columns/news')).not.toContain('临翔动态1号');
    expect((await unit.post('/desk/articles/pushed/acts/adopt', { push: json.push })).json).toMatchObject({
      code: 'article.push-not-yours',
    });
    expect((await adopt(json.push)).status).toBe(200);
    expect(await read('/columns/news')).toContain(`href="/articles/${codeOf(1)}"`);
    expect(await read('/sites/linxiang/columns/news')).toContain(`href="/articles/${codeOf(1)}"`);
    const page = await read(`/articles/${codeOf(1)}`);
    expect(page).toContain('<meta name="ContentSource" content="临翔区融媒体中心"');
    expect(page).toContain('临翔区人民政府');
    const reason = '统计口径有误';
    const gone = await unit.post(`/desk/articles/${await idOf(1)}/acts/withdraw`, { reason });
    expect(gone.status).toBe(200);
    expect(await read('/columns/news')).not.toContain('临翔动态1号');
    expect((await offer(1)).status).toBe(404);
  });

  it('is offered to open columns of the site above only, and by whoever writes it', async () => {
    const [own] = await columns().findBySlugs(city.runtime.db, [{ site: 'linxiang', slug: 'notices' }]);
    const documentId = await idOf(2);
    const wrong = await unit.post(`/desk/articles/${documentId}/acts/push`, { column: own?.id });
    expect(wrong.json).toMatchObject({ code: 'article.column-not-above' });
    const foreign = await above.post(`/desk/articles/${documentId}/acts/push`, { column: places.news });
    expect(foreign.status).toBeGreaterThanOrEqual(403);
  });

  it('[B09] [B38] of 20 offered 5 are adopted and 3 declined with reasons, counted by unit and period', async () => {
    const offers: unknown[] = [];
    for (let n = 2; n <= 20; n += 1) offers.push((await offer(n)).json.push);
    for (const push of offers.slice(0, 4)) expect((await adopt(push)).status).toBe(200);
    for (const push of offers.slice(4, 7)) expect((await decline(push, '与全市工作关系不大')).status).toBe(200);
    expect((await adopt(offers[4])).json).toMatchObject({ code: 'article.push-decided' });
    const { pushed, adopted, declined } = before;
    const wanted = { pushed: pushed + 20, adopted: adopted + 5, declined: declined + 3 };
    expect((await readCounts()).json.counts).toMatchObject([wanted]);
    expect((await unit.read('/desk/articles/pushed?until=2026-10-31')).json.counts).not.toMatchObject([wanted]);
    const refused = await unit.get('/desk/articles/pushed?state=declined');
    expect(refused.text.match(/与全市工作关系不大/g)).toHaveLength(3);
    const waiting = await above.get('/desk/articles/pushed?state=asked');
    expect(waiting.text).toContain('acts/adopt');
    expect((await unit.get('/desk/articles/pushed?state=asked')).text).not.toContain('acts/adopt');
  });

  it('adopted is taken out again with a reason, and may be offered anew', async () => {
    const { json } = await offer(20, 'notices');
    await adopt(json.push);
    expect(await read('/columns/notices')).toContain('临翔动态20号');
    expect((await decline(json.push, '已过时效')).status).toBe(200);
    expect(await read('/columns/notices')).not.toContain('临翔动态20号');
    expect((await offer(20, 'notices')).status).toBe(200);
    const desk = (await unit.get(`/desk/articles/${await idOf(20)}`)).text;
    expect(desk).toContain('已过时效');
  });
});
