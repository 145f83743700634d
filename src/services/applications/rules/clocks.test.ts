// Clocks that end by themselves or begin early: special procedures, promised materials (容缺), matters of the same day.
import { describe, expect, it } from 'vitest';
import { demoContent, dueDay, type Life, limitOf, perform, receive, tellPaper } from '../fixture.ts';
import type { Procedure } from './subject.ts';

const base = demoContent();
const TESTED: Procedure = {
  ...base,
  specialProcedures: [{ kind: 'testing', basis: '食品安全法第八十七条', maxDays: 10 }],
};
const accept = (procedure: Procedure, at = '2026-03-03 09:00') =>
  perform(receive('2026-03-02 10:00', procedure), 'accept', at);
const pause = (life: Life, at: string, days: number) =>
  perform(life, 'pause', at, { body: { kind: 'testing', days, reason: '送检。' } });
const resume = (life: Life, at: string) => perform(life, 'resume', at, { body: { result: '检测合格。' } });

describe('a special procedure', () => {
  const paused = pause(accept(TESTED), '2026-03-09 09:00', 4);

  it('has a limit of its own by what was told, and an end by what the item allows', () => {
    expect(dueDay(paused, 'special')).toBe('2026-03-13');
    expect(dueDay(paused, 'special-end')).toBe('2026-03-23');
    expect(limitOf(paused, 'special-end').on_expiry).toBe('expire-special');
    // The told day is what the holder has before them; the end is the machine's.
    expect(paused.snapshot.file.due_kind).toBe('step');
  });

  it('expires by the machine: the clocks run again, with a notice, and what was told is missed', () => {
    const expired = perform(paused, 'expire-special', '2026-03-24 00:00');
    expect(expired.snapshot.file).toMatchObject({ state: 'reviewing', suspended_since: null });
    expect(limitOf(expired, 'special').state).toBe('missed');
    expect(limitOf(expired, 'special-end').state).toBe('void');
    expect(dueDay(expired, 'statutory')).toBe('2026-04-15');
    expect(expired.decision.notices?.[0]?.template).toBe('application.special-expired');
    expect(tellPaper(expired)).toContain('检测已于2026年3月23日到最长期限，本机关恢复办理');
    expect(() => pause(expired, '2026-03-24 09:00', 1)).toThrow('case.act-refused');
  });

  it('ended in time leaves what is left of it, and no more', () => {
    const resumed = resume(paused, '2026-03-11 09:00');
    expect(limitOf(resumed, 'special').state).toBe('met');
    expect(() => pause(resumed, '2026-03-12 09:00', 9)).toThrow('of which 8 are left');
    const again = pause(resumed, '2026-03-12 09:00', 8);
    expect(dueDay(again, 'special-end')).toBe('2026-03-24');
    const third = resume(again, '2026-03-13 09:00');
    expect(() => pause(third, '2026-03-16 09:00', 8)).toThrow('of which 7 are left');
  });
});

