// A city's items: loaded whole, refused whole, found again, and shown by one statement each.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mapFirstPublished } from '#kernel/documents/store/versions.ts';
import { inTransaction, openDatabase } from '#platform/database/db.ts';
import { searchEntries } from '#platform/search/search.ts';
import { explainWork } from '#test/bench/plans.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import type { PackItem } from './contract.ts';
import { demoItem, LINCANG, NOW, readItemLines } from './fixture.ts';
import { type Measured, measureReduction } from './rules/reduction.ts';
import { loadItems } from './service/load.ts';
import { findLiveItem } from './service/offer.ts';
import { countFacets, listLiveItems } from './store/list.ts';
import { searchOffers } from './store/live.ts';
import { listLimits, listMeasured } from './store/reductions.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase(LINCANG);
});
afterAll(() => test.close());

/** The index is packed, and the planner knows how many there are. */
async function analyzeItems(): Promise<void> {
  const owner = openDatabase({ url: test.url, role: 'none', max: 1 });
  await sql`vacuum analyze item_live`.execute(owner);
  await owner.destroy();
}

const load = (values: unknown[]) =>
  inTransaction(test.db, (tx) =>
    loadItems(
      tx,
      values.map((value, index) => ({ line: index + 1, value })),
      NOW,
      'en',
    ),
  );

describe('the demo city', () => {
  it('[D12][E06] every item is live, with its completeness', async () => {
    const lines = readItemLines();
    const found = await listLiveItems(test.db, {}, { limit: 1000 }, NOW);
    expect(found).toHaveLength(lines.length);
    const item = await findLiveItem(test.db, '530902-XK-0031', NOW);
    expect(item).toMatchObject({ versionNumber: 3, organCode: '530902-market', completeness: 100 });
    expect(item?.content.name).toBe('食品经营许可（新办）');
  });

  it('shows the same base item at the other level', async () => {
    const item = await findLiveItem(test.db, '530902-XK-0031', NOW);
    expect(item?.siblings).toMatchObject([{ code: '530900-XK-0031', level: '3' }]);
  });

  it('[D12] [E06] is found by the words people use, by theme, life event, organ, level and audience', async () => {
    const codes = async (filter: Parameters<typeof listLiveItems>[1]) =>
      (await listLiveItems(test.db, filter, { limit: 100 }, NOW)).map((item) => item.code);
    expect(await codes({ q: '开饭馆' })).toContain('530902-XK-0031');
    expect(await codes({ q: '食品 延续' })).toContain('530902-XK-0033');
    expect(await codes({ q: '食品經營許可' })).toEqual(await codes({ q: '食品经营许可' }));
    expect(await codes({ q: '食品经营许可（延续）' })).toContain('530902-XK-0033');
    expect(await codes({ q: 'ＬＩＣＥＮＣＥ' })).toContain('530902-XK-0031');
    expect(await codes({ q: '没有这样的事' })).toEqual([]);
    expect(await codes({ q: '可经营食品' })).toEqual([]);
    expect(await codes({ event: 'restaurant' })).toContain('530902-QR-0034');
    expect(await codes({ theme: 'food-drug', level: '3' })).not.toContain('530902-XK-0031');
    expect(await codes({ organ: '530902' })).toContain('530902-XK-0031');
    expect(await codes({ organ: '530902' })).not.toContain('530900-XK-0031');
    const legal = readItemLines()
      .map(({ value }) => value as PackItem)
      .filter(({ content }) => content.clients.some((client) => client !== '1'));
    expect(await codes({ audience: 'legal' })).toEqual(legal.map((item) => item.code).sort());
  });

  it('[D12] is found by the search of the city, also by a word of its questions', async () => {
    const found = async (q: string) => (await searchEntries(test.db, { q, limit: 100 })).hits.map((hit) => hit.url);
    expect(await found('开小吃店')).toContain('/services/530902-XK-0031');
    expect(await found('健康证')).toContain('/services/530902-XK-0031');
  });

  it('pages by rank and code without losing or repeating an item', async () => {
    const filter = { q: '食品' };
    const whole = await listLiveItems(test.db, filter, { limit: 1000 }, NOW);
    const seen: string[] = [];
    let after: { rank: number; code: string } | undefined;
    do {
      const page = await listLiveItems(test.db, filter, { limit: 3, after }, NOW);
      seen.push(...page.map((item) => item.code));
      after = page.length === 3 ? page.at(-1) : undefined;
    } while (after);
    expect(seen).toEqual(whole.map((item) => item.code));
  });

  it('counts what is under each heading', async () => {
    const facets = await countFacets(test.db, { q: '食品' }, NOW);
    const found = await listLiveItems(test.db, { q: '食品' }, { limit: 1000 }, NOW);
    expect(facets.total).toBe(found.length);
    const food = facets.themes.find((theme) => theme.code === 'food-drug');
    const under = await listLiveItems(test.db, { q: '食品', theme: 'food-drug' }, { limit: 1000 }, NOW);
    expect(food).toMatchObject({ name: '食品药品', count: under.length });
  });
});

