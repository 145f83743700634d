// Checks and findings without a database: sound, by two, within the plan, and in words an organ can follow.
import { describe, expect, it } from 'vitest';
import { shipped } from '#kernel/calendar/fixture.ts';
import type { ActRule, CaseFile, CaseLimit, Decision, Env, Snapshot } from '#kernel/cases/contract.ts';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { type Actor, anonymous } from '#platform/http/context.ts';
import { type CheckData, checkInput, type FindingData, type Found } from '../contract.ts';
import { checkKind } from './check.ts';
import { findingKind } from './finding.ts';
import { recordFields } from './recording.ts';

const MARKET = { id: 'market', path: '/city/market/', name: '市市场监管局', nameEn: 'Market Bureau' };
const OFFICE = { id: 'office', path: '/city/gov/office/', name: '市政府督查室' };
const MAYOR = { id: 'gov', path: '/city/gov/', name: '市政府', nameEn: null };
const CHECK: CheckData = {
  subject: '窗口在岗',
  authority: '市政府部署',
  sort: 'special',
  mode: 'unannounced',
  organs: [MARKET],
  supervisor: OFFICE,
  post: 'inspector',
  approver: MAYOR,
  planner: 'first',
  team: [
    { id: 'first', name: '甲', nameEn: 'A' },
    { id: 'second', name: '乙', nameEn: null },
  ],
  from: '2026-10-12',
  to: '2026-10-14',
  checklist: ['在岗'],
  keptFrom: [MARKET.path],
};
const FINDING: FindingData = {
  n: 1,
  organ: MARKET,
  item: '在岗',
  place: '3 号窗口',
  at: '2026-10-12T02:20:00.000Z',
  found: '无人在岗',
  rule: '顶岗制度第五条',
  recorder: { id: 'first', name: '甲' },
  keptFrom: [MARKET.path],
};

const officer = (id: string, unit: typeof OFFICE, post = 'inspector'): Actor => ({
  ...anonymous,
  kind: 'staff',
  id,
  name: id,
  unit,
  desks: [{ unitId: unit.id, path: unit.path, post }],
});
const FIRST = officer('first', OFFICE);
const SECOND = officer('second', OFFICE);
const HEAD = officer('mayor', MAYOR, 'organ-head');

function see(state: string, data: object, more: { limits?: string[]; done?: object; notified?: Date } = {}): Snapshot {
  const limits = (more.limits ?? []).map((kind) => ({ kind, state: 'running' }) as CaseLimit);
  const file = { state, data, decided_at: more.notified ?? null } as unknown as CaseFile;
  return { file, limits, holds: [], materials: [], opinions: [], done: { ...more.done } };
}

function decide(rule: ActRule | undefined, seen: Snapshot, given: Partial<Env> & { body?: object } = {}): Decision {
  if (!rule) throw new Error('there is no such act');
  const now = new Date('2026-10-12T09:00:00+08:00');
  const env = {
    now,
    actor: FIRST,
    calendar: shipped,
    subject: CHECK,
    organs: new Map(),
    officers: new Map(),
    ...given,
  };
  return rule.decide(seen, given.body ?? {}, env) as Decision;
}

const { acts } = checkKind;
const onFinding = findingKind.acts;

it('both kinds are sound', () => {
  expect([checkKind, findingKind].flatMap(findKindFaults)).toEqual([]);
});

