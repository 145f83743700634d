// The nightly check on the demo city: what is found becomes a ticket with a limit, and ends with what it tells of; errors that readers report.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishFromSource } from '#kernel/documents/service/source.ts';
import { getOrgan, mapOrgans } from '#kernel/organs/service/read.ts';
import { syncArticles } from '#openness/articles/service/sync.ts';
import { checkSites, checkTexts } from '#openness/self-check/service/night.ts';
import { askSites } from '#openness/self-check/service/reach.ts';
import { type CheckedSite, useSiteSource } from '#openness/self-check/sources.ts';
import { openSites } from '#openness/sites/service/open.ts';
import { inTransaction, openDatabase } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { sitesToCheck } from './site-checks.ts';
import { readLinks } from './site-links.ts';

const CODE = 'checked-market';
const NAME = '市市场监管局检查用网站';

let city: TestCity;
/** What the site is like as the check sees it, changed from night to night. */
let change: (site: CheckedSite) => CheckedSite = (site) => site;
beforeAll(async () => {
  city = await openTestCity();
  const { db, clock } = city.runtime;
  const organ = await getOrgan(db, (await mapOrgans(db, ['530900-market'])).get('530900-market') ?? '');
  await inTransaction(db, (tx) =>
    openSites(
      tx,
      [
        {
          code: CODE,
          name: NAME,
          nameEn: 'Site to be checked',
          kind: 'department',
          template: 'department',
          organ,
          imprint: { sponsor: '市市场监督管理局', phone: '0883-2122222' },
        },
      ],
      clock.now(),
    ),
  );
  // The other sites of the city are left alone: each test looks at this one.
  useSiteSource({
    ...sitesToCheck,
    list: async (...asked) => (await sitesToCheck.list(...asked)).filter((site) => site.code === CODE).map(change),
  });
}, 300_000);
afterAll(() => city.close());

const tickets = async () =>
  (
    await sql<{ id: string; title: string; phase: string; due_at: Date; organ_name: string }>`
      select id, title, phase, due_at, organ_name from case_file where kind = 'site-ticket'
        and data -> 'site' ->> 'code' = ${CODE} order by title`.execute(city.runtime.db)
  ).rows;

async function read(login: string, url: string): Promise<string> {
  const cookie = await city.signIn(login);
  const answer = await city.server.inject({ url, headers: { cookie, accept: 'text/html' } });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.body;
}

function post(url: string, payload: object, cookie = '') {
  return city.server.inject({
    method: 'POST',
    url,
    headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin', cookie },
    payload,
  });
}

const breakIf = (site: CheckedSite, broken: (site: CheckedSite) => boolean) =>
  broken(site) ? { ...site, host: null, href: '/sites/not-there' } : site;

/** Articles in the news of the site that is checked. */
async function publishOnSite(bodies: readonly string[]) {
  const { runtime } = city;
  const organ = await getOrgan(runtime.db, (await mapOrgans(runtime.db, ['530900-market'])).get('530900-market') ?? '');
  const { rows } = await sql<{ id: string }>`
    select c.id from site_column c join site s on s.id = c.site_id where s.code = ${CODE} order by c.slug limit 1`.execute(
    runtime.db,
  );
  const documents = bodies.map((body, n) => ({
    code: `20261101-99000${n}`,
    organ,
    since: new Date('2026-11-01T10:00:00+08:00'),
    content: {
      ...{ kind: 'news', title: `检查 ${n}`, body, keywords: [], source: organ.name, editor: '来源', lang: 'zh' },
      ...{ attachments: [], columns: rows.map((row) => row.id), openness: 'active', channels: ['site'] },
      ...{ formedOn: '2026-11-01', interprets: [], joint: [] },
    },
  }));
  return inTransaction(runtime.db, async (tx) => {
    const source = {
      kind: 'article',
      source: 'test',
      gates: ['content', 'secrecy'] as const,
      now: runtime.clock.now(),
    };
    const published = await publishFromSource(tx, { ...source, documents });
    await syncArticles({ ...systemContext(runtime, tx), tx }, published);
    return published;
  });
}

const FAILED = '/openness/sites?only=failed';

