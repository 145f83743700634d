// Accountability without a database: sound, heard before decided, reviewed by somebody else, on papers of each measure.

import { describe, expect, it } from 'vitest';
import { shipped } from '#kernel/calendar/fixture.ts';
import type { ActRule, CaseFile, Decision, Snapshot } from '#kernel/cases/contract.ts';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { WRONGS } from '#kernel/people/wrongs.ts';
import { type Actor, anonymous } from '#platform/http/context.ts';
import { type CaseData, DECISIONS, PROPOSALS } from '../contract.ts';
import { accountabilityKind, suggestMeasure } from './kind.ts';

const OFFICE = { id: 'office', path: '/city/office/', name: '市纪委监委' };
const ADDRESSEE = { id: 'personnel', path: '/city/personnel/', name: '市委组织部' };
const DATA: CaseData = {
  conduct: 'shirking',
  facts: '三次让申请人去别处问',
  source: null,
  person: {
    id: 'person',
    name: '许德林',
    title: '窗口人员',
    organ: { id: 'm', path: '/city/m/', name: '市市场监管局' },
  },
  supervisor: OFFICE,
  commission: true,
  judges: ['investigator'],
};

const HEAD: Actor = { ...anonymous, kind: 'staff', id: 'head' };

function see(state: string, data: Partial<CaseData> = {}): Snapshot {
  const received_at = new Date('2026-10-08T09:00:00+08:00');
  const file = { state, received_at, applicant_name: '许德林', organ_name: OFFICE.name, data: { ...DATA, ...data } };
  return { file: file as unknown as CaseFile, limits: [], holds: [], materials: [], opinions: [], done: {} };
}

function decide(
  rule: ActRule | undefined,
  snapshot: Snapshot,
  body: object = {},
  who: string | Actor = 'head',
): Decision {
  if (!rule) throw new Error('there is no such act');
  const now = new Date('2026-10-12T09:00:00+08:00');
  const actor = typeof who === 'string' ? { ...HEAD, id: who } : who;
  const named = { organs: new Map([['addressee', ADDRESSEE]]), officers: new Map() };
  return rule.decide(snapshot, body, { now, actor, calendar: shipped, subject: { earlier: 0 }, ...named });
}

const { acts } = accountabilityKind;

