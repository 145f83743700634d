// The search page on the demo city: narrowed, suggesting, and with the words the city says mean the same.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestCity, type TestCity } from '#test/harness/city.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city.close());

async function ask(url: string, accept = 'application/json') {
  const answer = await city.server.inject({ url, headers: { accept } });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer;
}
const search = async (query: Record<string, string>) => (await ask(`/search?${new URLSearchParams(query)}`)).json();

it('is narrowed by organ, keeps what was chosen in its tabs and pages, and says when nothing is left', async () => {
  const organ = '临翔区市场监督管理局';
  const all = await search({ q: '经营' });
  const own = await search({ q: '经营', organ });
  expect(own.total.count).toBeGreaterThan(0);
  expect(own.total.count).toBeLessThan(all.total.count);
  for (const hit of own.hits) expect(hit.facets.organ).toContain(organ);
  const { body } = await ask(`/search?${new URLSearchParams({ q: '经营', organ, site: 'health' })}`, 'text/html');
  expect(body).toContain('少选一个条件');
  expect(body).toContain('只搜索这个网站');
  const page = await ask(`/search?${new URLSearchParams({ q: '经营', organ })}`, 'text/html');
  expect(page.body).toContain(`<a href="/search?${new URLSearchParams({ organ, q: '经营' })}`.replaceAll('&', '&amp;'));
});

it('[B25] asks every site and every room in one box: articles by their text, services, organs', async () => {
  const found = await search({ q: '食品' });
  const sources = new Set((found.hits as { source: string }[]).map(({ source }) => source));
  expect(sources.size).toBeGreaterThan(1);
  const { rows } = await sql<{ code: string; word: string; site: string }>`
    select l.code, left(regexp_replace(v.content ->> 'body', '<[^>]*>', '', 'g'), 12) as word, s.code as site
    from article_live l join document_version v on v.id = l.version_id
    join article_placement p on p.publication_id = l.publication_id and p.home join site s on s.id = p.site_id
    where l.until is null and l.lang = 'zh' and v.content ->> 'body' ~ '^<p>[一-龥]{12}'
    order by s.code, l.code`.execute(city.runtime.db);
  const ofSites = [...Map.groupBy(rows, ({ site }) => site).values()].flatMap(([first]) => first ?? []).slice(0, 6);
  expect(ofSites.length).toBeGreaterThan(3);
  for (const { code, word, site } of ofSites) {
    const urls = ((await search({ q: word })).hits as { url: string }[]).map(({ url }) => url);
    expect(urls, `${site}: ${word}`).toContain(`/articles/${code}`);
  }
});

it('suggests titles that hold what is typed so far', async () => {
  const { options } = (await ask(`/search/suggest?q=${encodeURIComponent('食品经')}`)).json();
  expect(options.length).toBeGreaterThan(0);
  for (const { text } of options) expect(text).toContain('食品经');
  expect((await ask('/search/suggest?q=')).json()).toEqual({ options: [] });
});

it('finds by a word that the city added, and not when it is taken away', async () => {
  const cookie = await city.signIn('editor');
  const post = (act: string, payload: object) =>
    city.server.inject({
      method: 'POST',
      url: `/desk/search/synonyms/acts/${act}`,
      headers: { accept: 'application/json', cookie, 'sec-fetch-site': 'same-origin' },
      payload,
    });
  const pair = { word: '馆子执照', other: '食品经营许可' };
  expect((await search({ q: pair.word })).total.count).toBe(0);
  expect((await post('add', pair)).statusCode).toBe(200);
  expect((await search({ q: pair.word })).total).toEqual((await search({ q: pair.other })).total);
  const refused = await post('add', { word: '两个、词', other: '食品' });
  expect(refused.statusCode).toBe(422);
  expect(refused.json().faults).toEqual([{ path: 'word', message: '请填一个词，不带空格和标点' }]);
  const desk = await city.server.inject({ url: '/desk/search/synonyms', headers: { cookie, accept: 'text/html' } });
  expect(desk.body).toContain('食品经营许可 ＝ 馆子执照');
  expect((await post('remove', pair)).statusCode).toBe(200);
  expect((await search({ q: pair.word })).total.count).toBe(0);
});
