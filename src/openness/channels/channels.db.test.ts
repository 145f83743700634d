// Channels through the server: the figures of a year from rows, what a screen plays, what was wrong is struck.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sitesToCheck } from '#app/site-checks.ts';
import { columns } from '#openness/articles/columns.ts';
import { loadArticles } from '#openness/articles/service/load.ts';
import { toLocalIso } from '#platform/time.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { asSystem } from '#test/harness/documents.ts';
import { visit } from '#test/harness/visitor.ts';
import { type Message, useMediaAdapter } from './adapter.ts';
import { DESK } from './contract.ts';
import { MEDIA, MEDIA_DESK, PUSH_JOB } from './media.ts';
import { pushNews } from './push.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { post, look } = officersOf(() => city);
const CHANNEL = { organ: '530900-government-office', address: '人民路' };

async function register(name: string, kind: string): Promise<string> {
  const { status, json, text } = await post('editor', DESK, { ...CHANNEL, name, kind });
  expect(status, text).toBe(201);
  return json.id as string;
}

const record = (channels: string[], more: object) =>
  post('editor', `${DESK}/acts/record`, { title: '防汛提示', from: '2026-11-01', channels, ...more });

async function readYear(year: number) {
  const cookie = await city.seat('editor');
  const { json } = await visit(city, cookie).read(`${DESK}?year=${year}`);
  return json.figures as { total: number; groups: { group: string; total: number }[] };
}

