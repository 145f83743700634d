// Sites of the demo city: its portal and counties, the columns they begin with, and what is opened, changed and closed.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OwnHosts } from '#app/hosts.ts';
import { findCase } from '#kernel/cases/store.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { inTransaction } from '#platform/database/db.ts';
import type { ActContext } from '#platform/http/context.ts';
import { systemContext } from '#platform/http/context.ts';
import { officersOf } from '#test/harness/cases.ts';
import { identifyActor, openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { loadMap } from './pages/feeds.ts';
import { TEMPLATES } from './rules/templates.ts';
import { loadSites } from './service/load.ts';
import { loadColumns } from './service/load-columns.ts';
import { openSites } from './service/open.ts';
import { openAllSites } from './service/open-all.ts';
import { mayOn } from './service/read.ts';
import { findSite, listColumns } from './store/read.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 180_000);
afterAll(() => city?.close());

const { post, does, read, pass } = officersOf(() => city);
const db = () => city.runtime.db;
const inAct = <T>(fn: (ctx: ActContext) => Promise<T>) =>
  inTransaction(db(), (tx) => fn({ ...systemContext(city.runtime, tx), tx }));
const get = async (path: string, host?: string) => {
  city.house.pageCache.clear();
  const headers = { accept: 'text/html', ...(host ? { host } : {}) };
  return city.server.inject({ url: path, headers });
};
const getSite = async (code: string) => {
  const site = await findSite(db(), code);
  if (!site) throw new Error(`no site ${code}`);
  return site;
};
const columnsOf = async (code: string) => listColumns(db(), await getSite(code));

describe('the demo city', () => {
  it('[B02] has a portal and eight counties, each with its own name, palette and menu', async () => {
    const { rows } = await sql<{ kind: string; count: number }>`
      select kind, count(*) as count from site group by kind`.execute(db());
    const counts = Object.fromEntries(rows.map((row) => [row.kind, row.count]));
    expect(counts).toMatchObject({ portal: 1, county: 8, language: 1, topic: 1 });
    expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(483);
    const page = await get('/sites/fengqing');
    expect(page.body).toContain('data-theme="song"');
    expect(page.body).toMatch(/themes-[0-9a-f]{10}\.css/);
    expect(page.body).toContain('<b>凤庆县人民政府</b>');
    expect(page.body).toContain('href="/sites/fengqing/columns/information"');
  });

  it('[B07] has columns of three levels on its portal, each kept by an organ within a period', async () => {
    const columns = await columnsOf('portal');
    const deep = [1, 2, 3].map((depth) => columns.filter((column) => column.depth === depth).length);
    expect(deep.slice(0, 2)).toEqual([6, 85]);
    expect(deep[2]).toBeGreaterThanOrEqual(200);
    expect(columns.every((column) => column.update.days > 0)).toBe(true);
    const third = columns.find((column) => column.depth === 3);
    expect(third?.trail.length).toBe(2);
    expect((await get(third?.href ?? '')).statusCode).toBe(200);
  });

  it('[B08] names the six first-level columns, and [B33] the eleven of a department', () => {
    expect(TEMPLATES.portal.map((column) => column.name)).toEqual([
      ...['概况', '政府信息', '网上服务', '互动交流', '投资', '旅游'],
    ]);
    expect(TEMPLATES.department.map((column) => column.name)).toEqual([
      ...['友情提醒', '领导分工', '机构设置', '工作动态', '服务发展', '业务办理'],
      ...['政策法规', '档案管理', '下载专区', '活动专题', '在线咨询'],
    ]);
  });

  it('needs no more sites: opening all of them again opens none', async () => {
    expect(await inAct(({ tx, now }) => openAllSites(tx, now))).toBe(0);
  });

  it('has a feed and a map of each site, and tells crawlers where', async () => {
    const feed = await get('/sites/portal/feed');
    expect(feed.headers['content-type']).toContain('rss');
    expect(feed.body).toContain('<rss version="2.0">');
    const map = await get('/sites/fengqing/sitemap.xml');
    expect(map.body).toContain('//fengqing.lincang.example');
    expect((await get('/robots.txt')).body).toContain('/sites/portal/sitemap.xml');
  });

  it('lists several maps where one would be too long, and each article is in one of them', async () => {
    const portal = await getSite('portal');
    const ctx = systemContext(city.runtime, db());
    const hrefsOf = (xml: Buffer) =>
      [...xml.toString().matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '');
    const whole = hrefsOf(await loadMap(ctx, portal, undefined, 45_000));
    const articles = whole.filter((href) => href.includes('/articles/'));
    expect(articles.length).toBeGreaterThan(12);
    const index = await loadMap(ctx, portal, undefined, 5);
    expect(index.toString()).toContain('<sitemapindex');
    const maps = hrefsOf(index).map((href) => new URL(href).searchParams.get('after') ?? '');
    expect(maps).toHaveLength(Math.ceil(articles.length / 5));
    const parts = [];
    for (const after of maps) parts.push(hrefsOf(await loadMap(ctx, portal, after, 5)));
    expect(new Set(parts.flat())).toEqual(new Set(whole));
    expect((await get(`/sites/portal/sitemap.xml?after=${maps[1]}`)).statusCode).toBe(200);
  });

  it('has a box on each site that searches that site alone', async () => {
    for (const path of ['/sites/fengqing', '/sites/fengqing/columns/information']) {
      expect((await get(path)).body).toContain('<input type="hidden" name="site" value="fengqing"');
    }
    expect((await get('/search?q=%E9%80%9A%E7%9F%A5&site=fengqing')).body).toContain('name="site" value="fengqing"');
    expect((await get('/columns/government')).body).not.toContain('name="site"');
  });
});

describe('many at once', () => {
  it('[B01] opens 500 from one template in one call, each with a host and a path of its own', async () => {
    const organ = await getOrganByCode(db(), '530900-government-office');
    const plans = Array.from({ length: 500 }, (_, n) => ({
      code: `many-${n}`,
      name: `网站${n}`,
      nameEn: null,
      kind: 'topic' as const,
      template: 'department' as const,
      organ,
      host: `many-${n}.example`,
      imprint: { sponsor: organ.name },
    }));
    const began = performance.now();
    await inAct(({ tx, now }) => openSites(tx, plans, now));
    expect(performance.now() - began).toBeLessThan(20_000);
    await (city.house.hosts as OwnHosts).reload();
    for (const n of [3, 251, 499]) {
      expect((await get(`/sites/many-${n}`)).body).toContain(`<h1 class="title">网站${n}</h1>`);
      expect((await get('/', `many-${n}.example`)).body).toContain(`<h1 class="title">网站${n}</h1>`);
    }
    const list = performance.now();
    expect((await get('/sites?kind=topic')).body).toContain('网站0');
    expect(performance.now() - list).toBeLessThan(1000);
  });
});

describe('a pack', () => {
  const line = (value: object, n: number) => ({ line: n + 1, value });
  it('names each fault by its line and writes nothing', async () => {
    const sites = [
      { code: 'a-site', name: '甲', kind: 'topic', organ: 'nowhere', parent: 'none' },
      { code: 'b-site', name: '乙', kind: 'topic', organ: '530900', parent: 'c-site', host: 'same.example' },
      { code: 'c-site', name: '丙', kind: 'topic', organ: '530900', parent: 'b-site', host: 'same.example' },
    ].map(line);
    const { faults } = await inAct(({ tx, now }) => loadSites(tx, sites, now));
    expect(faults.map(({ line: at, field }) => `${at} ${field}`).sort()).toEqual(
      ['1 organ', '1 parent', '2 parent', '3 host', '3 parent'].sort(),
    );
    expect(await findSite(db(), 'b-site')).toBeUndefined();
    const columns = [
      { site: 'none', slug: 'x', name: '甲', type: 'news' },
      { site: 'portal', slug: 'deep', parent: 'policies-general', name: '乙', type: 'news' },
      { site: 'portal', slug: 'deep', parent: 'missing', name: '丙', type: 'news' },
    ].map(line);
    const loaded = await inAct(({ tx }) => loadColumns(tx, columns));
    expect(loaded.faults.map(({ line: at, field }) => `${at} ${field}`).sort()).toEqual(
      ['1 site', '2 parent', '3 parent', '3 slug'].sort(),
    );
  });
});

describe('duties', () => {
  it('[B11] narrow somebody to the nodes they were given, and [B05] nobody else writes for a site of another organ', async () => {
    const columns = await columnsOf('portal');
    const id = (slug: string) => columns.find((column) => column.slug === slug)?.id ?? '';
    const editor = await identifyActor(city, await city.signIn('editor2'));
    const clerk = await identifyActor(city, await city.signIn('market.clerk'));
    const both = [id('notices'), id('news')];
    expect((await mayOn(db(), editor, both, 'write')).size).toBe(2);
    expect((await mayOn(db(), clerk, both, 'write')).size).toBe(0);
    const given = await post('city.admin', '/desk/sites/portal/acts/duty', {
      login: 'editor2',
      duty: 'write',
      column: 'notices',
    });
    expect(given.status, given.text).toBe(200);
    expect([...(await mayOn(db(), editor, both, 'write'))]).toEqual([id('notices')]);
    // What is beneath a node goes with it; another duty does not.
    expect((await mayOn(db(), editor, [id('notices-land')], 'write')).size).toBe(1);
    expect((await mayOn(db(), editor, both, 'final')).size).toBe(2);
    const township = await columnsOf('o530902102');
    expect(
      (
        await mayOn(
          db(),
          clerk,
          township.map((one) => one.id),
          'write',
        )
      ).size,
    ).toBe(0);
    expect((await getSite('o530902102')).host).toBeNull();
  });
});

describe('a change of a site', () => {
  const newest = async () => {
    const { rows } = await sql<{ id: string }>`
      select id from case_file where kind = 'site-change' order by received_at desc, id desc limit 1`.execute(db());
    return rows[0]?.id ?? '';
  };

  it('[B14] [B04] is filed, approved by another, carried out; a topic is opened and closed from the desk', async () => {
    const filed = await post('city.admin', '/desk/sites/new', {
      organ: '530900-government-office',
      code: 'tea-fair',
      name: '茶博会专题',
      kind: 'topic',
      theme: 'jin',
    });
    expect(filed.status, filed.text).toBe(201);
    const opening = await newest();
    expect(await findSite(db(), 'tea-fair')).toBeUndefined();
    await does('government-office.head', opening, 'approve', { checked: '主办单位、栏目、保密审查人均已落实' });
    expect((await read(opening)).state).toBe('done');
    expect((await get('/sites/tea-fair')).body).toContain('data-theme="jin"');

    const changed = await post('city.admin', '/desk/sites/tea-fair/acts/change', {
      name: '茶博会专题',
      host: 'tea.lincang.example',
      theme: 'song',
    });
    expect(changed.status, changed.text).toBe(200);
    await does('government-office.head', await newest(), 'approve', { checked: '域名已备案' });
    expect(await getSite('tea-fair')).toMatchObject({ host: 'tea.lincang.example', theme: 'song' });

    const closed = await post('city.admin', '/desk/sites/tea-fair/acts/close', {});
    expect(closed.status, closed.text).toBe(200);
    const closing = await newest();
    await does('government-office.head', closing, 'approve', { checked: '内容已归档' });
    expect((await get('/sites/tea-fair')).body).toContain('将于 2026-12-17 停止更新');
    await pass('2026-12-19', closing);
    expect((await findCase(db(), closing))?.state).toBe('closed');
    expect((await get('/sites/tea-fair')).body).toMatch(/已于 2026-12-1\d 停止更新/);
  });

  it('is sent back to whoever filed it, and a host is one site’s alone', async () => {
    const taken = await post('city.admin', '/desk/sites/fengqing/acts/change', {
      name: '凤庆县人民政府',
      host: 'yunxian.lincang.example',
      theme: 'lan',
    });
    expect(taken.status).toBe(422);
    await post('city.admin', '/desk/sites/fengqing/acts/change', { name: '凤庆县政府', theme: 'lan' });
    const id = await newest();
    await does('government-office.head', id, 'send-back', { reason: '名称应当用全称' });
    expect((await read(id)).phase).toBe('waiting');
    expect((await getSite('fengqing')).name).toBe('凤庆县人民政府');
  });
});

describe('the desk', () => {
  it('adds, moves and closes columns and arranges the front page without code', async () => {
    const act = (name: string, body: object) => post('city.admin', `/desk/sites/business-climate/acts/${name}`, body);
    const slugs = async () => (await columnsOf('business-climate')).map((column) => column.slug);
    expect((await act('column', { slug: 'cases', name: '典型案例', nameEn: 'Cases', type: 'news' })).status).toBe(200);
    expect((await act('column', { slug: 'cases', name: '再来', type: 'news' })).status).toBe(422);
    expect(await slugs()).toEqual(['news', 'policies', 'questions', 'cases']);
    await act('move-column', { slug: 'cases', to: 'up' });
    expect(await slugs()).toEqual(['news', 'policies', 'cases', 'questions']);
    await act('close-column', { slug: 'questions' });
    expect((await act('home', { blocks: 'list 3 cases\ntiles 6' })).status).toBe(200);
    expect((await act('home', { blocks: 'carousel 3 cases' })).status).toBe(422);
    const page = await get('/sites/business-climate');
    expect(page.body).toContain('典型案例');
    expect(page.body).not.toContain('href="/sites/business-climate/columns/questions"');
    expect((await get('/sites/business-climate/columns/questions')).body).toContain('本栏目已停止更新');
    const desk = await visit(city, await city.seat('city.admin')).get('/desk/sites/business-climate');
    expect(desk.text).toContain('尚无内容');
    const chosen = await visit(city, await city.seat('city.admin')).get('/desk/sites/business-climate?column=cases');
    expect(chosen.text, 'a form begins with what the column has').toMatch(/name="nameEn"[^>]*value="Cases"/);
    expect(desk.text, 'nothing is changed before it is chosen').not.toContain('change-column');
  });
});
