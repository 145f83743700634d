// What a signal keeps of its moment, whatever becomes of case, limit and rule afterwards.
import { describe, expect, it } from 'vitest';
import { moment } from '#kernel/calendar/fixture.ts';
import type { CaseFile, CaseLimit } from '#kernel/cases/contract.ts';
import { registerKind } from '#kernel/cases/registry.ts';
import { LEVELS, type Rule } from '../contract.ts';
import { matter, preset } from '../fixture.ts';
import { composeByHand, composeEvent, composeTimed } from './compose.ts';

registerKind(matter);

const ORGAN = { id: 'market', path: '/c/market/', name: '市市场监管局' };
const file = {
  id: 'case',
  kind: 'matter',
  number: 'SL-1',
  title: '食品经营许可',
  title_en: 'Food licence',
  subject_code: 'M-1',
  state: 'open',
  region: '530900',
  data: {},
} as unknown as CaseFile;
const limit = {
  id: 'limit',
  kind: 'promise',
  amount: 7,
  extra: 2,
  unit: 'wd',
  method: 'end-of-day',
  started_at: moment('2026-03-02 09:00:00'),
  due_at: moment('2026-03-12 23:59:59.999'),
  suspensions: [
    { from: moment('2026-03-03'), to: moment('2026-03-04'), reason: '听证', reasonEn: 'hearing' },
    { from: moment('2026-03-05'), to: null, reason: '检验' },
  ],
  basis: '某法第一条',
} as unknown as CaseLimit;

const rule: Rule = { ...preset.rules.find(({ code }) => code === 'BJ-Y')!, id: 'rule' };
const cause = {
  rule,
  set: { version: 4 },
  organ: ORGAN,
  officerId: 'zhao',
  post: 'reviewer',
  // A moment after midnight here, and still the day before in Greenwich.
  passedAt: moment('2026-03-13 00:00:00'),
  now: moment('2026-03-13 00:05:00'),
};

describe('a signal', () => {
  it('of a limit names case, rule, organ and officer, and when it passed and was given', () => {
    const signal = composeTimed(file, limit, cause);
    expect(signal).toMatchObject({
      prefix: 'Y20260313',
      caseId: 'case',
      ruleId: 'rule',
      level: 'yellow',
      element: rule.element,
      organId: 'market',
      organPath: '/c/market/',
      officerId: 'zhao',
      post: 'reviewer',
      kind: 'matter',
      subjectCode: 'M-1',
      passedAt: cause.passedAt,
      firedAt: cause.now,
      state: 'fired',
      limitId: 'limit',
      dueAt: limit.due_at,
      message: '超过承诺时限（9 个工作日）仍未办结',
    });
    expect(signal.id).not.toBe(composeTimed(file, limit, cause).id);
  });

  it('keeps the limit as it was reckoned, pauses and their reasons with it', () => {
    expect(composeTimed(file, limit, cause).snapshot.limit).toEqual({
      kind: 'promise',
      zh: '承诺时限',
      en: 'promise limit',
      amount: 7,
      extra: 2,
      unit: 'wd',
      method: 'end-of-day',
      startedAt: '2026-03-02T01:00:00.000Z',
      suspensions: [
        { from: '2026-03-02T16:00:00.000Z', to: '2026-03-03T16:00:00.000Z', reason: '听证', reasonEn: 'hearing' },
        { from: '2026-03-04T16:00:00.000Z', to: null, reason: '检验' },
      ],
      basis: '某法第一条',
    });
    const unknown = composeTimed(file, { ...limit, kind: 'gone' }, cause).snapshot.limit;
    expect([unknown?.zh, unknown?.en]).toEqual(['gone', 'gone']);
  });

  it('keeps the rule as it was in that version, and by which way of counting it was measured', () => {
    const { code, comparison, diff, points, basis, basisEn, local } = rule;
    const kept = { code, version: 4, comparison, diff, method: 'end-of-day', points, basis, basisEn, local };
    const { snapshot } = composeTimed(file, limit, cause);
    expect(snapshot).toMatchObject({ caseNumber: 'SL-1', title: '食品经营许可', titleEn: 'Food licence' });
    expect(snapshot).toMatchObject({ organ: '市市场监管局', state: 'open', region: '530900', rule: kept });
    const hourly = { ...cause, rule: { ...rule, method: 'elapsed-24h' as const } };
    expect(composeTimed(file, limit, hourly).snapshot.rule.method).toBe('elapsed-24h');
    expect(composeTimed(file, { ...limit, method: 'office-hours' }, cause).snapshot.rule.method).toBe('office-hours');
  });

  it('waits for a supervisor where its rule says so, and lies with no post where none is named', () => {
    const signal = composeEvent(file, { ...cause, post: undefined as never, rule: { ...rule, confirm: true } });
    expect([signal.state, signal.post]).toEqual(['pending', null]);
  });

  it('is numbered by its level', () => {
    const prefix = (level: Rule['level']) => composeEvent(file, { ...cause, rule: { ...rule, level } }).prefix[0];
    expect(LEVELS.map(prefix)).toEqual(['H', 'W', 'Y', 'R']);
  });

  it('of an event has no limit, and says what its rule says', () => {
    const { message, messageEn } = rule;
    const signal = composeEvent(file, cause);
    expect(signal).toMatchObject({ limitId: null, dueAt: null, message, messageEn });
    expect([signal.snapshot.limit, signal.snapshot.rule.method]).toEqual([null, 'end-of-day']);
  });

  it('on a case that is for some alone bears the name of its kind', () => {
    const { snapshot } = composeTimed({ ...file, data: { onlyFor: ['zhao'] } }, limit, cause);
    expect([snapshot.title, snapshot.titleEn]).toEqual([matter.zh, matter.en]);
  });

  it('given by hand comes of no rule, and says what was found and by what law', () => {
    const found = { level: 'red' as const, message: '查实', messageEn: 'Found', basis: '某条例第五条', points: -3 };
    const { rule: _rule, set: _set, ...rest } = cause;
    const signal = composeByHand(file, found, rest);
    expect(signal).toMatchObject({ prefix: 'R20260313', ruleId: null, element: '人工发牌', state: 'fired' });
    expect(signal).toMatchObject({ message: '查实', messageEn: 'Found', limitId: null, dueAt: null });
    expect(signal.snapshot.limit).toBeNull();
    const { basis, points } = found;
    expect(signal.snapshot.rule).toMatchObject({ code: 'SG', version: 0, diff: 0, basis, basisEn: basis, points });
    expect(signal.snapshot.rule.local).toBe(false);
  });
});
