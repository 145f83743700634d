// The declared kind against the law: what may be done in which state, and the corners where a right could be lost.
import { describe, expect, it } from 'vitest';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import {
  BUREAU,
  demoContent,
  dueDay,
  FIRE,
  holder,
  type Life,
  limitOf,
  moment,
  perform,
  receive,
  SERVICES,
} from '../fixture.ts';
import { applicationKind as kind } from './kind.ts';

const RECEIVED = '2026-03-02 10:00';
/** The fifth working day after receipt is Monday the 9th. */
const LATE = '2026-03-10 00:00';
const SUPPLEMENT = { items: ['layout'], reason: '布局图没有标面积，请重画后上传。' };
const LAYOUT = { material: 'layout', file: { id: 'a'.repeat(64), name: '张三的布局图.pdf' } };
const CLUB = demoContent('530902-XK-1502');

const accepted = (procedure = demoContent()) => perform(receive(RECEIVED, procedure), 'accept', '2026-03-03 09:00');
const asked = () => perform(receive(RECEIVED), 'request-supplement', '2026-03-04 09:00', { body: SUPPLEMENT });
const refusal = { body: { ground: 'barred', reason: '申请人依法不得申请。' } };
const disputing = { body: { reason: '经营场所不在本辖区。' } };

/** Goes through the steps up to the one that decides. */
function reachDecision(life: Life): Life {
  let now = life;
  while (now.snapshot.file.step !== now.procedure.steps.find((step) => step.kind === 'decide')?.code) {
    now = perform(now, 'complete-step', '2026-03-05 09:00', { body: { opinion: '符合条件。' } });
  }
  return now;
}

describe('the kind', () => {
  it('is soundly declared', () => {
    expect(findKindFaults(kind)).toEqual([]);
  });

  it.each([
    ['received', 'accept add-material deem-accepted dispute pass-precheck reassign refuse request-supplement withdraw'],
    ['supplement', 'add-material lapse supply withdraw'],
    ['supplied', 'accept reassign refuse withdraw'],
    [
      'reviewing',
      'add-material ask-opinion complete-step deem-consent deny extend forward give-opinion grant pause reassign return-step withdraw',
    ],
    ['paused', 'add-material deem-consent give-opinion reassign resume withdraw'],
    ['forwarded', 'add-material deem-consent forward give-opinion reassign return-down withdraw'],
    ['disputed', 'arbitrate deem-accepted withdraw'],
    ['decided', 'deliver reassign'],
    ['closed', ''],
    ['refused', ''],
    ['withdrawn', ''],
    ['lapsed', ''],
  ])('in %s allows exactly what the law provides for', (state, acts) => {
    const possible = Object.keys(kind.acts).filter((name) => kind.acts[name]?.from.includes(state));
    expect(possible.sort().join(' ')).toBe(acts);
  });

  it.each([
    ['accept', 'application.receive'],
    ['refuse', 'application.receive'],
    ['request-supplement', 'application.receive'],
    ['extend', 'application.extend'],
    ['grant', 'application.decide'],
    ['deny', 'application.decide'],
    ['deliver', 'application.deliver'],
    ['arbitrate', 'application.arbitrate'],
    ['give-opinion', 'application.opine'],
    // Also of those who only receive and deliver.
    ['reassign', 'application.assign'],
  ])('%s needs %s', (act, permission) => {
    expect(kind.acts[act]).toMatchObject({ by: 'officer', permission });
  });

  it.each(['deem-accepted', 'deem-consent', 'lapse'])('%s is done by nobody but the machine', (act) => {
    expect(kind.acts[act]?.by).toBe('system');
  });
});

describe('once five working days have passed without a word (§32)', () => {
  const silent = receive(RECEIVED);

  it.each([
    ['request-supplement', { body: SUPPLEMENT }],
    ['refuse', refusal],
    ['dispute', disputing],
  ])('%s comes too late, even before the machine has said so', (act, given) => {
    expect(() => perform(silent, act, LATE, given)).toThrow('Five working days have passed');
    expect(() => perform(silent, act, '2026-03-09 23:59', given)).not.toThrow();
  });

  it('a late acceptance counts from the day of receipt', () => {
    const late = perform(silent, 'accept', '2026-03-11 09:00');
    expect(late.snapshot.file.accepted_at).toEqual(moment(RECEIVED));
    expect(dueDay(late, 'statutory')).toBe('2026-03-30');
    expect(limitOf(late, 'notice').state).toBe('missed');
  });

  it('what was asked for in time and came later can still be refused or accepted', () => {
    const supplied = perform(
      perform(asked(), 'add-material', '2026-03-16 09:00', { body: LAYOUT }),
      'supply',
      '2026-03-16 09:01',
    );
    expect(perform(supplied, 'refuse', '2026-03-17 09:00', refusal).snapshot.file.state).toBe('refused');
    expect(perform(supplied, 'accept', '2026-03-17 09:00').snapshot.file.accepted_at).toEqual(
      moment('2026-03-16 09:01'),
    );
  });
});

