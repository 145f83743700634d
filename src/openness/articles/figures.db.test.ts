// What is counted of articles: published, withdrawn, late by the law's twenty working days, and how soon after sign-off.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withdrawDocument } from '#kernel/documents/service/release.ts';
import { inTransaction } from '#platform/database/db.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import { identifyActor, openTestCity, type TestCity } from '#test/harness/city.ts';
import { type Visitor, visit } from '#test/harness/visitor.ts';
import { articleIndicator } from './indicator.ts';
import { loadArticles } from './service/load.ts';
import { findLive } from './store/live.ts';

let city: TestCity;
let editor: Visitor;
let cookie: string;
beforeAll(async () => {
  city = await openTestCity();
  cookie = await city.signIn('530927.editor');
  editor = visit(city, cookie);
}, 180_000);
afterAll(() => city?.close());

const act = <T>(fn: (ctx: ActContext) => Promise<T>) =>
  inTransaction(city.runtime.db, (tx) => fn({ ...systemContext(city.runtime, tx), tx }));
const codeOf = (n: number) => `20261016-99${String(n).padStart(4, '0')}`;
const article = (n: number, formedOn: string, signedAt?: string) => ({
  ...{ code: codeOf(n), organ: '530927-government-office', site: 'cangyuan', columns: ['news'], kind: 'news' },
  ...{ title: `沧源动态${n}号`, body: '<p>景区恢复开放。</p>', formedOn, published: '2026-10-16T15:00:00+08:00' },
  ...(signedAt ? { signedAt } : {}),
});

it('[C30] articles are counted by unit: late after twenty working days, and hours from sign-off to the public', async () => {
  // The 20th working day after Friday 11 September is 15 October, after Monday the 14th it is the 16th: the holidays of
  // 25 September and of October lie between, with a Sunday and a Saturday that are worked.
  const values = [
    article(1, '2026-09-11'),
    article(2, '2026-09-14', '2026-10-16T13:00:00+08:00'),
    article(3, '2026-10-15', '2026-10-16T09:00:00+08:00'),
    article(4, '1996-10-15'),
  ];
  const loaded = await act((ctx) =>
    loadArticles(
      ctx,
      values.map((value, line) => ({ line, value })),
    ),
  );
  expect(loaded.faults).toEqual([]);
  const read = async (query = '') => (await editor.read(`/desk/articles/figures${query}`)).json.counts;
  const october = '?from=2026-10-01&until=2026-10-31';
  expect(await read(october)).toMatchObject([{ published: 4, withdrawn: 0, late: 1, signed: 2, hours: 4 }]);
  expect(await read('?from=2026-11-01&until=2026-11-30')).toEqual([]);

  const live = await findLive(city.runtime.db, codeOf(3), city.clock.now());
  await act((ctx) => withdrawDocument(ctx, live?.documentId ?? '', '内容有误'));
  expect(await read()).toMatchObject([{ published: 4, withdrawn: 1, late: 1 }]);
  expect((await editor.get('/desk/articles/figures')).text).toContain('沧源');

  const reader = await identifyActor(city, cookie);
  const path = reader.unit?.path ?? '';
  const asked = {
    ...{ by: 'organ' as const, scopes: [{ path, deep: true }], from: '2026-10-01', to: '2026-11-30' },
    asOf: city.clock.now(),
  };
  const counts = await articleIndicator.count(city.runtime.db, asked);
  expect(counts.map(({ month, figures }) => [month, figures.articlesPublished, figures.articlesLate])).toEqual([
    ['2026-10', 4, 1],
    ['2026-11', 0, 0],
  ]);
  const behind = (figure: string, who = reader) =>
    articleIndicator.list(city.runtime.db, { ...asked, figure, limit: 10, reader: who });
  expect((await behind('articlesLate')).rows.map(({ number }) => number)).toEqual([codeOf(1)]);
  expect(await behind('articlesWithdrawn')).toMatchObject({ rows: [{ number: codeOf(3) }], hidden: 0 });
  const stranger = await identifyActor(city, await city.signIn('530902.editor'));
  expect(await behind('articlesWithdrawn', stranger)).toEqual({ rows: [], hidden: 1 });
});
