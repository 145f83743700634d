// What is found on planted sites, what it costs, and that both kinds of case are sound.
import { describe, expect, it } from 'vitest';
import { buildCalendar } from '#kernel/calendar/rules/calendar.ts';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { CHECKS, type CheckName } from '../contract.ts';
import type { CheckedColumn, CheckedSite } from '../sources.ts';
import { checkSite } from './checks.ts';
import { reportKind } from './report.ts';
import { hasPassed, scoreSite } from './scoring.ts';
import { ticketKind } from './ticket.ts';
import { findWrongWords } from './wrong-words.ts';

const NOW = new Date('2026-11-17T03:00:00+08:00');
const calendar = buildCalendar([], { from: '2025-01-01', to: '2027-12-31' });
const NONE = { unanswered: 0, lateReplies: 0, asked: 168, failed: 0 };
const on = (date: string) => new Date(`${date}T10:00:00+08:00`);

function column(slug: string, type: string, lastAt: string | null, more: Partial<CheckedColumn> = {}): CheckedColumn {
  return {
    slug,
    name: slug,
    nameEn: slug,
    href: `/sites/health/columns/${slug}`,
    organId: null,
    type,
    description: slug,
    keywords: slug,
    veto: null,
    update: { kind: 'event', days: 366 },
    hasBeneath: false,
    lastAt: lastAt === null ? null : on(lastAt),
    ...more,
  };
}

const clean: CheckedSite = {
  id: '1',
  code: 'health',
  name: '市卫生健康委员会',
  nameEn: 'Health Commission',
  kind: 'department',
  href: '/sites/health',
  host: 'wjw.example.gov.cn',
  organId: 'organ',
  organPath: 'city.health',
  openedAt: on('2026-01-05'),
  siteCode: '5309000012',
  imprint: { sponsor: '市卫生健康委员会', phone: '0883-2122222', icp: '滇ICP备00000001号', police: '53090002000001' },
  columns: [
    column('news', 'news', '2026-11-16', { veto: 'news', update: { kind: 'workday', days: 1 } }),
    column('policies', 'policies', '2026-11-02', { veto: 'notices', update: { kind: 'days', days: 30 } }),
    column('leaders', 'leaders', '2026-02-01'),
    column('structure', 'functions', '2026-02-01'),
    column('guide', 'guide', '2026-02-01'),
    column('business', 'services', null),
    column('questions', 'enquiry', null),
  ],
  accounts: [],
};

const found = (site: CheckedSite, letters = NONE) =>
  checkSite(site, letters, NOW, calendar).map(({ check, subject }) => `${check} ${subject}`);

/** The clean site with some columns otherwise, by slug; null takes one away. */
function withColumns(changes: Readonly<Record<string, Partial<CheckedColumn> | null>>): CheckedSite {
  const columns = clean.columns.flatMap((one) => {
    const change = changes[one.slug];
    return change === null ? [] : [{ ...one, ...change }];
  });
  return { ...clean, columns };
}

