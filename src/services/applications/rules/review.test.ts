// The work on an accepted case: steps in order and by their posts, opinions, extension, special procedures, decision, delivery.
import { describe, expect, it } from 'vitest';
import {
  BUREAU,
  demoContent,
  dueDay,
  FIRE,
  finishStep,
  holder,
  type Life,
  limitOf,
  perform,
  receive,
  SECOND,
  SERVICES,
  tellPaper,
} from '../fixture.ts';
import { findTerm } from './result.ts';
import type { Procedure } from './subject.ts';

const DONE = { body: { opinion: '符合要求。' } };
const accept = (procedure?: Procedure) => perform(receive('2026-03-02 10:00', procedure), 'accept', '2026-03-03 09:00');

/** Through every step before the decision. */
function review(life: Life): Life {
  let current = life;
  for (const day of ['2026-03-04', '2026-03-05', '2026-03-06']) current = finishStep(current, `${day} 10:00`);
  return current;
}

describe('steps', () => {
  it('[E22] follow one another, each with its post and its own clock', () => {
    const surveyed = finishStep(accept(), '2026-03-04 10:00');
    expect(surveyed.snapshot.file).toMatchObject({ step: 'review', step_name: '审查' });
    expect(surveyed.snapshot.holds[0]?.post).toBe('reviewer');
    const clocks = surveyed.snapshot.limits.filter((limit) => limit.kind === 'step');
    expect(clocks.map((limit) => limit.state)).toEqual(['met', 'running']);
  });

  it('belong to their post: neither a colleague below nor one of another organ may end them', () => {
    const checking = finishStep(finishStep(accept(), '2026-03-04 10:00'), '2026-03-05 10:00');
    expect(checking.snapshot.holds[0]?.post).toBe('section-head');
    for (const by of [holder('reviewer'), holder('section-head', SERVICES)]) {
      expect(() => finishStep(checking, '2026-03-06 10:00', by)).toThrow('case.act-refused');
    }
    expect(finishStep(checking, '2026-03-06 10:00', holder('organ-head')).snapshot.file.step).toBe('decide');
  });

  it('go back with a reason, but not before the first', () => {
    const body = { body: { reason: '核查照片不清楚，请重新核查。' } };
    const surveyed = finishStep(accept(), '2026-03-04 10:00');
    const returned = perform(surveyed, 'return-step', '2026-03-05 10:00', body);
    expect(returned.snapshot.file.step).toBe('survey');
    expect(() => perform(returned, 'return-step', '2026-03-05 11:00', body)).toThrow('case.act-refused');
  });

  it('are handed over to an officer by name, who may then do them', () => {
    const officer = '01890000-0000-7000-8000-000000000001';
    const handed = perform(accept(), 'reassign', '2026-03-03 10:00', { body: { officer } });
    expect(handed.snapshot.holds[0]).toMatchObject({ post: 'surveyor', officer_id: officer });
    const by = { ...holder('clerk'), id: officer };
    expect(finishStep(handed, '2026-03-04 10:00', by).snapshot.file.step).toBe('review');
  });
});

