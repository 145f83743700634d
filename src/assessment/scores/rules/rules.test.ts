// The arithmetic of scores: worked vectors of each shipped scheme, properties, periods, ranks, intervals.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountabilityIndicator } from '#assessment/accountability/indicator.ts';
import { conductIndicator } from '#assessment/conduct/indicator.ts';
import { orderIndicator } from '#assessment/orders/indicator.ts';
import { remedyIndicator } from '#assessment/remedies/indicator.ts';
import { complaintIndicator } from '#dialogue/mailbox/indicator.ts';
import { indicators } from '#kernel/supervision/indicators.ts';
import { boundShare } from '#platform/interval.ts';
import { entryIndicator } from '#services/hall-entry/indicator.ts';
import { ratingIndicator } from '#services/ratings/indicator.ts';
import type { Branch, Leaf, Scheme, ScoredUnit } from '../contract.ts';
import { schemeSchema } from '../contract.ts';
import { sealMark } from '../service/rounds.ts';
import { readShipped } from '../service/schemes.ts';
import { findSchemeFaults } from './check-scheme.ts';
import type { Figures } from './measure.ts';
import { lastPeriod } from './period.ts';
import { rankMarks } from './rank.ts';
import { type Entry, makeMark } from './sheet.ts';

const shipped = new Map((await readShipped()).map((scheme) => [scheme.code, scheme]));
const get = (code: string): Scheme => shipped.get(code)!;
const span = { from: '2026-10-01', to: '2026-10-31', asOf: new Date('2026-11-12T09:00:00+08:00') };

function score(code: string, months: Record<string, Figures>, entries: readonly Entry[] = []) {
  const known = { id: code, version: 1, scheme: get(code) };
  return makeMark(known, { key: 'unit', months: new Map(Object.entries(months)), entries }, span);
}
const october = (code: string, figures: Figures, entries?: readonly Entry[]) =>
  score(code, { '2026-10': figures }, entries);
const entry = (indicator: string, points: number, more: Partial<Entry> = {}): Entry => ({
  kind: 'points',
  indicator,
  hundredths: Math.round(points * 100),
  month: '2026-10',
  ...more,
});

const FULL = { onTime: 100, decided: 100, rated: 10, content: 10 };

describe('the shipped schemes', () => {
  it('are sound: A to G as found in practice, one each for officers, items and posts, two of four rules each', () => {
    expect([...shipped.keys()]).toEqual([...'ABCDEFGHIJKL']);
    const counted = [
      ...indicators,
      ratingIndicator,
      complaintIndicator,
      conductIndicator,
      accountabilityIndicator,
      orderIndicator,
      entryIndicator,
      remedyIndicator,
    ];
    const figures = counted.flatMap((one) => Object.keys(one.figures));
    expect(new Set(figures).size).toBe(figures.length);
    expect([...shipped.values()].flatMap((scheme) => findSchemeFaults(scheme, counted))).toEqual([]);
  });

  it('have faults named: a figure nobody counts, a code used twice, a veto that leaves no grade', () => {
    const [first] = get('D').parts;
    const bad = schemeSchema.parse({
      ...get('D'),
      parts: [
        first,
        { code: 'attendance', zh: '乱', en: 'Mess', points: 1, rule: { by: 'share', of: ['x'], in: ['y'] } },
      ],
      vetoes: [{ code: 'v', zh: '否', en: 'No', best: 'splendid' }],
    });
    expect(findSchemeFaults(bad, indicators)).toEqual([
      'nobody counts the figure x by organ',
      'nobody counts the figure y by organ',
      'attendance is used twice',
      'the veto v leaves a grade splendid, which there is not',
    ]);
  });

  it('refuse a rule there is not, and points below nothing', () => {
    const leaf = { code: 'x', zh: '一', en: 'One' };
    const rules = [
      { by: 'magic' },
      { by: 'events', events: [] },
      { by: 'events', events: [{ figure: 'late', points: -1 }] },
    ];
    for (const rule of rules)
      expect(schemeSchema.safeParse({ ...get('D'), parts: [{ ...leaf, points: 1, rule }] }).success).toBe(false);
  });
});

