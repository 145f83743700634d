// The yearly work table of a site (政府网站工作年度报表) as a form: its parts, its rows, which are sums of others. Data.
import type { Label } from '#kernel/cases/contract.ts';

export interface Row extends Label {
  readonly key: string;
  /** Sum of these others. */
  readonly of?: readonly string[];
  /** Of the row above it. */
  readonly depth?: 1;
  /** No record of this house holds it: it is entered. */
  readonly entered?: true;
  /** Not a sum of rows that could be listed. */
  readonly single?: true;
}

export interface Part extends Label {
  readonly key: string;
  readonly rows: readonly Row[];
}

/** The list is a local setting: it follows the table that sites of governments publish each January. */
export const PARTS: readonly Part[] = [
  {
    key: 'visits',
    zh: '访问',
    en: 'Visits',
    rows: [
      { key: 'visitors', zh: '访问人数（每日合计，人次）', en: 'Visitors, day by day' },
      { key: 'visits', zh: '网站总访问量（次）', en: 'Visits' },
    ],
  },
  {
    key: 'publishing',
    zh: '信息发布',
    en: 'Publishing',
    rows: [
      { key: 'published', zh: '发布信息（条）', en: 'Items published', of: ['overview', 'news', 'directory'] },
      { key: 'overview', zh: '概况类信息', en: 'about the place and its organs', depth: 1 },
      { key: 'news', zh: '政务动态信息', en: 'news', depth: 1 },
      { key: 'directory', zh: '信息公开目录信息', en: 'of the disclosure catalogue', depth: 1 },
      { key: 'policies', zh: '其中：政策文件（条）', en: 'of them policies' },
    ],
  },
  {
    key: 'topics',
    zh: '专栏专题',
    en: 'Topics',
    rows: [
      { key: 'topicsKept', zh: '维护数量（个）', en: 'Topics kept' },
      { key: 'topicsOpened', zh: '其中：新开设数量（个）', en: 'of them opened in the year' },
    ],
  },
  {
    key: 'responding',
    zh: '解读回应',
    en: 'Explaining and responding',
    rows: [
      { key: 'interpretations', zh: '解读信息（条）', en: 'Interpretations' },
      { key: 'responses', zh: '回应公众关注热点或者重大舆情（次）', en: 'Responses to what the public asked' },
    ],
  },
  {
    key: 'services',
    zh: '办事服务',
    en: 'Services',
    rows: [
      { key: 'items', zh: '政务服务事项（项）', en: 'Services' },
      { key: 'itemsOnline', zh: '其中：可全程在线办理（项）', en: 'of them wholly on line' },
      { key: 'cases', zh: '办件量（件）', en: 'Cases', of: ['casesNatural', 'casesLegal'] },
      { key: 'casesNatural', zh: '自然人办件量', en: 'of persons', depth: 1 },
      { key: 'casesLegal', zh: '法人办件量', en: 'of companies and bodies', depth: 1 },
    ],
  },
  {
    key: 'dialogue',
    zh: '互动交流',
    en: 'Dialogue',
    rows: [
      { key: 'letters', zh: '收到留言（件）', en: 'Letters received' },
      { key: 'answered', zh: '办结留言（件）', en: 'Letters answered' },
      { key: 'answerDays', zh: '平均办理时间（天）', en: 'Days to answer, on average', single: true },
      {
        ...{ key: 'consultations', zh: '征集调查（期）', en: 'Consultations and surveys' },
        of: ['consultationCases', 'consultationItems'],
      },
      { key: 'consultationCases', zh: '网上征集和调查', en: 'open on line', depth: 1 },
      { key: 'consultationItems', zh: '栏目发布的征集', en: 'put up in a column', depth: 1 },
      { key: 'comments', zh: '收到意见（条）', en: 'Comments received' },
      { key: 'interviews', zh: '在线访谈（期）', en: 'Interviews on line' },
      { key: 'questions', zh: '网民留言（条）', en: 'Questions put to them' },
      { key: 'questionsAnswered', zh: '其中：答复网民提问（条）', en: 'of them answered' },
    ],
  },
  {
    key: 'safety',
    zh: '安全防护',
    en: 'Safety',
    rows: [
      { key: 'checks', zh: '安全检测评估（次）', en: 'Checks of the site' },
      { key: 'findings', zh: '发现问题（个）', en: 'Problems found' },
      { key: 'fixed', zh: '其中：已整改（个）', en: 'of them put right' },
      { key: 'drills', zh: '应急演练（次）', en: 'Drills', entered: true },
    ],
  },
  {
    key: 'media',
    zh: '移动新媒体',
    en: 'New media',
    rows: [
      { key: 'accounts', zh: '政务新媒体账号（个）', en: 'Accounts' },
      { key: 'posts', zh: '信息发布量（条）', en: 'Posts' },
      { key: 'followers', zh: '关注和订阅数（个）', en: 'Followers', entered: true },
    ],
  },
];

export const ROWS: readonly Row[] = PARTS.flatMap(({ rows }) => rows);

/** Rows that are counted or entered, and no sums. */
export const BASE: readonly string[] = ROWS.flatMap(({ key, of, single }) => (of || single ? [] : key));

export const findRow = (key: string): Row | undefined => ROWS.find((row) => row.key === key);

/** What a row is made of: itself, or the rows it sums. */
export const partsOf = (key: string): readonly string[] => findRow(key)?.of ?? [key];

export type Figures = Readonly<Record<string, number>>;

/** Each row of the form, sums among them; what nothing was counted for is 0. */
export function tabulate(counts: ReadonlyMap<string, number>): Figures {
  return Object.fromEntries(
    ROWS.map(({ key }) => [key, partsOf(key).reduce((sum, part) => sum + (counts.get(part) ?? 0), 0)]),
  );
}

/** Of each pair the second is never more than the first. */
const WITHIN: readonly (readonly [string, string])[] = [
  ['published', 'policies'],
  ['topicsKept', 'topicsOpened'],
  ['items', 'itemsOnline'],
  ['questions', 'questionsAnswered'],
  ['findings', 'fixed'],
];

/** Rows that do not agree with others, or are less than nothing. */
export function findFaults(figures: Figures): { readonly row: string; readonly than?: string }[] {
  const at = (key: string) => figures[key] ?? 0;
  const negative = ROWS.flatMap(({ key }) => (at(key) < 0 ? { row: key } : []));
  const sums = ROWS.flatMap(({ key, of }) =>
    of && of.reduce((sum, part) => sum + at(part), 0) !== at(key) ? { row: key } : [],
  );
  const beyond = WITHIN.flatMap(([whole, part]) => (at(part) > at(whole) ? { row: part, than: whole } : []));
  return [...negative, ...sums, ...beyond];
}