describe('a check', () => {
  it('is approved by who heads the government, and by nobody of the team or of the organ', () => {
    const seen = see('planned', CHECK);
    const approved = decide(acts.approve, seen, { actor: HEAD, body: { opinion: '同意' } });
    expect(approved).toMatchObject({ to: 'preparing', organ: OFFICE, hold: { organ: OFFICE, officerId: 'first' } });
    expect(approved.limits).toContainEqual({
      do: 'start',
      kind: 'check-visit',
      limit: { amount: 2, unit: 'd' },
      onExpiry: 'expire',
    });
    const paper = checkKind.papers.authority?.paragraphs(approved.papers?.[0]?.body ?? {}, seen.file).join('');
    for (const said of ['《政府督查工作条例》第八条', '组长：甲', '成员：乙', '2026-10-12 至 2026-10-14', '暗访'])
      expect(paper).toContain(said);
    const others = [FIRST, officer('head', OFFICE, 'organ-head'), { ...HEAD, id: 'second' }];
    // Of the organ as well, in another post of theirs.
    const both = { ...HEAD, desks: [...HEAD.desks, ...officer('x', MARKET).desks] };
    for (const actor of [...others, both]) {
      expect(acts.approve?.offered?.(seen, { subject: [], actor }), actor.id ?? '').toBe(false);
      expect(() => decide(acts.approve, seen, { actor })).toThrow('field-check.same-officer');
    }
    const late = { actor: HEAD, now: new Date('2026-10-15T00:00:00+08:00') };
    expect(() => decide(acts.approve, seen, late)).toThrow('field-check.window-over');
  });

  it('begins within its days, by two of its team', () => {
    const seen = see('preparing', CHECK);
    const officers = new Map([['second', { id: 'second', name: '乙' }]]);
    expect(decide(acts.begin, seen, { officers })).toMatchObject({ to: 'checking' });
    for (const minute of ['2026-10-11T23:59', '2026-10-15T00:00']) {
      const now = new Date(`${minute}:00+08:00`);
      expect(() => decide(acts.begin, seen, { officers, now }), minute).toThrow('field-check.outside-plan');
    }
    for (const id of ['first', 'stranger'])
      expect(() => decide(acts.begin, seen, { officers: new Map([['second', { id, name: id }]]) })).toThrow(
        'not-of-team',
      );
    expect(() => decide(acts.begin, seen, { officers, actor: officer('third', OFFICE) })).toThrow('not-of-team');
  });

  it('is made larger by the head, by who is not of it yet', () => {
    const add = (id: string) =>
      decide(acts.join, see('checking', CHECK), { actor: HEAD, officers: new Map([['officer', { id, name: id }]]) });
    expect(add('third').data).toMatchObject({ team: [...CHECK.team, { id: 'third' }] });
    for (const id of ['first', 'mayor']) expect(() => add(id)).toThrow('field-check.not-of-team');
  });

  it('stays hidden at its report from whoever has not been told of a finding that stands', () => {
    const found = (state: string, organ: typeof MARKET): Found => ({
      id: '',
      number: '',
      state,
      phase: state === 'settled' ? 'closed' : 'open',
      outcome: state === 'settled' ? 'settled' : null,
      finding: { ...FINDING, organ },
    });
    const OTHER = { ...MARKET, path: '/city/other/' };
    const data = { ...CHECK, keptFrom: [MARKET.path, OTHER.path] };
    const report = (findings: Found[]) =>
      decide(acts.report, see('reporting', data), { subject: findings, body: { text: '完毕' } });
    expect(() => report([found('recorded', MARKET)])).toThrow('field-check.not-confirmed');
    expect(report([found('confirmed', MARKET)])).toMatchObject({ to: 'following', data: { keptFrom: [MARKET.path] } });
    expect(report([found('settled', MARKET)])).toMatchObject({
      to: 'closed',
      outcome: 'settled',
      data: { keptFrom: [] },
    });
    expect(report([])).toMatchObject({ to: 'closed', outcome: 'clean' });
    const settle = (outcome: string) =>
      decide(acts.settle, see('following', CHECK), { subject: [{ ...found('settled', MARKET), outcome }] });
    const over = { to: 'closed', data: { keptFrom: [] }, record: { told: [MARKET.id] } };
    expect(settle('settled')).toMatchObject({ ...over, outcome: 'settled' });
    expect(settle('unfounded'), 'set aside after the report').toMatchObject({ ...over, outcome: 'clean' });
  });
});

