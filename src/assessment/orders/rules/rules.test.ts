// Orders and proposals without a database: sound, fair to whom they concern, in words an organ can follow.
import { describe, expect, it } from 'vitest';
import { shipped } from '#kernel/calendar/fixture.ts';
import type { ActRule, CaseFile, CaseKind, CaseLimit, Decision, Env, Snapshot } from '#kernel/cases/contract.ts';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { planErasing } from '#kernel/cases/rules/erasable.ts';
import type { LedgerAct } from '#kernel/ledger/rules/chain.ts';
import { type Actor, anonymous } from '#platform/http/context.ts';
import { type Answering, type LastResort, type OrderData, orderInput } from '../contract.ts';
import { orderKind } from './order.ts';
import { proposalKind } from './proposal.ts';

const MARKET = { id: 'market', path: '/city/market/', name: '市市场监管局' };
const OFFICE = { id: 'office', path: '/city/gov/office/', name: '市政府督查室' };
const GOVERNMENT = { id: 'gov', path: '/city/gov/', name: '市人民政府' };
const HEAD: LastResort = { id: 'head', name: '尹文仙', nameEn: 'Yin Wenxian', organ: MARKET };
const ANSWERING: Answering = { head: HEAD, openParts: 0 };
const DATA: OrderData = {
  source: 'instruction',
  matter: { zh: '许可积压', en: 'Backlog' },
  task: '十日内清零',
  days: 10,
  leader: '罗兴勇',
  about: null,
  organ: MARKET,
  supervisor: OFFICE,
  post: 'inspector',
  approver: GOVERNMENT,
  others: [],
  judges: ['first'],
};

