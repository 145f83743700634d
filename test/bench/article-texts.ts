// Texts like a city's articles, made of words that are common, rare, and numbers; and what is searched for among them.
import type { Chance } from '#app/demo/random.ts';
import type { ArticleContent } from '#openness/articles/contract.ts';
import { localDate } from '#platform/time.ts';

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
/** Of a hundred articles so many are of each kind; the others are news. */
const SHARES = [
  ['policy', 5],
  ['public-notice', 15],
  ['notice', 35],
] as const;

/** A column and the organ whose site it is on. */
export interface Shelf {
  readonly columnId: string;
  readonly organ: { readonly id: string; readonly path: string; readonly name: string };
}

/** An article of about 430 signs. It is about one thing, and mentions another in passing. */
export function inventArticle(chance: Chance, topics: readonly (readonly string[])[], at: number, shelf: Shelf) {
  const topic = chance.pick(topics);
  const place = chance.pick(PLACES);
  const matter = chance.pick(MATTERS);
  const name = chance.pick(SURNAMES) + chance.pick(GIVEN) + chance.pick(GIVEN);
  const since = new Date(NEWEST - Math.floor(chance.next() * 10 * A_YEAR_MS));
  const day = localDate(since);
  const sentences = [
    `${place}${chance.pick(BODIES)}，联系人${name}，电话0883-21${two(at)}${two(chance.between(0, 99))}，编号LC${100_000 + at}。`,
    ...Array.from({ length: chance.between(10, 26) }, () => chance.pick(topic)),
    chance.pick(chance.pick(topics)),
  ];
  const title = `${place}${chance.pick(BODIES)}关于${chance.pick(topic).slice(0, 14).replace('。', '')}的${matter}`;
  const content = {
    ...kindOf(chance.between(1, 100), at, shelf, day),
    title,
    body: sentences.map((sentence) => `<p>${sentence}</p>`).join(''),
    keywords: [matter],
    source: shelf.organ.name,
    editor: name,
    lang: 'zh',
    attachments: [],
    columns: [shelf.columnId],
    openness: 'active',
    channels: ['site'],
    formedOn: day,
    interprets: [],
    joint: [],
  };
  return { code: `${day.replaceAll('-', '')}-${100_000 + at}`, organ: shelf.organ, content, since };
}

function kindOf(percent: number, at: number, { organ }: Shelf, day: string): Pick<ArticleContent, 'kind' | 'policy'> {
  const kind = SHARES.find(([, most]) => percent <= most)?.[0] ?? 'news';
  if (kind !== 'policy') return { kind };
  const docNo = `临测发〔${day.slice(0, 4)}〕${at}号`;
  const policy = { docNo, issuers: [organ.name], subject: '综合政务', writtenOn: day, validity: 'valid', replaces: [] };
  return { kind, policy: policy as ArticleContent['policy'] };
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
