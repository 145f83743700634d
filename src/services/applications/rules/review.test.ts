// The work on an accepted case: steps in order and by their posts, opinions, extension, special procedures, decision, delivery.
import { describe, expect, it } from 'vitest';
import {
  BUREAU,
  demoContent,
  dueDay,
  FIRE,
  holder,
  type Life,
  limitOf,
  perform,
  receive,
  SERVICES,
} from '../fixture.ts';
import type { Procedure } from './subject.ts';

const DONE = { body: { opinion: '符合要求。' } };
const accept = (procedure?: Procedure) => perform(receive('2026-03-02 10:00', procedure), 'accept', '2026-03-03 09:00');

/** Through every step before the decision. */
function review(life: Life): Life {
  let current = life;
  for (const day of ['2026-03-04', '2026-03-05', '2026-03-06'])
    current = perform(current, 'complete-step', `${day} 10:00`, DONE);
  return current;
}

describe('steps', () => {
  it('[E22] follow one another, each with its post and its own clock', () => {
    const surveyed = perform(accept(), 'complete-step', '2026-03-04 10:00', DONE);
    expect(surveyed.snapshot.file).toMatchObject({ step: 'review', step_name: '审查' });
    expect(surveyed.snapshot.holds[0]?.post).toBe('reviewer');
    const clocks = surveyed.snapshot.limits.filter((limit) => limit.kind === 'step');
    expect(clocks.map((limit) => limit.state)).toEqual(['met', 'running']);
  });

  it('belong to their post: neither a colleague below nor one of another organ may end them', () => {
    const checking = perform(
      perform(accept(), 'complete-step', '2026-03-04 10:00', DONE),
      'complete-step',
      '2026-03-05 10:00',
      DONE,
    );
    expect(checking.snapshot.holds[0]?.post).toBe('section-head');
    for (const by of [holder('reviewer'), holder('section-head', SERVICES)]) {
      expect(() => perform(checking, 'complete-step', '2026-03-06 10:00', { ...DONE, by })).toThrow('case.act-refused');
    }
    expect(
      perform(checking, 'complete-step', '2026-03-06 10:00', { ...DONE, by: holder('organ-head') }).snapshot.file.step,
    ).toBe('decide');
  });

  it('go back with a reason, but not before the first', () => {
    const body = { body: { reason: '核查照片不清楚，请重新核查。' } };
    const surveyed = perform(accept(), 'complete-step', '2026-03-04 10:00', DONE);
    const returned = perform(surveyed, 'return-step', '2026-03-05 10:00', body);
    expect(returned.snapshot.file.step).toBe('survey');
    expect(() => perform(returned, 'return-step', '2026-03-05 11:00', body)).toThrow('case.act-refused');
  });

  it('are handed over to an officer by name, who may then do them', () => {
    const officer = '01890000-0000-7000-8000-000000000001';
    const handed = perform(accept(), 'reassign', '2026-03-03 10:00', { body: { officer } });
    expect(handed.snapshot.holds[0]).toMatchObject({ post: 'surveyor', officer_id: officer });
    const by = { ...holder('clerk'), id: officer };
    expect(perform(handed, 'complete-step', '2026-03-04 10:00', { ...DONE, by }).snapshot.file.step).toBe('review');
  });
});

describe('opinions of other organs', () => {
  const consulting: Procedure = {
    ...demoContent(),
    steps: demoContent().steps.map((step) =>
      step.kind === 'survey' ? { ...step, kind: 'consult', asked: [FIRE, SERVICES] } : step,
    ),
  };

  it('are asked for all at once when the step begins, each with its own clock', () => {
    const asked = accept(consulting);
    expect(asked.snapshot.opinions.map((opinion) => opinion.organ_name)).toEqual([FIRE.name, SERVICES.name]);
    expect(asked.snapshot.limits.filter((limit) => limit.kind === 'opinion')).toHaveLength(2);
    expect(() => perform(asked, 'complete-step', '2026-03-04 10:00', DONE)).toThrow(FIRE.name);
  });

  it('silence is consent, and only the organ asked may speak', () => {
    const body = { answer: 'agree', text: '没有意见。' };
    const stranger = { body, by: holder('reviewer') };
    expect(() => perform(accept(consulting), 'give-opinion', '2026-03-04 10:00', stranger)).toThrow('case.act-refused');
    const answered = perform(accept(consulting), 'give-opinion', '2026-03-04 10:00', {
      body,
      by: holder('reviewer', FIRE),
    });
    const deemed = perform(answered, 'deem-consent', '2026-03-12 00:00', {
      body: { organId: SERVICES.id },
      organs: { organId: SERVICES },
    });
    expect(deemed.snapshot.opinions.map((opinion) => opinion.answer)).toEqual(['agree', 'deemed-agree']);
    expect(perform(deemed, 'complete-step', '2026-03-12 10:00', DONE).snapshot.file.step).toBe('review');
  });

  it('can be asked for in any step, once of each organ and never of one’s own', () => {
    const ask = (life: Life, organ: typeof FIRE) =>
      perform(life, 'ask-opinion', '2026-03-04 10:00', {
        body: { organ: 'by-name', question: '消防条件是否具备？' },
        organs: { organ },
      });
    const asked = ask(accept(), FIRE);
    expect(dueDay(asked, 'opinion')).toBe('2026-03-11');
    expect(() => ask(asked, FIRE)).toThrow('case.once-only');
    expect(() => ask(asked, BUREAU)).toThrow('case.act-refused');
  });
});

