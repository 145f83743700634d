// Extending the limit: by whom, by how much, in which unit, and only once.
import { describe, expect, it } from 'vitest';
import { demoContent, dueDay, GOVERNMENT, holder, limitOf, perform, receive } from '../fixture.ts';
import { findAllowance } from './extension.ts';
import type { Procedure } from './subject.ts';

const body = { days: 10, reason: '需要进一步核实经营场所权属。' };
const head = holder('organ-head');
const accept = (procedure: Procedure = demoContent()) =>
  perform(receive('2026-03-02 10:00', procedure), 'accept', '2026-03-03 09:00');
const food = demoContent();
const joint: Procedure = {
  ...food,
  limits: { ...food.limits, statutory: '45wd' },
  course: { joint: true },
  government: GOVERNMENT,
};

describe('by the head of the organ (§42 ¶1)', () => {
  it('[E30] adds working days to the promised and the statutory limit, once, with the reason told', () => {
    const extended = perform(accept(), 'extend', '2026-03-10 09:00', { body, by: head });
    expect(dueDay(extended, 'promise')).toBe('2026-03-31');
    expect(dueDay(extended, 'statutory')).toBe('2026-04-15');
    expect(extended.decision.papers?.[0]).toMatchObject({
      template: 'extension',
      body: {
        extent: '10 个工作日',
        approver: '本机关负责人',
        basis: '行政许可法第四十二条第一款',
        reason: body.reason,
      },
    });
    expect(extended.decision.notices?.[0]?.values).toMatchObject({ extentEn: '10 working days', reason: body.reason });
    expect(() => perform(extended, 'extend', '2026-03-11 09:00', { body, by: head })).toThrow('case.once-only');
  });

  it('comes before the limit has passed, or not at all; the promise binds where no law sets a limit', () => {
    expect(() => perform(accept(), 'extend', '2026-04-01 00:00', { body, by: head })).toThrow('has passed');
    const unbound = { ...food, limits: { ...food.limits, statutory: null } };
    expect(() => perform(accept(unbound), 'extend', '2026-03-18 09:00', { body, by: head })).toThrow('has passed');
    expect(dueDay(perform(accept(unbound), 'extend', '2026-03-17 09:00', { body, by: head }), 'promise')).toBe(
      '2026-03-31',
    );
  });

  it('is of ten days at most, and nobody else’s', () => {
    const eleven = { body: { ...body, days: 11 }, by: head };
    expect(() => perform(accept(), 'extend', '2026-03-10 09:00', eleven)).toThrow('at most 10 days');
    for (const by of [holder('section-head'), holder('organ-head', GOVERNMENT)]) {
      expect(() => perform(accept(), 'extend', '2026-03-10 09:00', { body, by })).toThrow('The head of the organ');
    }
  });
});

describe('by the head of the government, where organs handle it jointly (§42 ¶2)', () => {
  it('is another post’s, of fifteen days', () => {
    const by = holder('organ-head', GOVERNMENT);
    const extended = perform(accept(joint), 'extend-joint', '2026-03-10 09:00', { body: { ...body, days: 15 }, by });
    expect(limitOf(extended, 'statutory')).toMatchObject({
      amount: 45,
      extra: 15,
      basis: '行政许可法第四十二条第二款',
    });
    expect(extended.decision.record).toMatchObject({ approver: `${GOVERNMENT.name}负责人` });
    expect(() => perform(extended, 'extend-joint', '2026-03-11 09:00', { body, by })).toThrow('case.once-only');
    const sixteen = { body: { ...body, days: 16 }, by };
    expect(() => perform(accept(joint), 'extend-joint', '2026-03-10 09:00', sixteen)).toThrow('at most 15 days');
  });

  it('is not the organ’s own, and not for what one organ handles', () => {
    expect(() => perform(accept(joint), 'extend', '2026-03-10 09:00', { body, by: head })).toThrow('jointly');
    expect(() => perform(accept(joint), 'extend-joint', '2026-03-10 09:00', { body, by: head })).toThrow('jointly');
    const by = holder('organ-head', GOVERNMENT);
    expect(() => perform(accept(), 'extend-joint', '2026-03-10 09:00', { body, by })).toThrow('jointly');
  });
});

describe('each limit is lengthened in its own unit', () => {
  it('calendar days by calendar days, working days by working days, and the notice says both', () => {
    const clinic = demoContent('530900-XK-0603');
    const before = accept(clinic);
    const extended = perform(before, 'extend', '2026-03-10 09:00', { body, by: head });
    expect(limitOf(extended, 'statutory')).toMatchObject({ amount: 45, unit: 'd', extra: 10 });
    expect([dueDay(before, 'statutory'), dueDay(extended, 'statutory')]).toEqual(['2026-04-17', '2026-04-27']);
    expect(extended.decision.papers?.[0]?.body.extent).toBe('10 个工作日（承诺时限）、10 日（法定时限）');
  });

  it('months are left alone, and where nothing can be lengthened it is refused', () => {
    const extended = perform(accept(demoContent('530902-XK-0702')), 'extend', '2026-03-10 09:00', { body, by: head });
    expect(limitOf(extended, 'statutory')).toMatchObject({ amount: 3, unit: 'mo', extra: 0 });
    expect(limitOf(extended, 'promise').extra).toBe(10);
    const life = accept();
    const limits = life.snapshot.limits.map((limit) => ({ ...limit, unit: 'mo' as const }));
    const monthly = { ...life, snapshot: { ...life.snapshot, limits } };
    expect(() => perform(monthly, 'extend', '2026-03-04 09:00', { body, by: head })).toThrow('No limit');
  });
});

describe('what is no licence', () => {
  it('is not extended by the licensing law, but by its own where it has one', () => {
    const allowance = demoContent('530902-JF-0401');
    expect(findAllowance(allowance)).toBeUndefined();
    expect(() => perform(accept(allowance), 'extend', '2026-03-04 09:00', { body, by: head })).toThrow('No law allows');
    const basis = '最低生活保障审核确认办法第二十二条';
    const own = { ...allowance, course: { extension: { days: 15, basis } } };
    const extended = perform(accept(own), 'extend', '2026-03-04 09:00', { body: { ...body, days: 15 }, by: head });
    expect(extended.decision.papers?.[0]?.body).toMatchObject({ basis });
    expect(limitOf(extended, 'promise')).toMatchObject({ basis: '办事指南承诺', extra: 15 });
  });

  it('names the licensing law in none of its clocks', () => {
    const life = accept(demoContent('530902-QR-1101'));
    const bases = life.snapshot.limits.map(({ kind, basis }) => [kind, basis]);
    expect(bases).toContainEqual(['statutory', '不动产登记暂行条例第二十条']);
    expect(bases).toContainEqual(['promise', '办事指南承诺']);
  });
});
