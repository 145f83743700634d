// Fills the search index with texts like a city's articles, made of words that are common, rare, and numbers.
import type pg from 'pg';
import { type Chance, startChance } from '#app/demo/random.ts';
import { type Db, inTransaction } from '#platform/database/db.ts';
import { indexEntries } from '#platform/search/entries.ts';
import type { SearchEntry } from '#platform/search/source.ts';

const BATCH = 2000;

/**
 * Adds `count` entries of the source `articles`, about 430 characters each. The index over the grams is made anew at the
 * end, as after any large load. `topics` are sentences of the city's own, by what they are about.
 */
export async function fillSearch(
  admin: pg.Client,
  db: Db,
  topics: readonly (readonly string[])[],
  count: number,
): Promise<void> {
  const { rows } = await admin.query("select indexdef from pg_indexes where indexname = 'search_entry_grams'");
  await admin.query('drop index search_entry_grams');
  const chance = startChance(count);
  for (let start = 0; start < count; start += BATCH) {
    const size = Math.min(BATCH, count - start);
    const entries = Array.from({ length: size }, (_, at) => inventArticle(chance, topics, start + at));
    await inTransaction(db, (tx) => indexEntries(tx, entries));
  }
  await admin.query("set maintenance_work_mem = '1GB'");
  await admin.query(rows[0].indexdef);
  await admin.query('vacuum (analyze) search_entry');
}

const PLACES = [
  '临翔区',
  '凤庆县',
  '云县',
  '永德县',
  '镇康县',
  '双江县',
  '耿马县',
  '沧源县',
  '孟定镇',
  '凤山镇',
  '勐准村',
];
const SURNAMES = [...'李王张杨赵罗段普鲁字肖周罕尹彭岩何毕'];
const GIVEN = [...'荣建华秀英志强春梅文斌玉兰开福云飞晓燕国平丽萍学军凤仙永昌婷浩应才'];
const BODIES = [
  '市人民政府办公室',
  '市场监督管理局',
  '民政局',
  '公安局',
  '鄂尔多斯市考察团',
  '行政监察室',
  '政务服务管理局',
];
const MATTERS = ['公示', '通知', '办事指南', '工作简报', '答复', '公告', '政策解读', '年度报告'];
const A_YEAR_MS = 365 * 86_400_000;
const NEWEST = Date.UTC(2026, 9, 1);

/** An article is about one thing, and mentions another in passing. */
function inventArticle(chance: Chance, topics: readonly (readonly string[])[], at: number): SearchEntry {
  const topic = chance.pick(topics);
  const place = chance.pick(PLACES);
  const matter = chance.pick(MATTERS);
  const name = chance.pick(SURNAMES) + chance.pick(GIVEN) + chance.pick(GIVEN);
  const body = [
    `${place}${chance.pick(BODIES)}，联系人${name}，电话0883-21${two(at)}${two(chance.between(0, 99))}，编号LC${100_000 + at}。`,
    ...Array.from({ length: chance.between(10, 26) }, () => chance.pick(topic)),
    chance.pick(chance.pick(topics)),
  ];
  return {
    source: 'articles',
    ref: `a${at}`,
    title: `${place}${chance.pick(BODIES)}关于${chance.pick(topic).slice(0, 14)}的${matter}`,
    body: body.join(''),
    url: `/articles/a${at}`,
    facets: { year: [String(chance.between(2016, 2026))] },
    publishedAt: new Date(NEWEST - Math.floor(chance.next() * 10 * A_YEAR_MS)),
  };
}

const two = (n: number) => String(n % 100).padStart(2, '0');

/** Frequent and rare words, pieces of words, names, numbers, one sign, two words, and words that stand nowhere. */
export const QUERIES = [
  '食品经营许可',
  '公示',
  '通知',
  '民政局',
  '鄂尔多斯',
  '民政府',
  '行政监察',
  '办事指南',
  '联系人李建华',
  '孟定镇',
  '凤山镇 公告',
  '勐准村',
  '营业执照',
  '身份证',
  '不动产登记',
  '残疾人',
  '老年人',
  '驾驶证',
  'LC123456',
  '12345',
  '0883-21',
  '21005',
  '监察',
  '民',
  '政务 监察',
  '政策解读 耿马县',
  '超过有效期',
  '火星移民',
];
