// The check of sites: what is looked at, what it costs, and who puts it right.
import { z } from 'zod';
import type { Label } from '#kernel/cases/contract.ts';
import { defineError } from '#platform/errors.ts';
import { OUTBOUND, type Topic } from '#platform/notify/choices.ts';

export const TICKET = 'site-ticket';
export const REPORT = 'site-error';

export const permissions = {
  /** See what was found on the sites of one's organ and beneath. */
  see: 'self-check.see',
  readTickets: 'site-ticket.read',
  /** Say that what a ticket tells of is put right. */
  handleTickets: 'site-ticket.handle',
  readReports: 'site-error.read',
  answerReports: 'site-error.answer',
} as const;

/** What somebody who reported an error is told. */
export const topic: Topic = {
  name: 'site-errors',
  zh: '我报告的网站错误',
  en: 'Errors on sites I reported',
  audience: 'member',
  usual: OUTBOUND,
};

interface Check extends Label {
  /** Fails the site as a whole (单项否决). */
  readonly veto?: true;
  /** Points of each finding, and of all together at most; local settings. */
  readonly points: number;
  readonly most: number;
}

/**
 * 国办秘函〔2019〕19号: 单项否决 for websites, then deduction from a hundred points, below sixty fails. Which points what
 * costs is a local setting, and so is every check without a veto.
 */
export const CHECKS = {
  'home-stale': { zh: '首页两周没有更新', en: 'Front page not updated for two weeks', veto: true, points: 0, most: 0 },
  'columns-stale': { zh: '多个栏目长期没有更新', en: 'Many columns not updated', veto: true, points: 0, most: 0 },
  'columns-empty': { zh: '五个以上栏目空白', en: 'Five columns or more are empty', veto: true, points: 0, most: 0 },
  unanswered: {
    zh: '留言超过三个月没有答复',
    en: 'Letters unanswered for three months',
    veto: true,
    points: 0,
    most: 0,
  },
  unreachable: { zh: '一周内经常打不开', en: 'Often did not open within a week', veto: true, points: 0, most: 0 },
  tampered: { zh: '内容与审核的版本不一致', en: 'Not what was reviewed', veto: true, points: 0, most: 0 },
  stale: { zh: '栏目超过更新期限', en: 'Column beyond its update period', points: 2, most: 20 },
  empty: { zh: '栏目空白', en: 'Column is empty', points: 2, most: 20 },
  'missing-column': { zh: '缺少必备栏目', en: 'Required column missing', points: 5, most: 20 },
  'missing-foot': { zh: '页脚缺少必备内容', en: 'Required line missing in the foot', points: 5, most: 15 },
  'dead-link': { zh: '链接打不开', en: 'Dead link', points: 1, most: 20 },
  'wrong-word': { zh: '疑似错别字', en: 'Probably misspelt', points: 1, most: 10 },
  'missing-meta': { zh: '缺少元数据标签的内容', en: 'Meta tags without content', points: 1, most: 10 },
  'media-silent': { zh: '政务新媒体静默超期', en: 'Account of new media silent too long', points: 2, most: 10 },
  'late-reply': { zh: '找错没有按时答复', en: 'Reported errors answered late', points: 2, most: 10 },
} as const satisfies Readonly<Record<string, Check>>;
export type CheckName = keyof typeof CHECKS;
export const CHECK_NAMES = Object.keys(CHECKS) as readonly CheckName[];

/** What is looked for in everything that is public. */
export const TEXT_CHECKS = ['tampered', 'dead-link', 'wrong-word'] as const satisfies readonly CheckName[];

/** Below it a site fails. */
export const PASS = 60;

export interface Finding {
  readonly check: CheckName;
  readonly subject: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly href: string | null;
  /** The organ that keeps what is wrong; the site's own when null. */
  readonly organId: string | null;
}

export interface Score {
  readonly score: number;
  readonly vetoes: readonly CheckName[];
  readonly lost: Readonly<Partial<Record<CheckName, number>>>;
}

const TELL_MORE = '请写清楚哪里错了，至少 4 个字|Please say what is wrong, at least 4 characters';
const NO_PHONE = '请填 11 位手机号，例如 13800000000|Please give an 11-digit mobile number, such as 13800000000';

/** 我为政府网站找错 */
export const reportSchema = z.object({
  clientId: z.uuid().optional(),
  /** Of the page, as it stands in the browser, or as we gave it. */
  address: z
    .string({ error: '请填写网页地址|Please give the address of the page' })
    .trim()
    .min(1, '请填写网页地址|Please give the address of the page')
    .max(500),
  text: z.string({ error: TELL_MORE }).trim().min(4, TELL_MORE).max(1000),
  phone: z
    .string()
    .trim()
    .regex(/^1[3-9]\d{9}$/, NO_PHONE)
    .optional(),
});
export type ErrorReport = z.output<typeof reportSchema>;

export const notOurs = defineError({
  code: 'site-error.not-ours',
  status: 422,
  zh: () => '这个地址不是本市网站的网页，请检查一下，或者到它自己的网站上报告。',
  en: () => 'This address is not of a site of this city. Please check it, or report it to the site it belongs to.',
});
