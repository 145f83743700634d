// Petitions without a database: every clock at its edge on the calendar of 2026, and lives walked at random.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officerOf } from '#kernel/cases/fixture/life.ts';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { DAY_MS, localDate } from '#platform/time.ts';
import { BUREAU, Life, OFFICE, OTHER } from '../fixture.ts';
import { petitionKind } from './kind.ts';
import { findReviewers } from './levels.ts';

/** A Thursday. 25–27 September and 1–7 October rest; 20 September and 10 October are worked. */
const RECEIVED = '2026-09-17';
const CLAIM = { category: 'claim', route: '6' };
const OPINION = { opinion: 'explain', facts: '水压不足属实。', text: '年底前改造。', law: '《城市供水条例》' };
const KEPT = { result: 'keep', text: '事实清楚。', law: '《信访工作条例》' };
const sorted = () => new Life(RECEIVED).does('classify', CLAIM);
const passed = () => sorted().does('forward', { reason: '职权' });
const opined = () =>
  passed().does('accept').does('investigate', { method: 'visit', facts: '查明' }).does('conclude', OPINION);

describe('a petition', () => {
  it('is a sound kind of case', () => {
    expect(findKindFaults(petitionKind)).toEqual([]);
  });

  it('[D27] is told of within fifteen days, by the calendar: the last day moves off a holiday', () => {
    const life = new Life(RECEIVED);
    expect([life.due('register'), life.due('inform')]).toEqual(['2026-09-18', '2026-10-08']);
    expect(passed().pass('2026-09-22').due('inform')).toBe('2026-10-08');
  });

  it('[D27] that is accepted as a petition has sixty days, and thirty more at most, by the head, once', () => {
    const life = passed().does('accept');
    expect(life.due('answer')).toBe('2026-11-16');
    const ask = { days: 30, reason: '需要检测。' };
    expect(() => life.does('extend', ask, officerOf('x', BUREAU, 'section-head'))).toThrow('head of the organ');
    life.does('extend', ask);
    expect(life.due('answer')).toBe('2026-12-16');
    expect(() => life.does('extend', ask)).toThrow('once');
  });

  it('goes another way where the law has one, and is not accepted', () => {
    const life = new Life(RECEIVED).does('classify', { ...CLAIM, route: '2' });
    expect(() => life.does('accept')).toThrow('not accepted as a petition');
    expect(life.does('tell-route', { route: '2', where: '劳动人事争议仲裁委员会' }).state).toBe('routed');
  });
});

describe('an objection', () => {
  const object = { reason: '不属于本单位职权。' };

  it('[D29] is made within five working days, and goes back to who passed it on, who may deny it once and for all', () => {
    expect(() => passed().pass('2026-09-24').does('object', object)).toThrow('5 working days');
    const life = passed().pass('2026-09-23').does('object', object);
    expect([life.state, life.snapshot.file.organ_id, life.due('consent')]).toEqual([
      'objecting',
      OFFICE.id,
      '2026-09-29',
    ]);
    life.does('deny', object);
    expect([life.state, life.snapshot.file.organ_id]).toEqual(['forwarded', BUREAU.id]);
    expect(() => life.does('object', object)).toThrow('not again');
  });

  it('that is agreed to gives it back to the petitions office to find another organ', () => {
    const life = passed().does('object', object).does('consent', object);
    expect([life.state, life.limit('inform')?.state, life.due('resend')]).toEqual(['classified', 'void', '2026-09-23']);
    expect(life.does('forward', { reason: '职权' }, undefined, OTHER).snapshot.file.organ_id).toBe(OTHER.id);
  });
});

describe('an opinion', () => {
  it('[D27] may be reviewed and re-examined, each asked for and answered in thirty days, then it has ended for good', () => {
    const life = opined();
    expect(life.due('review-ask')).toBe('2026-10-19');
    life.pass('2026-09-20').does('deliver', { way: 'post', on: '2026-09-20' });
    expect(life.due('review-ask')).toBe('2026-10-20');
    life.does('ask-review', { text: '不服' }).does('review', KEPT);
    expect([life.state, life.due('recheck-ask')]).toEqual(['reviewed', '2026-10-20']);
    life.does('ask-recheck', { text: '不服' });
    expect(life.due('recheck')).toBe('2026-10-20');
    life.does('begin-hearing').pass('2026-09-30').does('end-hearing', { result: '听证' });
    expect(life.due('recheck')).toBe('2026-10-30');
    expect(life.does('recheck', KEPT)).toMatchObject({ state: 'ended', data: { ended: true } });
  });

  it('that nobody asks to be reviewed closes by itself, and whoever judged does not judge again', () => {
    expect(opined().pass('2026-10-20').state).toBe('final');
    const life = opined().does('ask-review', { text: '不服' });
    const judge = officerOf(life.data.judges?.[0] ?? '', { ...BUREAU, ...life.holder().unit! });
    expect(() => life.does('review', KEPT, judge)).toThrow('had a part');
  });

  it('is reviewed by the level above; of the city by its own office, and re-examined by the province', () => {
    expect(findReviewers(BUREAU, [OTHER, OFFICE])).toEqual({ reviewer: OTHER, rechecker: OFFICE, outside: false });
    expect(findReviewers(BUREAU, [OFFICE])).toEqual({ reviewer: OFFICE, rechecker: OFFICE, outside: true });
  });
});

