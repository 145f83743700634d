// Articles: everything the sites publish. What other rooms may know of them.
import { z } from 'zod';
import { defineError } from '#platform/errors.ts';
import { LANGS } from '#platform/i18n/words.ts';
import { importWords } from './words/imports.ts';

/** The kind of document an article is. */
export const DOCUMENT_KIND = 'article';

export const permissions = {
  /** See drafts, versions and reviews of one's organ and beneath. */
  see: 'articles.see',
  /** Write, attach and submit. */
  write: 'articles.write',
  /** Take in articles of an older site. */
  import: 'articles.import',
} as const;

export const ARTICLE_KINDS = [
  'news',
  'policy',
  'law',
  'notice',
  'public-notice',
  'interpretation',
  'personnel',
  'tender',
  'project',
  'budget',
  'penalty',
  'licence',
  'images',
  'video',
  'live',
  'gazette',
  'power',
] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** 公开属性: 主动公开, 依申请公开, 不予公开, 非政府信息. Only the first and the last may be published. */
export const OPENNESS = ['active', 'on-request', 'none', 'not-government'] as const;
export type Openness = (typeof OPENNESS)[number];
export const PUBLISHABLE: readonly string[] = ['active', 'not-government'] satisfies readonly Openness[];

/** 现行有效, 已修改, 已废止, 已失效 */
export const VALIDITY = ['valid', 'amended', 'repealed', 'expired'] as const;
export type Validity = (typeof VALIDITY)[number];

/** As it stands on a day: what is in force already, what expired or was put out of force by another since. */
export const STANDINGS = [...VALIDITY, 'pending'] as const;
export type Standing = (typeof STANDINGS)[number];

/** 规章, 行政规范性文件, 其他文件: by which the annual report counts what an organ issues. */
export const POLICY_RANKS = ['rule', 'normative', 'other'] as const;
export type PolicyRank = (typeof POLICY_RANKS)[number];

const text = (max: number) => z.string().trim().min(1).max(max);
const code = z.string().regex(/^[A-Za-z0-9-]{4,60}$/);
const date = z.iso.date();

/** A stored file: the SHA-256 of its bytes, what it is called, and what a picture shows. */
export const fileRefSchema = z.object({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  name: text(200),
  alt: text(300).optional(),
});
export type FileRef = z.infer<typeof fileRefSchema>;

/** A policy (政策文件). */
export const policySchema = z.object({
  /** 发文字号 */
  docNo: text(100),
  issuers: z.array(text(100)).min(1).max(20),
  /** 主题分类 */
  subject: text(100),
  writtenOn: date,
  effectiveOn: date.optional(),
  validUntil: date.optional(),
  validity: z.enum(VALIDITY),
  rank: z.enum(POLICY_RANKS).optional(),
  /** Codes of the policies it puts in the place of. */
  replaces: z.array(code).max(50),
});

/** What may be objected to for some days (公示). */
export const noticeSchema = z.object({ from: date, to: date, objections: z.boolean() });

export const articleContentSchema = z.object({
  kind: z.enum(ARTICLE_KINDS),
  title: text(200),
  titleEn: text(300).optional(),
  subtitle: text(200).optional(),
  /** Clean HTML, see `platform/text/html`. */
  body: z.string().max(400_000),
  summary: text(500).optional(),
  keywords: z.array(text(40)).max(10),
  /** ContentSource (信息来源). */
  source: text(100),
  author: text(100).optional(),
  /** 责任编辑 */
  editor: text(60),
  lang: z.enum(LANGS),
  image: fileRefSchema.optional(),
  attachments: z.array(fileRefSchema).max(50),
  /** Ids of columns; the first is where it belongs. */
  columns: z.array(z.uuid()).min(1).max(50),
  openness: z.enum(OPENNESS),
  opennessReason: text(300).optional(),
  /** Where else it goes out. */
  channels: z.array(text(40)).max(50),
  /** 形成日期, from which the twenty working days of 条例第二十六条 run. */
  formedOn: date,
  /** When its paper was signed (签发). */
  signedAt: z.iso.datetime({ offset: true }).optional(),
  /** 索引号 */
  indexNo: text(60).optional(),
  policy: policySchema.optional(),
  notice: noticeSchema.optional(),
  /** Codes of the policies it explains. */
  interprets: z.array(code).max(20),
  translationOf: code.optional(),
  /** What its kind asks for beside; see `rules/details`. */
  detail: z.record(z.string(), z.unknown()).optional(),
  /** Ids of organs that issue it together with the author's. */
  joint: z.array(z.uuid()).max(20),
  /** Due item of the catalogue it answers. */
  dueItem: z.uuid().optional(),
});
export type ArticleContent = z.infer<typeof articleContentSchema>;

export const articleChecksFailed = defineError<{ count: number }>({
  code: 'article.checks-failed',
  status: 422,
  zh: ({ count }) => `还有 ${count} 处不完整或不一致，请按提示补全后再提交。`,
  en: ({ count }) => `${count} places are incomplete or do not agree. Please mend them and submit again.`,
});
export const articleWithdrawn = defineError<{ on: string; reason: string }>({
  code: 'article.withdrawn',
  status: 410,
  zh: ({ on, reason }) => `这篇信息已于 ${on} 撤下。原因：${reason}`,
  en: ({ on, reason }) => `This article was withdrawn on ${on}. Reason given: ${reason}`,
});
export const columnNotYours = defineError({
  code: 'article.column-not-yours',
  status: 403,
  zh: () => '这个栏目没有授权您采编。请换一个栏目，或者请网站管理员授权。',
  en: () => 'You have not been given this column to write for. Choose another, or ask the site’s manager.',
});
/** 待决定, 已采用, 未采用: what became of an offer to a site above. */
export const PUSH_STATES = ['asked', 'adopted', 'declined'] as const;
export type PushState = (typeof PUSH_STATES)[number];

export const columnNotAbove = defineError({
  code: 'article.column-not-above',
  status: 422,
  zh: () => '只能报送到上级网站正在使用的栏目，请重新选择。',
  en: () => 'Articles are offered to open columns of the site above. Please choose another.',
});
export const pushedAlready = defineError({
  code: 'article.pushed-already',
  status: 409,
  zh: () => '这篇信息已经报送到这个栏目。',
  en: () => 'This article was offered to that column already.',
});
export const pushNotYours = defineError({
  code: 'article.push-not-yours',
  status: 403,
  zh: () => '是否采用由上级网站这个栏目的终审人员决定；自己报送的信息，请由别人决定。',
  en: () => 'The final readers of that column decide, and of what you offered yourself somebody else does.',
});
export const pushDecided = defineError({
  code: 'article.push-decided',
  status: 409,
  zh: () => '这条报送已经有了决定，请刷新页面查看。',
  en: () => 'This offer was decided already. Please reload the page.',
});
export const articleInClearance = defineError({
  code: 'article.in-clearance',
  status: 409,
  zh: () => '这篇信息正在审核，审核期间不能修改。要修改，请先从审核中撤回。',
  en: () => 'This article is under review and cannot be changed meanwhile. Take it back from review first.',
});

/** The job that takes in an older site, turn by turn. */
export const IMPORT_JOB = 'articles.import';

/** Why nothing more of an older site's list could be read; the words are those of the import. */
export type BrokenWhy = 'noList' | 'notZip' | 'tooManyFiles' | 'empty' | 'noAuthor';

export const importBroken = defineError<{ why: BrokenWhy }>({
  code: 'article.import-broken',
  status: 422,
  zh: ({ why }) => importWords.in('zh')[why],
  en: ({ why }) => importWords.in('en')[why],
});