describe('extension (§42)', () => {
  const body = { days: 10, reason: '需要进一步核实经营场所权属。' };

  it('adds working days to the promised and the statutory limit, once, with a notice', () => {
    const extended = perform(accept(), 'extend', '2026-03-10 09:00', { body, by: holder('organ-head') });
    expect(dueDay(extended, 'promise')).toBe('2026-03-31');
    expect(dueDay(extended, 'statutory')).toBe('2026-04-15');
    expect(extended.decision.papers?.[0]).toMatchObject({ template: 'extension', body });
    expect(() => perform(extended, 'extend', '2026-03-11 09:00', { body })).toThrow('case.once-only');
  });

  it('comes before the statutory limit has passed, or not at all', () => {
    expect(() => perform(accept(), 'extend', '2026-04-01 00:00', { body })).toThrow('case.act-refused');
  });

  it('is of ten working days at most', () => {
    expect(() => perform(accept(), 'extend', '2026-03-10 09:00', { body: { ...body, days: 11 } })).toThrow();
  });

  it('never lengthens a limit of months by as many months', () => {
    const school = accept(demoContent('530902-XK-0702'));
    const extended = perform(school, 'extend', '2026-03-10 09:00', { body });
    expect(limitOf(extended, 'statutory')).toMatchObject({ amount: 3, unit: 'mo', extra: 0 });
    expect(limitOf(extended, 'promise').extra).toBe(10);
  });
});

describe('special procedures (§45)', () => {
  const club = demoContent('530902-XK-1502');
  const [special] = club.specialProcedures;
  const body = { kind: special?.kind, days: 10, reason: '依法组织听证。' };

  it('stop every clock of the case with a written notice, and the days they take do not count', () => {
    const before = accept(club);
    const paused = perform(before, 'pause', '2026-03-09 09:00', { body });
    expect(paused.snapshot.file.suspended_since).not.toBeNull();
    expect(['promise', 'statutory', 'step'].map((kind) => limitOf(paused, kind).state)).toEqual(
      Array(3).fill('suspended'),
    );
    expect(paused.decision.papers?.[0]).toMatchObject({ template: 'special', body: { days: 10 } });
    const resumed = perform(paused, 'resume', '2026-03-16 09:00', { body: { result: '听证会已召开。' } });
    expect(dueDay(before, 'statutory')).toBe('2026-03-31');
    expect(dueDay(resumed, 'statutory')).toBe('2026-04-08');
    expect(resumed.snapshot.file.suspended_since).toBeNull();
  });

  it('never make good what was late before: it stays late, and ends as missed', () => {
    const paused = perform(accept(club), 'pause', '2026-03-24 09:00', { body });
    const late = limitOf(paused, 'step');
    expect(late).toMatchObject({ state: 'suspended', due_at: expect.any(Date) });
    expect(late.due_at).toEqual(limitOf(accept(club), 'step').due_at);
    expect(paused.snapshot.file).toMatchObject({ due_kind: 'step', due_at: late.due_at });
    expect(limitOf(paused, 'statutory').due_at).toBeNull();
    const withdrawn = perform(paused, 'withdraw', '2026-03-25 09:00');
    expect(limitOf(withdrawn, 'step').state).toBe('missed');
    expect(limitOf(withdrawn, 'statutory').state).toBe('met');
  });

  it('are only those the item provides for, for no longer than it says', () => {
    expect(() => perform(accept(club), 'pause', '2026-03-09 09:00', { body: { ...body, kind: 'auction' } })).toThrow(
      'case.act-refused',
    );
    expect(() => perform(accept(club), 'pause', '2026-03-09 09:00', { body: { ...body, days: 365 } })).toThrow(
      'case.act-refused',
    );
    expect(() => perform(accept(club), 'pause', '2026-03-09 09:00', { body: { ...body, kind: 'holiday' } })).toThrow();
  });
});

