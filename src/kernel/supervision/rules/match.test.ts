// Which rules watch a limit, when they fire, and what they say, without a database.
import { describe, expect, it } from 'vitest';
import { shipped } from '#kernel/calendar/fixture.ts';
import type { CaseLimit } from '#kernel/cases/contract.ts';
import type { Rule } from '../contract.ts';
import { matter, preset } from '../fixture.ts';
import { effectiveDiff, planWatches, rulesFor } from './match.ts';
import { composeMessage } from './telling.ts';

const rules: Rule[] = preset.rules.map((rule) => ({ ...rule, id: rule.code }));
const rule = (code: string) => rules.find((one) => one.code === code)!;

const limit = (more: Partial<CaseLimit>): CaseLimit => ({
  id: 'l',
  case_id: 'c',
  kind: 'promise',
  amount: 7,
  unit: 'wd',
  extra: 0,
  method: 'end-of-day',
  started_at: new Date('2026-10-12T09:00:00+08:00'),
  due_at: new Date('2026-10-21T23:59:59.999+08:00'),
  suspensions: [],
  state: 'running',
  ended_at: null,
  on_expiry: null,
  organ_id: null,
  basis: null,
  provisional: false,
  ...more,
});

const plan = (one: CaseLimit) => planWatches([one], { rules, kind: matter, calendar: shipped });

describe('rules for a limit', () => {
  it('are those that name it; a limit nobody names has those of its scope', () => {
    expect(rulesFor(rules, matter, 'promise').map((one) => one.code)).toEqual(['BJ-W', 'BJ-Y']);
    const kind = { ...matter, limits: { reply: { ...matter.limits.promise!, zh: '答复期限', en: 'Reply' } } };
    expect(rulesFor(rules, kind, 'reply').map((one) => one.code)).toEqual(['QT-W', 'QT-Y']);
  });

  it('leave out those for other kinds', () => {
    const own = [{ ...rule('BJ-Y'), kinds: ['other'] }];
    expect(rulesFor(own, matter, 'promise')).toEqual([]);
  });
});

describe('the moments', () => {
  it('come for a running limit only', () => {
    expect(plan(limit({})).map((watch) => watch.rule_id)).toEqual(['BJ-W', 'BJ-Y']);
    for (const state of ['suspended', 'met', 'missed', 'void'] as const) expect(plan(limit({ state }))).toEqual([]);
  });

  it('of a warning never come before one unit is used, and a limit of the same day has none', () => {
    expect(effectiveDiff(rule('BJ-W'), limit({ amount: 7 }))).toBe(-2);
    expect(effectiveDiff(rule('BJ-W'), limit({ amount: 2 }))).toBe(-1);
    expect(effectiveDiff(rule('BJ-W'), limit({ amount: 1 }))).toBe(0);
    expect(effectiveDiff(rule('BJ-W'), limit({ amount: 0 }))).toBeUndefined();
    expect(effectiveDiff(rule('BJ-Y'), limit({ amount: 0 }))).toBe(1);
    expect(effectiveDiff(rule('BJ-W'), limit({ amount: 1, unit: 'mo' }))).toBe(-2);
  });

  it('may be counted in another way than the limit', () => {
    const world = {
      rules: [{ ...rule('BJ-Y'), method: 'elapsed-24h' as const }],
      kind: matter,
      calendar: shipped,
    };
    expect(planWatches([limit({})], world)[0]?.fire_at).toEqual(new Date('2026-10-21T09:00:00.001+08:00'));
  });
});

describe('the message', () => {
  const told = (code: string, more: Partial<CaseLimit> = {}) =>
    composeMessage(rule(code), limit(more), { zh: '承诺时限', en: 'Promised limit' });

  it('says how much is left, that it is the last day, or how far it is passed', () => {
    expect(told('BJ-W')).toEqual({
      message: '承诺时限还剩 2 个工作日',
      messageEn: 'Promised limit: 2 working days left',
    });
    expect(told('BJ-W', { amount: 1 }).message).toBe('承诺时限今天到期');
    expect(told('BJ-Y', { extra: 5 }).message).toBe('超过承诺时限（12 个工作日）仍未办结');
    expect(told('BJ-Y', { amount: 0 }).message).toBe('超过承诺时限（当日办结）仍未办结');
    expect(told('YS-R', { amount: 2 }).messageEn).toBe(
      'Still open 5 working days after the promised limit (2 working days)',
    );
  });
});
