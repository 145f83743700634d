// Renewal (§50), inspection (§55), and who may not apply again (§78, §79).
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '#kernel/cases/contract.ts';
import {
  BUREAU,
  demoContent,
  dueDay,
  finishStep,
  holder,
  type Life,
  limitOf,
  moment,
  perform,
  receive,
  SECOND,
  tellPaper,
} from '../fixture.ts';
import { findRenewalFaults } from './renewal.ts';
import type { Procedure } from './subject.ts';

const RENEWAL = demoContent('530902-XK-0033');

/** Received with answers. */
function begin(procedure: Procedure, answers: Record<string, string>): Life {
  const life = receive('2026-03-02 10:00', procedure);
  const file = { ...life.snapshot.file, data: { answers } };
  return { ...life, snapshot: { ...life.snapshot, file } as Snapshot };
}
const OLD = { 'licence-number': 'JY25309020000000' };
const renewing = (last: string) =>
  perform(begin(RENEWAL, { 'expires-on': last, ...OLD }), 'accept', '2026-03-03 09:00');

describe('a renewal (§50)', () => {
  it('is decided before the licence ends: its last working day is the last moment', () => {
    expect(limitOf(renewing('2026-04-15'), 'renewal')).toMatchObject({ basis: '行政许可法第五十条第二款' });
    expect(dueDay(renewing('2026-04-15'), 'renewal')).toBe('2026-04-15');
    // 3–5 October 2026 are days off; the office closes on 30 September.
    expect(dueDay(renewing('2026-10-04'), 'renewal')).toBe('2026-09-30');
  });

  it('not decided by then, is renewed by law, also while another clock stands', () => {
    const renewed = perform(renewing('2026-04-15'), 'deem-renewed', '2026-04-16 00:00');
    expect(renewed.snapshot.file).toMatchObject({ state: 'decided', outcome: 'granted' });
    expect(renewed.decision.papers).toMatchObject([
      { template: 'renewal', body: { last: '2026-04-15' } },
      { template: 'result', body: { replaces: 'JY25309020000000' } },
    ]);
    expect(limitOf(renewed, 'renewal').state).toBe('missed');
    expect(dueDay(renewed, 'delivery')).toBe('2026-04-30');
  });

  it('that comes later than the item allows has the ordinary limits only', () => {
    const late = renewing('2026-03-16');
    expect(late.snapshot.limits.some(({ kind }) => kind === 'renewal')).toBe(false);
    expect(limitOf(late, 'promise').state).toBe('running');
  });

  it('of what has ended is refused at the form, with the way out', () => {
    const faults = (day: string) => findRenewalFaults(RENEWAL, { 'expires-on': day }, moment('2026-03-02 10:00'), 'en');
    expect(faults('2026-03-01')).toEqual([
      { path: 'answers.expires-on', message: expect.stringContaining('apply for a new one') },
    ]);
    expect(faults('2026-03-02')).toEqual([]);
    expect(findRenewalFaults(demoContent(), { 'expires-on': '2020-01-01' }, moment('2026-03-02 10:00'), 'zh')).toEqual(
      [],
    );
  });
});

describe('an inspection (§55)', () => {
  const lift: Procedure = { ...demoContent('530900-XK-0042'), course: { inspection: true } };
  const THIRD = { id: '01890000-0000-7000-8000-000000000003', name: '李三' };
  const body = { first: SECOND.id, second: THIRD.id, standard: '电梯监督检验规则' };
  const officers = { first: SECOND, second: THIRD };
  const accepted = () => perform(receive('2026-03-02 10:00', lift), 'accept', '2026-03-03 09:00');

  it('is given to two officers within five days, before the decision', () => {
    expect(dueDay(accepted(), 'assign')).toBe('2026-03-10');
    const ready = finishStep(accepted(), '2026-03-04 09:00');
    const grant = { body: { opinion: '准予。' } };
    expect(() => perform(ready, 'grant', '2026-03-05 09:00', grant)).toThrow('have not been assigned');
    const assigned = perform(ready, 'assign-inspectors', '2026-03-05 09:00', { body, officers });
    expect(assigned.decision.record).toMatchObject({ inspectors: [SECOND.name, THIRD.name] });
    expect(limitOf(assigned, 'assign').state).toBe('met');
    expect(perform(assigned, 'grant', '2026-03-05 10:00', grant).snapshot.file.state).toBe('decided');
  });

  it('is not one person’s', () => {
    const one = { body: { ...body, second: SECOND.id }, officers: { first: SECOND, second: SECOND } };
    expect(() => perform(accepted(), 'assign-inspectors', '2026-03-05 09:00', one)).toThrow('cannot be one person');
  });
});

