// Extending the limit: by whom, by how much, in which unit, and only once.
import { describe, expect, it } from 'vitest';
import type { Env } from '#kernel/cases/contract.ts';
import type { Actor } from '#platform/http/context.ts';
import { demoContent, dueDay, GOVERNMENT, holder, type Life, limitOf, perform, receive, SERVICES } from '../fixture.ts';
import { findAllowance } from './allowance.ts';
import { applicationKind } from './kind.ts';
import type { Procedure } from './subject.ts';

const body = { days: 10, reason: '需要进一步核实经营场所权属。' };
const head = holder('organ-head');
const mayor = holder('organ-head', GOVERNMENT);
const accept = (procedure: Procedure = demoContent()) =>
  perform(receive('2026-03-02 10:00', procedure), 'accept', '2026-03-03 09:00');
const ask = (life: Life, at: string, asked: object = body) =>
  perform(life, 'request-extension', at, { body: { ...body, ...asked } });
const grant = (life: Life, at: string, by = head) => perform(life, 'extend', at, { by });
/** Asked for and granted in the same minute. */
const extend = (life: Life, at: string, asked: object = body, by = head) => grant(ask(life, at, asked), at, by);
const food = demoContent();
const joint: Procedure = {
  ...food,
  limits: { ...food.limits, statutory: '45wd' },
  course: { joint: true },
  government: GOVERNMENT,
};
const heldBy = ({ snapshot }: Life) => snapshot.holds.map(({ role, organ_id, post }) => `${role} ${organ_id} ${post}`);

describe('an extension (§42 ¶1)', () => {
  it('[E30] is asked for with reasons and laid before the head of the organ, on a clock; the case stays where it is', () => {
    const before = accept();
    const asked = ask(before, '2026-03-10 09:00');
    expect(heldBy(asked)).toEqual([...heldBy(before), 'approve bureau organ-head']);
    expect(limitOf(asked, 'approval')).toMatchObject({ organ_id: 'bureau', basis: 'local', state: 'running' });
    expect(dueDay(asked, 'approval')).toBe('2026-03-11');
    // Nothing is longer yet, and the holder is hurried by no clock of the head's.
    expect(dueDay(asked, 'promise')).toBe(dueDay(before, 'promise'));
    expect(asked.snapshot.file.due_at).toEqual(before.snapshot.file.due_at);
    expect(() => ask(asked, '2026-03-10 10:00')).toThrow('case.once-only');
  });

  it('[E30] granted, adds working days to the promised and the statutory limit, once, with the reason told', () => {
    const extended = extend(accept(), '2026-03-10 09:00');
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
    expect(heldBy(extended)).toEqual(heldBy(accept()));
    expect(limitOf(extended, 'approval').state).toBe('met');
    expect(() => ask(extended, '2026-03-11 09:00')).toThrow('case.once-only');
  });

  it('refused, leaves everything as it was, and may be asked for again on better grounds', () => {
    const asked = ask(accept(), '2026-03-10 09:00');
    const refused = perform(asked, 'refuse-extension', '2026-03-10 10:00', {
      body: { why: '权属资料已在库中。' },
      by: head,
    });
    expect(heldBy(refused)).toEqual(heldBy(accept()));
    expect(dueDay(refused, 'promise')).toBe(dueDay(accept(), 'promise'));
    expect(refused.decision.notices).toBeUndefined();
    expect(() => grant(refused, '2026-03-10 11:00')).toThrow('No extension was asked for');
    expect(dueDay(grant(ask(refused, '2026-03-10 11:00'), '2026-03-10 12:00'), 'promise')).toBe('2026-03-31');
  });

  it('is granted before the limit has passed, or not at all; the promise binds where no law sets a limit', () => {
    expect(() => ask(accept(), '2026-04-01 00:00')).toThrow('has passed');
    const asked = ask(accept(), '2026-03-30 16:00');
    expect(() => grant(asked, '2026-04-01 00:00')).toThrow('has passed');
    const unbound = { ...food, limits: { ...food.limits, statutory: null } };
    expect(() => ask(accept(unbound), '2026-03-18 09:00')).toThrow('has passed');
    expect(dueDay(extend(accept(unbound), '2026-03-17 09:00'), 'promise')).toBe('2026-03-31');
  });

  it('makes nothing good that was late before: a promise that was missed stays missed', () => {
    // The promise ended on 17 March; the law gives until the 31st.
    const late = extend(accept(), '2026-03-24 09:00');
    expect([limitOf(late, 'promise').extra, limitOf(late, 'statutory').extra]).toEqual([0, 10]);
    expect(dueDay(late, 'promise')).toBe('2026-03-17');
    const withdrawn = perform(late, 'withdraw', '2026-03-24 10:00');
    expect(limitOf(withdrawn, 'promise').state).toBe('missed');
  });

  it('is of ten days at most, asked for by the holder and granted by nobody but the head', () => {
    expect(() => ask(accept(), '2026-03-10 09:00', { days: 11 })).toThrow('at most 10 days');
    const by = holder('window');
    expect(() => perform(accept(), 'request-extension', '2026-03-10 09:00', { body, by })).toThrow('another post');
    const asked = ask(accept(), '2026-03-10 09:00');
    for (const other of [holder('section-head'), mayor]) {
      expect(() => grant(asked, '2026-03-10 10:00', other)).toThrow('the head of the organ');
      const refusing = { body: { why: '不必。' }, by: other };
      expect(() => perform(asked, 'refuse-extension', '2026-03-10 10:00', refusing)).toThrow('the head of the organ');
    }
  });

  it('may be answered while a special procedure stops the clock, and lapses with the decision', () => {
    const tested = { ...food, specialProcedures: [{ kind: 'testing', basis: '食品安全法第八十七条', maxDays: 10 }] };
    const testing = { kind: 'testing', days: 4, reason: '送检。' };
    const paused = perform(ask(accept(tested), '2026-03-10 09:00'), 'pause', '2026-03-10 10:00', { body: testing });
    const granted = grant(paused, '2026-03-10 11:00');
    expect(limitOf(granted, 'promise')).toMatchObject({ state: 'suspended', extra: 10 });
    const withdrawn = perform(ask(accept(), '2026-03-10 09:00'), 'withdraw', '2026-03-10 10:00');
    expect(withdrawn.snapshot.holds).toEqual([]);
    expect(limitOf(withdrawn, 'approval').ended_at).not.toBeNull();
  });
});

