// A corpus of forty texts and what each query must find in it, by hand; and the same against a naive scan.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/database/db.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { indexEntries } from './entries.ts';
import { fold, parseQuery, tidy } from './grams.ts';
import { searchEntries } from './search.ts';
import { addSynonym, listSynonyms, readWord, removeSynonym } from './synonyms.ts';

/** Title, body, kind, year. */
const CORPUS: readonly (readonly [string, string, string, string])[] = [
  ['关于做好政务公开工作的通知', '各单位要把政务公开列入年度考核。', 'policy', '2026'],
  ['政務公開工作要點', '推進決策、執行、管理、服務和結果公開。', 'policy', '2025'],
  ['赴鄂尔多斯考察学习', '考察组一行到鄂尔多斯市学习网上办事的做法。', 'news', '2026'],
  ['鄂尔泰其人', '清代名臣，曾任云贵总督。', 'news', '2020'],
  ['多斯科的来信', '一位外国友人写来的信。', 'news', '2020'],
  ['12345热线上月办结1000件', '群众满意率有所提高。', 'news', '2026'],
  ['热线号码变更公告', '原号码0883-2012345停用。', 'notice', '2025'],
  ['采购公告第1234号', '采购办公桌椅５０套。', 'notice', '2025'],
  ['一季度受理1000 件来信', '按时办结率百分之百。', 'news', '2025'],
  ['受理10000件之后', '回头看一万件来信。', 'news', '2024'],
  ['信访接待日安排', '每月十五日由局长接待。', 'notice', '2026'],
  ['信訪工作條例解讀', '什麼事項屬於信訪。', 'interpretation', '2022'],
  ['相信访客的眼睛', '一篇关于窗口服务的随笔。', 'news', '2021'],
  ['社保卡补领办法', '带身份证到任一网点办理。', 'notice', '2026'],
  ['社会保险费缓缴政策', '小微企业可以申请缓缴。', 'policy', '2026'],
  ['低保标准提高', '城乡标准同步提高。', 'policy', '2026'],
  ['最低生活保障审核办法', '乡镇受理、县级审核。', 'policy', '2021'],
  ['IPv6 改造完成', '网站全部支持IPv6访问。', 'news', '2024'],
  ['ＩＰＶ６部署要求', '全角写法的标题。', 'policy', '2023'],
  ['A股上市公司座谈会', '两家公司介绍了情况。', 'news', '2023'],
  ['CT检查结果互认', '二级以上医院互认。', 'policy', '2024'],
  ['关于C T值的说明', '字母之间有空格。', 'news', '2024'],
  ['临政发〔2026〕12号', '关于调整若干事项的决定。', 'policy', '2026'],
  ['临政发〔2025〕112号', '关于公布清单的决定。', 'policy', '2025'],
  ['三公经费公开说明', '附各单位预算表。', 'budget', '2026'],
  ['政府采购意向公开', '拟采购服务器两台。', 'notice', '2026'],
  ['公开招聘教师公告', '招聘中学教师二十名。', 'personnel', '2026'],
  ['人事任免通知', '任命张某为副主任。', 'personnel', '2025'],
  ['行政处罚决定公示', '某餐馆未亮证经营。', 'penalty', '2026'],
  ['食品经营许可公示', '本周发放许可四十件。', 'licence', '2026'],
  ['茶马古道文化节', '文化节为期三天。', 'images', '2025'],
  ['新闻发布会实录', '问：什么时候开通？答：下月。', 'live', '2026'],
  ['澜沧江水情', '水位下降０.５米。', 'news', '2026'],
  ['镇康县双语网站上线', 'The site is open in English.', 'news', '2026'],
  ['Open data for everybody', 'Figures of every department, month by month.', 'news', '2026'],
  ['公租房申请指南', '先申请，再公示，后轮候。', 'notice', '2026'],
  ['公共租赁住房分配结果', '共分配三百套。', 'notice', '2025'],
  ['办公室电话', '0883-2122222，传真同号。', 'notice', '2026'],
  ['㈠号文件目录', '①总则②分则', 'gazette', '2019'],
  ['𠮷祥村搬迁方案', '村名用了生僻字。', 'project', '2024'],
];