describe('accountability', () => {
  it('[F12] is a sound kind for the six kinds of conduct', () => {
    expect(findKindFaults(accountabilityKind)).toEqual([]);
    expect(WRONGS.map(({ zh }) => zh)).toEqual(['有令不行', '拖延', '不作为', '粗暴执法', '推诿', '吃拿卡要']);
  });

  it('tells what is intended before anything is decided, and hears the person', () => {
    const told = decide(acts.notify, see('investigating'), { facts: '属实', basis: '问责办法', measure: 'circular' });
    expect(told).toMatchObject({ to: 'noticed', papers: [{ template: 'hearing', body: { measure: '通报批评' } }] });
    expect(told.limits).toContainEqual({
      do: 'start',
      kind: 'accountability-statement',
      limit: { amount: 5, unit: 'wd' },
      onExpiry: 'waive',
    });
    expect(decide(acts.waive, see('noticed'))).toMatchObject({
      to: 'stated',
      hold: { post: 'organ-head', organ: OFFICE },
    });
    expect(acts.decide?.from).toEqual(['stated']);
  });

  it('[F13] has a paper for each measure, with facts, statement and grounds: a decision here, a proposal elsewhere', () => {
    const said = ['许德林', '推诿', DATA.facts, '当天系统故障', '《行政过错责任追究暂行办法》'];
    const write = (act: string, { value }: { value: string }, data: Partial<CaseData> = {}) => {
      const body = { measure: value, basis: '《行政过错责任追究暂行办法》' };
      const { papers = [], record } = decide(acts[act], see('stated', { statement: '当天系统故障', ...data }), body);
      expect(JSON.stringify(record), 'nothing personal in the ledger').not.toContain('许德林');
      return accountabilityKind.papers[value]?.paragraphs(papers[0]?.body ?? {}, see('decided').file).join('');
    };
    for (const one of DECISIONS) {
      for (const text of [...said, one.order, '第五十六条', '申请复审']) expect(write('decide', one)).toContain(text);
      const local = write('decide', one, { commission: false });
      expect(local).toContain('本地设定');
      expect(local, 'law of commissions only').not.toContain('监察法');
    }
    for (const one of PROPOSALS) {
      for (const text of [...said, one.order, '建议你单位', '市委组织部'])
        expect(write('propose', one)).toContain(text);
      expect(write('propose', one)).not.toContain('决定你');
    }
  });

  it('proposes nothing to the organ that the person heads', () => {
    const person = { ...DATA.person, heads: true, organ: ADDRESSEE };
    expect(() => decide(acts.propose, see('stated', { person }), { measure: 'bonus', basis: '办法' })).toThrow(
      'accountability.addressed-to-themselves',
    );
  });

  it('is proposed by nobody to the organ they head, and answered by its head alone, never by who proposed it', () => {
    const at = (id: string, post: string): Actor => ({
      ...HEAD,
      id,
      unit: ADDRESSEE,
      desks: [{ unitId: ADDRESSEE.id, path: ADDRESSEE.path, post }],
    });
    const body = { measure: 'suspension', basis: '办法' };
    const first = decide(acts.propose, see('stated'), body);
    expect(() => decide(acts.propose, see('stated'), body, at('head', 'organ-head'))).toThrow(
      'accountability.addressed-to-yourself',
    );
    const proposed = see('proposed', first.data as Partial<CaseData>);
    for (const name of ['adopt', 'decline']) {
      const answer = { reference: '8号', on: '2026-10-12', reason: '情节轻微' };
      for (const barred of [at('other', 'section-head'), at('head', 'organ-head')]) {
        expect(() => decide(acts[name], proposed, answer, barred), name).toThrow('accountability.not-addressed');
        expect(acts[name]?.offered?.(proposed, { subject: null, actor: barred })).toBe(false);
      }
      expect(decide(acts[name], proposed, answer, at('other', 'organ-head')).data).toMatchObject({ asked: null });
    }
  });

  it('counts what another organ decided from its day, which is neither before it was asked nor to come', () => {
    const asked = { measure: 'bonus', organ: ADDRESSEE, on: '2026-10-09', by: null } as const;
    const head = { ...HEAD, desks: [{ unitId: ADDRESSEE.id, path: ADDRESSEE.path, post: 'organ-head' }] };
    const adopt = (on: string) => decide(acts.adopt, see('proposed', { asked }), { reference: '8号', on }, head);
    const note = (on: string) =>
      decide(acts['record-decision'], see('stated'), { measure: 'warning', by: 'employer', reference: '9号', on });
    expect(adopt('2026-10-09').decidedAt).toEqual(new Date('2026-10-09T00:00:00+08:00'));
    expect(note('2026-10-08').decidedAt).toEqual(new Date('2026-10-08T00:00:00+08:00'));
    for (const say of [
      () => adopt('2026-10-08'),
      () => adopt('2026-10-13'),
      () => note('2026-10-07'),
      () => note('2026-10-13'),
    ])
      expect(say).toThrow('accountability.decided-when');
  });

  it('is handled by nobody in their own case, decided and reviewed by nobody who had a part in it', () => {
    const body = { facts: '属实', basis: '办法', measure: 'circular', reason: '维持' };
    expect(() => decide(acts.notify, see('investigating'), body, 'person')).toThrow('accountability.must-withdraw');
    for (const [name, state] of [
      ['decide', 'stated'],
      ['propose', 'stated'],
      ['acquit', 'stated'],
      ['record-decision', 'stated'],
      ['keep', 'reviewing'],
      ['revoke', 'reviewing'],
    ] as const)
      expect(() => decide(acts[name], see(state), body, 'investigator'), name).toThrow('accountability.must-withdraw');
  });

  it('is graver each time, as the city has set it', () => {
    expect([0, 1, 2, 5].map(suggestMeasure)).toEqual(['self-criticism', 'bonus', 'suspension', 'suspension']);
  });
});
