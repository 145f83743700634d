// An article's life as people meet it: written, illustrated, handed in, read, found, changed and withdrawn.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useClearing } from '#kernel/documents/clearing.ts';
import { reviewVersion } from '#kernel/documents/service/lifecycle.ts';
import { releaseDocument } from '#kernel/documents/service/release.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { inTransaction } from '#platform/database/db.ts';
import { type Actor, systemContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { identifyActor, openTestCity, type TestCity } from '#test/harness/city.ts';
import { type Visitor, visit } from '#test/harness/visitor.ts';
import { columns } from './columns.ts';
import { takeTurnOf } from './service/import.ts';

let city: TestCity;
let actor: Actor;
let editor: Visitor;
let places: Record<string, string>;
beforeAll(async () => {
  city = await openTestCity();
  useClearing({ open: async () => ({ caseId: newId() }) });
  const cookie = await city.signIn('editor');
  actor = await identifyActor(city, cookie);
  editor = visit(city, cookie);
  const slugs = ['notices', 'policies', 'interpretations', 'personnel', 'procurement', 'interviews'].map((slug) => ({
    site: 'portal',
    slug,
  }));
  const found = await columns().findBySlugs(city.runtime.db, slugs);
  places = Object.fromEntries(found.map((column) => [column.slug, column.id]));
}, 180_000);
afterAll(() => city?.close());

const overview = async (id: string) => findOverview(city.runtime.db, id, city.clock.now());

async function begin(kind: string, title: string, column = 'notices'): Promise<string> {
  const made = await editor.post('/desk/articles/new/acts/create', { kind, title, column: places[column] });
  expect(made.status).toBe(201);
  return String(made.json.id);
}

async function save(id: string, change: Record<string, unknown>) {
  const document = await overview(id);
  const content = { ...(document?.content as object), openness: 'active', ...change };
  return editor.post(`/desk/articles/${id}/acts/save`, { revision: document?.revision, ...content });
}

/** Hands in, passes every gate as other people, publishes. Gives the code. */
async function publish(id: string, note = '首次发布'): Promise<string> {
  expect((await editor.post(`/desk/articles/${id}/acts/submit`, { note })).json).toHaveProperty('caseId');
  await inTransaction(city.runtime.db, async (tx) => {
    const ctx = { ...systemContext(city.runtime, tx), actor, tx };
    for (const gate of ['first', 'content', 'secrecy'] as const) {
      const by = { id: newId(), name: `审核人${gate}` };
      await reviewVersion(tx, { documentId: id, gate, verdict: 'passed', checklist: {}, by, now: ctx.now });
    }
    await releaseDocument(ctx, { documentId: id, since: ctx.now });
  });
  return (await overview(id))?.code ?? '';
}

async function read(path: string, who = visit(city)) {
  city.house.pageCache.clear();
  return who.get(path);
}

const picture = new File([readFileSync('city/lincang/field-check.jpg')], '广场.jpg', { type: 'image/jpeg' });

/** By which an MP4 is known. */
const FILM_HEAD = Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1');

describe('an article', () => {
  it('[B26] goes from draft to page, with picture and attachment, to a second version, and away', async () => {
    const id = await begin('notice', '节水宣传周');
    const { code = '', revision } = (await overview(id)) ?? {};
    const sent = await editor.upload(
      `/desk/articles/${id}/acts/attach`,
      { revision: String(revision), alt: '人民广场的宣传点' },
      { file: picture },
      'application/json',
    );
    expect(sent.status).toBe(200);
    const href = `/files/article/${code}/${sent.json.file}`;
    expect((await read(href)).status).toBe(404);
    expect((await read(href, editor)).status).toBe(200);

    const body = `<p class="MsoNormal" style="color:red">请<b>节约</b>用水<script>alert(1)</script></p><img src="${href}" alt="人民广场的宣传点">`;
    expect((await save(id, { body })).status).toBe(200);
    const desk = await editor.get(`/desk/articles/${id}`);
    expect(desk.text).toContain('没有发现问题');
    expect(desk.text).toContain('<x-editor');

    expect(await publish(id)).toBe(code);
    const page = await read(`/articles/${code}`);
    expect(page.text).toContain('<p>请<strong>节约</strong>用水</p>');
    expect(page.text).toContain(`<img src="${href}" alt="人民广场的宣传点"/>`.replace('"/>', '" />'));
    expect(page.text).not.toContain('alert(1)');
    expect(page.text).toContain('<meta name="ContentSource"');
    expect((await read(href)).status).toBe(200);

    expect((await save(id, { body: '<p>请珍惜每一滴水</p>', attachments: [] })).status).toBe(200);
    await publish(id, '换了说法');
    expect((await read(`/articles/${code}`)).text).toContain('请珍惜每一滴水');
    const versions = (await editor.get(`/desk/articles/${id}`)).text;
    expect(versions).toContain('<del>请节约用水</del>');
    expect(versions).toContain('<ins>请珍惜每一滴水</ins>');

    city.clock.set(new Date(city.clock.now().getTime() + 60_000));
    const reason = { reason: '活动改期' };
    expect((await editor.post(`/desk/articles/${id}/acts/withdraw`, reason)).status).toBe(200);
    const gone = await read(`/articles/${code}`);
    expect(gone.status).toBe(410);
    expect(gone.text).toContain('活动改期');
    expect((await read(href)).status).toBe(404);
  });

  it('[B24] shows a film that plays from its middle, each part by itself', async () => {
    const id = await begin('video', '汛期安全提示短片');
    const { code = '', revision } = (await overview(id)) ?? {};
    const film = Buffer.concat([FILM_HEAD, Buffer.from(Array.from({ length: 5000 }, (_, at) => at % 251))]);
    const file = new File([film], '短片.mp4', { type: 'video/mp4' });
    const fields = { revision: String(revision), alt: '安全提示' };
    const sent = await editor.upload(`/desk/articles/${id}/acts/attach`, fields, { file }, 'application/json');
    expect(sent.status, sent.text).toBe(200);
    await save(id, { body: '<p>片中说明：听到预警马上转移。</p>' });
    await publish(id);
    const url = `/files/article/${code}/${sent.json.file}`;
    expect((await read(`/articles/${code}`)).text).toContain(`src="${url}" lang="zh-CN" aria-label="安全提示"`);
    const ask = async (range: string) => {
      const { statusCode, headers, rawPayload } = await city.server.inject({ url, headers: { range } });
      return { statusCode, said: headers['content-range'], length: headers['content-length'], rawPayload };
    };
    const middle = await ask('bytes=2000-2999');
    expect(middle).toMatchObject({ statusCode: 206, said: `bytes 2000-2999/${film.length}`, length: '1000' });
    expect(middle.rawPayload.equals(film.subarray(2000, 3000))).toBe(true);
    expect((await ask('bytes=-16')).rawPayload.equals(film.subarray(-16))).toBe(true);
    expect(await ask(`bytes=${film.length}-`)).toMatchObject({ statusCode: 416, said: `bytes */${film.length}` });
    const whole = await city.server.inject({ url });
    expect([whole.statusCode, whole.headers['accept-ranges'], whole.headers['content-type']]).toEqual([
      200,
      'bytes',
      'video/mp4',
    ]);
    expect(whole.rawPayload.equals(film)).toBe(true);
    expect(whole.headers['content-security-policy']).toContain("media-src 'self'");
  });

  it('[C04] is not handed in without saying whether it is open, and what is closed is never published', async () => {
    const id = await begin('notice', '内部安排');
    await save(id, { body: '<p>安排</p>', openness: undefined });
    const open = await editor.post(`/desk/articles/${id}/acts/submit`, { note: '试试' });
    expect(open.json).toMatchObject({ code: 'article.checks-failed' });
    await save(id, { openness: 'none' });
    const closed = await editor.post(`/desk/articles/${id}/acts/submit`, { note: '试试' });
    expect((closed.json.faults as { path: string }[]).map((fault) => fault.path)).toEqual([
      'opennessReason',
      'openness',
    ]);
  });

  it('keeps what was typed when somebody else saved first', async () => {
    const id = await begin('news', '两人同时写');
    const { revision } = (await overview(id)) ?? {};
    const form = { revision: String(revision), title: '两人同时写', body: '第一个人的' };
    expect((await editor.fill(`/desk/articles/${id}/acts/save`, form)).status).toBe(303);
    const late = await editor.fill(`/desk/articles/${id}/acts/save`, { ...form, body: '第二个人写了很久' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('第二个人写了很久');
  });

  it('takes a file only from the act that sends it, and no script in any field', async () => {
    const id = await begin('notice', '<script>alert(1)</script>标题');
    const { revision, code } = (await overview(id)) ?? {};
    const file = { id: 'a'.repeat(64), name: 'x.pdf', ticket: 'guessed' };
    expect((await editor.post(`/desk/articles/${id}/acts/attach`, { revision, file })).status).toBe(403);
    const evil = '"><img src=x onerror=alert(1)>';
    const fields = {
      subtitle: evil,
      summary: evil,
      source: evil,
      author: evil,
      editor: evil,
      indexNo: evil,
      keywords: evil,
    };
    await save(id, { ...fields, body: evil });
    await publish(id);
    for (const page of [await read(`/articles/${code}`), await editor.get(`/desk/articles/${id}`)]) {
      expect(page.status).toBe(200);
      expect(page.text).not.toMatch(/<img src="?x|<script>alert/);
    }
  });
});

describe('kinds', () => {
  it('[C08] personnel shows who, the days of the notice, and where to object', async () => {
    const id = await begin('personnel', '任前公示', 'personnel');
    await save(id, {
      body: '',
      notice: { from: '2026-11-16', to: '2026-11-20', objections: true },
      detail: { persons: '杨某，拟任副局长', post: '副局长' },
    });
    const page = await read(`/articles/${await publish(id)}`);
    expect(page.text).toContain('杨某，拟任副局长');
    expect(page.text).toContain('公示期：2026-11-16 至 2026-11-20');
    expect(page.text).toContain('href="/mailbox"');
  });

  it('a policy and its interpretation lead to each other, and both are found by the search', async () => {
    const id = await begin('policy', '临沧市节约用水办法', 'policies');
    const policy = {
      docNo: '临政发〔2026〕41号',
      issuers: ['市政府'],
      subject: '水利',
      writtenOn: '2026-11-10',
      replaces: [],
    };
    await save(id, { body: '<p>第一条　为了节约用水，制定本办法。</p>', policy: { ...policy, validity: 'valid' } });
    const code = await publish(id);
    const other = await begin('interpretation', '图解节约用水办法', 'interpretations');
    await save(other, { body: '<p>三句话看懂。</p>', interprets: [code] });
    const explained = await publish(other);
    expect((await read(`/articles/${code}`)).text).toContain(`href="/articles/${explained}"`);
    expect((await read(`/articles/${explained}`)).text).toContain(`href="/articles/${code}"`);
    const { text } = await read(`/articles/${code}`);
    expect(text).toContain('临政发〔2026〕41号');
    expect(text, 'the columns stand beside it').toMatch(
      /<nav class="tree".*href="\/columns\/policies" aria-current="page"/s,
    );
    const found = await visit(city).get(`/search?${new URLSearchParams({ q: '临政发〔2026〕41号' })}`);
    expect(found.text).toContain(`/articles/${code}`);
  });
});

describe('kinds with a page of their own', () => {
  it('[B16] a tender is found by its number, tells its days, and that bidding is over', async () => {
    const id = await begin('tender', '市图书馆空调采购公告', 'procurement');
    const detail = { number: 'LC-2026-0771', buyer: '市图书馆', bidsUntil: '2026-11-30', opensOn: '2026-12-01' };
    await save(id, { body: '<p>欢迎投标。</p>', detail });
    const code = await publish(id);
    const page = await read(`/articles/${code}`);
    for (const fact of ['LC-2026-0771', '市图书馆', '2026-11-30', '2026-12-01']) expect(page.text).toContain(fact);
    expect(page.text).not.toContain('截止。');
    const found = await visit(city).get(`/search?${new URLSearchParams({ q: 'LC-2026-0771' })}`);
    expect(found.text).toContain(`/articles/${code}`);
    const today = city.clock.now();
    city.clock.set(new Date('2026-12-01T09:00:00+08:00'));
    expect((await read(`/articles/${code}`)).text).toContain('投标已于 2026-11-30 截止。');
    city.clock.set(today);
  });

  it('[B18] a series of pictures, a video and a live page with its recording afterwards', async () => {
    const live = await begin('live', '在线访谈：冬春防火', 'interviews');
    const detail = { startsOn: '2026-11-17', place: '市融媒体中心' };
    await save(live, { body: '', detail });
    const code = await publish(live);
    expect((await read(`/articles/${code}`)).text).not.toContain('观看回放');
    await save(live, { body: '', detail: { ...detail, replay: '/articles/recording' } });
    await publish(live, '上传回放');
    expect((await read(`/articles/${code}`)).text).toContain('<a href="/articles/recording">观看回放</a>');
    const video = await begin('video', '带你看茶山', 'interviews');
    await save(video, { body: '', detail: { recordedOn: '2026-11-01', length: '4 分 20 秒' } });
    expect((await read(`/articles/${await publish(video)}`)).text).toContain('4 分 20 秒');
    const images = await begin('images', '图说防火', 'notices');
    const { code: name, revision } = (await overview(images)) ?? {};
    const sent = await editor.upload(
      `/desk/articles/${images}/acts/attach`,
      { revision: String(revision), alt: '瞭望塔' },
      { file: picture },
      'application/json',
    );
    await save(images, { body: `<p><img src="/files/article/${name}/${sent.json.file}" alt="瞭望塔"></p>` });
    expect((await read(`/articles/${await publish(images)}`)).text).toContain('alt="瞭望塔"');
  });

  it('[C10] a benchmark of discretion is a table, on its page and among all of them', async () => {
    const id = await begin('power', '占用绿地裁量基准', 'policies');
    const standard = '占用不足十平方米，当天恢复的｜不予处罚\n占用十平方米以上的|每平方米处二百元罚款';
    await save(id, { body: '<p>本基准供执法使用。</p>', detail: { ground: '《城市绿化条例》第二十七条', standard } });
    const code = await publish(id);
    for (const path of [`/articles/${code}`, '/openness/discretion?q=绿地']) {
      const { text } = await read(path);
      expect(text).toMatch(/<th scope="row">.*占用不足十平方米，当天恢复的.*<\/th>.*不予处罚/s);
      expect(text).toMatch(/占用十平方米以上的.*每平方米处二百元罚款/s);
    }
    expect((await read('/openness/discretion?q=没有这一项')).text).not.toContain('占用十平方米以上的');
  });

  it('[B13] a column read in English links translations, and says of what has none that it is Chinese', async () => {
    const id = await begin('notice', '关于冬春防火的通告');
    await save(id, { body: '<p>林区禁止用火。</p>', titleEn: 'On fires' });
    const code = await publish(id);
    const english = visit(city, 'sunhall_lang=en');
    const entry = async (href: string) =>
      new RegExp(`<li>(?:(?!</li>).)*href="/articles/${href}"(?:(?!</li>).)*</li>`, 's').exec(
        (await read('/columns/notices', english)).text,
      )?.[0];
    expect(await entry(code)).toContain('>Chinese<');
    const asked = { site: 'english', duty: 'write' as const, limit: 1 };
    const [place] = await columns().listWritable(city.runtime.db, actor, asked);
    places.english = place?.id ?? '';
    const other = await begin('notice', 'Notice on fire prevention', 'english');
    await save(other, { body: '<p>No fires in the woods.</p>', translationOf: code });
    const translated = await publish(other);
    expect(await entry(code)).toBeUndefined();
    expect(await entry(translated)).toContain('Notice on fire prevention');
    expect(await entry(translated)).not.toContain('>Chinese<');
    expect((await read(`/articles/${code}`)).text).toContain(`/articles/${translated}`);
    expect((await read('/columns/notices')).text).toContain(`/articles/${code}`);
  });
});

describe('[B35] an older site', () => {
  it('leads those who come by its addresses to the articles that were taken in, once they are public', async () => {
    const row = { site: 'portal', columns: ['notices'], kind: 'notice', title: '旧站通知', body: '<p>旧文</p>' };
    const from = 'https://old.lincang.example/2024/0506/7.html?id=3';
    const file = new File([JSON.stringify({ ...row, formedOn: '2024-05-06', from })], '旧站.jsonl');
    const sent = await editor.upload(
      '/desk/articles/imports/acts/take',
      { mode: 'load' },
      { file },
      'application/json',
    );
    await takeTurnOf(city.runtime, String(sent.json.run));
    const kept = await city.runtime.db
      .selectFrom('document as d')
      .innerJoin('article_old_address as a', 'a.code', 'd.code')
      .select('d.id')
      .where('a.host', '=', 'old.lincang.example')
      .executeTakeFirstOrThrow();
    expect((await overview(kept.id))?.state).toBe('draft');
    const old = () =>
      city.server.inject({ url: '/2024/0506/7.html?id=3', headers: { host: 'Old.lincang.example:80' } });
    expect((await old()).statusCode).toBe(404);
    const code = await publish(kept.id);
    expect(await old()).toMatchObject({ statusCode: 301, headers: { location: `/articles/${code}` } });
  });
});
