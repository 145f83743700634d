// Campaigns in the city: announced, counted with a source, corrected, called off; public, and within reach.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { type Visitor, visit } from '#test/harness/visitor.ts';

let city: TestCity;
let editor: Visitor;
beforeAll(async () => {
  city = await openTestCity();
  editor = visit(city, await city.signIn('editor'));
});
afterAll(() => city?.close());

it('[D41] is announced, tells whom it reached with the source of each number, and counts in the statistics', async () => {
  const today = city.clock.now().toISOString().slice(0, 10);
  const sent = {
    organ: '临沧市人民政府办公室',
    sort: 'fair',
    title: '政务公开宣传日',
    place: '玉龙广场',
    about: '现场介绍怎么查文件。',
  };
  const before = await totals();
  const made = await editor.post('/desk/publicity', { ...sent, from: today, to: today });
  expect(made.status, made.text).toBe(201);
  const { id } = made.json as { id: string };
  const enter = (measure: string, count: number) =>
    editor.post(`/desk/publicity/${id}/acts/reach`, { measure, count, source: '签到表' });
  expect((await enter('people', 120)).status).toBe(200);
  expect((await enter('people', -20)).status).toBe(200);
  expect((await enter('people', -101)).status).toBe(422);
  expect((await editor.post(`/desk/publicity/${id}/acts/cancel`, { reason: '改期再办' })).status).toBe(409);
  const page = await visit(city, '').get(`/publicity/${id}`);
  expect(page.text).toContain('政务公开宣传日');
  expect((await visit(city, '').read(`/publicity/${id}`)).json).toMatchObject({ reach: { people: 100 } });
  const after = await totals();
  expect(after.publicityPeople).toBe((before.publicityPeople ?? 0) + 100);
  expect(after.publicityCampaigns).toBe((before.publicityCampaigns ?? 0) + 1);
});

it('is nobody’s to record for an organ out of reach, and not called off without a reason', async () => {
  const head = visit(city, await city.signIn('market.head'));
  expect((await head.get('/desk/publicity')).status).toBe(403);
  const refused = await editor.post('/desk/publicity', { title: '没有单位' });
  expect(refused.status).toBe(422);
});

async function totals(): Promise<Record<string, number>> {
  const { json } = await visit(city, await city.signIn('supervisor')).read('/desk/statistics?part=publicity');
  return (json as { stat: { total: Record<string, number> } }).stat.total;
}