describe('transfer between levels (§35)', () => {
  it('sends the whole file up with a clock of its own, and back to the step it left', () => {
    const given = { body: { organ: 'by-name', opinion: '初审符合条件。' }, organs: { organ: SERVICES } };
    const forwarded = perform(accept(), 'forward', '2026-03-04 09:00', given);
    expect(forwarded.snapshot.holds).toMatchObject([{ organ_id: SERVICES.id, post: 'reviewer' }]);
    expect(dueDay(forwarded, 'level')).toBe('2026-04-01');
    const by = holder('reviewer', SERVICES);
    const back = perform(forwarded, 'return-down', '2026-03-10 09:00', { body: { opinion: '同意。' }, by });
    expect(back.snapshot.file).toMatchObject({ state: 'reviewing', step: 'survey' });
    expect(back.snapshot.holds).toMatchObject([{ organ_id: BUREAU.id, post: 'surveyor' }]);
  });
});

describe('the decision', () => {
  const grant = { body: { opinion: '准予许可。', resultNumber: 'JY25309020000001' } };
  const deny = { body: { reason: '场所与污染源距离不足。', basis: '《食品安全法》第三十三条第一款第一项' } };

  it('comes after every step before it, from the deciding post', () => {
    expect(() => perform(accept(), 'grant', '2026-03-04 09:00', grant)).toThrow('Steps are still to be done');
    expect(() => perform(review(accept()), 'grant', '2026-03-09 09:00', { ...grant, by: holder('reviewer') })).toThrow(
      'case.act-refused',
    );
  });

  it('[E01] grants, with the certificate, and must reach the applicant within ten working days (§44)', () => {
    const granted = perform(review(accept()), 'grant', '2026-03-09 09:00', grant);
    expect(granted.snapshot.file).toMatchObject({ state: 'decided', outcome: 'granted', step: null });
    expect(granted.snapshot.holds[0]?.post).toBe('window');
    expect(dueDay(granted, 'delivery')).toBe('2026-03-23');
    expect(limitOf(granted, 'promise').state).toBe('met');
    const closed = perform(granted, 'deliver', '2026-03-10 09:00', { body: { way: 'electronic' } });
    expect(closed.snapshot.file).toMatchObject({ state: 'closed', phase: 'closed' });
    expect(closed.decision.notices?.[0]?.template).toBe('application.closed');
  });

  it('refuses with reasons and the remedies of the item (§38)', () => {
    const denied = perform(review(accept()), 'deny', '2026-03-09 09:00', deny);
    expect(denied.decision.papers?.[0]?.body).toMatchObject({ ...deny.body, ...demoContent().remedies });
    expect(() => perform(review(accept()), 'deny', '2026-03-09 09:00', { body: { reason: '', basis: '' } })).toThrow();
  });

  it('does not grant while something promised for later is owed (容缺), nor without a hearing the law demands', () => {
    const life = review(accept());
    const owed = life.snapshot.materials.map((material) =>
      material.code === 'health' ? { ...material, state: 'promised' as const } : material,
    );
    expect(owed.some((material) => material.state === 'promised')).toBe(true);
    const owing = { ...life, snapshot: { ...life.snapshot, materials: owed } };
    expect(() => perform(owing, 'grant', '2026-03-09 09:00', grant)).toThrow('Promised materials are still missing');
    const heard = review(accept({ ...demoContent(), hearingRequired: true }));
    expect(() => perform(heard, 'grant', '2026-03-09 09:00', grant)).toThrow('hearing');
  });

  it('can be forestalled by the applicant, who withdraws', () => {
    const withdrawn = perform(accept(), 'withdraw', '2026-03-04 09:00');
    expect(withdrawn.snapshot.file).toMatchObject({ phase: 'closed', outcome: 'withdrawn' });
    expect(withdrawn.snapshot.holds).toEqual([]);
  });
});