describe('channels', () => {
  it('[C01] [B20] [B21] adds a year up from what was written down: 21,576 + 16 + 1,033 + 309,973 = 332,598', async () => {
    const site = await register('区县网站群', 'site');
    const conference = await register('新闻发布厅', 'conference');
    const paper = await register('政府公报（纸质）', 'gazette');
    const others = await Promise.all(
      [
        ['电视台', 'broadcast'],
        ['日报', 'paper'],
        ['短信平台', 'sms'],
      ].map(([name, kind]) => register(name!, kind!)),
    );
    const batches: [string[], number][] = [
      [[site], 21_576],
      [[conference], 16],
      [[paper], 1033],
      [[others[0]!], 4213],
      [[others[1]!], 5760],
      [[others[2]!], 300_000],
    ];
    for (const [channels, items] of batches) {
      expect((await record(channels, { from: '2009-12-31', items })).status).toBe(201);
    }
    const figures = await readYear(2009);
    expect(Object.fromEntries(figures.groups.map(({ group, total }) => [group, total]))).toEqual({
      site: 21_576,
      conference: 16,
      gazette: 1033,
      other: 309_973,
    });
    expect(figures.total).toBe(332_598);
    expect((await readYear(2010)).total).toBe(0);
    const now = await readYear(2026);
    expect(now.groups.find(({ group }) => group === 'site')?.total, 'articles of the city’s own sites').toBeGreaterThan(
      40,
    );
  });

  it('[B28] writes one item down for any number of outlets at once, and strikes what was wrong', async () => {
    const outlets = await Promise.all(['公众信息网', '之窗网', '部门网'].map((name) => register(name, 'site')));
    expect((await record(outlets, { from: '2012-03-01', items: 2 })).status).toBe(201);
    expect((await readYear(2012)).total).toBe(6);
    const page = visit(city, await city.seat('editor'));
    const { json } = await page.read(`${DESK}/${outlets[0]}`);
    const [first] = json.posts as { id: string }[];
    const strike = () => post('editor', `${DESK}/${outlets[0]}/acts/strike`, { post: first?.id, reason: '重复登记' });
    expect((await strike()).status).toBe(200);
    expect((await strike()).status).toBe(404);
    expect((await readYear(2012)).total).toBe(4);
    expect((await look('editor', `${DESK}/${outlets[0]}`)).text).toContain('已作废：重复登记');
  });

  it('[B21] plays on a screen what runs today, and nothing that is not published here any more', async () => {
    const screen = await register('大厅显示屏', 'screen');
    await record([screen], { title: '今天的', from: '2026-11-10', to: '2026-11-20' });
    await record([screen], { title: '过去的', from: '2026-11-10', to: '2026-11-16' });
    await record([screen], { title: '没有发布的', from: '2026-11-17', code: '20261117-999999' });
    const { json } = await visit(city).read(`/channels/${screen}/playlist`);
    expect(json.items).toEqual([{ title: '今天的', until: '2026-11-20', href: null }]);
    const board = await register('公开栏', 'board');
    expect((await visit(city).read(`/channels/${board}/playlist`)).status).toBe(404);
  });

  it('[B22] keeps the photo of a posting with its period, a picture by its bytes, for those who may see the channel', async () => {
    const board = await register('街道公开栏', 'board');
    const officer = visit(city, await city.seat('editor'));
    const form = { title: '征地公告', from: '2026-11-02', to: '2026-11-30', channels: board };
    const fake = new File(['no picture'], 'board.jpg', { type: 'image/jpeg' });
    expect((await officer.upload(`${DESK}/acts/record`, form, { photo: fake }, 'application/json')).status).toBe(415);
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const photo = new File([pixel], 'board.png', { type: 'image/png' });
    const sent = await officer.upload(`${DESK}/acts/record`, form, { photo }, 'application/json');
    expect(sent.status, sent.text).toBe(201);
    const [post] = (await officer.read(`${DESK}/${board}`)).json.posts as { id: string; toDay: string }[];
    expect(post?.toDay).toBe('2026-11-30');
    const address = `${DESK}/${board}/posts/${post?.id}/photo`;
    expect((await officer.get(address)).status).toBe(200);
    expect((await look('530902.editor', address)).status).toBe(404);
  });

  it('refuses channels of others, ended ones, and what bears no number', async () => {
    const other = await post('530902.editor', DESK, { ...CHANNEL, name: '别人的', kind: 'paper' });
    expect(other.json).toMatchObject({ code: 'channel.out-of-reach' });
    const ended = await register('停办的报纸', 'paper');
    expect((await post('editor', `${DESK}/${ended}/acts/end`, { day: '2026-06-30' })).status).toBe(200);
    expect((await record([ended], {})).json).toMatchObject({ code: 'channel.ended' });
    expect((await record([ended], { from: '2026-06-30', items: 0 })).status).toBe(422);
    expect((await record([ended], { from: '2026-06-30' })).status).toBe(201);
    const again = await post('editor', DESK, { ...CHANNEL, name: '停办的报纸', kind: 'paper' });
    expect(again.json).toMatchObject({ code: 'channel.taken' });
  });

  it('[B19] keeps accounts of new media, pushes what their column publishes once, and tells which are silent', async () => {
    const { runtime, clock } = city;
    const account = {
      ...CHANNEL,
      name: '测试发布',
      platform: 'wechat',
      address: 'test',
      everyDays: 7,
      column: 'notices',
    };
    const add = (login: string, changes: object = {}) => post(login, MEDIA_DESK, { ...account, ...changes });
    expect((await add('editor', { column: 'nowhere' })).json).toMatchObject({ code: 'channel.column-unknown' });
    expect((await add('editor', { everyDays: 15 })).status).toBe(422);
    expect((await add('530902.editor')).json).toMatchObject({ code: 'channel.out-of-reach' });
    expect((await add('editor')).status).toBe(201);
    expect((await visit(city).get(MEDIA)).text).toContain('测试发布');

    const [column] = await columns().findBySlugs(runtime.db, [{ site: 'portal', slug: 'notices' }]);
    clock.set(new Date(clock.now().getTime() + 60_000));
    const value = {
      code: '20261117-999801',
      organ: CHANNEL.organ,
      site: 'portal',
      columns: ['notices'],
      kind: 'notice',
      title: '停水通知',
      formedOn: '2026-11-16',
      body: '<p>正文。</p>',
      published: toLocalIso(clock.now()),
    };
    const waiting = async () => {
      const { rows } = await sql`
        select from graphile_worker.jobs where task_identifier = ${PUSH_JOB}`.execute(runtime.db);
      return rows.length;
    };
    const before = await waiting();
    const { faults } = await asSystem(city, (ctx) => loadArticles(ctx, [{ line: 1, value }]));
    expect(faults).toEqual([]);
    expect(await waiting()).toBe(before + 1);

    const sent: Message[] = [];
    useMediaAdapter({
      post: async (message) => {
        if (message.address !== 'test') return 'another';
        sent.push(message);
        if (sent.length === 1) throw new Error('busy');
        return 'taken';
      },
    });
    const push = () => pushNews(runtime, [column!.id]);
    await expect(push()).rejects.toThrow('busy');
    await Promise.all([push(), push()]);
    useMediaAdapter(null);
    const message = {
      platform: 'wechat',
      address: 'test',
      title: '停水通知',
      url: expect.stringContaining(value.code),
    };
    expect(sent).toEqual([message, message]);
    expect((await look('editor', MEDIA_DESK)).text).toMatch(/测试发布[\s\S]*?2026-11-17[\s\S]*?0 \/ 7/);

    clock.set(new Date(clock.now().getTime() + 8 * 86_400_000));
    expect((await look('editor', MEDIA_DESK)).text).toMatch(/测试发布[\s\S]*?8 \/ 7[\s\S]*?静默/);
    const site = await sitesToCheck.find(runtime.db, 'portal', clock.now());
    expect(site?.accounts.find(({ name }) => name === '测试发布')).toMatchObject({ silentDays: 8, everyDays: 7 });
  });

  it('[B19] changes what goes out through an account and how long it may be silent, from then on', async () => {
    const { runtime, clock } = city;
    const account = {
      ...CHANNEL,
      name: '改栏目的账号',
      platform: 'weibo',
      address: 'changed',
      everyDays: 7,
      column: 'notices',
    };
    const { id } = (await post('editor', MEDIA_DESK, account)).json as { id: string };
    const change = (login: string, body: object) => post(login, `${DESK}/${id}/acts/change`, body);
    const state = async () => {
      const { every_days, column_id, pushed_from } = await runtime.db
        .selectFrom('channel')
        .select(['every_days', 'column_id', 'pushed_from'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return { every: every_days, column: column_id, from: pushed_from?.toISOString() ?? null };
    };
    const slugs = ['notices', 'policies'].map((slug) => ({ site: 'portal', slug }));
    const [notices, policies] = (await columns().findBySlugs(runtime.db, slugs)).map((column) => column.id);
    const begun = clock.now().toISOString();
    expect(await state()).toEqual({ every: 7, column: notices, from: begun });
    expect((await look('editor', `${DESK}/${id}`)).text).toContain('value="notices"');

    clock.set(new Date(clock.now().getTime() + 3_600_000));
    const later = clock.now().toISOString();
    // The same column once more: what came since it began is not lost.
    expect((await change('editor', { everyDays: 3, column: 'notices' })).status).toBe(200);
    expect(await state()).toEqual({ every: 3, column: notices, from: begun });
    expect((await change('editor', { everyDays: 3, column: 'policies' })).status).toBe(200);
    expect(await state()).toEqual({ every: 3, column: policies, from: later });
    expect((await change('editor', { everyDays: 14 })).status).toBe(200);
    expect(await state()).toEqual({ every: 14, column: null, from: null });

    expect((await change('editor', { everyDays: 15 })).status).toBe(422);
    expect((await change('editor', { everyDays: 3, column: 'nowhere' })).json).toMatchObject({
      code: 'channel.column-unknown',
    });
    expect((await change('530902.editor', { everyDays: 3 })).status).toBe(404);
    const { id: screen } = (await post('editor', DESK, { ...CHANNEL, name: '不是账号', kind: 'screen' })).json;
    expect((await post('editor', `${DESK}/${screen}/acts/change`, { everyDays: 3 })).status).toBe(404);
    expect((await look('editor', `${DESK}/${screen}`)).text).not.toContain('acts/change');
    await post('editor', `${DESK}/${id}/acts/end`, { day: '2026-11-01' });
    expect((await change('editor', { everyDays: 3 })).json).toMatchObject({ code: 'channel.ended' });
    expect(await state()).toEqual({ every: 14, column: null, from: null });
  });
});
