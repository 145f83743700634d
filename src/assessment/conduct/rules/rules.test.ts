// Complaints about conduct without a database: sound, out of the hands they are about, reviewed by others.
import { describe, expect, it } from 'vitest';
import { shipped } from '#kernel/calendar/fixture.ts';
import type { ActRule, Decision, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { type Actor, anonymous } from '#platform/http/context.ts';
import { type CaseData, CONDUCTS, complaintSchema } from '../contract.ts';
import { conductKind } from './kind.ts';

const CITY = { id: 'city', path: '/city/party/supervision/', name: '市纪委监委' };
const COUNTY = { id: 'county', path: '/city/county/party/supervision/', name: '区纪委监委' };
const ACCUSED = { id: 'market', path: '/city/county/government/market/', name: '区市场监管局', nameEn: null };
const SERVICES = { id: 'services', path: '/city/services/', name: '市政务服务管理局' };
const NOW = new Date('2026-10-12T09:00:00+08:00');

const DATA: CaseData = {
  conduct: 'shirking',
  text: '来回三趟没有人登记。',
  accused: ACCUSED,
  named: '许德林',
  officerId: 'accused',
  about: null,
  supervisor: COUNTY,
  sealed: 'sealed',
  judges: ['first'],
  keptFrom: [ACCUSED.path],
};

const officerOf = (id: string, unit: OrganRef): Actor => ({
  ...anonymous,
  kind: 'staff',
  id,
  unit,
  scopes: () => [{ path: unit.path, deep: true }],
});

function see(state: string, more: { data?: Partial<CaseData>; done?: object } = {}): Snapshot {
  const file = { state, organ_id: COUNTY.id, accepted_at: null, data: { ...DATA, ...more.data } };
  const rows = { holds: [], limits: [], materials: [], opinions: [], done: { ...more.done } };
  return { file, ...rows } as unknown as Snapshot;
}

interface Asked {
  readonly body?: object;
  readonly actor?: Actor;
  readonly organ?: OrganRef;
}

function decide(rule: ActRule | undefined, snapshot: Snapshot, { body = {}, actor, organ = SERVICES }: Asked = {}) {
  if (!rule) throw new Error('there is no such act');
  const named = { organs: new Map([['organ', organ]]), officers: new Map() };
  const env = { now: NOW, actor: actor ?? officerOf('x', COUNTY), calendar: shipped, subject: CITY, ...named };
  return rule.decide(snapshot, body, env) as Decision;
}

const { acts } = conductKind;

describe('a complaint about conduct', () => {
  it('[F16] is a sound kind for the seven kinds of conduct', () => {
    expect(findKindFaults(conductKind)).toEqual([]);
    expect(CONDUCTS.map(({ zh }) => zh)).toEqual(['态度', '推诿', '刁难', '超时', '乱收费', '吃拿卡要', '其他']);
  });

  it('names organ, conduct, who complains and a telephone, and is told of all faults at once', () => {
    const faults = (sent: object) => complaintSchema.safeParse(sent).error?.issues.map(({ path }) => path.join('.'));
    expect(faults({ about: '123' })?.sort()).toEqual(['about', 'conduct', 'name', 'organ', 'phone', 'text']);
  });

  it('goes neither to the organ it is about nor beneath it, once, and on the clock of who has it', () => {
    const split = (body: string, organ: OrganRef, done = {}) =>
      decide(acts.split, see('received', { done }), { body: { body, reason: '按职责' }, organ });
    for (const organ of [ACCUSED, { ...ACCUSED, id: 'section', path: `${ACCUSED.path}office/` }])
      expect(() => split('organ', organ)).toThrow('organ complained of');
    expect(() => split('organ', SERVICES, { split: 1 })).toThrow('case.once-only');
    expect(split('organ', SERVICES)).toMatchObject({
      to: 'handling',
      organ: SERVICES,
      hold: { post: 'section-head', organ: SERVICES },
    });
    expect(split('petition', SERVICES).limits).toContainEqual({
      do: 'start',
      kind: 'conduct-handle',
      limit: { amount: 60, unit: 'd' },
      basis: '信访工作条例第三十四条',
      from: NOW,
    });
    expect(split('mailbox', SERVICES)).toEqual(expect.objectContaining({ to: 'moved', outcome: 'moved' }));
  });

  it('is touched by nobody it is about, from whatever office they act', () => {
    const bodies = {
      reason: '理由',
      body: 'organ',
      method: 'files',
      finding: 'upheld',
      answer: '属实',
      date: '2026-10-09',
    };
    const accused = [officerOf('accused', COUNTY), officerOf('colleague', ACCUSED)];
    for (const [name, state] of [
      ['accept', 'received'],
      ['refuse', 'received'],
      ['split', 'received'],
      ['investigate', 'handling'],
      ['meet', 'handling'],
      ['conclude', 'handling'],
      ['keep', 'reviewing'],
      ['revise', 'reviewing'],
      ['refer', 'final'],
    ] as const)
      for (const actor of accused) {
        const seen = see(state, { data: { finding: 'upheld' }, done: { investigate: 1 } });
        expect(() => decide(acts[name], seen, { body: bodies, actor }), name).toThrow('conduct.must-withdraw');
        if (name !== 'refer') expect(acts[name]?.offered?.(seen, { subject: CITY, actor }), name).toBe(false);
      }
  });

  it('is answered on findings only, and reviewed above by somebody else', () => {
    const answer = { finding: 'unfounded', answer: '未发现。' };
    expect(() => decide(acts.conclude, see('handling'), { body: answer })).toThrow('Record the findings');
    const answered = decide(acts.conclude, see('handling', { done: { investigate: 1 } }), { body: answer });
    expect(answered).toMatchObject({ to: 'answered', data: { finding: 'unfounded', judges: ['first', 'x'] } });
    expect(answered.limits).toContainEqual({
      do: 'start',
      kind: 'conduct-appeal',
      limit: { amount: 30, unit: 'd' },
      onExpiry: 'settle',
    });
    const asked = decide(acts.appeal, see('answered'), { body: { text: '请看原件。' } });
    expect(asked).toMatchObject({ to: 'reviewing', hold: { post: 'supervisor', organ: CITY } });
    for (const name of ['keep', 'revise'])
      expect(() =>
        decide(acts[name], see('reviewing'), { body: { reason: '维持', ...answer }, actor: officerOf('first', CITY) }),
      ).toThrow('conduct.must-withdraw');
    expect(
      decide(acts.revise, see('reviewing'), {
        body: { ...answer, finding: 'upheld' },
        actor: officerOf('other', CITY),
      }),
    ).toMatchObject({ to: 'final', outcome: 'upheld', data: { finding: 'upheld' } });
  });

  it('is referred only when upheld, once, by who supervises where it was taken in', () => {
    const body = { person: '许德林', wrong: 'inaction', reason: '三次未登记。' };
    const seen = (data: Partial<CaseData>, done = {}) => see('final', { data, done });
    expect(() => decide(acts.refer, seen({ finding: 'unfounded' }), { body })).toThrow('conduct.not-referable');
    const elsewhere = officerOf('y', SERVICES);
    expect(() => decide(acts.refer, seen({ finding: 'upheld' }), { body, actor: elsewhere })).toThrow('not-referable');
    expect(() => decide(acts.refer, seen({ finding: 'upheld' }, { refer: 1 }), { body })).toThrow('not-referable');
    expect(decide(acts.refer, seen({ finding: 'partly' }), { body }).record).toEqual(body);
  });

  it('[F09] keeps what a joint meeting decided, and none that is still to come', () => {
    const meeting = { date: '2026-10-09', attendants: '市纪委监委、市政务服务管理局', decision: '退费并道歉。' };
    expect(decide(acts.meet, see('handling'), { body: meeting }).record).toEqual(meeting);
    expect(() => decide(acts.meet, see('handling'), { body: { ...meeting, date: '2026-10-13' } })).toThrow('to come');
  });
});
