// Follows: what is published where somebody looks is told once, gathered, and not after they stopped.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columns } from '#openness/articles/columns.ts';
import { loadArticles } from '#openness/articles/service/load.ts';
import { toLocalIso } from '#platform/time.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { asSystem } from '#test/harness/documents.ts';
import { type Visitor, visit } from '#test/harness/visitor.ts';
import { FOLLOWS, JOB } from './contract.ts';
import { tellFollowers } from './service.ts';

let city: TestCity;
let citizen: Visitor;
let column: { readonly id: string; readonly site: { readonly id: string } };
beforeAll(async () => {
  city = await openTestCity();
  citizen = visit(city, await city.signIn('citizen'));
  const [found] = await columns().findBySlugs(city.runtime.db, [{ site: 'portal', slug: 'notices' }]);
  column = found!;
}, 240_000);
afterAll(() => city?.close());

async function publish(titles: readonly string[], from: number): Promise<void> {
  const line = (title: string, at: number) => ({
    code: `20261117-99990${at}`,
    organ: '530900-government-office',
    site: 'portal',
    columns: ['notices'],
    kind: 'notice',
    title,
    formedOn: '2026-11-16',
    body: '<p>正文。</p>',
    published: toLocalIso(city.clock.now()),
  });
  const lines = titles.map((title, at) => ({ line: at + 1, value: line(title, from + at) }));
  const { faults } = await asSystem(city, (ctx) => loadArticles(ctx, lines));
  expect(faults).toEqual([]);
}

const pass = (minutes: number) => city.clock.set(new Date(city.clock.now().getTime() + minutes * 60_000));
const tell = () => tellFollowers(city.runtime, [column.id]);

async function listTold(): Promise<{ count: string; titles: string }[]> {
  const { rows } = await sql<{ count: string; titles: string }>`
    select values ->> 'count' as count, values ->> 'titles' as titles from notice
    where template = 'follows.news' and channel = 'inbox' order by created_at`.execute(city.runtime.db);
  return rows;
}

describe('what somebody follows', () => {
  it('[B37] is told once and gathered, whatever they follow it by, until they stop', async () => {
    const follow = (ref: string) => citizen.post(FOLLOWS, { ref });
    expect((await visit(city).post(FOLLOWS, { ref: column.id })).status).toBe(401);
    const offered = await visit(city).get('/columns/notices');
    expect(offered.text).toContain(`${FOLLOWS}?add=${column.id}`);
    expect((await citizen.get(`${FOLLOWS}?add=${column.id}`)).text).toContain(`value="${column.id}"`);
    for (const ref of [column.id, column.site.id, column.id]) expect((await follow(ref)).status).toBe(200);
    expect((await follow('0189f0e4-0000-7000-8000-000000000000')).status).toBe(404);

    pass(1);
    await publish(['停水通知', '供暖通知', '道路封闭通知', '义诊通知'], 1);
    const { rows } = await sql<{ waits: string }>`
      select (run_at - ${city.clock.now()}::timestamptz)::text as waits from graphile_worker.jobs
      where task_identifier = ${JOB}`.execute(city.runtime.db);
    expect(rows).toEqual([{ waits: '00:30:00' }]);
    pass(30);
    await tell();
    await tell();
    const [first, ...others] = await listTold();
    expect(first).toMatchObject({ count: '4', titles: expect.stringContaining('通知》') });
    expect(others).toEqual([]);
    // Half an hour of silence ended the session.
    citizen = visit(city, await city.signIn('citizen'));
    expect((await citizen.get('/account/notices')).text).toContain('您关注的内容有 4 条新信息');
    expect((await citizen.get(FOLLOWS)).text).toContain('义诊通知');

    for (const ref of [column.id, column.site.id]) {
      expect((await citizen.post(`${FOLLOWS}/acts/stop`, { ref })).status).toBe(200);
    }
    pass(1);
    await publish(['没有人关注的通知'], 5);
    pass(30);
    await tell();
    expect((await listTold()).length).toBe(1);
  });

  it('[C07] can be a hot topic, from its page or its front page, and is in the copy of their account', async () => {
    const [topics, front] = [await visit(city).get('/hot-topics'), await visit(city).get('/sites/business-climate')];
    const link = front.text.match(/follows\?add=([0-9a-f-]{36})/);
    expect(topics.text).toContain(link?.[0]);
    expect(topics.text).toContain('企业开办一天办结');
    expect((await visit(city).get('/openness')).text).toContain('href="/hot-topics"');
    citizen = visit(city, await city.signIn('citizen'));
    expect((await citizen.post(FOLLOWS, { ref: link?.[1] })).status).toBe(200);
    const copy = JSON.parse((await citizen.get('/account/export')).text);
    expect(copy.follows).toEqual([{ name: '优化营商环境专题', href: '/sites/business-climate' }]);
    expect(copy.openDays).toEqual([expect.objectContaining({ title: '走进政务服务大厅', people: 2 })]);
  });
});