describe('worked vectors', () => {
  it('[F05] A: three warnings running −3, each yellow −5, each red −10, each part at least 0; early decisions +1 for each 10 %', () => {
    expect(october('A', FULL).score).toBe(10_000);
    expect(october('A', { ...FULL, warningsRunning: 1 }).score).toBe(9_700);
    expect(october('A', { ...FULL, yellow: 1 }).score).toBe(9_500);
    expect(october('A', { ...FULL, warningsRunning: 1, yellow: 1, red: 1 }).score).toBe(8_600);
    expect(october('A', { ...FULL, yellow: 2, early: 25 }).score).toBe(9_200);
    expect(october('A', { ...FULL, content: 9 }).score).toBe(9_900);
    expect(october('A', { ...FULL, demerit: 1 }).score).toBe(9_000);
    expect(october('A', { ...FULL, incomplete: 2 }).score, '−1 for each 1 %').toBe(9_800);
    expect(october('A', { ...FULL, incomplete: 40, reopened: 1 }).score, 'at most 5, beside the rest').toBe(9_300);
  });

  it('[D06] A: a decision that a review or a court put right takes three points', () => {
    expect(october('A', { ...FULL, remediesCorrected: 1 }).score).toBe(9_700);
  });

  it('[F12] [E30] A: each form of accountability by its own points, orders that were ignored; H: no award after one', () => {
    const lost = (figures: Figures) => 10_000 - october('A', { ...FULL, ...figures }).score;
    expect(lost({ circular: 1, reminder: 2 })).toBe(500);
    expect(lost({ suspension: 1, admonition: 1 }), 'at most what the part has').toBe(1_000);
    expect(lost({ warning: 1 })).toBe(1_000);
    expect(lost({ ordersIgnored: 1, escalated: 1 })).toBe(1_000);
    expect(lost({ proposalsReferred: 1 })).toBe(1_000);
    const decided = october('A', { ...FULL, circular: 1 }).months[0]?.parts.find(({ code }) => code === 'liability');
    expect(decided, 'a decision is no sample of many').toMatchObject({ low: 700, got: 700, high: 700 });
    const officer = (figures: Figures) => october('H', { onTime: 50, ...figures });
    expect(officer({})).toMatchObject({ score: 10_000, grade: 'excellent' });
    expect(officer({ 'self-criticism': 1 })).toMatchObject({ score: 10_000, grade: 'good', vetoes: ['criticised'] });
    expect(officer({ bonus: 1 }).grade).toBe('fair');
    expect(officer({ suspension: 1 }).grade).toBe('poor');
  });

  it('[F15] J and K hold one set of indicators for each of their four rules, and each rule loses by its own', () => {
    const rules = (code: string) => get(code).parts as Branch[];
    expect(rules('J').map(({ zh }) => zh)).toEqual(['行政绩效管理', '行政成本控制', '行政行为监督', '行政能力提升']);
    expect(rules('K').map(({ zh }) => zh)).toEqual(['行政问责', '服务承诺', '首问责任', '限时办结']);
    const all = { ...FULL, early: 50 };
    for (const code of ['J', 'K']) {
      for (const { parts } of rules(code)) expect(parts.length).toBeGreaterThan(1);
      expect(october(code, all)).toMatchObject({ score: 10_000, grade: 'excellent' });
    }
    const lost = (code: string, figures: Figures, entries?: readonly Entry[]) => {
      const { parts } = october(code, { ...all, ...figures }, entries).months[0]!;
      const isHit = ({ parts: own }: Branch) =>
        own.some((leaf) => parts.some((mark) => mark.code === leaf.code && mark.got < (leaf as Leaf).points * 100));
      return rules(code)
        .filter(isHit)
        .map((rule) => rule.code);
    };
    expect(lost('J', { onTime: 90, late: 10 })).toEqual(['performance']);
    expect(lost('J', { early: 10 })).toEqual(['cost']);
    expect(lost('J', { yellow: 1 })).toEqual(['oversight']);
    expect(lost('J', {}, [entry('training', -2)])).toEqual(['ability']);
    expect(lost('K', { admonition: 1 })).toEqual(['accountability']);
    expect(lost('K', { content: 9 })).toEqual(['promise']);
    expect(lost('K', { conduct: 1 })).toEqual(['first-asked']);
    expect(lost('K', { onTime: 90, late: 10, warnings: 1 })).toEqual(['limits']);
  });

  it('A: what no figure tells is put in by hand, within the points of its indicator; the coefficient multiplies', () => {
    expect(october('A', FULL, [entry('fees', -5)]).score).toBe(9_500);
    expect(october('A', FULL, [entry('fees', -50)]).score).toBe(9_200);
    expect(october('A', FULL, [entry('promise', 3), entry('fees', 5)]).score).toBe(10_300);
    expect(october('A', FULL, [entry('promise', 10), entry('promise', 10)]).score).toBe(11_000);
    expect(october('A', { ...FULL, yellow: 4 }, [entry('limits', 2)]).score).toBe(8_800);
    const coefficient = entry('coefficient', 0.95, { kind: 'coefficient' });
    expect(october('A', { ...FULL, red: 1 }, [coefficient]).score).toBe(8_550);
  });

  it('A: half-year and annual = mean of months, those with nothing in them left out', () => {
    const months = { '2026-08': FULL, '2026-09': { ...FULL, yellow: 1 }, '2026-10': { ...FULL, red: 1 } };
    expect(score('A', months)).toMatchObject({ score: Math.round((10_000 + 9_500 + 9_000) / 3), sample: 300 });
  });

  it('[E32] B: each overdue case −5, each 1 % below full −1, at most 110', () => {
    expect(october('B', { ...FULL, late: 2 }).score).toBe(9_000);
    expect(october('B', { ...FULL, rated: 100, content: 97 }).score).toBe(9_700);
    expect(october('B', FULL, [entry('extra', 10), entry('presence', -3)]).score).toBe(10_700);
  });

  it('C and E: cards by their own points', () => {
    expect(october('C', { ...FULL, yellow: 2, red: 1 }).score).toBe(9_300);
    expect(october('E', { ...FULL, yellow: 1 }, [entry('others', -15)]).score).toBe(8_000);
  });

  it('[E16] E: staff, and matters, seals and fees, by the share of them that has moved into the hall', () => {
    const hall = {
      staffDue: 10,
      staffEntered: 5,
      itemsDue: 50,
      itemsEntered: 8,
      sealsDue: 1,
      sealsEntered: 1,
      feesDue: 1,
    };
    expect(october('E', { ...FULL, ...hall }).score).toBe(10_000 - 500 - 1_000 + Math.round((1_000 * 9) / 52));
    expect(october('E', FULL).score, 'nothing is lost where nothing is due').toBe(10_000);
  });

  it('D: passed from 80, borderline from 60', () => {
    expect(october('D', { ...FULL, complaints: 3 })).toMatchObject({ score: 9_100, grade: 'fair' });
    expect(october('D', FULL, [entry('integrity', -21)])).toMatchObject({ score: 7_900, grade: 'borderline' });
    expect(october('D', FULL, [entry('integrity', -30), entry('attendance', -11)]).grade).toBe('poor');
  });

  it('F: steps; an indicator that begins with nothing is earned', () => {
    expect(october('F', { ...FULL, early: 85 })).toMatchObject({ score: 1_800, grade: 'fair' });
    expect(october('F', { ...FULL, early: 84 }).score).toBe(1_400);
    expect(october('F', { ...FULL, early: 85 }, [entry('innovation', 12)]).grade).toBe('excellent');
  });

  it('G: 30 % window, 30 % staff, 20 % leader on duty, 20 % votes', () => {
    expect(october('G', { ...FULL, late: 1, yellow: 1, red: 1, content: 9 }).score).toBe(2_400 + 3_000 + 2_000 + 1_800);
  });

  it('a veto leaves no better grade than it says, by its figure or by an entry', () => {
    const reds = { '2026-09': { ...FULL, red: 2 }, '2026-10': { ...FULL, red: 1, early: 100 } };
    expect(score('A', reds)).toMatchObject({ grade: 'good', vetoes: ['reds'] });
    const falsified = entry('falsified', 0, { kind: 'veto' });
    expect(october('A', FULL, [falsified])).toMatchObject({ score: 10_000, grade: 'poor', vetoes: ['falsified'] });
  });

  it('nobody rated and nothing decided: no points are lost by it', () => {
    expect(october('A', {}).score).toBe(10_000);
    expect(score('A', {})).toMatchObject({ months: [], score: 0, sample: 0 });
  });
});

