// Remedies without a database: a sound kind, limits and duties by law, the table and its sums, spans.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shipped } from '#kernel/calendar/fixture.ts';
import type { ActRule, Decision, Snapshot } from '#kernel/cases/contract.ts';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { type Actor, anonymous } from '#platform/http/context.ts';
import { COLUMNS, OUTCOMES, PROCEEDINGS, RESULTS, type RemedyData, remedyInput } from '../contract.ts';
import { remedyKind } from './kind.ts';
import { listYears, spanOf } from './span.ts';
import { summarise, tabulate } from './table.ts';

const RESPONDENT = { id: 'market', path: '/city/government/market/', name: '市市场监管局' };
const NOW = new Date('2026-10-12T09:00:00+08:00');
const FILE = { id: 'x', name: '决定书.pdf' };

const DATA: RemedyData = {
  proceeding: 'review',
  column: 'review',
  matter: 'licence',
  body: '市人民政府',
  reference: '临政复〔2026〕18号',
  received: '2026-09-10',
  about: null,
  decision: '不予许可决定',
  previousId: null,
};

const officerIn = (unit: typeof RESPONDENT): Actor => ({ ...anonymous, kind: 'staff', id: 'officer', unit });
const supervisor = officerIn({ id: 'supervision', path: '/city/party/supervision/', name: '市纪委监委' });

function see(state: string, more: { data?: Partial<RemedyData>; done?: object; outcome?: string } = {}): Snapshot {
  const { path: organ_path } = RESPONDENT;
  const file = { state, organ_path, outcome: more.outcome ?? null, data: { ...DATA, ...more.data } };
  return { file, holds: [], limits: [], materials: [], opinions: [], done: { ...more.done } } as unknown as Snapshot;
}

function decide(act: string, snapshot: Snapshot, body: object = {}, actor = supervisor): Decision {
  const rule = remedyKind.acts[act] as ActRule;
  const env = { now: NOW, actor, calendar: shipped, subject: null, organs: new Map(), officers: new Map() };
  return rule.decide(snapshot, body, env);
}

const conclude = (body: object, data: Partial<RemedyData> = {}) =>
  decide('conclude', see('pending', { data }), {
    outcome: 'upheld',
    on: '2026-10-09',
    reference: '临政复决〔2026〕11号',
    file: FILE,
    ...body,
  });