/** By the place of the entry in the corpus, from 0. */
const GOLDEN: readonly (readonly [string, readonly number[]])[] = [
  ['政务公开', [0, 1]],
  ['政務公開', [0, 1]],
  ['公开', [0, 1, 24, 25, 26]],
  ['鄂尔多斯', [2]],
  ['鄂尔', [2, 3]],
  ['多斯', [2, 4]],
  ['12345', [5, 6]],
  ['1234', [5, 6, 7]],
  ['1000件', [5]],
  ['1000', [5, 8, 9]],
  ['信访', [10, 11, 12]],
  ['信訪', [10, 11, 12]],
  ['ipv6', [17, 18]],
  ['IPV', [17, 18]],
  ['a股', [19]],
  ['ct', [20]],
  ['2026 12', [22]],
  ['12号', [22, 23]],
  ['0883-2122222', [37]],
  ['0.5米', [32]],
  ['open data', [34]],
  ['OPEN', [33, 34]],
  ['总则', [38]],
  ['𠮷祥', [39]],
  ['公示 许可', [29]],
  ['不存在的词', []],
];

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await inTransaction(database.db, (tx) =>
    indexEntries(
      tx,
      CORPUS.map(([title, body, kind, year], at) => ({
        source: 'articles',
        ref: String(at),
        title,
        body,
        url: `/articles/${at}`,
        facets: { kind: [kind], year: [year] },
        publishedAt: new Date(`${year}-06-01T00:00:00Z`),
      })),
    ),
  );
});
afterAll(() => database.close());

async function find(q: string, facets: Record<string, string> = {}): Promise<number[]> {
  const { hits } = await searchEntries(database.db, { q, facets, limit: 100 });
  return hits.map((hit) => Number(hit.ref)).sort((a, b) => a - b);
}

/** By reading every text; `meaning` gives the words that count as one. */
function scan(q: string, meaning: (word: string) => readonly string[] = (word) => [word]): number[] {
  const terms = parseQuery(q).map(({ text }) => meaning(text));
  const texts = CORPUS.map(([title, body]) => [fold(tidy(title)), fold(tidy(body))]);
  return texts.flatMap((places, at) =>
    terms.every((words) => words.some((word) => places.some((place) => place.includes(word)))) ? [at] : [],
  );
}

describe('the corpus', () => {
  it.each(GOLDEN)('[D12] %s finds what it must, and what a naive scan finds', async (q, expected) => {
    expect(scan(q)).toEqual(expected);
    expect(await find(q)).toEqual(expected);
  });

  it('is narrowed by kind and year', async () => {
    expect(await find('公开', { kind: 'policy' })).toEqual([0, 1]);
    expect(await find('公开', { kind: 'policy', year: '2025' })).toEqual([1]);
    expect(await find('公开', { kind: 'video' })).toEqual([]);
  });
});

describe('words that mean the same', () => {
  const both = (a: string, b: string) => (word: string) => (word === a || word === b ? [a, b] : [word]);

  it.each([
    ['社保', '社会保险', [13, 14]],
    ['低保', '最低生活保障', [15, 16]],
    ['公租房', '公共租赁住房', [35, 36]],
  ] as const)('%s and %s find each other', async (word, other, expected) => {
    expect(await find(word)).toEqual(expected);
    expect(await find(other)).toEqual(expected);
    expect(scan(word, both(word, other))).toEqual(expected);
  });

  it('beside other words narrow as those do, and are marked', async () => {
    expect(await find('社保 缓缴')).toEqual([14]);
    const { hits, total } = await searchEntries(database.db, { q: '社保 缓缴', limit: 10 });
    expect(total).toEqual({ count: 1, isAbout: false });
    expect(hits[0]?.title.segments.filter((one) => one.hit).map((one) => one.text)).toEqual(['社会保险', '缓缴']);
  });

  it('are added and taken away either way round, and in any way to write them', async () => {
    const pair = { word: readWord('熱線')!, other: readWord('總機')! };
    const add = (given: typeof pair) => inTransaction(database.db, (tx) => addSynonym(tx, given));
    const before = await listSynonyms(database.db);
    await add(pair);
    await add({ word: pair.other, other: pair.word });
    expect(await listSynonyms(database.db)).toHaveLength(before.length + 1);
    expect(await find('总机')).toEqual(await find('热线'));
    await inTransaction(database.db, (tx) => removeSynonym(tx, { word: pair.other, other: pair.word }));
    expect(await find('总机')).toEqual([]);
  });

  it('are single words', () => {
    expect(readWord(' 社 保 ')).toBe('社保');
    expect(readWord('ＡＢ')).toBe('ab');
    for (const typed of ['', '，', 'open data', '社保，医保', '-']) expect(readWord(typed), typed).toBeNull();
  });
});