describe('supplements', () => {
  it('that were all handed in do not lapse for want of a last click: the day of completion counts', () => {
    const given = perform(asked(), 'add-material', '2026-03-16 09:00', { body: LAYOUT });
    const ended = perform(given, 'lapse', '2026-04-04 00:00');
    expect(ended.snapshot.file).toMatchObject({ state: 'supplied', phase: 'open', outcome: null });
    expect(dueDay(ended, 'check')).toBe('2026-04-07');
    expect(perform(ended, 'accept', '2026-04-07 09:00').snapshot.file.accepted_at).toEqual(moment('2026-03-16 09:00'));
  });

  it('that are still owed in part are not complete', () => {
    const both = { items: ['layout', 'health'], reason: '两份材料都要重交。' };
    const wanting = perform(receive(RECEIVED), 'request-supplement', '2026-03-04 09:00', { body: both });
    const half = perform(wanting, 'add-material', '2026-03-16 09:00', { body: LAYOUT });
    expect(half.snapshot.file.data.suppliedAt).toBeUndefined();
    expect(perform(half, 'lapse', '2026-04-04 00:00').snapshot.file.state).toBe('lapsed');
  });

  it('are taken from the list of the case only', () => {
    const body = { ...LAYOUT, material: 'photo-of-the-owner' };
    expect(() => perform(asked(), 'add-material', '2026-03-05 09:00', { body })).toThrow('not wanted');
  });

  it('after acceptance only what is owed may still come (§32: errors may be corrected before)', () => {
    expect(() => perform(accepted(), 'add-material', '2026-03-05 09:00', { body: LAYOUT })).toThrow('not wanted');
    expect(
      perform(receive(RECEIVED), 'add-material', '2026-03-02 11:00', {
        body: LAYOUT,
      }).snapshot.materials.filter((one) => one.code === 'layout'),
    ).toHaveLength(2);
  });
});

describe('a dispute over competence', () => {
  it('leaves the five days running, whoever is found to be competent', () => {
    const disputed = perform(receive(RECEIVED), 'dispute', '2026-03-03 09:00', disputing);
    expect(dueDay(disputed, 'notice')).toBe('2026-03-09');
    const given = {
      body: { organ: 'by-name', reason: '由其办理。' },
      by: holder('organ-head'),
      organs: { organ: FIRE },
    };
    const settled = perform(disputed, 'arbitrate', '2026-03-05 09:00', given);
    expect(settled.snapshot.file).toMatchObject({ state: 'received', organ_id: FIRE.id });
    expect(limitOf(settled, 'notice')).toMatchObject({
      state: 'running',
      due_at: limitOf(disputed, 'notice').due_at,
    });
    expect(limitOf(settled, 'dispute').state).toBe('met');
    expect(() => perform(settled, 'dispute', '2026-03-05 10:00', disputing)).toThrow('case.once-only');
  });
});

describe('organs that were asked', () => {
  const question = { body: { organ: 'by-name', question: '消防是否合格？' }, organs: { organ: FIRE } };
  const answer = { body: { answer: 'disagree', text: '疏散通道不合格。' }, by: holder('reviewer', FIRE) };
  const waiting = () => perform(accepted(CLUB), 'ask-opinion', '2026-03-04 09:00', question);
  const forward = { body: { organ: 'by-name', opinion: '初审符合条件。' }, organs: { organ: SERVICES } };

  it('keep their clock while the case stands still, and may answer', () => {
    const body = { kind: CLUB.specialProcedures[0]?.kind, days: 10, reason: '依法组织听证。' };
    const paused = perform(waiting(), 'pause', '2026-03-05 09:00', { body });
    expect(limitOf(paused, 'opinion')).toMatchObject({
      state: 'running',
      due_at: moment('2026-03-11 23:59:59.999'),
    });
    expect(perform(paused, 'give-opinion', '2026-03-06 09:00', answer).snapshot.opinions[0]?.answer).toBe('disagree');
  });

  it('may answer while the case is with the higher level, and are not taken to agree unheard', () => {
    const forwarded = perform(waiting(), 'forward', '2026-03-05 09:00', forward);
    const answered = perform(forwarded, 'give-opinion', '2026-03-06 09:00', answer);
    expect(answered.snapshot.opinions[0]?.answer).toBe('disagree');
    expect(limitOf(answered, 'opinion').state).toBe('met');
    expect(limitOf(answered, 'level').state).toBe('running');
  });
});

