// Pure: what is wrong with a site, as far as a program can tell.
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { addMonths, dayOf } from '#kernel/calendar/rules/days.ts';
import type { Label } from '#kernel/cases/contract.ts';
import { CHECKS, type CheckName, type Finding } from '../contract.ts';
import type { CheckedColumn, CheckedSite } from '../sources.ts';

/** What is known of a site beside its columns. */
export interface Known {
  /** Letters to its organ that wait for more than three months. */
  readonly unanswered: number;
  /** Reports of errors that were not answered in time in the last year. */
  readonly lateReplies: number;
  /** How often it was asked for within a week, and did not open. */
  readonly asked: number;
  readonly failed: number;
}

/** 国办秘函〔2019〕19号: 首页栏目无更新 2 周; 动态、要闻类栏目 2 周, 通知公告、政策文件类栏目 6 个月; 累计 5 个以上; 10 个以上; 空白栏目 5 个以上. */
const NEWS_DAYS = 14;
const NOTICES_MONTHS = 6;
const MOST_STALE_OF_VETO = 5;
const MOST_STALE = 10;
const MOST_EMPTY = 5;
/** 互动回应: “超过3个月未回应”. */
export const UNANSWERED_MONTHS = 3;
/** 站点无法访问: “监测1周，每天间隔性访问20次以上，超过（含）15秒网站仍打不开的次数比例累计超过（含）5%”. */
const FEWEST_ASKED = 20;
const MOST_FAILED = 0.05;
/** A new site is filled first. Local setting. */
const NEW_SITE_DAYS = 30;

/** Filled by other rooms of the house, not by articles. */
const FILLED_ELSEWHERE = new Set(['home', 'services', 'enquiry', 'on-request', 'annual-report', 'open-data', 'survey']);

/** Types of columns that each kind of site must have. Local setting after 政府网站发展指引. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  portal: ['overview', 'news', 'policies', 'interpretation', 'guide', 'annual-report', 'enquiry'],
  county: ['overview', 'news', 'policies', 'interpretation', 'guide', 'annual-report', 'enquiry'],
  department: ['functions', 'leaders', 'news', 'policies', 'guide', 'services', 'enquiry'],
  township: ['overview', 'leaders', 'news', 'guide'],
};

/** 政府网站发展指引: 主办单位、联系方式、ICP备案号、公安备案号、标识码 in the foot; a site within another has those of that one. */
const FOOT = ['sponsor', 'phone'] as const;
const FOOT_OF_HOSTS = ['icp', 'police'] as const;

/** What a site must have, as its finding names it. */
const NAMES: Readonly<Record<string, Label>> = {
  overview: { zh: '概况信息', en: 'Overview' },
  functions: { zh: '机构职能', en: 'Functions' },
  leaders: { zh: '负责人信息', en: 'Leaders' },
  news: { zh: '工作动态', en: 'News' },
  policies: { zh: '政策文件', en: 'Policies' },
  interpretation: { zh: '政策解读', en: 'Interpretations' },
  guide: { zh: '信息公开指南', en: 'Disclosure guide' },
  'annual-report': { zh: '信息公开年报', en: 'Annual reports' },
  services: { zh: '办事服务', en: 'Services' },
  enquiry: { zh: '咨询投诉', en: 'Questions and complaints' },
  sponsor: { zh: '主办单位', en: 'Sponsor' },
  phone: { zh: '联系方式', en: 'How to reach it' },
  icp: { zh: 'ICP备案号', en: 'ICP filing' },
  police: { zh: '公安备案号', en: 'Public security filing' },
  'site-code': { zh: '网站标识码', en: 'Site code' },
};

/** What is wrong with a site at `now`; `calendar` counts the working days of columns that are due every one. */
export function checkSite(site: CheckedSite, known: Known, now: Date, calendar: Calendar): Finding[] {
  const about = (check: CheckName, subject: string, more: Partial<Finding> = {}): Finding => ({
    check,
    subject,
    name: CHECKS[check].zh,
    nameEn: CHECKS[check].en,
    href: site.href,
    organId: null,
    ...more,
  });
  const ofColumn = (check: CheckName) => (column: CheckedColumn) => about(check, column.slug, column);
  const today = dayOf(now);
  const isNew = today - dayOf(site.openedAt) < NEW_SITE_DAYS;
  const filled = site.columns.filter(({ type, hasBeneath }) => !hasBeneath && !FILLED_ELSEWHERE.has(type));
  const empty = isNew ? [] : filled.filter(({ lastAt }) => lastAt === null);
  const stale = filled.filter((column) => isBeyond(column, today, calendar));
  const stopped = filled.filter((column) => isStopped(column, today));
  const newest = Math.max(...site.columns.map(({ lastAt }) => lastAt?.getTime() ?? 0), site.openedAt.getTime());
  const when = (isSo: boolean, check: CheckName) => (isSo ? [about(check, 'site')] : []);
  return [
    ...when(today - dayOf(new Date(newest)) > NEWS_DAYS, 'home-stale'),
    ...when(stopped.length >= MOST_STALE_OF_VETO || stale.length >= MOST_STALE, 'columns-stale'),
    ...when(empty.length >= MOST_EMPTY, 'columns-empty'),
    ...when(known.unanswered > 0, 'unanswered'),
    ...when(known.asked >= FEWEST_ASKED && known.failed / known.asked >= MOST_FAILED, 'unreachable'),
    ...stale.map(ofColumn('stale')),
    ...empty.map(ofColumn('empty')),
    ...site.columns
      .filter((column) => !column.description.trim() || !column.keywords.trim())
      .map(ofColumn('missing-meta')),
    ...site.accounts
      .filter(({ silentDays, everyDays }) => silentDays > everyDays)
      .map(({ id, name, nameEn, href, organId }) => about('media-silent', id, { name, nameEn, href, organId })),
    ...listMissing(site).map((type) => about('missing-column', type, named(type))),
    ...listFootFaults(site).map((line) => about('missing-foot', line, named(line))),
    ...Array.from({ length: known.lateReplies }, (_, at) => about('late-reply', String(at + 1))),
  ];
}

const named = (what: string) => ({ name: NAMES[what]?.zh ?? what, nameEn: NAMES[what]?.en ?? null });

/** Whether a column counts as one at a standstill for the veto. */
function isStopped({ veto, lastAt }: CheckedColumn, today: number): boolean {
  if (lastAt === null || veto === null) return false;
  const last = dayOf(lastAt);
  return veto === 'news' ? today - last > NEWS_DAYS : today > addMonths(last, NOTICES_MONTHS);
}

/** Whether more time has gone by than its own update period, a local setting; what changes by event alone is never late. */
function isBeyond({ update, lastAt }: CheckedColumn, today: number, calendar: Calendar): boolean {
  if (lastAt === null || update.kind === 'event') return false;
  const last = dayOf(lastAt);
  return (update.kind === 'workday' ? calendar.countBetween(last, today) : today - last) > update.days;
}

function listMissing({ kind, columns }: CheckedSite): string[] {
  const types = new Set(columns.map(({ type }) => type));
  return (REQUIRED[kind] ?? []).filter((type) => !types.has(type));
}

function listFootFaults({ imprint, kind, host, siteCode }: CheckedSite): string[] {
  const isApart = kind === 'portal' || host !== null;
  const lines = isApart ? [...FOOT, ...FOOT_OF_HOSTS] : FOOT;
  return [...lines.filter((line) => !imprint[line]), ...(isApart && !siteCode ? ['site-code'] : [])];
}
