// The search on a real database: complete against a naive scan, exact, paged, narrowed, and by the index.
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/database/db.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { indexEntries, rebuildSource, removeEntries } from './entries.ts';
import { fold, parseQuery, tidy } from './grams.ts';
import { lookUp } from './page.ts';
import { type SearchQuery, searchEntries } from './search.ts';
import type { SearchEntry } from './source.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const index = (entries: readonly SearchEntry[]) => inTransaction(database.db, (tx) => indexEntries(tx, entries));
const search = (q: string, more: Partial<SearchQuery> = {}) => searchEntries(database.db, { q, limit: 100, ...more });
const refs = async (q: string, more: Partial<SearchQuery> = {}) => (await search(q, more)).hits.map((hit) => hit.ref);

function entry(ref: string, title: string, more: Partial<SearchEntry> = {}): SearchEntry {
  return {
    source: 'things',
    ref,
    title,
    body: '',
    url: `/things/${ref}`,
    publishedAt: new Date('2026-10-12T00:00:00Z'),
    ...more,
  };
}

describe('what a dictionary would lose', () => {
  beforeAll(() =>
    index([
      entry('ordos', '鄂尔多斯市人民政府公报'),
      entry('order', '热线工单 X991234567 转办'),
      entry('mixed', '关于CT检查和A股、IPv6改造的通知'),
      entry('trad', '關於加強政務服務的通知', { body: '聯繫電話：０８８３－２１２２２２２' }),
    ]),
  );

  it.each([
    ['鄂尔多斯', 'ordos'],
    ['鄂尔多斯市', 'ordos'],
    ['尔多', 'ordos'],
    ['民政府', 'ordos'],
    ['12345', 'order'],
    ['91234', 'order'],
    ['7', 'order'],
    ['x99', 'order'],
    ['ct检查', 'mixed'],
    ['a股', 'mixed'],
    ['ipv', 'mixed'],
    ['政务服务', 'trad'],
    ['政務', 'trad'],
    ['0883-2122222', 'trad'],
    ['热线 转办', 'order'],
  ])('[D12] %s finds it', async (q, ref) => {
    expect(await refs(q)).toContain(ref);
  });

  it('does not find what only looks alike', async () => {
    expect(await refs('政府民')).toEqual([]);
    expect(await refs('14567')).toEqual([]);
    expect(await refs('鄂尔多斯 热线')).toEqual([]);
    expect(await refs('，。')).toEqual([]);
  });
});

