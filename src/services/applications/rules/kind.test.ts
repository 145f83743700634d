// The declared kind against the law: what may be done in which state, and the corners where a right could be lost.
import { describe, expect, it } from 'vitest';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import {
  demoContent,
  dueDay,
  FIRE,
  finishStep,
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
const MAKER = demoContent('530900-XK-0035');
const testing = { body: { kind: 'testing', days: 10, reason: '试制食品需要检验。' } };

const accepted = (procedure = demoContent()) => perform(receive(RECEIVED, procedure), 'accept', '2026-03-03 09:00');
const asked = () => perform(receive(RECEIVED), 'request-supplement', '2026-03-04 09:00', { body: SUPPLEMENT });
const refusal = { body: { ground: 'barred', reason: '申请人依法不得申请。' } };
const disputing = { body: { reason: '经营场所不在本辖区。' } };

/** Goes through the steps up to the one that decides. */
function reachDecision(life: Life): Life {
  let now = life;
  while (now.snapshot.file.step !== now.procedure.steps.find((step) => step.kind === 'decide')?.code) {
    now = finishStep(now, '2026-03-05 09:00');
  }
  return now;
}

describe('the kind', () => {
  it('is soundly declared', () => {
    expect(findKindFaults(kind)).toEqual([]);
  });

  it.each([
    [
      'received',
      'accept add-material deem-accepted demand-other dispute pass-precheck reassign record-fee refuse request-supplement withdraw',
    ],
    ['supplement', 'add-material lapse supply withdraw'],
    ['supplied', 'accept demand-other reassign record-fee refuse withdraw'],
    [
      'reviewing',
      'add-material ask-opinion assign-inspectors close-views complete-step complete-survey deem-consent deem-renewed deem-withdrawn demand-other deny extend forward give-opinion grant hear-views offer-hearing order-hearing pause reassign record-fee refuse-extension remind-owed request-extension return-step tell-interested withdraw',
    ],
    [
      'paused',
      'add-material close-views deem-consent deem-renewed deem-withdrawn expire-special extend give-opinion reassign refuse-extension remind-owed resume withdraw',
    ],
    [
      'hearing-offered',
      'add-material close-views deem-consent deem-renewed deem-withdrawn enter-hearing extend forgo-hearing give-opinion reassign refuse-extension remind-owed request-hearing waive-hearing withdraw',
    ],
    [
      'hearing',
      'add-material call-hearing close-views deem-consent deem-renewed deem-withdrawn extend give-opinion reassign record-hearing refuse-extension remind-owed withdraw',
    ],
    [
      'forwarded',
      'add-material ask-below ask-opinion assign-inspectors close-views deem-consent deem-renewed deem-withdrawn deny extend forward give-opinion grant hear-views offer-hearing order-hearing pause reassign refuse-extension remind-owed request-extension return-down tell-interested withdraw',
    ],
    ['disputed', 'arbitrate deem-accepted withdraw'],
    ['decided', 'deliver lift-bar reassign record-fee'],
    ['closed', 'lift-bar revoke'],
    ['revoked', 'lift-bar'],
    ['refused', 'lift-bar'],
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
    ['request-extension', 'application.handle'],
    // Of the organ’s head, or of the government’s: the rule tells which.
    ['extend', 'application.extend'],
    ['refuse-extension', 'application.extend'],
    ['revoke', 'application.revoke'],
    ['lift-bar', 'application.revoke'],
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

  it.each([
    'deem-accepted',
    'deem-consent',
    'deem-renewed',
    'deem-withdrawn',
    'expire-special',
    'forgo-hearing',
    'close-views',
    'lapse',
    'remind-owed',
  ])('%s is done by nobody but the machine', (act) => {
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
  const waiting = (procedure = MAKER) => perform(accepted(procedure), 'ask-opinion', '2026-03-04 09:00', question);

  it('keep their clock while the case stands still, and may answer', () => {
    const paused = perform(waiting(), 'pause', '2026-03-05 09:00', testing);
    expect(limitOf(paused, 'opinion')).toMatchObject({
      state: 'running',
      due_at: moment('2026-03-11 23:59:59.999'),
    });
    expect(perform(paused, 'give-opinion', '2026-03-06 09:00', answer).snapshot.opinions[0]?.answer).toBe('disagree');
  });

  it('may answer while the case is with the higher level, and are not taken to agree unheard', () => {
    const above = [{ organ: SERVICES, level: 2, post: 'reviewer', limit: '20wd', decides: false }];
    const forward = { body: { opinion: '初审符合条件。' } };
    const forwarded = perform(waiting({ ...MAKER, above }), 'forward', '2026-03-05 09:00', forward);
    const answered = perform(forwarded, 'give-opinion', '2026-03-06 09:00', answer);
    expect(answered.snapshot.opinions[0]?.answer).toBe('disagree');
    expect(limitOf(answered, 'opinion').state).toBe('met');
    expect(limitOf(answered, 'level').state).toBe('running');
  });
});

describe('special procedures', () => {
  it('are ordered and ended by whoever has the case', () => {
    const by = holder('archivist');
    expect(() => perform(accepted(MAKER), 'pause', '2026-03-04 09:00', { ...testing, by })).toThrow('another post');
    const paused = perform(accepted(MAKER), 'pause', '2026-03-04 09:00', testing);
    expect(() => perform(paused, 'resume', '2026-03-05 09:00', { body: { result: '结束。' }, by })).toThrow(
      'another post',
    );
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
