// Each fault of a rule that somebody writes, and beside it the nearest thing that is none.
import { describe, expect, it } from 'vitest';
import type { CaseKind } from '#kernel/cases/contract.ts';
import { type RuleInput, ruleSchema } from '../contract.ts';
import { matter } from '../fixture.ts';
import { cardKind } from './card.ts';
import { FAULTS, findRuleFaults, findSetFaults, type RuleWorld, tellFaults } from './check-set.ts';

const other: CaseKind = { ...matter, name: 'other', limits: { reply: matter.limits.promise! } };
const world: RuleWorld = {
  kinds: [matter, other, cardKind],
  limits: new Set(['promise', 'statutory', 'reply', 'to-come']),
  heldPosts: new Set(['section-head', 'organ-head']),
};

const write = (more: Partial<RuleInput> = {}): RuleInput => ({
  ...ruleSchema.parse({
    code: 'T-1',
    element: '承诺时限',
    elementEn: 'Promised limit',
    baseLimits: ['promise'],
    diff: 1,
    level: 'yellow',
    receivers: ['handler', 'section-head'],
    message: '超过{limit}（{amount}）{over}，{left}',
    messageEn: '{limit} passed',
    basis: '某办法第三条',
    basisEn: 'Article 3',
  }),
  ...more,
});
const red = (more: Partial<RuleInput> = {}) => write({ code: 'T-2', level: 'red', diff: 5, ...more });

/** Faults as `field why names`. */
const find = (more: Partial<RuleInput>, others: readonly RuleInput[] = []) =>
  findRuleFaults(write(more), others, world).map(({ field, why, names }) => [field, why, ...names].join(' '));

describe('a rule by itself', () => {
  it.each<[string, Partial<RuleInput>, string[]]>([
    ['on a limit', {}, []],
    ['on an event', { baseLimits: [], event: 'second-supplement' }, []],
    ['on both', { event: 'second-supplement' }, ['baseLimits one-element']],
    ['on nothing', { baseLimits: [] }, ['baseLimits one-element']],
    ['on an unknown event', { baseLimits: [], event: 'ghost' as never }, ['event unknown-element ghost']],
    ['on a limit still to come', { baseLimits: ['to-come'] }, []],
    ['on a limit nobody has', { baseLimits: ['promise', 'ghost'] }, ['baseLimits unknown-element ghost']],
    ['on all limits of each scope', { baseLimits: ['scope:total', 'scope:step', 'scope:assist'] }, []],
    ['for kinds one of which has the limit', { kinds: ['matter', 'other'] }, []],
    ['for a kind without it', { kinds: ['other'] }, ['baseLimits unknown-element promise']],
    ['for an unknown kind', { kinds: ['matter', 'ghost'] }, ['kinds unknown-kind ghost']],
    ['a year before its end', { diff: -366, level: 'hint' }, []],
    ['a year and a day before it', { diff: -367 }, ['diff impossible-threshold']],
    ['a year after it', { diff: 365, comparison: '>' }, []],
    ['more than a year after it', { diff: 366, comparison: '>' }, ['diff impossible-threshold']],
    ['in force for a day', { from: '2026-03-02', until: '2026-03-02' }, []],
    ['that ends before it begins', { from: '2026-03-02', until: '2026-03-01' }, ['until period']],
    ['that has an end only', { until: '2026-03-01' }, []],
    ['told to a post nobody holds', { receivers: ['handler', 'mayor'] }, ['receivers nobody-there mayor']],
    ['with an unknown word', { message: '{limit} {rest}' }, ['message unknown-word rest']],
    ['with two in English', { messageEn: '{a} {b} {over}' }, ['messageEn unknown-word a b']],
  ])('%s', (_, more, expected) => {
    expect(find(more)).toEqual(expected);
  });
});

describe('a rule among others', () => {
  const twin = (more: Partial<RuleInput> = {}) => write({ ...more });
  const overlap = ['from overlap T-1'];

  it.each<[string, Partial<RuleInput>, RuleInput, string[]]>([
    ['of its code at all times', {}, twin(), overlap],
    ['of its code from its last day', { until: '2026-03-02' }, twin({ from: '2026-03-02' }), overlap],
    ['of its code from the day after', { until: '2026-03-02' }, twin({ from: '2026-03-03' }), []],
    ['of its code until the day before', { from: '2026-03-03' }, twin({ until: '2026-03-02' }), []],
    ['of another code', {}, twin({ code: 'T-9' }), []],
  ])('%s', (_, more, beside, expected) => {
    expect(find(more, [beside])).toEqual(expected);
  });

  const outrun = ['diff graver-first T-2'];

  it.each<[string, Partial<RuleInput>, RuleInput, string[]]>([
    ['a red one later', {}, red(), []],
    ['a red one at the same moment', { diff: 5 }, red(), outrun],
    ['a red one sooner', { diff: 6 }, red(), outrun],
    ['a red one at the same by another comparison', { diff: 4, comparison: '>' }, red(), outrun],
    ['being red, a milder one later', { level: 'red', diff: 1 }, red({ level: 'warning' }), outrun],
    ['being red, a milder one sooner', { level: 'red', diff: 6 }, red({ level: 'warning' }), []],
    ['one as grave', { diff: 9 }, red({ level: 'yellow' }), []],
    ['a red one on another limit', { diff: 6 }, red({ baseLimits: ['statutory'] }), []],
    ['a red one counted otherwise', { diff: 6 }, red({ method: 'elapsed-24h' }), []],
    ['a red one of later days', { diff: 6, until: '2026-03-01' }, red({ from: '2026-03-02' }), []],
    ['a red one for one of its kinds', { diff: 6 }, red({ kinds: ['matter'] }), outrun],
    [
      'a red one for another kind',
      { diff: 6, kinds: ['matter'] },
      red({ kinds: ['other'], baseLimits: ['promise'] }),
      [],
    ],
    // No card comes of a case that is itself a measure of supervision: the two never meet on one.
    [
      'a red one for cards',
      { diff: 6, kinds: ['card'], baseLimits: ['scope:step'] },
      red({ baseLimits: ['scope:step'] }),
      [],
    ],
  ])('%s', (_, more, beside, expected) => {
    expect(find(more, [beside])).toEqual(expected);
  });

  it('meets those for all kinds where no kind is there yet', () => {
    const none = { ...world, kinds: [] };
    expect(findRuleFaults(write({ diff: 6 }), [red()], none).map(({ why }) => why)).toEqual(['graver-first']);
    expect(findRuleFaults(write({ diff: 6 }), [red({ kinds: ['matter'] })], none)).toEqual([]);
  });

  it('of a set is found with its place, and is not measured against itself', () => {
    const faults = findSetFaults([write(), red({ diff: 1 })], world);
    expect(faults.map(({ index, code, why, names }) => [index, code, why, ...names])).toEqual([
      [0, 'T-1', 'graver-first', 'T-2'],
      [1, 'T-2', 'graver-first', 'T-1'],
    ]);
    expect(findSetFaults([write(), red()], world)).toEqual([]);
  });
});

it('every fault is told in both languages, with what it is about', () => {
  for (const why of FAULTS) {
    const tell = (lang: 'zh' | 'en') => tellFaults([{ field: 'diff', why, names: ['甲', '乙'] }], lang)[0]!;
    expect(tell('zh').path).toBe('diff');
    expect(tell('zh').message).toMatch(/\p{Script=Han}/u);
    expect(tell('en').message).toMatch(/^[A-Z]/);
    if (/known|graver|nobody/.test(why))
      expect([tell('zh').message, tell('en').message].join()).toMatch(/甲、乙.*甲, 乙/s);
  }
});