it('[D12] finds exactly what a naive scan finds, for any text and any query', async () => {
  const signs = fc.constantFrom(...'民政府局公开12345aB股，-.㈠務 ');
  const texts = fc.array(fc.array(signs, { maxLength: 30 }), { minLength: 1, maxLength: 30 });
  const query = fc.array(signs, { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(texts, query, async (bodies, asked) => {
      await sql`DELETE FROM search_entry WHERE source = 'naive'`.execute(database.db);
      const entries = bodies.map((body, at) => entry(`n${at}`, '题', { source: 'naive', body: body.join('') }));
      await index(entries);
      const terms = parseQuery(asked.join(''));
      const expected = entries
        .filter((one) => terms.length > 0 && terms.every(({ text }) => fold(tidy(one.body)).includes(text)))
        .map((one) => one.ref);
      const result = await search(asked.join(''), { sources: ['naive'] });
      expect(result.hits.map((hit) => hit.ref).sort()).toEqual(expected.sort());
      expect(result.total).toEqual({ count: expected.length, isAbout: false });
    }),
    { numRuns: 60 },
  );
});

describe('a page of results', () => {
  beforeAll(() =>
    index(
      Array.from({ length: 45 }, (_, at) =>
        entry(`p${at}`, `第${at}号公示`, {
          source: 'notes',
          body: '这里说的是绿水青山。',
          facets: { theme: [at % 2 ? 'odd' : 'even', 'all'] },
          // Thirds share a moment, so that the page must also part equals.
          publishedAt: new Date(Date.UTC(2026, 0, 1 + Math.floor(at / 3))),
        }),
      ),
    ),
  );

  it('goes on where the one before ended, each hit once, newest first', async () => {
    const seen: string[] = [];
    const dates: number[] = [];
    const all = { count: 45, isAbout: false };
    let after: string | undefined;
    do {
      const page = await search('绿水青山', { limit: 7, ...(after ? { after } : {}) });
      expect(page).toMatchObject({ total: all, counts: { notes: all } });
      seen.push(...page.hits.map((hit) => hit.ref));
      dates.push(...page.hits.map((hit) => hit.publishedAt.getTime()));
      after = page.next;
    } while (after);
    expect(new Set(seen).size).toBe(45);
    expect(seen).toHaveLength(45);
    expect(dates).toEqual([...dates].sort((a, b) => b - a));
  });

  it('starts anew at a cursor that is not ours', async () => {
    for (const after of ['nonsense', Buffer.from('[0,101,1,"a","b"]').toString('base64url'), '']) {
      expect((await search('绿水青山', { limit: 5, after })).hits).toHaveLength(5);
    }
  });

  it('is narrowed by source and by facet', async () => {
    expect((await search('绿水', { facets: { theme: 'odd' } })).total.count).toBe(22);
    expect((await search('绿水', { facets: { theme: "o'dd" } })).total.count).toBe(0);
    expect((await search('绿水', { sources: ['things'] })).total.count).toBe(0);
    expect((await search('绿水', { sources: ['things', 'notes'] })).total.count).toBe(45);
  });

  it('puts a title that is the query first, then titles that hold it, then weight', async () => {
    const at = new Date('2020-01-01');
    await index([
      entry('r1', '别的', { source: 'rank', body: '候鸟保护' }),
      entry('r2', '别的', { source: 'rank', body: '候鸟保护', weight: 50, publishedAt: at }),
      entry('r3', '候鸟保护办法', { source: 'rank', publishedAt: at }),
      entry('r4', '候鸟保护', { source: 'rank', publishedAt: at }),
    ]);
    expect(await refs('候鸟保护')).toEqual(['r4', 'r3', 'r2', 'r1']);
  });

  it('shows the piece of the body where the word stands, and marks it', async () => {
    const body = `${'开头的话。'.repeat(60)}这里写着雪山草地。${'后面的话。'.repeat(60)}`;
    await index([entry('deep', '长文', { body })]);
    const [hit] = (await search('雪山草地')).hits;
    expect(hit?.excerpt.segments.filter((segment) => segment.hit)).toEqual([{ text: '雪山草地', hit: true }]);
    const text = hit?.excerpt.segments.map((segment) => segment.text).join('') ?? '';
    expect(text).toMatch(/^….*…$/);
    expect(text.length).toBeLessThan(120);
  });

  it('is shown in English where there is English, and says where there is none', async () => {
    const english = { title: 'Snow leopards', body: 'How snow leopards are counted.' };
    await index([
      entry('leopard', '雪豹', { body: '雪豹调查 snow leopards', english }),
      entry('lynx', '猞猁和 snow leopards'),
    ]);
    const told = async (lang: 'zh' | 'en') =>
      (await search('snow leopards', { lang })).hits.map(({ ref, title, excerpt }) => {
        const text = title.segments.map((segment) => segment.text).join('');
        return [ref, title.lang, text, excerpt.lang];
      });
    expect(await told('en')).toEqual([
      ['lynx', 'zh', '猞猁和 snow leopards', 'zh'],
      ['leopard', 'en', 'Snow leopards', 'en'],
    ]);
    expect((await told('zh')).map(([, lang]) => lang)).toEqual(['zh', 'zh']);
    const [, hit] = (await search('snow leopards', { lang: 'en' })).hits;
    expect(hit?.excerpt.segments).toContainEqual({ text: 'snow', hit: true });
  });
});

describe('who sees what', () => {
  it('[A06] hides what lies outside the reader’s reach', async () => {
    await index([
      entry('a', '内部资料甲', { path: '/1/2/' }),
      entry('b', '内部资料乙', { path: '/1/2/3/' }),
      entry('c', '内部资料丙', { path: '/1/4/' }),
      entry('d', '内部资料丁'),
    ]);
    const reach = (...scopes: { path: string; deep: boolean }[]) => refs('内部资料', { reach: scopes });
    expect(await refs('内部资料')).toEqual(['d']);
    expect((await reach({ path: '/1/2/', deep: true })).sort()).toEqual(['a', 'b', 'd']);
    expect((await reach({ path: '/1/2/', deep: false })).sort()).toEqual(['a', 'd']);
    expect((await reach({ path: '', deep: true })).sort()).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('the index follows what it stands for', () => {
  it('replaces, removes and rebuilds', async () => {
    const more = { source: 'moving' };
    await index([entry('m', '旧名字', more), entry('m', '新名字', more), entry('gone', '新名字', more)]);
    expect(await refs('旧名字')).toEqual([]);
    await inTransaction(database.db, (tx) => removeEntries(tx, 'moving', ['gone', 'never']));
    expect(await refs('新名字')).toEqual(['m']);
    async function* entries() {
      yield [entry('k1', '重建一', more)];
      yield [entry('k2', '重建二', more)];
    }
    const source = { name: 'moving', zh: '', en: '', entries };
    expect(await rebuildSource(database.db, source)).toBe(2);
    expect(await refs('新名字')).toEqual([]);
    expect((await refs('重建')).sort()).toEqual(['k1', 'k2']);
  });

  it('takes a text with more different signs than any real one', async () => {
    const body = String.fromCodePoint(...Array.from({ length: 90_000 }, (_, at) => 0x20000 + ((at * 7919) % 42_000)));
    await index([entry('huge', '奇文', { body })]);
    expect(await refs('奇文')).toEqual(['huge']);
  });
});

describe('20,000 entries', () => {
  const words = [
    '政务公开',
    '行政监察',
    '办事指南',
    '网站群建设',
    '公共服务',
    '身份证',
    '营业执照',
    '社会保险',
    '不动产登记',
    '电子政务',
  ];
  beforeAll(async () => {
    for (let start = 0; start < 20_000; start += 5_000) {
      await index(
        Array.from({ length: 5_000 }, (_, i) => {
          const at = start + i;
          const pick = (n: number) => words[(at * 7 + n * n + Math.floor(at / 13)) % words.length];
          return entry(`b${at}`, `关于${pick(1)}第${at}号`, {
            source: 'bulk',
            body: `${pick(2)}和${pick(3)}的通知，编号${100_000 + at}。${at === 13_141 ? '鄂尔多斯' : ''}`.repeat(4),
            publishedAt: new Date(Date.UTC(2020, 0, 1) + at * 3_600_000),
            weight: at % 7 === 0 ? 60 : 40,
            // What is asked for may all be light, and come after much that is heavy.
            facets: { kind: [at % 7 === 0 ? 'heavy' : 'light'] },
          });
        }),
      );
    }
    await sql`ANALYZE search_entry`.execute(database.db).catch(() => {});
  }, 120_000);

  it('finds the one among them, and says about how many there are of what is everywhere', async () => {
    expect((await search('鄂尔多斯', { sources: ['bulk'] })).total).toEqual({ count: 1, isAbout: false });
    const { total, counts, hits } = await search('通知', { limit: 20 });
    expect(hits).toHaveLength(20);
    expect(total).toEqual(counts.bulk);
    expect(total?.isAbout).toBe(true);
    expect(total.count).toBeGreaterThan(16_000);
    expect(total.count).toBeLessThan(24_000);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['政务公开', {}],
    ['113141', {}],
    ['号', {}],
    ['通知 公开', {}],
    ['关于政务公开第3', {}],
    ['政务公开', { kind: 'light' }],
    ['行政监察', { kind: 'heavy' }],
  ])(
    '[D12] page by page brings every entry that has %s, once, in order (%j)',
    async (q, facets) => {
      const expected = await scan(q, facets);
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await search(q, { sources: ['bulk'], facets, ...(after ? { after } : {}) });
        seen.push(...page.hits.map((hit) => hit.ref));
        after = page.next;
      } while (after);
      expect(seen).toEqual(expected);
    },
    60_000,
  );

  it.each([undefined, { lane: 0, weight: 0, publishedAt: new Date(), source: 'bulk', ref: 'b9' }])(
    'are looked up by the index of grams and one by one, also after %s',
    async (after) => {
      const asked = { terms: parseQuery('政务公开'), facets: {}, reach: [], inEnglish: false };
      const lane = { lane: 0, query: "'政务公'", check: sql<boolean>`true`, matching: 0, price: 1 };
      const { rows } = await sql<{
        'QUERY PLAN': string;
      }>`EXPLAIN ${lookUp(asked, lane, { after, limit: 20 })}`.execute(database.db);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toContain('Bitmap Index Scan on search_entry_grams');
      expect(plan).not.toContain('search_entry_order');
      expect(plan).not.toMatch(/Seq Scan on search_entry|Hash (Right |Left )?Join/);
    },
  );

  /** What stands in the title first, then the heavier, then the newer. */
  async function scan(q: string, facets: Readonly<Record<string, string>>): Promise<string[]> {
    const stands = (where: string) => parseQuery(q).map(({ text }) => sql`position(${text} in ${sql.raw(where)}) > 0`);
    const borne = JSON.stringify(Object.fromEntries(Object.entries(facets).map(([facet, value]) => [facet, [value]])));
    const { rows } = await sql<{ ref: string }>`
      SELECT ref FROM search_entry
      WHERE source = 'bulk' AND facets @> ${borne}::jsonb
        AND ${sql.join(stands("folded_title || ' ' || folded_body"), sql` AND `)}
      ORDER BY ${sql.join(stands('folded_title'), sql` AND `)} DESC, weight DESC, published_at DESC, ref DESC`.execute(
      database.db,
    );
    return rows.map((row) => row.ref);
  }
});