describe('transfer to the higher level (§35, §43)', () => {
  it('gives that level its own twenty days, while the applicant’s clocks run on', () => {
    const before = accepted();
    const given = { body: { organ: 'by-name', opinion: '初审符合条件。' }, organs: { organ: SERVICES } };
    const forwarded = perform(before, 'forward', '2026-03-05 09:00', given);
    expect(['promise', 'statutory'].map((name) => dueDay(forwarded, name))).toEqual(
      ['promise', 'statutory'].map((name) => dueDay(before, name)),
    );
    expect(limitOf(forwarded, 'level')).toMatchObject({ amount: 20, unit: 'wd', organ_id: SERVICES.id });
    expect(() =>
      perform(forwarded, 'return-down', '2026-03-06 09:00', {
        body: { opinion: '同意。' },
        by: holder('organ-head', BUREAU),
      }),
    ).toThrow('case.act-refused');
  });
});

describe('special procedures', () => {
  const hearing = { body: { kind: 'hearing', days: 10, reason: '依法组织听证。' } };
  const passing = { body: { opinion: '准予许可。' } };
  const denying = { body: { reason: '不符合条件。', basis: '《条例》第八条' } };
  const bound = {
    ...CLUB,
    hearingRequired: true,
    specialProcedures: ['hearing', 'testing'].map((name) => ({
      kind: name,
      basis: '条例第八条',
      maxDays: 20,
    })),
  };
  const heard = (body: Record<string, unknown>) => {
    const paused = perform(accepted(bound), 'pause', '2026-03-04 09:00', { body });
    return reachDecision(perform(paused, 'resume', '2026-03-05 08:00', { body: { result: '已经结束。' } }));
  };

  it('are ordered and ended by whoever has the case', () => {
    expect(() => perform(accepted(CLUB), 'pause', '2026-03-04 09:00', { ...hearing, by: holder('archivist') })).toThrow(
      'another post',
    );
    const paused = perform(accepted(CLUB), 'pause', '2026-03-04 09:00', hearing);
    expect(() =>
      perform(paused, 'resume', '2026-03-05 09:00', { body: { result: '结束。' }, by: holder('archivist') }),
    ).toThrow('another post');
  });

  it.each([
    ['grant', passing],
    ['deny', denying],
  ])('a hearing the law demands comes before any decision, and nothing else stands in for it: %s', (act, given) => {
    expect(() => perform(heard({ ...hearing.body, kind: 'testing' }), act, '2026-03-06 09:00', given)).toThrow(
      'hearing',
    );
    expect(perform(heard(hearing.body), act, '2026-03-06 09:00', given).snapshot.file.state).toBe('decided');
  });
});

describe('handing over', () => {
  it('is for whoever has the case on their desk, at every stage', () => {
    const body = { officer: '0189f0e4-0000-7000-8000-000000000001' };
    const taken = perform(receive(RECEIVED), 'reassign', '2026-03-02 11:00', { body });
    expect(taken.snapshot.holds).toMatchObject([{ post: 'window', officer_id: body.officer }]);
    expect(() => perform(receive(RECEIVED), 'reassign', '2026-03-02 11:00', { body, by: holder('surveyor') })).toThrow(
      'another post',
    );
  });
});

describe('extension', () => {
  const given = { body: { days: 10, reason: '需要专家论证。' } };

  it('is bound by the promise where no law sets a limit', () => {
    const unbound = { ...demoContent(), limits: { ...demoContent().limits, statutory: null } };
    expect(() => perform(accepted(unbound), 'extend', '2026-03-18 09:00', given)).toThrow('can no longer be extended');
    expect(dueDay(perform(accepted(unbound), 'extend', '2026-03-17 09:00', given), 'promise')).toBe('2026-03-31');
  });

  it('is refused where there is nothing it could lengthen', () => {
    const life = accepted();
    const limits = life.snapshot.limits.map((limit) => ({ ...limit, unit: 'mo' as const }));
    const monthly = { ...life, snapshot: { ...life.snapshot, limits } };
    expect(() => perform(monthly, 'extend', '2026-03-04 09:00', given)).toThrow('No limit');
  });
});

describe('what the ledger keeps', () => {
  it('names nobody who signed, no file and no words of the applicant’s', () => {
    const granted = perform(reachDecision(accepted()), 'grant', '2026-03-06 09:00', {
      body: { opinion: '准予。' },
    });
    const delivered = perform(granted, 'deliver', '2026-03-09 09:00', {
      body: { way: 'mail', receipt: '张三 SF1029384756' },
    });
    const withdrawn = perform(accepted(), 'withdraw', '2026-03-04 09:00', {
      body: { reason: '张三住院了。' },
    });
    const handed = perform(asked(), 'add-material', '2026-03-05 09:00', { body: LAYOUT });
    const records = [delivered, withdrawn, handed].map((life) => JSON.stringify(life.decision.record ?? {}));
    expect(records.filter((record) => record.includes('张三'))).toEqual([]);
    expect(delivered.snapshot.file.data).toMatchObject({ deliveryReceipt: '张三 SF1029384756' });
    expect(withdrawn.snapshot.file.data).toMatchObject({ withdrawalReason: '张三住院了。' });
  });
});
