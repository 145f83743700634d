// From petitions about one thing to an article that explains it: offered as a number, drafted by an editor, reviewed as always.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { HOT_TOPICS } from './petition-to-topic.tsx';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { post, look } = officersOf(() => city);
const PETITION = {
  category: 'claim',
  area: 'n',
  name: '段小满',
  phone: '13800009911',
  address: '临翔区南屏街道 9 号',
  text: '小区旁的养殖场夜里排放臭气，已经反映过两次还没有解决。',
};

it('[D30] what is petitioned about most is offered to editors as a number, and they draft what explains it', async () => {
  const areas = await city.runtime.db.selectFrom('matter_subject').select(['code', 'name']).orderBy('code').execute();
  const area = areas.filter(({ code }) => code.length === 1).at(-1)!;
  const countOf = async () => {
    const editor = visit(city, await city.seat('editor'));
    const rows = (await editor.read(HOT_TOPICS)).json as unknown as { code: string; count: number }[];
    return rows.find(({ code }) => code === area.code)?.count ?? 0;
  };
  const before = await countOf();
  for (let n = 0; n < 3; n++) {
    const sent = await visit(city).post('/petitions', { ...PETITION, area: area.code });
    expect(sent.status, sent.text).toBe(201);
  }
  expect(await countOf()).toBeGreaterThanOrEqual(before + 3);
  expect((await look('editor', HOT_TOPICS)).text).not.toMatch(/段小满|养殖场/);
  expect((await look('petition.officer', HOT_TOPICS)).status).toBe(403);
  const drafted = await post('editor', `${HOT_TOPICS}/acts/draft`, { area: area.code });
  expect(drafted.status, drafted.text).toBe(201);
  const article = await look('editor', `/desk/articles/${String(drafted.json.id)}`);
  expect(article.text).toContain(`关于${area.name}有关问题的说明`);
  expect((await visit(city).get(`/search?q=${encodeURIComponent('有关问题的说明')}`)).text).not.toContain(
    `关于${area.name}有关`,
  );
});
