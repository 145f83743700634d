// Templates of sites: the columns each kind of site begins with, and the blocks of its front page. Data.
import type { ColumnType, HomeBlock, SiteKind, UpdateRule } from '../contract.ts';

export interface ColumnPlan {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly type: ColumnType;
  readonly children: readonly ColumnPlan[];
}

/**
 * How often something new is expected of a type of column. 国办秘函〔2019〕19号 sets when a site fails; these tighter
 * figures are local settings. What changes by event alone is looked through once a year.
 */
export const UPDATE_PRESETS: Readonly<Partial<Record<ColumnType, UpdateRule>>> = {
  news: { kind: 'workday', days: 1 },
  policies: { kind: 'days', days: 30 },
  interpretation: { kind: 'days', days: 30 },
  response: { kind: 'month', days: 31 },
  data: { kind: 'month', days: 31 },
  'open-data': { kind: 'quarter', days: 92 },
  'annual-report': { kind: 'year', days: 366 },
  survey: { kind: 'days', days: 60 },
  interview: { kind: 'quarter', days: 92 },
};
const BY_EVENT: UpdateRule = { kind: 'event', days: 366 };

export const presetOf = (type: ColumnType): UpdateRule => UPDATE_PRESETS[type] ?? BY_EVENT;

/** 动态要闻类 and 通知公告、政策文件类, whose standstill can fail a site as a whole. */
export function vetoOf(slug: string, type: ColumnType): 'news' | 'notices' | null {
  if (type === 'news') return slug === 'notices' ? 'notices' : 'news';
  return type === 'policies' ? 'notices' : null;
}

function column(
  slug: string,
  name: string,
  nameEn: string,
  type: ColumnType,
  children: readonly ColumnPlan[] = [],
): ColumnPlan {
  return { slug, name, nameEn, type, children };
}

const news = column('news', '要闻动态', 'News', 'news');
const announcements = column('notices', '通知公告', 'Notices', 'news');
const policies = column('policies', '政策文件', 'Policies', 'policies');
const interpretations = column('interpretations', '政策解读', 'Interpretations', 'interpretation');
const guide = column('guide', '政府信息公开指南', 'Disclosure guide', 'guide');
const reports = column('annual-reports', '政府信息公开年报', 'Annual disclosure reports', 'annual-report');

/** Six parts of the portal of a city or county. */
const portal: readonly ColumnPlan[] = [
  column('overview', '概况', 'About the city', 'overview'),
  column('information', '政府信息', 'Government information', 'catalogue', [
    news,
    announcements,
    policies,
    interpretations,
    column('leaders', '领导信息', 'Leaders', 'leaders'),
    column('functions', '机构职能', 'Functions of organs', 'functions'),
    column('personnel', '人事信息', 'Personnel', 'news'),
    column('plans', '规划计划', 'Plans', 'policies'),
    column('statistics', '统计数据', 'Statistics', 'data'),
    column('budgets', '财政预决算', 'Budgets and accounts', 'data'),
    column('procurement', '政府采购', 'Government procurement', 'data'),
    column('projects', '重大建设项目', 'Major construction projects', 'data'),
    guide,
    column('regulations', '政府信息公开制度', 'Rules on disclosure', 'policies'),
    reports,
    column('gazette', '政府公报', 'Gazette', 'policies'),
  ]),
  column('online-services', '网上服务', 'Online services', 'services'),
  column('dialogue', '互动交流', 'Dialogue', 'enquiry', [
    column('responses', '回应关切', 'Answers to concerns', 'response'),
    column('surveys', '民意征集', 'Surveys', 'survey'),
    column('interviews', '在线访谈', 'Interviews', 'interview'),
  ]),
  column('investment', '投资', 'Investment', 'overview'),
  column('travel', '旅游', 'Travel', 'overview'),
];

/** Eleven columns of a department. */
const department: readonly ColumnPlan[] = [
  column('tips', '友情提醒', 'Good to know', 'news'),
  column('leaders', '领导分工', 'Leaders and their tasks', 'leaders'),
  column('structure', '机构设置', 'Structure', 'functions'),
  column('news', '工作动态', 'News', 'news'),
  column('development', '服务发展', 'For development', 'news'),
  column('business', '业务办理', 'What we handle', 'services'),
  column('policies', '政策法规', 'Policies and rules', 'policies', [announcements, interpretations]),
  column('archives', '档案管理', 'Archives', 'overview', [guide, reports]),
  column('downloads', '下载专区', 'Downloads', 'services'),
  column('topics', '活动专题', 'Topics', 'news'),
  column('enquiries', '在线咨询', 'Questions', 'enquiry'),
];

const township: readonly ColumnPlan[] = [
  column('overview', '乡镇概况', 'About the township', 'overview'),
  column('leaders', '领导班子', 'Leaders', 'leaders'),
  column('news', '工作动态', 'News', 'news'),
  announcements,
  // 条例第二十一条: what townships publish beside.
  column('rural-policy', '农业农村政策', 'Rural policy', 'policies'),
  column('land', '土地承包经营权流转、宅基地审核', 'Land contracts and homesteads', 'data'),
  column('funds', '筹资筹劳', 'Funds and labour raised', 'data'),
  column('relief', '社会救助', 'Social relief', 'data'),
  guide,
];

const topic: readonly ColumnPlan[] = [
  column('news', '最新进展', 'Latest', 'news'),
  column('policies', '相关政策', 'Policies', 'policies'),
  column('questions', '问答', 'Questions and answers', 'response'),
];

const english: readonly ColumnPlan[] = [
  column('news', '新闻', 'News', 'news'),
  column('notices', '公告', 'Notices', 'news'),
  column('policies', '政策', 'Policies', 'policies'),
  column('about', '城市概况', 'About', 'overview'),
];

export const TEMPLATES = { portal, department, township, topic, english } as const satisfies Record<
  string,
  readonly ColumnPlan[]
>;
export type TemplateName = keyof typeof TEMPLATES;
export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as readonly TemplateName[];

const FRONT: HomeBlock[] = [
  { block: 'lead', columns: ['news'], count: 6 },
  { block: 'pair', columns: ['notices', 'policies'], count: 6 },
  { block: 'tiles', columns: [], count: 12 },
];

/** The blocks a front page begins with. */
export const frontOf = (template: TemplateName): HomeBlock[] =>
  FRONT.map((block) => ({
    ...block,
    columns: block.columns.filter((slug) => holds(TEMPLATES[template], slug)),
  })).filter(({ block, columns }) => block === 'tiles' || columns.length > 0);

function holds(plans: readonly ColumnPlan[], slug: string): boolean {
  return plans.some((plan) => plan.slug === slug || holds(plan.children, slug));
}

/** The template a kind of site takes when none is named. */
export const templateOf = (kind: SiteKind): TemplateName => {
  if (kind === 'portal' || kind === 'county') return 'portal';
  if (kind === 'township' || kind === 'topic') return kind;
  return kind === 'language' ? 'english' : 'department';
};
