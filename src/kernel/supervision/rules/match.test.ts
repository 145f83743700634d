// Which rules watch a limit, when they fire, and what they say, without a database.
import { describe, expect, it } from 'vitest';
import { moment, shipped } from '#kernel/calendar/fixture.ts';
import type { CaseLimit } from '#kernel/cases/contract.ts';
import type { Rule } from '../contract.ts';
import { matter, preset } from '../fixture.ts';
import { effectiveDiff, isInForce, planBy, planWatches, rulesFor } from './match.ts';
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
    const kind = { ...matter, limits: { handling: { ...matter.limits.promise!, zh: '答复期限', en: 'Reply' } } };
    expect(rulesFor(rules, kind, 'handling').map((one) => one.code)).toEqual(['QT-W', 'QT-Y']);
  });

  it('leave out those for other kinds', () => {
    const own = [{ ...rule('BJ-Y'), kinds: ['other'] }];
    expect(rulesFor(own, matter, 'promise')).toEqual([]);
  });

  it('leave out those on events, limits the machine acts on, and limits the kind does not have', () => {
    const event = { ...rule('BJ-Y'), event: 'second-supplement' as const };
    expect(rulesFor([event], matter, 'promise')).toEqual([]);
    const silent = { ...matter, limits: { promise: { ...matter.limits.promise!, silent: true as const } } };
    expect(rulesFor(rules, silent, 'promise')).toEqual([]);
    expect(rulesFor(rules, matter, 'ghost')).toEqual([]);
  });

  it('are in force on their first and on their last day, by local time', () => {
    const at = (text: string) => isInForce({ from: '2026-03-02', until: '2026-03-03' }, moment(text));
    const [before, after] = ['2026-03-01 23:59:59', '2026-03-04'];
    expect([before, '2026-03-02', '2026-03-03 23:59:59', after].map(at)).toEqual([false, true, true, false]);
    expect([before, after].map((text) => isInForce({ from: null, until: null }, moment(text)))).toEqual([true, true]);
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

  it('of a rule that is over by then, or of a warning on a limit of the same day, are none', () => {
    const over = [{ ...rule('BJ-Y'), until: '2026-10-21' }];
    expect(planWatches([limit({})], { rules: over, kind: matter, calendar: shipped })).toEqual([]);
    expect(plan(limit({ amount: 0 })).map((watch) => watch.rule_id)).toEqual(['BJ-Y']);
  });

  it('that were past when a set came into force fire no more; a past lived again has them all', () => {
    const world = { kind: matter, calendar: shipped };
    const fires = (validFrom: Date, now: string) =>
      planBy({ rules, validFrom }, [limit({})], world, moment(now)).map((watch) => watch.rule_id);
    const [warning] = plan(limit({}));
    const at = (ms: number) => new Date(warning!.fire_at.getTime() + ms);
    expect(fires(at(-1), '2026-10-22')).toEqual(['BJ-W', 'BJ-Y']);
    expect(fires(at(0), '2026-10-22')).toEqual(['BJ-Y']);
    expect(fires(moment('2026-10-22'), '2026-10-22')).toEqual([]);
    expect(fires(moment('2026-10-22'), '2026-10-12')).toEqual(['BJ-W', 'BJ-Y']);
    expect(planBy(undefined, [limit({})], world, moment('2026-10-12'))).toEqual([]);
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
    expect(told('BJ-W', { amount: 1, unit: 'mo' }).messageEn).toBe('Promised limit: 2 days left');
    expect(told('BJ-Y', { amount: 5, extra: 5 }).message).toBe('超过承诺时限（10 个工作日）仍未办结');
    expect(told('BJ-Y', { extra: 5 }).message).toBe('超过承诺时限（12 个工作日）仍未办结');
    expect(told('BJ-Y', { amount: 0 }).message).toBe('超过承诺时限（当日办结）仍未办结');
    expect(told('YS-R', { amount: 2 }).messageEn).toBe(
      'Still open 5 working days after the promised limit (2 working days)',
    );
  });
});