describe('the night', () => {
  it('[B31] makes a ticket of what it finds, once, due by the setting of the city', async () => {
    change = (site) => ({ ...site, imprint: {}, openedAt: new Date('2026-01-01T00:00:00+08:00') });
    await checkSites(city.runtime);
    await checkSites(city.runtime);
    const open = await tickets();
    expect(open.map(({ title }) => title)).toEqual(
      [
        `${NAME}：五个以上栏目空白`,
        `${NAME}：栏目空白`,
        `${NAME}：页脚缺少必备内容`,
        `${NAME}：首页两周没有更新`,
      ].sort(),
    );
    // Tuesday and three working days.
    expect(localDate(city.clock.now())).toBe('2026-11-17');
    expect(open.map(({ due_at }) => localDate(due_at))).toEqual(Array(4).fill('2026-11-20'));
    expect(new Set(open.map(({ organ_name }) => organ_name))).toEqual(new Set(['临沧市市场监督管理局']));
  });

  it('[B30] scores the site for everybody to see, the same however often it is counted', async () => {
    const { body } = await city.server.inject({ url: FAILED, headers: { accept: 'text/html' } });
    expect(body).toContain(NAME);
    const sheet = await read('market.head', `/desk/self-check/${CODE}`);
    expect(sheet).toContain('页脚缺少必备内容');
    const { rows } = await sql<{ score: number; vetoes: string[] }>`
      select score, vetoes from site_score s join site on site.id = s.site_id where code = ${CODE}`.execute(
      city.runtime.db,
    );
    // Two lines of the foot at five, and nine empty columns at two.
    expect(rows).toEqual([{ score: 72, vetoes: ['home-stale', 'columns-empty'] }]);
  });

  it('[B31] closes what is found no more, and opens another where it is found again', async () => {
    change = (site) => ({
      ...site,
      imprint: { sponsor: 'x', phone: '1' },
      columns: site.columns.map((column) => ({ ...column, lastAt: city.clock.now() })),
    });
    city.clock.set('2026-11-18T03:20:00+08:00');
    await checkSites(city.runtime);
    expect((await tickets()).map(({ phase }) => phase)).toEqual(Array(4).fill('closed'));
    const { body } = await city.server.inject({ url: FAILED, headers: { accept: 'text/html' } });
    expect(body).not.toContain(NAME);
    const { rows } = await sql<{ score: number }>`
      select score from site_score s join site on site.id = s.site_id
      where code = ${CODE} and day = '2026-11-18'`.execute(city.runtime.db);
    expect(rows).toEqual([{ score: 100 }]);
    change = (one) => ({ ...one, imprint: { sponsor: 'x' } });
    city.clock.set('2026-11-19T03:20:00+08:00');
    await checkSites(city.runtime);
    expect((await tickets()).filter(({ phase }) => phase === 'open').map(({ title }) => title)).toContain(
      `${NAME}：页脚缺少必备内容`,
    );
  });

  it('lets the organ say what it did', async () => {
    const ticket = (await tickets()).find(({ phase, title }) => phase === 'open' && title.includes('页脚'));
    const cookie = await city.signIn('market.section');
    const answer = await post(`/desk/cases/${ticket?.id}/acts/fix`, { done: '已补上联系电话' }, cookie);
    expect(answer.statusCode, answer.body).toBe(200);
    expect((await tickets()).find(({ id }) => id === ticket?.id)?.phase).toBe('closed');
  });

  it('finds addresses of our own in what is public', () => {
    expect(
      readLinks('<p><a href="/articles/a?x=1#y">a</a><a href="https://x.cn/">b</a><a href="/sites/z">c</a></p>'),
    ).toEqual(['/articles/a', '/sites/z']);
  });

  it('[B31] finds planted words, dead links and changed text, each alone, and nothing in what is clean', async () => {
    expect(await checkTexts(city.runtime)).toBe(0);
    const body = '<p>全面部暑，<a href="/articles/20200101-000000">详见</a>。</p>';
    const [planted, changed, copied] = await publishOnSite([body, '<p>正文一</p>', '<p>正文二</p>']);
    expect(await checkTexts(city.runtime)).toBe(2);
    const owner = openDatabase({ url: city.url, role: 'none' });
    const setBody = (from: string, to: string) =>
      sql`
      update document_version set content = jsonb_set(content, '{body}', to_jsonb(replace(content ->> 'body', ${from}, ${to})))
      where id = ${changed?.versionId}`.execute(owner);
    await setBody('正文一', '被改的正文');
    await sql`update article_live set title = '被改的标题' where code = ${copied?.code}`.execute(owner);
    expect(await checkTexts(city.runtime)).toBe(4);
    const subjects = async () =>
      (
        await sql<{ text: string }>`
          select check_name || ' ' || subject as text from site_finding f join site s on s.id = f.site_id
          where s.code = ${CODE} and ended_at is null and check_name in ('tampered', 'dead-link', 'wrong-word')
          order by 1`.execute(city.runtime.db)
      ).rows.map(({ text }) => text);
    const ofWords = [
      `dead-link ${planted?.code} /articles/20200101-000000`,
      `wrong-word ${planted?.code} 部暑（部署）`,
    ];
    expect(await subjects()).toEqual([ofWords[0], `tampered ${changed?.code}`, `tampered ${copied?.code}`, ofWords[1]]);
    const open = async () => (await tickets()).filter(({ phase }) => phase === 'open').map(({ title }) => title);
    expect(await open()).toContain(`${NAME}：内容与审核的版本不一致`);
    await setBody('被改的正文', '正文一');
    await sql`update article_live set title = '检查 2' where code = ${copied?.code}`.execute(owner);
    await owner.destroy();
    city.clock.set('2026-11-19T04:20:00+08:00');
    expect(await checkTexts(city.runtime)).toBe(2);
    expect(await subjects()).toEqual(ofWords);
    expect(await open()).not.toContain(`${NAME}：内容与审核的版本不一致`);
  });

  it('[B30] asks for each site under its own address, and notes how often one does not open', async () => {
    const publicUrl = await city.server.listen({ port: 0, host: '127.0.0.1' });
    const runtime = { ...city.runtime, config: { ...city.runtime.config, publicUrl } };
    const asks = async (broken: (site: CheckedSite) => boolean) => {
      useSiteSource({
        ...sitesToCheck,
        list: async (db, asked) =>
          asked.after ? [] : (await sitesToCheck.list(db, { ...asked, limit: 3 })).map((site) => breakIf(site, broken)),
      });
      return askSites(runtime);
    };
    expect(await asks(() => false)).toBe(0);
    const [first] = await sitesToCheck.list(city.runtime.db, { limit: 1, now: city.clock.now() });
    expect(await asks((site) => site.id === first?.id)).toBe(1);
    // Where nothing opens, the asking is cut off: that counts for nobody.
    expect(await asks(() => true)).toBe(0);
    const { rows } = await sql<{ asked: number; failed: number }>`
      select asked, failed from site_reach order by failed desc`.execute(city.runtime.db);
    expect(rows).toEqual([
      { asked: 2, failed: 1 },
      { asked: 2, failed: 0 },
      { asked: 2, failed: 0 },
    ]);
  });
});