describe('a survey on the spot (§34)', () => {
  const body = { second: SECOND.id, day: '2026-03-04', finding: '现场与申报情况相符。' };
  const survey = (given: object, at = '2026-03-04 17:00') => perform(accept(), 'complete-survey', at, given);

  it('is recorded by two officers, whom the ledger names', () => {
    const by = { ...holder('surveyor'), name: '丁一' };
    const done = survey({ body, by, officers: { second: SECOND } });
    expect(done.snapshot.file.step).toBe('review');
    expect(done.decision.record).toMatchObject({ surveyors: ['丁一', SECOND.name], day: '2026-03-04' });
  });

  it('takes another officer than the one who records it, and no other act ends it', () => {
    const by = { ...holder('surveyor'), id: SECOND.id };
    expect(() => survey({ body, by, officers: { second: SECOND } })).toThrow('Two officers cannot be one person');
    expect(() => perform(accept(), 'complete-step', '2026-03-04 17:00', DONE)).toThrow('takes two officers');
  });

  it.each(['2026-03-02', '2026-03-05'])('is neither before the acceptance nor in the future: %s', (day) => {
    expect(() => survey({ body: { ...body, day }, officers: { second: SECOND } })).toThrow('not in the future');
  });

  it('is for the step that surveys', () => {
    const reviewing = finishStep(accept(), '2026-03-04 10:00');
    const given = { body, officers: { second: SECOND } };
    expect(() => perform(reviewing, 'complete-survey', '2026-03-05 10:00', given)).toThrow('no survey');
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
    expect(() => finishStep(asked, '2026-03-04 10:00')).toThrow(FIRE.name);
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
    expect(finishStep(deemed, '2026-03-12 10:00').snapshot.file.step).toBe('review');
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

describe('special procedures (§45)', () => {
  const food = demoContent('530900-XK-0035');
  const body = { kind: 'testing', days: 10, reason: '试制食品需要检验。' };

  it('stop every clock of the case with a written notice, and the days they take do not count', () => {
    const before = accept(food);
    const paused = perform(before, 'pause', '2026-03-09 09:00', { body });
    expect(paused.snapshot.file.suspended_since).not.toBeNull();
    expect(['promise', 'statutory', 'step'].map((kind) => limitOf(paused, kind).state)).toEqual(
      Array(3).fill('suspended'),
    );
    expect(paused.decision.papers?.[0]).toMatchObject({ template: 'special', body: { days: 10 } });
    const resumed = perform(paused, 'resume', '2026-03-16 09:00', { body: { result: '检验合格。' } });
    expect(dueDay(before, 'statutory')).toBe('2026-03-31');
    expect(dueDay(resumed, 'statutory')).toBe('2026-04-08');
    expect(resumed.snapshot.file.suspended_since).toBeNull();
    expect(tellPaper(resumed)).toMatch(/检测已经结束.*行政许可法》第四十五条，所需时间已从办理期限中扣除/);
  });

  it('never make good what was late before: it stays late, and ends as missed', () => {
    const paused = perform(accept(food), 'pause', '2026-03-24 09:00', { body });
    const late = limitOf(paused, 'step');
    expect(late).toMatchObject({ state: 'suspended', due_at: expect.any(Date) });
    expect(late.due_at).toEqual(limitOf(accept(food), 'step').due_at);
    expect(paused.snapshot.file).toMatchObject({ due_kind: 'step', due_at: late.due_at });
    expect(limitOf(paused, 'statutory').due_at).toBeNull();
    const withdrawn = perform(paused, 'withdraw', '2026-03-25 09:00');
    expect(limitOf(withdrawn, 'step').state).toBe('missed');
    expect(limitOf(withdrawn, 'statutory').state).toBe('met');
  });

  it('are only those the item provides for, for no longer than it says', () => {
    expect(() => perform(accept(food), 'pause', '2026-03-09 09:00', { body: { ...body, kind: 'auction' } })).toThrow(
      'case.act-refused',
    );
    expect(() => perform(accept(food), 'pause', '2026-03-09 09:00', { body: { ...body, days: 365 } })).toThrow(
      'case.act-refused',
    );
    for (const kind of ['holiday', 'hearing']) {
      expect(() => perform(accept(food), 'pause', '2026-03-09 09:00', { body: { ...body, kind } })).toThrow();
    }
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

  it('[E01] grants, with the certificate: who holds it, what it permits, from when until when', () => {
    const granted = perform(review(accept()), 'grant', '2026-03-09 09:00', grant);
    expect(granted.decision.papers?.[1]).toMatchObject({ template: 'result', number: 'JY25309020000001' });
    const said = tellPaper(granted, 'result');
    expect(said).toContain('持有人：李荣');
    expect(said).toContain(`准许内容：${demoContent().name}`);
    expect(said).toContain('有效期：自2026年3月9日起至2031年3月8日止');
    const body = { opinion: '准予变更。', permitted: '热食类制售', until: '2029-05-31', replaces: 'JY25309020000000' };
    const changed = tellPaper(perform(review(accept()), 'grant', '2026-03-09 09:00', { body }), 'result');
    expect(changed).toMatch(/准许内容：热食类制售.*至2029年5月31日止.*替代编号 JY25309020000000，/);
    for (const until of ['2026-03-08', '2031-03-09']) {
      const wrong = { body: { ...body, until } };
      expect(() => perform(review(accept()), 'grant', '2026-03-09 09:00', wrong)).toThrow('2031-03-08');
    }
    const paid = { ...demoContent(), result: { kind: 'payment', name: '补贴', validity: '一次性支付' } as const };
    const allowed = perform(review(accept(paid)), 'grant', '2026-03-09 09:00', { body: { opinion: '准予发放。' } });
    expect(allowed.decision.papers?.map(({ template }) => template)).toEqual(['grant']);
  });

  it.each([
    ['5 年', { months: 60, fixed: true }],
    ['按批准的期限，最长 3 年', { months: 36, fixed: false }],
    ['不超过 2 年', { months: 24, fixed: false }],
    ['长期', undefined],
    ['6 个月至 2 年', undefined],
    ['取得后 1 年内开工', undefined],
  ])('reads how long %s is', (validity, term) => {
    expect(findTerm(validity)).toEqual(term);
  });

  it('[E01] grants, with a decision that names the result and its number, and must reach the applicant within ten working days (§44)', () => {
    const granted = perform(review(accept()), 'grant', '2026-03-09 09:00', grant);
    expect(granted.snapshot.file).toMatchObject({ state: 'decided', outcome: 'granted', step: null });
    expect(granted.snapshot.holds[0]?.post).toBe('window');
    expect(dueDay(granted, 'delivery')).toBe('2026-03-23');
    expect(limitOf(granted, 'promise').state).toBe('met');
    expect(tellPaper(granted)).toContain(
      `核发：${demoContent().result.name}（编号 JY25309020000001），有效期：${demoContent().result.validity}`,
    );
    const closed = perform(granted, 'deliver', '2026-03-10 09:00', { body: { way: 'electronic' } });
    expect(closed.snapshot.file).toMatchObject({ state: 'closed', phase: 'closed' });
    expect(closed.decision.notices?.[0]?.template).toBe('application.closed');
    expect(tellPaper(closed)).toMatch(/行政许可法》第四十四条.*2026年3月10日送达.*受送达人：李荣，送达方式：电子送达/);
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
    expect(tellPaper(withdrawn)).toContain('自2026年3月4日起终止办理');
  });
});