const figures = fc.record({
  onTime: fc.nat(500),
  late: fc.nat(30),
  decided: fc.nat(500),
  early: fc.nat(100),
  warnings: fc.nat(12),
  warningsRunning: fc.nat(4),
  incomplete: fc.nat(6),
  remediesCorrected: fc.nat(3),
  yellow: fc.nat(6),
  red: fc.nat(3),
  complaints: fc.nat(5),
  reopened: fc.nat(4),
  escalated: fc.nat(3),
  rated: fc.integer({ min: 50, max: 100 }),
  content: fc.nat(50),
});
const anyScheme = fc.constantFrom(...['A', 'B', 'C', 'D', 'E', 'F', 'G']);

describe('properties', () => {
  it('a score lies within its interval, and within what the scheme allows', () => {
    fc.assert(
      fc.property(anyScheme, figures, (code, one) => {
        const mark = october(code, one);
        expect(mark.low).toBeLessThanOrEqual(mark.score);
        expect(mark.score).toBeLessThanOrEqual(mark.high);
        expect(mark.low).toBeGreaterThanOrEqual(0);
        expect(mark.high).toBeLessThanOrEqual(11_000);
      }),
    );
  });

  it('one more card, complaint or late case never raises a score; one more content voice never lowers it', () => {
    const worse = fc.constantFrom(
      'warningsRunning',
      'incomplete',
      'remediesCorrected',
      'yellow',
      'red',
      'complaints',
      'reopened',
      'late',
      'escalated',
    );
    fc.assert(
      fc.property(anyScheme, figures, worse, (code, one, name) => {
        const { score: before } = october(code, one);
        expect(october(code, { ...one, [name]: one[name as 'late'] + 1 }).score).toBeLessThanOrEqual(before);
        expect(october(code, { ...one, content: one.content + 1 }).score).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('the same records give the same bytes, in whatever order they come', () => {
    fc.assert(
      fc.property(figures, figures, (one, other) => {
        const turned = (record: Figures) => Object.fromEntries(Object.entries(record).reverse());
        const bytes = sealMark(score('A', { '2026-09': one, '2026-10': other })).body;
        expect(sealMark(score('A', { '2026-10': turned(other), '2026-09': turned(one) })).body).toBe(bytes);
      }),
    );
  });

  it('the interval of a share holds it, and narrows as cases come', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (k, n) => {
        const [few, many] = [boundShare(Math.min(k, n), n), boundShare(Math.min(k, n) * 10, n * 10)];
        const rate = Math.min(k, n) / n;
        expect(few.low).toBeLessThanOrEqual(rate + 1e-12);
        expect(few.high).toBeGreaterThanOrEqual(rate - 1e-12);
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });
});

describe('the interval', () => {
  it('is Wilson’s', () => {
    const { low, high } = boundShare(9, 10);
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.5958', '0.9821']);
    expect(boundShare(0, 10).low).toBe(0);
    expect(boundShare(10, 10).high).toBe(1);
    expect(boundShare(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe('periods', () => {
  it.each([
    ['month', '2026-11-22T09:00:00+08:00', '2026-10-01', '2026-10-31'],
    ['month', '2027-01-01T00:00:00+08:00', '2026-12-01', '2026-12-31'],
    ['quarter', '2026-11-22T09:00:00+08:00', '2026-07-01', '2026-09-30'],
    ['quarter', '2027-03-31T23:59:00+08:00', '2026-10-01', '2026-12-31'],
    ['year', '2026-11-22T09:00:00+08:00', '2025-01-01', '2025-12-31'],
  ] as const)('the last %s before %s', (period, now, from, to) => {
    expect(lastPeriod(period, new Date(now))).toEqual({ from, to });
  });
});

describe('ranks', () => {
  const unit = (key: string, level: number): ScoredUnit => ({
    key,
    by: 'organ',
    organId: key,
    path: `/${key}/`,
    level,
    code: key,
    name: key,
    nameEn: null,
  });
  const marked = (key: string, level: number, points: number, sample = 100) => ({
    unit: unit(key, level),
    mark: { ...october('A', FULL), key, score: points * 100, sample },
  });

  it('[F14] like with like, equal scores share a rank, too few cases give none', () => {
    const rows = rankMarks(get('A'), [
      marked('a', 3, 90),
      marked('b', 3, 95),
      marked('c', 3, 90),
      marked('d', 3, 80),
      marked('few', 3, 100, 29),
      marked('county', 4, 70),
      marked('province', 2, 99),
    ]);
    expect(rows.map(({ unit: { key }, peers, rank }) => [key, peers, rank])).toEqual([
      ['b', 'city', 1],
      ['a', 'city', 2],
      ['c', 'city', 2],
      ['d', 'city', 4],
      ['few', 'city', null],
      ['county', 'county', 1],
      ['province', 'all', 1],
    ]);
  });
});