describe('an accusation', () => {
  const accused = { ...BUREAU, path: '/city/county/' };

  it('is shown to named people alone, and goes neither to the accused nor beneath it', () => {
    const sort = { category: 'accusation', organ: 'x' };
    const life = new Life(RECEIVED).does('classify', sort, officerOf('clerk', OFFICE), accused);
    expect(life.data).toMatchObject({ keptFrom: [accused.path], onlyFor: ['clerk'] });
    expect(() => life.does('forward', { reason: '请处理' }, undefined, BUREAU)).toThrow('accused');
    life.does('forward', { reason: '请处理' }, undefined, OTHER);
    expect(life.data.onlyFor).toEqual([]);
    expect(life.snapshot.holds).toMatchObject([{ post: 'organ-head', organ_id: OTHER.id }]);
  });
});

/** Bodies with which each act can be done. */
const BODIES: Readonly<Record<string, object>> = {
  classify: CLAIM,
  'tell-route': { route: '2', where: '仲裁委' },
  refuse: { ground: 'outside', reason: '不属于' },
  merge: { into: '5309002611170000012' },
  joined: { number: '5309002611170000012' },
  forward: { reason: '职权' },
  'hand-over': { days: 40, task: '办好' },
  object: { reason: '不属于' },
  consent: { reason: '同意' },
  deny: { reason: '属于' },
  press: { reason: '快办' },
  investigate: { method: 'talk', facts: '查明' },
  hear: { on: RECEIVED, attendants: '各方', result: '听证' },
  mediate: { agreed: 'no', text: '分歧' },
  extend: { days: 20, reason: '复杂' },
  conclude: { ...OPINION, report: '已报告。' },
  answer: { result: 'adopted', text: '已采纳', report: '已报告。' },
  'ask-review': { text: '不服' },
  'ask-recheck': { text: '不服' },
  'record-ask': { text: '不服' },
  review: KEPT,
  recheck: KEPT,
  'end-hearing': { result: '听证' },
  rate: { office: '1', unit: '2' },
};
const SORTS = [CLAIM, { ...CLAIM, route: '5' }, { category: 'suggestion' }, { ...CLAIM, route: '1' }];

interface Step {
  readonly act: number;
  readonly days: number;
  readonly sort: number;
  readonly redo: boolean;
  readonly to: number;
}

function bodyOf(name: string, { sort, redo }: Step, life: Life): object {
  if (name === 'classify') return SORTS[sort % SORTS.length]!;
  if (name === 'review' && redo) return { ...KEPT, result: 'redo' };
  if (name === 'deliver') return { way: 'hand', on: localDate(life.now) };
  return BODIES[name] ?? {};
}

/** Ends of it, which a life is not to run into at once. */
const ENDINGS = ['withdraw', 'merge', 'refuse', 'tell-route'];

/** Does what is drawn, or is refused and left as it was. */
function take(life: Life, one: Step): boolean {
  const { acts } = petitionKind;
  const possible = Object.keys(acts).filter((name) => acts[name]?.from.includes(life.state));
  const usual = possible.filter((name) => !ENDINGS.includes(name));
  const from = one.act % 9 === 0 || usual.length === 0 ? possible : usual;
  const name = from[one.act % Math.max(1, from.length)];
  if (name === undefined) return false;
  life.tries(name, bodyOf(name, one, life), undefined, one.to === 0 ? BUREAU : OTHER);
  return true;
}

it('however a petition is passed on, objected to, merged, extended, reviewed and re-examined, somebody has it and a clock runs', () => {
  const step = fc.record<Step>({
    act: fc.nat(1000),
    days: fc.constantFrom(0, 0, 0, 1, 3, 40),
    sort: fc.constantFrom(0, 0, 0, 1, 2, 3),
    redo: fc.boolean(),
    to: fc.nat(1),
  });
  const met = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
      const life = new Life('2026-03-02');
      for (const one of steps) {
        life.pass(new Date(life.now.getTime() + one.days * DAY_MS));
        if (!take(life, one)) break;
        met.add(life.state);
        expect(life.findFaults()).toEqual([]);
      }
    }),
    { numRuns: 400, seed: 530_900 },
  );
  expect([...met].sort()).toEqual(Object.keys(petitionKind.states).sort());
});
