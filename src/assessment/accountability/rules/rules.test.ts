// Accountability without a database: sound, heard before decided, reviewed by somebody else, on papers of each measure.
import { describe, expect, it } from 'vitest';
import { shipped } from '#kernel/calendar/fixture.ts';
import type { ActRule, CaseFile, Decision, Snapshot } from '#kernel/cases/contract.ts';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { anonymous } from '#platform/http/context.ts';
import { type CaseData, CONDUCTS, MEASURES } from '../contract.ts';
import { accountabilityKind, suggestMeasure } from './kind.ts';

const OFFICE = { id: 'office', path: '/city/office/', name: '市纪委监委' };
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
  judges: ['investigator'],
};

function see(state: string, data: Partial<CaseData> = {}): Snapshot {
  const file = { state, applicant_name: '许德林', organ_name: OFFICE.name, data: { ...DATA, ...data } };
  return { file: file as unknown as CaseFile, limits: [], holds: [], materials: [], opinions: [], done: {} };
}

function decide(rule: ActRule | undefined, snapshot: Snapshot, body: object = {}, id = 'head'): Decision {
  if (!rule) throw new Error('there is no such act');
  const now = new Date('2026-10-12T09:00:00+08:00');
  const actor = { ...anonymous, kind: 'staff' as const, id };
  const named = { organs: new Map(), officers: new Map() };
  return rule.decide(snapshot, body, { now, actor, calendar: shipped, subject: { earlier: 0 }, ...named });
}

const { acts } = accountabilityKind;

describe('accountability', () => {
  it('[F12] is a sound kind for the six kinds of conduct', () => {
    expect(findKindFaults(accountabilityKind)).toEqual([]);
    expect(CONDUCTS.map(({ zh }) => zh)).toEqual(['有令不行', '拖延', '不作为', '粗暴执法', '推诿', '吃拿卡要']);
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

  it('[F13] has a decision on paper for each measure, with facts, statement, grounds and the right to object', () => {
    for (const { value, order } of MEASURES) {
      const { papers = [], record } = decide(acts.decide, see('stated', { statement: '当天系统故障' }), {
        measure: value,
        basis: '《行政过错责任追究暂行办法》',
      });
      const text = accountabilityKind.papers[value]?.paragraphs(papers[0]?.body ?? {}, see('decided').file).join('');
      for (const said of [
        '许德林',
        '推诿',
        DATA.facts,
        '当天系统故障',
        '《行政过错责任追究暂行办法》',
        order,
        '申请复核',
      ])
        expect(text, value).toContain(said);
      expect(JSON.stringify(record), 'nothing personal in the ledger').not.toContain('许德林');
    }
  });

  it('is handled by nobody in their own case, decided and reviewed by nobody who had a part in it', () => {
    const body = { facts: '属实', basis: '办法', measure: 'circular', reason: '维持' };
    expect(() => decide(acts.notify, see('investigating'), body, 'person')).toThrow('accountability.must-withdraw');
    for (const [name, state] of [
      ['decide', 'stated'],
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
