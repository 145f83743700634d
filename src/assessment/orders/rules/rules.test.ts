// Orders and proposals without a database: sound, fair to whom they concern, in words an organ can follow.
import { describe, expect, it } from 'vitest';
import { shipped } from '#kernel/calendar/fixture.ts';
import type { ActRule, CaseFile, CaseLimit, Decision, Env, Snapshot } from '#kernel/cases/contract.ts';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { type Actor, anonymous } from '#platform/http/context.ts';
import { type LastResort, type OrderData, orderInput } from '../contract.ts';
import { orderKind } from './order.ts';
import { proposalKind } from './proposal.ts';

const MARKET = { id: 'market', path: '/city/market/', name: '市市场监管局' };
const OFFICE = { id: 'office', path: '/city/office/', name: '市纪委监委' };
const HEAD: LastResort = { id: 'head', name: '尹文仙', organ: MARKET };
const DATA: OrderData = {
  source: 'instruction',
  matter: { zh: '许可积压', en: 'Backlog' },
  task: '十日内清零',
  days: 10,
  leader: '罗兴勇',
  about: null,
  organ: MARKET,
  supervisor: OFFICE,
  judges: ['first'],
};

const officerOf = (id: string, unit: typeof MARKET): Actor => ({ ...anonymous, kind: 'staff', id, unit });

function see(state: string, more: { data?: Partial<OrderData>; limits?: string[]; done?: object } = {}): Snapshot {
  const file = {
    state,
    title: '督办：许可积压',
    data: { ...DATA, ...more.data },
  };
  const limits = (more.limits ?? []).map((kind) => ({ kind, state: 'running' }) as CaseLimit);
  return { file: file as unknown as CaseFile, limits, holds: [], materials: [], opinions: [], done: { ...more.done } };
}

function envOf(actor: Actor): Env {
  const now = new Date('2026-10-12T09:00:00+08:00');
  return { now, actor, calendar: shipped, subject: HEAD, organs: new Map(), officers: new Map() };
}

function decide(rule: ActRule | undefined, snapshot: Snapshot, body: object = {}, actor = officerOf('x', OFFICE)) {
  if (!rule) throw new Error('there is no such act');
  return rule.decide(snapshot, body, envOf(actor)) as Decision;
}

const { acts } = orderKind;

describe('the kinds', () => {
  it('are sound', () => {
    expect([orderKind, proposalKind].flatMap(findKindFaults)).toEqual([]);
  });
});

describe('an order', () => {
  it('asked for by a leader names the leader', () => {
    const order = {
      source: 'instruction',
      organ: '市市场监管局',
      title: '许可积压',
      task: '十日内清零，逐件说明',
      days: 10,
    };
    const faults = orderInput.safeParse(order).error?.issues.map(({ path }) => path.join('.'));
    expect(faults).toEqual(['leader']);
    expect(orderInput.safeParse({ ...order, source: 'manual' }).success).toBe(true);
  });

  it('is handed out on paper, with the plan, the limit and the named head', () => {
    const issued = decide(acts.issue, see('planning'), { sort: 'daily', method: 'visit', plan: '两人一组抽查' });
    expect(issued).toMatchObject({ to: 'issued', organ: MARKET, hold: { post: 'section-head' } });
    const [paper] = issued.papers ?? [];
    expect(paper?.organId).toBe(OFFICE.id);
    const text = orderKind.papers.order?.paragraphs(paper?.body ?? {}, see('issued').file).join('');
    for (const said of ['根据罗兴勇批示', '许可积压', '10 个工作日', '主要负责人尹文仙', '检查、访谈、暗访'])
      expect(text).toContain(said);
  });

  it('lands on the named head when it is ignored, and then ends in a proposal', () => {
    for (const state of ['issued', 'rectifying']) {
      const up = decide(acts.escalate, see(state));
      expect(up).toMatchObject({ hold: { post: 'organ-head', organ: MARKET } });
      expect(acts.escalate?.tell?.(up.record ?? {}).zh).toContain('尹文仙');
      expect(up.limits).toContainEqual({
        do: 'start',
        kind: 'order-head',
        limit: { amount: 5, unit: 'wd' },
        onExpiry: 'ignore',
      });
      expect(decide(acts.ignore, see(state))).toMatchObject({ to: 'ignored', record: { after: state } });
    }
  });

  it('is nothing its own organ approves, verifies or closes', () => {
    const own = officerOf('own', MARKET);
    for (const name of ['approve', 'drop', 'issue', 'send-back', 'confirm', 'demand', 'reopen', 'close']) {
      expect(() => decide(acts[name], see('any'), { days: 3 }, own), name).toThrow('order.own-matter');
      expect(acts[name]?.offered?.(see('any'), { subject: HEAD, actor: own }), name).toBe(false);
    }
  });

  it('may be objected to while the thirty days run, and is reviewed by somebody else (督查条例 §17)', () => {
    const objection = decide(acts.demand, see('reported'), { text: '未清零', demand: '清零', days: 7 }).limits;
    expect(objection).toContainEqual({
      do: 'start',
      kind: 'order-objection',
      limit: { amount: 30, unit: 'd' },
      onExpiry: 'final',
    });
    expect(() => decide(acts.object, see('rectifying'), { text: '有异议' })).toThrow('order.conclusion-final');
    const objected = decide(acts.object, see('rectifying', { limits: ['order-objection'] }), { text: '有异议' });
    expect(objected).toMatchObject({ to: 'objected', data: { objectedFrom: 'rectifying' } });
    for (const name of ['keep', 'revoke'])
      expect(() => decide(acts[name], see('objected'), { reason: '维持' }, officerOf('first', OFFICE))).toThrow(
        'order.own-matter',
      );
  });

  it('goes on where it stood when a review keeps the conclusion', () => {
    const from = (objectedFrom: string) =>
      decide(acts.keep, see('objected', { data: { objectedFrom, rectifyDays: 7 } }), { reason: '事实清楚' });
    expect(from('rectifying')).toMatchObject({ to: 'rectifying', hold: { post: 'section-head' } });
    expect(from('settling')).toMatchObject({ to: 'settling', hold: { post: 'supervisor', organ: OFFICE } });
  });
});

describe('a proposal', () => {
  it('goes to the named head in writing, and comes back to be referred when it is not adopted', () => {
    const issued = decide(proposalKind.acts.issue, see('drafting'), { facts: '逾期未落实', advice: '建立台账' });
    expect(issued).toMatchObject({ to: 'issued', hold: { post: 'organ-head', organ: MARKET } });
    const text = proposalKind.papers.proposal?.paragraphs(issued.papers?.[0]?.body ?? {}, see('issued').file).join('');
    expect(text).toContain('市市场监管局（主要负责人尹文仙）');
    expect(decide(proposalKind.acts.ignore, see('issued'))).toMatchObject({
      to: 'ignored',
      // Referring somebody needs approval: it lies with the head of the supervisors.
      hold: { post: 'organ-head' },
    });
  });

  it('is objected to once', () => {
    expect(() => decide(proposalKind.acts.object, see('issued', { done: { object: 1 } }), { text: '不服' })).toThrow(
      'order.conclusion-final',
    );
  });
});