describe('materials promised for later (容缺)', () => {
  const owing = (): Life => {
    const life = receive('2026-03-02 10:00');
    const materials = life.snapshot.materials.map((material) =>
      material.code === 'health' ? { ...material, state: 'promised' as const } : material,
    );
    return { ...life, snapshot: { ...life.snapshot, materials } };
  };
  const accepted = perform(owing(), 'accept', '2026-03-03 09:00');
  const HEALTH = { body: { material: 'health', file: { id: 'a'.repeat(64), name: '健康证明.pdf' } } };

  it('have a clock from the day of acceptance, on which the applicant is told what, when and what else [E22]', () => {
    expect(dueDay(accepted, 'owed')).toBe('2026-03-17');
    expect(dueDay(accepted, 'owed-reminder')).toBe('2026-03-12');
    expect(accepted.decision.notices?.map((notice) => notice.template)).toEqual([
      'application.accepted',
      'application.owed',
    ]);
    expect(accepted.decision.notices?.[1]?.values).toEqual({ materials: '从业人员健康证明', days: '10' });
    expect(perform(owing(), 'deem-accepted', '2026-03-10 00:00').decision.notices?.[1]?.template).toBe(
      'application.owed',
    );
  });

  it('follow in the time the item itself gives them, where it gives one: a local setting', () => {
    const own = { ...base, course: { later: { days: 5, remindBefore: 2 } } };
    const life = perform({ ...owing(), procedure: own }, 'accept', '2026-03-03 09:00');
    expect([dueDay(life, 'owed'), dueDay(life, 'owed-reminder')]).toEqual(['2026-03-10', '2026-03-06']);
    expect(limitOf(life, 'owed').basis).toBe('local');
    expect(life.decision.notices?.[1]?.values).toMatchObject({ days: '5' });
    const reminded = perform(life, 'remind-owed', '2026-03-07 00:00');
    expect(reminded.decision.notices?.[0]?.values).toMatchObject({ days: '2' });
    const short = { ...base, course: { later: { days: 2, remindBefore: 2 } } };
    const unreminded = perform({ ...owing(), procedure: short }, 'accept', '2026-03-03 09:00');
    expect(unreminded.snapshot.limits.some(({ kind }) => kind === 'owed-reminder')).toBe(false);
  });

  it('are reminded of once, three working days before', () => {
    const reminded = perform(accepted, 'remind-owed', '2026-03-13 00:00');
    expect(reminded.decision.notices?.[0]).toMatchObject({
      template: 'application.owed-reminder',
      values: { days: '3' },
    });
    expect(limitOf(reminded, 'owed-reminder').state).toBe('void');
    expect(limitOf(reminded, 'owed').state).toBe('running');
  });

  it('that do not come mean withdrawal, as the applicant was told', () => {
    const withdrawn = perform(accepted, 'deem-withdrawn', '2026-03-18 00:00');
    expect(withdrawn.snapshot.file).toMatchObject({ state: 'withdrawn', outcome: 'deemed-withdrawn' });
    expect(withdrawn.decision.notices?.[0]?.template).toBe('application.deemed-withdrawn');
    expect(tellPaper(withdrawn)).toContain('视为撤回申请（本地设定）');
  });

  it('that come stop the clock, the last of them at once', () => {
    const supplied = perform(accepted, 'add-material', '2026-03-05 09:00', HEALTH);
    expect(limitOf(supplied, 'owed').state).toBe('met');
    expect(limitOf(supplied, 'owed-reminder').state).toBe('void');
  });

  it('begin no clock where nothing was promised', () => {
    expect(accept(base).snapshot.limits.some((limit) => limit.kind === 'owed')).toBe(false);
  });
});

describe('a matter of the same day (即办件)', () => {
  const IMMEDIATE: Procedure = { ...base, caseType: '1' };

  it('is promised for the day of receipt, however late it is accepted', () => {
    expect(dueDay(receive('2026-03-02 10:00', IMMEDIATE), 'promise')).toBe('2026-03-02');
    const late = accept(IMMEDIATE, '2026-03-04 09:00');
    expect(late.snapshot.limits.filter((limit) => limit.kind === 'promise')).toHaveLength(1);
    expect(dueDay(late, 'promise')).toBe('2026-03-02');
    expect(late.snapshot.file.due_kind).toBe('promise');
  });

  it('received on a day off is promised for the next working day', () => {
    expect(dueDay(receive('2026-03-07 10:00', IMMEDIATE), 'promise')).toBe('2026-03-09');
  });

  it('is not late for what the applicant had to supply: then the day of completion counts', () => {
    const asked = perform(receive('2026-03-02 10:00', IMMEDIATE), 'request-supplement', '2026-03-02 11:00', {
      body: { items: ['layout'], reason: '布局图没有标面积，请重画后上传。' },
    });
    expect(limitOf(asked, 'promise').state).toBe('void');
    const asking = { body: { items: ['layout'], reason: '布局图没有标面积，请重画后上传。' } };
    const late = perform(receive('2026-03-02 10:00', IMMEDIATE), 'request-supplement', '2026-03-03 11:00', asking);
    expect(limitOf(late, 'promise').state).toBe('missed');
    const layout = { body: { material: 'layout', file: { id: 'a'.repeat(64), name: '布局图.pdf' } } };
    const supplied = perform(perform(asked, 'add-material', '2026-03-05 10:00', layout), 'supply', '2026-03-05 10:01');
    expect(dueDay(perform(supplied, 'accept', '2026-03-06 09:00'), 'promise')).toBe('2026-03-05');
  });
});