describe('loading again', () => {
  it('leaves what has not changed and makes a new version of what has', async () => {
    expect(await load(readItemLines().map(({ value }) => value))).toMatchObject({ faults: [] });
    expect((await findLiveItem(test.db, '530902-XK-0031', NOW))?.versionNumber).toBe(3);
    const changed = demoItem();
    changed.content.limits.promise = '9wd';
    delete changed.base;
    await load([changed]);
    const later = new Date(NOW.getTime() + 1000);
    expect(await findLiveItem(test.db, '530902-XK-0031', later)).toMatchObject({
      versionNumber: 4,
      content: { limits: { promise: '9wd' } },
    });
  });
});

describe('what the items spare the public', () => {
  it('[E22] is read from the version in force and the first that was published', async () => {
    const present = demoItem();
    present.content.steps = present.content.steps.filter(({ code }) => code !== present.content.steps[1]?.code);
    delete present.base;
    const { content, earlier = [] } = demoItem();
    const later = new Date(NOW.getTime() + 2000);
    await load([present]);
    const items = await listMeasured(test.db, { limit: 1000 }, later);
    const item = items.find(({ code }) => code === '530902-XK-0031');
    const published = await mapFirstPublished(test.db, [item?.documentId ?? '']);
    const { steps, daysSaved } = measureReduction(
      published.get(item?.documentId ?? '') as Measured,
      item?.present as Measured,
    );
    expect(steps).toEqual({ before: earlier[0]?.content.steps.length, now: content.steps.length - 1 });
    expect(daysSaved).toBe(10);
    expect(await listLimits(test.db, later)).toHaveLength(items.length);
  });
});

describe('2,561 items, as many as a city reported', () => {
  it('[E06] are taken in whole, and each search answers within 300 ms in 95 of 100 cases', async () => {
    const lines = readItemLines().map(({ value }) => value as PackItem);
    const many = Array.from({ length: 2561 - lines.length }, (_, index) => {
      const item = lines[index % lines.length]!;
      const code = item.code.replace(/\d{4}$/, String(2000 + index));
      const content = { ...item.content, implementationCode: `${item.content.implementationCode}-${index}` };
      return { ...item, base: undefined, earlier: undefined, code, content };
    });
    expect(await load(many)).toMatchObject({ loaded: many.length, faults: [] });
    expect((await countFacets(test.db, {}, NOW)).total).toBe(2561);
    await analyzeItems();
    const words = ['食品', '社保卡', '开小吃店', '不动产', '高龄津贴', 'licence', '取水', '教师', '转学', '公租房'];
    const spent: number[] = [];
    for (let round = 0; round < 40; round++) {
      const before = performance.now();
      await listLiveItems(test.db, { q: words[round % words.length] ?? '' }, { limit: 20 }, NOW);
      spent.push(performance.now() - before);
    }
    spent.sort((a, b) => a - b);
    expect(spent[37]).toBeLessThan(300);
    const asked = { typed: '高龄津贴', near: '/', now: NOW, limit: 20 };
    const plans = await explainWork(test.db, async (db) => {
      await listLiveItems(db, { q: asked.typed }, { limit: 20 }, NOW);
      await searchOffers(db, asked);
    });
    for (const plan of plans) expect(plan).toContain('item_live_search');
  }, 120_000);
});

describe('a pack with faults', () => {
  it('[E03][E04] is refused whole, with line, field and reason', async () => {
    const good = { ...demoItem(), code: '530902-XK-9001', base: undefined };
    const bad = { ...demoItem(), code: '530902-XK-9002', base: '530900-XK-9999' };
    bad.organ = '530902-nowhere';
    bad.content.limits.promise = '30wd';
    const [oldest, newer] = demoItem().earlier ?? [];
    const mixed = { ...good, code: '530902-XK-9003', earlier: [newer, oldest] };
    const { loaded, faults } = await load([good, bad, { code: 'x' }, good, mixed]);
    expect(loaded).toBe(0);
    expect(faults.map(({ line, field }) => `${line} ${field}`)).toEqual(
      expect.arrayContaining([
        '2 organ',
        '2 base',
        '2 content.limits.promise',
        '3 content',
        '3 organ',
        '4 code',
        '5 earlier',
      ]),
    );
    expect(faults.find((fault) => fault.field === 'content.limits.promise')?.reason).toBe(
      'The promised limit 30wd is longer than the limit by law, 20wd. Shorten the promise.',
    );
    expect(await findLiveItem(test.db, '530902-XK-9001', NOW)).toBeUndefined();
  });

  it('tells a field of the wrong kind by its path', async () => {
    const bad = demoItem() as unknown as {
      code: string;
      content: { steps: unknown[]; consultPhone: string };
    };
    bad.content.consultPhone = '2100099';
    bad.content.steps = [{ code: 'accept' }];
    const { faults } = await load([bad]);
    expect(faults.map((fault) => fault.field)).toEqual(
      expect.arrayContaining(['content.consultPhone', 'content.steps.0.kind']),
    );
  });
});
