// Sites and their columns: what other rooms may know of them.
import { z } from 'zod';
import type { Label, OrganRef } from '#kernel/cases/contract.ts';
import { defineError } from '#platform/errors.ts';
import type { Lang } from '#platform/i18n/words.ts';

export const permissions = {
  /** See the sites of one's organ and beneath on the desk. */
  see: 'sites.see',
  /** Keep their columns, duties, front page and theme; ask for a site to be opened, changed or closed. */
  manage: 'sites.manage',
  /** Approve that a site is opened, changed or closed. */
  approve: 'sites.approve',
} as const;

/** The kind of case in which a site is opened, changed or closed. */
export const SITE_CHANGE = 'site-change';

export const SITE_KINDS = ['portal', 'county', 'department', 'township', 'topic', 'language', 'enterprise'] as const;
export type SiteKind = (typeof SITE_KINDS)[number];

/** 编辑 初审 终审 发布 */
export const DUTIES = ['write', 'first', 'final', 'publish'] as const;
export type Duty = (typeof DUTIES)[number];

/** Palettes of `ui/styles/themes.css`; the first needs none of it. */
export const THEMES = ['qing', 'lan', 'song', 'dai', 'zhe', 'zi', 'mo', 'jin'] as const;
export type Theme = (typeof THEMES)[number];

/** ColumnType of 政府网站发展指引 (国办发〔2017〕47号); the Chinese name is what the meta tag says. */
export const COLUMN_TYPES = {
  home: { zh: '首页', en: 'Front page' },
  overview: { zh: '概况信息', en: 'Overview' },
  functions: { zh: '机构职能', en: 'Functions' },
  leaders: { zh: '负责人信息', en: 'Leaders' },
  news: { zh: '工作动态', en: 'News' },
  policies: { zh: '政策文件', en: 'Policies' },
  guide: { zh: '信息公开指南', en: 'Disclosure guide' },
  catalogue: { zh: '信息公开目录', en: 'Disclosure catalogue' },
  'annual-report': { zh: '信息公开年报', en: 'Annual reports' },
  'on-request': { zh: '依申请公开', en: 'Disclosure on request' },
  data: { zh: '数据发布', en: 'Figures' },
  'open-data': { zh: '数据开放', en: 'Open data' },
  interpretation: { zh: '政策解读', en: 'Interpretations' },
  response: { zh: '回应关切', en: 'Answers to concerns' },
  services: { zh: '办事服务', en: 'Services' },
  enquiry: { zh: '咨询投诉', en: 'Questions and complaints' },
  survey: { zh: '征集调查', en: 'Surveys' },
  interview: { zh: '在线访谈', en: 'Interviews' },
} as const satisfies Record<string, Label>;
export type ColumnType = keyof typeof COLUMN_TYPES;

export const UPDATE_KINDS = ['event', 'workday', 'days', 'month', 'quarter', 'year'] as const;
/** When something new must stand in a column; `days` at the latest after what came before. Local settings. */
export interface UpdateRule {
  readonly kind: (typeof UPDATE_KINDS)[number];
  readonly days: number;
}

/** A block of a site's front page. */
export const HOME_BLOCKS = ['lead', 'list', 'pair', 'tiles'] as const;
export const homeSchema = z
  .array(
    z.object({
      block: z.enum(HOME_BLOCKS),
      /** Slugs of the columns it shows. */
      columns: z.array(z.string().max(40)).max(12),
      count: z.number().int().min(1).max(20),
    }),
  )
  .max(20);
export type HomeBlock = z.infer<typeof homeSchema>[number];

const line = z.string().trim().min(1).max(200);
/** 主办单位, 承办单位, 联系方式, ICP备案号, 公安备案号. */
export const imprintSchema = z.object({
  sponsor: line,
  sponsorEn: line.optional(),
  operator: line.optional(),
  operatorEn: line.optional(),
  phone: line.optional(),
  address: line.optional(),
  icp: line.optional(),
  police: line.optional(),
  tagline: line.optional(),
  taglineEn: line.optional(),
});
export type Imprint = z.infer<typeof imprintSchema>;

export interface SiteRef {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: SiteKind;
  readonly parentId: string | null;
  readonly organId: string;
  readonly organPath: string;
  readonly lang: Lang;
  /** The site it is the same as in another language. */
  readonly variantOf: string | null;
  readonly host: string | null;
  readonly theme: Theme;
  /** Address of its front page: `/` for the portal, else `/sites/<code>`. */
  readonly home: string;
  readonly siteCode: string | null;
  readonly state: 'open' | 'closed';
  /** Readings before something is published on it: 1, or 2 with one by the site's own organ. */
  readonly reviews: 1 | 2;
}

export interface ColumnStep {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly href: string;
}

export interface ColumnRef {
  readonly id: string;
  readonly siteId: string;
  readonly siteCode: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly type: ColumnType;
  readonly description: string;
  readonly keywords: string;
  readonly depth: 1 | 2 | 3;
  /** The columns above it, from the top. */
  readonly trail: readonly ColumnStep[];
  /** Ids of the columns above it, from the top. */
  readonly above: readonly string[];
  /** Who keeps it; the site's organ when null. */
  readonly organId: string | null;
  readonly update: UpdateRule;
  readonly veto: 'news' | 'notices' | null;
  readonly group: string | null;
  readonly lastPublishedAt: Date | null;
  readonly closed: boolean;
  readonly href: string;
}

/** What a case about a site carries: what is asked, by whom, and who decides. */
export interface ChangeData {
  readonly what: 'open' | 'change' | 'close';
  /** The site as it shall be. */
  readonly wanted: ChangeWanted;
  /** Null for a new one. */
  readonly siteId: string | null;
  readonly filedBy: string | null;
  readonly organ: OrganRef;
  readonly approver: OrganRef;
}

export const hostText = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
export const siteText = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

export interface ChangeWanted {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: SiteKind;
  readonly host: string | null;
  readonly theme: Theme;
  /** Where its readers go when it is closed. */
  readonly movedTo: string | null;
}

export const notYourDecision = defineError({
  code: 'site.not-your-decision',
  status: 403,
  zh: () => '这件事由主管网站的单位负责人决定，报送人自己不能决定。',
  en: () => 'This is for the head of the organ in charge of the sites to decide, and not for whoever filed it.',
});
export const siteCodeTaken = defineError<{ code: string }>({
  code: 'site.code-taken',
  status: 422,
  zh: ({ code }) => `代号“${code}”已经用过，请换一个。`,
  en: ({ code }) => `The code “${code}” is taken. Please choose another.`,
});
export const hostTaken = defineError<{ host: string }>({
  code: 'site.host-taken',
  status: 422,
  zh: ({ host }) => `域名 ${host} 已经用于另一个网站。`,
  en: ({ host }) => `The host ${host} belongs to another site.`,
});
export const columnTaken = defineError<{ slug: string }>({
  code: 'site.column-taken',
  status: 422,
  zh: ({ slug }) => `这个网站已有代号为“${slug}”的栏目，请换一个。`,
  en: ({ slug }) => `The site has a column “${slug}” already. Please choose another.`,
});
export const tooDeep = defineError({
  code: 'site.too-deep',
  status: 422,
  zh: () => '栏目最多三级，也不能移到自己下面。请选别的上级栏目。',
  en: () => 'Columns go three levels deep at most, and never beneath themselves. Choose another one above it.',
});