describe('a remedy', () => {
  it('[D06] is a sound kind, whose reply is due as the law of its proceeding says', () => {
    expect(findKindFaults(remedyKind)).toEqual([]);
    expect(PROCEEDINGS.map(({ value, limit }) => [value, limit.amount, limit.unit])).toEqual([
      ['review', 10, 'wd'],
      ['simple-review', 5, 'wd'],
      ['first', 15, 'd'],
      ['second', 15, 'd'],
      ['retrial', 15, 'd'],
    ]);
  });

  it('is recorded with a way for a lawsuit, and with something it is about and against', () => {
    const { proceeding, matter, body, reference, received, decision } = DATA;
    const sent = { proceeding, matter, body, reference, received, decision, organ: '市市场监管局' };
    const faults = (more: object) =>
      remedyInput.safeParse({ ...sent, ...more }).error?.issues.map(({ path }) => path.join('.')) ?? [];
    expect(faults({})).toEqual([]);
    expect(faults({ proceeding: 'first' })).toEqual(['route']);
    expect(faults({ proceeding: 'first', route: 'reviewed' })).toEqual([]);
    expect(faults({ organ: undefined, decision: undefined })).toEqual(['decision', 'organ']);
    expect(faults({ organ: undefined, decision: undefined, previous: '12' })).toEqual(['previous']);
  });

  it('that was put right is performed within its time, counted from the day it took effect; what stands is not', () => {
    expect(conclude({})).toMatchObject({ to: 'closed', outcome: 'upheld', data: { result: 'upheld' } });
    const ordered = conclude({ outcome: 'ordered', days: 30 }, { proceeding: 'first', column: 'direct' });
    expect(ordered).toMatchObject({ to: 'performing', outcome: 'ordered', data: { result: 'corrected' } });
    expect(ordered.limits?.at(-1)).toMatchObject({
      kind: 'remedy-perform',
      limit: { amount: 30, unit: 'd' },
      from: new Date('2026-10-09T00:00:00+08:00'),
      basis: '行政诉讼法第九十四条',
    });
    expect(conclude({ outcome: 'mediated', days: 10 })).toMatchObject({ to: 'performing', data: { result: 'other' } });
    expect(conclude({ outcome: 'revoked' })).toMatchObject({ to: 'closed', data: { result: 'corrected' } });
    expect(() => conclude({ outcome: 'ordered' })).toThrow('remedy.days-needed');
    expect(() => conclude({ outcome: 'rejected', days: 10 })).toThrow('remedy.nothing-to-perform');
    for (const on of ['2026-09-09', '2026-10-13']) expect(() => conclude({ on })).toThrow('remedy.concluded-when');
  });

  it('is taken back and referred by supervisors of another organ, referred once and only when it was put right', () => {
    const own = officerIn(RESPONDENT);
    const corrected = see('closed', { data: { result: 'corrected' }, outcome: 'revoked' });
    const body = { person: '某人', wrong: 'inaction', reason: '理由' };
    expect(decide('refer', corrected, body)).toEqual({ record: body });
    expect(() => decide('refer', corrected, body, own)).toThrow('remedy.own-organ');
    expect(() => decide('take-back', corrected, body, own)).toThrow('remedy.own-organ');
    const again = see('closed', { data: { result: 'corrected' }, done: { refer: 1 } });
    for (const snapshot of [again, see('closed', { data: { result: 'upheld' } })])
      expect(() => decide('refer', snapshot, body)).toThrow('remedy.not-referable');
  });

  it('keeps the result it had when it goes on in the next instance', () => {
    expect(decide('appealed', see('performing', { outcome: 'revoked' }))).toEqual({ to: 'closed' });
    expect(decide('appealed', see('pending'))).toEqual({ to: 'closed', outcome: 'appealed' });
  });
});

describe('table four', () => {
  const counted = fc.record({
    column: fc.constantFrom(...COLUMNS.map(({ value }) => value)),
    result: fc.constantFrom(...RESULTS.map(({ value }) => value)),
    count: fc.nat(500),
  });

  it('[D06] has fifteen cells, each 总计 the sum of its four, and all of them what was counted', () => {
    fc.assert(
      fc.property(fc.array(counted), (counts) => {
        const table = tabulate(counts);
        expect(Object.values(table).flatMap((cells) => Object.values(cells))).toHaveLength(15);
        for (const { upheld, corrected, other, pending, total } of Object.values(table))
          expect(upheld + corrected + other + pending).toBe(total);
        const all = counts.reduce((sum, { count }) => sum + count, 0);
        expect(summarise(table).total).toBe(all);
      }),
    );
  });

  it('reads 0 where nothing was counted, without a rate', () => {
    const none = { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 };
    expect(tabulate([])).toEqual({ review: none, direct: none, reviewed: none });
    expect(summarise(tabulate([]))).toEqual({ total: 0, settled: 0, corrected: 0, rate: null });
    const some = tabulate([
      { column: 'review', result: 'corrected', count: 1 },
      { column: 'reviewed', result: 'other', count: 3 },
      { column: 'direct', result: 'pending', count: 5 },
    ]);
    expect(summarise(some)).toEqual({ total: 9, settled: 4, corrected: 1, rate: 0.25 });
  });

  it('knows for every outcome which result it counts as', () => {
    const results = Map.groupBy(OUTCOMES, ({ result }) => result);
    expect([...results].map(([result, some]) => [result, some.map(({ zh }) => zh)])).toEqual([
      ['upheld', ['维持', '驳回请求']],
      ['corrected', ['撤销或者部分撤销', '变更', '确认违法或者无效', '责令履行']],
      ['other', ['调解', '撤回、终止', '驳回申请、驳回起诉']],
    ]);
  });
});

it('a span is a year or a quarter of it', () => {
  expect(spanOf('2026')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  expect(spanOf('2026-Q1')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  expect(spanOf('2024-Q4')).toEqual({ from: '2024-10-01', to: '2024-12-31' });
  expect(listYears('2026-11-17', 3)).toEqual(['2026', '2025', '2024']);
});