describe('where organs handle it jointly (§42 ¶2)', () => {
  it('[E30] it is laid before the head of the government, who grants fifteen days at most', () => {
    const asked = ask(accept(joint), '2026-03-10 09:00', { days: 15 });
    expect(heldBy(asked)).toContain('approve government organ-head');
    const extended = grant(asked, '2026-03-10 10:00', mayor);
    expect(limitOf(extended, 'statutory')).toMatchObject({
      amount: 45,
      extra: 15,
      basis: '行政许可法第四十二条第二款',
    });
    expect(extended.decision.record).toMatchObject({ approver: `${GOVERNMENT.name}负责人` });
    expect(() => ask(accept(joint), '2026-03-10 09:00', { days: 16 })).toThrow('at most 15 days');
  });

  it('at a level above it is laid before the head of that level’s government', () => {
    const city = { id: 'city', path: '/530900-government/', name: '临沧市人民政府' };
    const level = { organ: SERVICES, level: 3, post: 'reviewer', limit: '20wd', decides: false };
    const forward = (government?: typeof city) =>
      perform(accept({ ...joint, above: [{ ...level, government }] }), 'forward', '2026-03-09 09:00', {
        body: { opinion: '初审符合条件。' },
      });
    const by = holder('reviewer', SERVICES);
    const asking = { body: { ...body, days: 15 }, by };
    const asked = perform(forward(city), 'request-extension', '2026-03-10 09:00', asking);
    expect(heldBy(asked)).toContain('approve city organ-head');
    expect(() => grant(asked, '2026-03-10 10:00', mayor)).toThrow('the head of the government');
    expect(limitOf(grant(asked, '2026-03-10 10:00', holder('organ-head', city)), 'statutory').extra).toBe(15);
    expect(() => perform(forward(), 'request-extension', '2026-03-10 09:00', asking)).toThrow(
      'no government of this level',
    );
  });

  it('is not the organ’s own to grant, and needs a government to grant it', () => {
    const asked = ask(accept(joint), '2026-03-10 09:00');
    expect(() => grant(asked, '2026-03-10 10:00')).toThrow('the head of the government');
    const { government: _, ...without } = joint;
    expect(() => ask(accept(without), '2026-03-10 09:00')).toThrow('no government of this level');
  });
});

describe('each limit is lengthened in its own unit', () => {
  it('calendar days by calendar days, working days by working days, and the notice says both', () => {
    const clinic = demoContent('530900-XK-0603');
    const before = accept(clinic);
    const extended = extend(before, '2026-03-10 09:00');
    expect(limitOf(extended, 'statutory')).toMatchObject({ amount: 45, unit: 'd', extra: 10 });
    expect([dueDay(before, 'statutory'), dueDay(extended, 'statutory')]).toEqual(['2026-04-17', '2026-04-27']);
    expect(extended.decision.papers?.[0]?.body.extent).toBe('10 个工作日（承诺时限）、10 日（法定时限）');
  });

  it('months are left alone, and where nothing can be lengthened it is refused', () => {
    const extended = extend(accept(demoContent('530902-XK-0702')), '2026-03-10 09:00');
    expect(limitOf(extended, 'statutory')).toMatchObject({ amount: 3, unit: 'mo', extra: 0 });
    expect(limitOf(extended, 'promise').extra).toBe(10);
    const life = accept();
    const limits = life.snapshot.limits.map((limit) => ({ ...limit, unit: 'mo' as const }));
    const monthly = { ...life, snapshot: { ...life.snapshot, limits } };
    expect(() => ask(monthly, '2026-03-04 09:00')).toThrow('No limit');
  });
});

describe('what is no licence', () => {
  it('is not extended by the licensing law, but by its own where it has one', () => {
    const allowance = demoContent('530902-JF-0401');
    expect(findAllowance(allowance)).toBeUndefined();
    expect(() => ask(accept(allowance), '2026-03-04 09:00')).toThrow('No law allows');
    const basis = '最低生活保障审核确认办法第二十二条';
    const own = { ...allowance, course: { extension: { days: 15, basis } } };
    const extended = extend(accept(own), '2026-03-04 09:00', { days: 15 });
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

describe('for supervision', () => {
  it('[E30] an extension says who granted it and who may, also where the government does', () => {
    const means = (life: Life, by: Actor) => {
      const env = { actor: by, subject: life.procedure } as unknown as Env;
      return applicationKind.acts.extend?.means?.extension?.({
        snapshot: life.snapshot,
        body: {},
        env,
        decision: {},
      });
    };
    const own = { approvedBy: ['organ-head'], mayApprove: 'organ-head' };
    expect(means(ask(accept(), '2026-03-10 09:00'), head)).toEqual(own);
    expect(means(ask(accept(joint), '2026-03-10 09:00'), mayor)).toEqual(own);
    expect(means(ask(accept(joint), '2026-03-10 09:00'), head)).toEqual({ ...own, approvedBy: [] });
  });
});