describe('a finding', () => {
  it('is told with its limit, its rule and the way to object (督查条例 §16, §17)', () => {
    const seen = see('confirmed', FINDING);
    const told = decide(onFinding.notify, seen, { body: { demand: '落实顶岗', days: 5 } });
    expect(told).toMatchObject({ to: 'notified', organ: MARKET, data: { keptFrom: [], days: 5 } });
    const data = { ...FINDING, days: 5 };
    const now = new Date('2026-10-13T09:00:00+08:00');
    const received = decide(onFinding.receive, see('notified', data), { actor: officer('x', MARKET), now });
    expect(received).toMatchObject({ to: 'rectifying' });
    expect(received.limits).toContainEqual({
      do: 'start',
      kind: 'finding-rectify',
      limit: { amount: 5, unit: 'wd' },
      onExpiry: 'lapse',
      from: now,
    });
    expect(received.limits).toContainEqual({
      do: 'start',
      kind: 'finding-objection',
      limit: { amount: 30, unit: 'd' },
      onExpiry: 'final',
      from: now,
      basis: '政府督查工作条例第十七条',
    });
    const text = findingKind.papers.rectification?.paragraphs(told.papers?.[0]?.body ?? {}, seen.file).join('');
    for (const said of ['市市场监管局：', '2026-10-12 10:20', '3 号窗口', '顶岗制度第五条', '5 个工作日', '30 日内'])
      expect(text).toContain(said);
    const commission = { ...CHECK, post: 'supervisor' };
    const local = [
      decide(onFinding.notify, seen, { subject: commission, body: { demand: '落实', days: 5 } }),
      decide(onFinding.receive, see('notified', data), { subject: commission, actor: officer('x', MARKET) }),
    ];
    expect(JSON.stringify(local), 'the regulation does not govern a commission').not.toContain('政府督查工作条例');
    const sent = see('notified', data, { notified: new Date('2026-10-12T17:00:00+08:00') });
    const serve = (on: string) => decide(onFinding.serve, sent, { body: { on }, now });
    expect(serve('2026-10-12').limits?.slice(1)).toMatchObject(
      ['finding-rectify', 'finding-objection'].map((kind) => ({ kind, from: new Date('2026-10-12T00:00:00+08:00') })),
    );
    for (const on of ['2026-10-11', '2026-10-14']) expect(() => serve(on), on).toThrow('field-finding.served-when');
  });

  it('is nothing for somebody who works in the organ, and is confirmed by a second', () => {
    const inBoth = { ...SECOND, desks: [...SECOND.desks, ...officer('x', MARKET).desks] };
    for (const name of ['confirm', 'set-aside', 'photograph', 'notify', 'serve', 'pass', 'fail', 'order']) {
      expect(() => decide(onFinding[name], see('any', FINDING), { actor: inBoth }), name).toThrow('not-of-team');
      expect(onFinding[name]?.offered?.(see('any', FINDING), { subject: CHECK, actor: inBoth }), name).toBe(false);
    }
    const offered = (actor: Actor) => onFinding.confirm?.offered?.(see('recorded', FINDING), { subject: CHECK, actor });
    expect([offered(FIRST), offered(SECOND)]).toEqual([false, true]);
    expect(() => decide(onFinding.confirm, see('recorded', FINDING), {})).toThrow('same-officer');
  });

  it('is answered for by nobody but the organ, wherever it lies', () => {
    for (const name of ['receive', 'answer', 'attach', 'object']) {
      const seen = see('rechecking', FINDING, { limits: ['finding-objection'] });
      for (const [actor, may] of [
        [HEAD, false],
        [FIRST, false],
        [officer('x', MARKET), true],
      ] as const)
        expect(onFinding[name]?.offered?.(seen, { subject: CHECK, actor }), `${name} ${actor.id}`).toBe(may);
      expect(() => decide(onFinding[name], seen, { actor: HEAD, body: { text: '已整改' } })).toThrow('not-of-organ');
    }
  });

  it('waits when checked again while the organ may still object, then ends as it was concluded', () => {
    const seen = (limits: string[], data: object = FINDING) => see('rechecking', data, { limits, done: { fail: 1 } });
    for (const [name, body, outcome] of [
      ['pass', { result: '有人。' }, 'settled'],
      ['order', { reason: '无人。' }, 'ordered'],
    ] as const) {
      const verdict = { outcome, reason: Object.values(body)[0] };
      const ended = { to: outcome, outcome };
      expect(decide(onFinding[name], seen([]), { body })).toMatchObject({ ...ended, data: { verdict } });
      const waits = decide(onFinding[name], seen(['finding-objection']), { body });
      expect(waits).toMatchObject({ to: 'concluded', data: { verdict } });
      expect(waits.outcome).toBeUndefined();
      expect(decide(onFinding.final, see('concluded', { ...FINDING, verdict }))).toMatchObject(ended);
      const objected = see('objected', { ...FINDING, verdict, objectedFrom: 'concluded' });
      expect(decide(onFinding.keep, objected, { actor: HEAD, body: { reason: '属实' } })).toMatchObject(ended);
    }
    expect(decide(onFinding.final, seen(['finding-objection'])).to).toBeUndefined();
  });

  it('goes on where it stood when a review keeps it', () => {
    const kept = (objectedFrom: string) =>
      decide(onFinding.keep, see('objected', { ...FINDING, objectedFrom, days: 5 }), {
        actor: HEAD,
        body: { reason: '属实' },
      });
    expect(kept('rectifying')).toMatchObject({ to: 'rectifying', hold: { post: 'section-head' } });
    expect(kept('rechecking')).toMatchObject({ to: 'rechecking', hold: { officerId: 'first' } });
    expect(() => decide(onFinding.revoke, see('objected', FINDING), { body: { reason: '不实' } })).toThrow(
      'same-officer',
    );
  });

  it('asks for the organ only where there are several', () => {
    const names = (organs: CheckData['organs']) => Object.keys(recordFields({ organs, checklist: ['在岗'] }));
    expect(names([MARKET])).toEqual(['item', 'place', 'at', 'found', 'rule', 'photo1', 'photo2', 'photo3']);
    expect(names([MARKET, MAYOR])[0]).toBe('organ');
  });
});

it('a plan names its organs and its checklist a line each', () => {
  const plan = {
    ...{ subject: '窗口在岗', authority: '市政府部署', sort: 'special', mode: 'announced', organs: '甲局\n\n 乙局 ' },
    ...{
      leader: '0189f0e4-0000-7000-8000-000000000000',
      from: '2026-10-12',
      to: '2026-10-14',
      checklist: '在岗\n告知',
    },
  };
  expect(checkInput.parse(plan)).toMatchObject({ organs: ['甲局', '乙局'], team: [], checklist: ['在岗', '告知'] });
  const faults = checkInput.safeParse({ ...plan, to: '2026-10-11' }).error?.issues.map(({ path }) => path.join('.'));
  expect(faults).toEqual(['to']);
});