describe('who may not apply again', () => {
  const food = demoContent();
  const falsely = { body: { ground: 'false', reason: '健康证明系伪造。' } };
  const deciding = (procedure: Procedure = food) => {
    let life = perform(receive('2026-03-02 10:00', procedure), 'accept', '2026-03-03 09:00');
    while (life.snapshot.file.step !== 'decide') life = finishStep(life, '2026-03-04 09:00');
    return life;
  };
  const closed = () =>
    perform(
      perform(deciding(), 'grant', '2026-03-05 09:00', { body: { opinion: '准予。' } }),
      'deliver',
      '2026-03-06 09:00',
      { body: { way: 'pickup' } },
    );
  const head = holder('organ-head');
  const revoking = (ground: string) => ({ body: { ground, reason: '查实提交了伪造的证明。' }, by: head });

  it('a year, where safety is at stake and the facts were false (§78)', () => {
    const refused = perform(receive('2026-03-02 10:00', food), 'refuse', '2026-03-03 09:00', falsely);
    expect(refused.decision.record?.bar).toMatchObject({ ground: 'false-materials', until: '2027-03-03' });
    const denied = perform(deciding(), 'deny', '2026-03-05 09:00', {
      body: { reason: '材料系伪造。', basis: '《行政许可法》第七十八条', falsified: 'yes' },
    });
    expect(denied.decision.record?.bar).toMatchObject({ until: '2027-03-05' });
    expect(denied.decision.papers?.[0]?.body).toMatchObject({ warned: true, barUntil: '2027-03-05' });
  });

  it('nobody for an honest refusal, nor where no safety is at stake', () => {
    const honest = perform(deciding(), 'deny', '2026-03-05 09:00', {
      body: { reason: '场所不符合要求。', basis: '《食品安全法》第三十三条' },
    });
    expect(honest.decision.record?.bar).toBeNull();
    const harmless = perform(
      receive('2026-03-02 10:00', demoContent('530902-XK-0001')),
      'refuse',
      '2026-03-03 09:00',
      falsely,
    );
    expect(harmless.decision.record?.bar).toBeNull();
  });

  it('three years, when what was obtained by fraud is revoked (§69, §79)', () => {
    const revoked = perform(closed(), 'revoke', '2026-06-01 09:00', revoking('fraud'));
    expect(revoked.snapshot.file).toMatchObject({ state: 'revoked', phase: 'closed', outcome: 'revoked' });
    expect(revoked.decision.record?.bar).toMatchObject({ ground: 'fraud', until: '2029-06-01' });
    expect(perform(closed(), 'revoke', '2026-06-01 09:00', revoking('procedure')).decision.record?.bar).toBeNull();
    expect(() =>
      perform(closed(), 'revoke', '2026-06-01 09:00', { ...revoking('fraud'), by: holder('section-head') }),
    ).toThrow('Only the head');
  });

  it('until the decision is set aside', () => {
    const refused = perform(receive('2026-03-02 10:00', food), 'refuse', '2026-03-03 09:00', falsely);
    const lifting = { body: { reason: '复议决定撤销了原决定。' }, by: head };
    const lifted = perform(refused, 'lift-bar', '2026-05-01 09:00', lifting);
    expect(lifted.snapshot.file.data.bar).toBeNull();
    expect(tellPaper(lifted)).toContain('不再执行：复议决定撤销了原决定。');
    expect(() => perform(lifted, 'lift-bar', '2026-05-02 09:00', lifting)).toThrow('No bar');
    expect(() =>
      perform(refused, 'lift-bar', '2026-05-01 09:00', {
        ...lifting,
        by: holder('organ-head', { ...BUREAU, id: 'x' }),
      }),
    ).toThrow('No bar');
  });
});