describe('an error that a reader reports', () => {
  it('[B06] goes to the organ of the site, is due in three working days, and is answered by number and code', async () => {
    const sent = await post('/site-errors', { address: `/sites/${CODE}/columns/news`, text: '“部暑”应为“部署”' });
    expect(sent.statusCode, sent.body).toBe(201);
    const { number, code } = sent.json();
    const file = await city.runtime.db
      .selectFrom('case_file')
      .select(['id', 'organ_name', 'due_at', 'received_at'])
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    expect(file.organ_name).toBe('临沧市市场监督管理局');
    expect([localDate(file.received_at), localDate(file.due_at!)]).toEqual(['2026-11-19', '2026-11-24']);
    const cookie = await city.signIn('market.section');
    const answer = await post(
      `/desk/cases/${file.id}/acts/answer`,
      { result: 'mended', answer: '错字已经改正，谢谢。' },
      cookie,
    );
    expect(answer.statusCode, answer.body).toBe(200);
    const status = await city.server.inject({ url: `/cases/${number}?code=${code}`, headers: { accept: 'text/html' } });
    expect(status.body).toContain('错字已经改正，谢谢。');
  });

  it('is not taken for a page of somebody else', async () => {
    const foreign = await post('/site-errors', { address: 'https://elsewhere.example/news', text: '打不开，一直转圈' });
    expect(foreign.statusCode).toBe(422);
    expect(foreign.json().faults.map((fault: { path: string }) => fault.path)).toEqual(['address']);
    const empty = await post('/site-errors', {});
    expect(empty.json().faults.map((fault: { path: string }) => fault.path)).toEqual(['address', 'text']);
  });
});

it('every site of the demo city was checked once, which made a few tickets', async () => {
  const { rows } = await sql<{ sites: number; scored: number; tickets: number; reports: number }>`
    select (select count(*) from site where state = 'open' and code <> ${CODE}) as sites,
      (select count(*) from site_score s join site on site.id = s.site_id where code <> ${CODE}) as scored,
      (select count(*) from case_file where kind = 'site-ticket' and data -> 'site' ->> 'code' <> ${CODE}) as tickets,
      (select count(*) from case_file where kind = 'site-error' and data -> 'site' ->> 'code' = 'portal') as reports
  `.execute(city.runtime.db);
  expect(rows[0]).toMatchObject({ sites: 483, scored: 483, reports: 1 });
  expect(rows[0]?.tickets).toBeGreaterThan(0);
  expect(rows[0]?.tickets).toBeLessThan(20);
});