describe('the check of a site', () => {
  it('[B06] finds nothing on a clean one', () => {
    expect(found(clean)).toEqual([]);
  });

  it('[B06] lists each required column and each line of the foot that is missing', () => {
    expect(found(withColumns({ leaders: null, guide: null }))).toEqual([
      'missing-column leaders',
      'missing-column guide',
    ]);
    expect(found({ ...clean, imprint: { sponsor: '市卫生健康委员会' }, siteCode: null })).toEqual([
      'missing-foot phone',
      'missing-foot icp',
      'missing-foot police',
      'missing-foot site-code',
    ]);
    // A site within another has the filing of that one.
    expect(found({ ...clean, host: null, imprint: { sponsor: 'x', phone: '1' }, siteCode: null })).toEqual([]);
  });

  it('[B06] tells of pages whose meta tags would have no content', () => {
    expect(found(withColumns({ news: { keywords: ' ' }, guide: { description: '' } }))).toEqual([
      'missing-meta news',
      'missing-meta guide',
    ]);
  });

  it('[B19] tells of accounts of new media that are silent for longer than they may be', () => {
    const account = { name: '发布', nameEn: null, href: '/new-media', organId: 'organ', everyDays: 14 };
    const accounts = [14, 15].map((silentDays) => ({ ...account, id: `after-${silentDays}`, silentDays }));
    expect(found({ ...clean, accounts })).toEqual(['media-silent after-15']);
  });

  it('[B30] vetoes a site that did not open five times of a hundred in a week, once it was asked for often enough', () => {
    const reach = (asked: number, failed: number) => found(clean, { ...NONE, asked, failed });
    expect(reach(160, 8)).toEqual(['unreachable site']);
    expect(reach(161, 8)).toEqual([]);
    expect(reach(19, 19)).toEqual([]);
  });

  it.each([
    // The last on Friday, today Tuesday: two working days have begun since.
    [{ news: { lastAt: on('2026-11-13') } }, ['stale news']],
    [{ policies: { lastAt: on('2026-10-18') } }, []],
    [{ policies: { lastAt: on('2026-10-17') } }, ['stale policies']],
    [{ leaders: { lastAt: on('2020-01-01') } }, []],
    [{ leaders: { lastAt: null } }, ['empty leaders']],
    [{ leaders: { lastAt: null, hasBeneath: true } }, []],
  ] as const)('tells what is beyond its period or empty: %j', (changes, expected) => {
    expect(found(withColumns(changes))).toEqual(expected);
  });

  it('gives a new site a month to be filled', () => {
    const site = withColumns({ leaders: { lastAt: null } });
    expect(found({ ...site, openedAt: on('2026-10-19') })).toEqual([]);
    expect(found({ ...site, openedAt: on('2026-10-18') })).toEqual(['empty leaders']);
  });

  it('[B30] vetoes a front page that stood still for more than two weeks', () => {
    const still = (date: string) => ({
      ...clean,
      columns: clean.columns.map((one) => ({ ...one, update: { kind: 'event', days: 366 }, lastAt: on(date) })),
    });
    expect(found(still('2026-11-03'))).toEqual([]);
    expect(found(still('2026-11-02'))).toEqual(['home-stale site']);
  });

  it('[B30] vetoes five stopped columns, ten late ones, five empty ones, and letters of three months', () => {
    const many = (count: number, more: Partial<CheckedColumn>, last: string | null) => ({
      ...clean,
      columns: [...clean.columns, ...Array.from({ length: count }, (_, at) => column(`c${at}`, 'data', last, more))],
    });
    const vetoes = (site: CheckedSite, letters = NONE) =>
      found(site, letters).filter((one) => 'veto' in CHECKS[one.split(' ')[0] as CheckName]);
    expect(vetoes(many(4, { veto: 'news' }, '2026-11-02'))).toEqual([]);
    expect(vetoes(many(5, { veto: 'news' }, '2026-11-02'))).toEqual(['columns-stale site']);
    expect(vetoes(many(5, { veto: 'notices' }, '2026-05-17'))).toEqual([]);
    expect(vetoes(many(5, { veto: 'notices' }, '2026-05-16'))).toEqual(['columns-stale site']);
    expect(vetoes(many(9, { update: { kind: 'month', days: 31 } }, '2026-09-01'))).toEqual([]);
    expect(vetoes(many(10, { update: { kind: 'month', days: 31 } }, '2026-09-01'))).toEqual(['columns-stale site']);
    expect(vetoes(many(4, {}, null))).toEqual([]);
    expect(vetoes(many(5, {}, null))).toEqual(['columns-empty site']);
    expect(vetoes(clean, { ...NONE, unanswered: 1 })).toEqual(['unanswered site']);
  });
});

it('[B31] knows misspelt words, and words that only look like them', () => {
  expect(findWrongWords('全面部暑，截止目前已布署，再次布署')).toEqual([
    { wrong: '部暑', right: '部署' },
    { wrong: '布署', right: '部署' },
    { wrong: '截止目前', right: '截至目前' },
  ]);
  expect(findWrongWords('全部暑期安排已部署，截至目前无人报名')).toEqual([]);
});

describe('the score', () => {
  const findings = (check: CheckName, count: number) => Array.from({ length: count }, () => ({ check }));

  it('[B30] is a hundred less each finding, and no check takes more than its most', () => {
    expect(scoreSite([])).toEqual({ score: 100, vetoes: [], lost: {} });
    expect(scoreSite(findings('dead-link', 3))).toMatchObject({ score: 97, lost: { 'dead-link': 3 } });
    expect(scoreSite(findings('dead-link', 500))).toMatchObject({ score: 80, lost: { 'dead-link': 20 } });
    const all = (Object.keys(CHECKS) as CheckName[]).flatMap((check) => findings(check, 100));
    expect(scoreSite(all)).toMatchObject({
      score: 0,
      vetoes: ['home-stale', 'columns-stale', 'columns-empty', 'unanswered', 'unreachable', 'tampered'],
    });
  });

  it('[B30] passes from sixty on, and never with a veto', () => {
    expect(hasPassed({ score: 60, vetoes: [] })).toBe(true);
    expect(hasPassed({ score: 59, vetoes: [] })).toBe(false);
    expect(hasPassed({ score: 100, vetoes: ['home-stale'] })).toBe(false);
  });
});

it.each([ticketKind, reportKind])('the kind $name is sound', (kind) => {
  expect(findKindFaults(kind)).toEqual([]);
});