const officerOf = (id: string, unit: typeof MARKET, post?: string): Actor => ({
  ...anonymous,
  kind: 'staff',
  id,
  unit,
  desks: post ? [{ unitId: unit.id, path: unit.path, post }] : [],
});

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
  return { now, actor, calendar: shipped, subject: ANSWERING, organs: new Map(), officers: new Map() };
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

  it('of a leader is not approved by whoever typed it in for them, unless it names the paper it was written on', () => {
    const head = { ...officerOf('clerk', GOVERNMENT, 'organ-head'), name: '李某' };
    const approve = (data: Partial<OrderData>, actor: Actor = head) =>
      decide(acts.approve, see('proposed', { data }), { opinion: '同意' }, actor);
    expect(() => approve({ enteredBy: 'clerk' })).toThrow('order.unproven');
    const entered = see('proposed', { data: { enteredBy: 'clerk' } });
    expect(acts.approve?.offered?.(entered, { subject: ANSWERING, actor: head })).toBe(false);
    for (const proven of [
      { enteredBy: 'clerk', paper: '批示件 12 号' },
      { enteredBy: 'clerk', leader: '李某（市长）' },
      { enteredBy: 'clerk', source: 'manual' },
      { enteredBy: 'other' },
    ] as const)
      expect(approve(proven).to).toBe('planning');
  });

  it('is handed out on paper, with the plan, the limit and the named head', () => {
    const issued = decide(acts.issue, see('planning'), { sort: 'daily', method: 'visit', plan: '两人一组抽查' });
    expect(issued).toMatchObject({ to: 'issued', organ: MARKET, hold: { post: 'section-head' } });
    const [paper] = issued.papers ?? [];
    expect(paper?.organId).toBe(OFFICE.id);
    const text = orderKind.papers.order?.paragraphs(paper?.body ?? {}, see('issued').file).join('');
    for (const said of [
      '依照《政府督查工作条例》',
      '根据罗兴勇批示',
      '许可积压',
      '10 个工作日',
      '主要负责人尹文仙',
      '检查、访谈、暗访',
    ])
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
    for (const name of ['approve', 'drop', 'issue', 'send-back', 'confirm', 'demand', 'reopen', 'serve', 'close']) {
      expect(() => decide(acts[name], see('any'), { days: 3 }, own), name).toThrow('order.own-matter');
      expect(acts[name]?.offered?.(see('any'), { subject: ANSWERING, actor: own }), name).toBe(false);
    }
  });

  it('is approved by nobody but the head of the government, and run by nobody but its inspection office (督查条例 §6, §11)', () => {
    const other = officerOf('other', { id: 'party', path: '/city/party/', name: '市纪委监委' });
    expect(() => decide(acts.approve, see('proposed'), { opinion: '同意' }, other)).toThrow('order.not-approver');
    expect(() => decide(acts.approve, see('proposed'), { opinion: '同意' })).toThrow('order.not-approver');
    const deputy = officerOf('deputy', GOVERNMENT, 'section-head');
    expect(() => decide(acts.approve, see('proposed'), { opinion: '同意' }, deputy)).toThrow('order.not-approver');
    expect(acts.approve?.offered?.(see('proposed'), { subject: ANSWERING, actor: deputy })).toBe(false);
    const head = officerOf('mayor', GOVERNMENT, 'organ-head');
    expect(decide(acts.approve, see('proposed'), { opinion: '同意' }, head)).toMatchObject({
      hold: { post: 'inspector' },
    });
    for (const name of ['issue', 'confirm', 'demand', 'send-back', 'reopen', 'serve'])
      expect(() => decide(acts[name], see('any'), { days: 3 }, other), name).toThrow('order.not-issuer');
  });

  it('names the regulation only where an inspection office issues it', () => {
    const say = (post: OrderData['post']) => {
      const snapshot = see('reported', { data: { post } });
      const { papers = [] } = decide(acts.demand, snapshot, { text: '未清零', demand: '清零', days: 7 });
      const paper = orderKind.papers.conclusion?.paragraphs(papers[0]?.body ?? {}, snapshot.file).join('');
      const facts = orderKind.facts?.(ANSWERING, snapshot.file).map(({ value }) => value.zh);
      const { limits = [] } = decide(acts.object, see('rectifying', { data: { post } }), { text: '有异议' });
      return `${paper}${facts}${JSON.stringify(limits)}`;
    };
    expect(say('inspector')).toContain('《政府督查工作条例》第十七条');
    expect(say('inspector')).not.toContain('本地设定');
    expect(say('supervisor')).toContain('本地设定');
    expect(say('supervisor')).not.toContain('督查工作条例');
  });

  it('may be objected to once, for thirty days from receipt, and is reviewed by somebody else (督查条例 §17)', () => {
    expect(decide(acts.demand, see('reported'), { text: '未清零', demand: '清零', days: 7 }).limits).not.toContainEqual(
      expect.objectContaining({ kind: 'order-objection' }),
    );
    const received = decide(acts.receive, see('rectifying'), {}, officerOf('own', MARKET)).limits;
    expect(received).toMatchObject([
      { do: 'start', kind: 'order-objection', limit: { amount: 30, unit: 'd' }, onExpiry: 'final' },
    ]);
    const running = see('rectifying', { limits: ['order-objection'] });
    expect(() => decide(acts.receive, running)).toThrow('order.conclusion-final');
    expect(decide(acts.object, running, { text: '有异议' })).toMatchObject({
      to: 'objected',
      data: { objectedFrom: 'rectifying' },
    });
    const again = see('rectifying', { done: { object: 1 } });
    expect(() => decide(acts.object, again, { text: '有异议' })).toThrow('order.conclusion-final');
    for (const name of ['keep', 'revoke'])
      expect(() => decide(acts[name], see('objected'), { reason: '维持' }, officerOf('first', OFFICE))).toThrow(
        'order.own-matter',
      );
  });

  it('ends when the time to object is over and no organ beside is left', () => {
    const closeAt = (limits: string[], openParts: number) => {
      const snapshot = see('settling', { limits, done: limits.length > 0 ? {} : { object: 1 } });
      return acts.close?.decide(
        snapshot,
        { finding: '属实' },
        { ...envOf(officerOf('x', OFFICE)), subject: { head: HEAD, openParts } },
      );
    };
    expect(() => decide(acts.close, see('settling'), { finding: '属实' })).toThrow('order.not-served');
    expect(closeAt(['order-objection'], 0)).toMatchObject({ to: 'concluded' });
    expect(closeAt([], 2)).toMatchObject({ to: 'concluded' });
    expect(closeAt([], 0)).toMatchObject({ to: 'closed', outcome: 'closed' });
  });

  it('goes on where it stood when a review keeps the conclusion', () => {
    const from = (objectedFrom: string) =>
      decide(acts.keep, see('objected', { data: { objectedFrom, rectifyDays: 7 } }), { reason: '事实清楚' });
    expect(from('rectifying')).toMatchObject({ to: 'rectifying', hold: { post: 'section-head' } });
    expect(from('settling')).toMatchObject({ to: 'settling', hold: { post: 'inspector', organ: OFFICE } });
  });
});

describe('words that are erased by law', () => {
  it('are what an order asked and who instructed it, and what a proposal found, under the act that opened them', () => {
    const worded = (kind: CaseKind, data: object) => {
      const file = { data: { ...DATA, ...data } } as unknown as CaseFile;
      const act = { seq: 1, act: 'receive', body: {}, seals: [] } as unknown as LedgerAct;
      return planErasing([1], { kind, subject: null, file, chain: [act], papers: [], opinions: [] });
    };
    expect(worded(orderKind, { taskEn: 'Clear it' })).toMatchObject({
      words: ['Clear it', DATA.task, DATA.leader],
      wordless: [],
    });
    const found = { facts: '逾期未落实', factsEn: 'Left undone' };
    expect(worded(proposalKind, found).words).toEqual([found.factsEn, found.facts]);
  });
});

describe('a proposal', () => {
  it('goes to the named head in writing, and comes back to be referred when it is not adopted', () => {
    const signer = officerOf('head', GOVERNMENT, 'organ-head');
    const issued = decide(
      proposalKind.acts.issue,
      see('drafting'),
      { facts: '逾期未落实', advice: '建立台账' },
      signer,
    );
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
