// From receipt to acceptance as 行政许可法 §31–32 has it, on the real calendar.
import { describe, expect, it } from 'vitest';
import {
  BUREAU,
  demoContent,
  dueDay,
  holder,
  limitOf,
  moment,
  perform,
  receive,
  SERVICES,
  tellPaper,
} from '../fixture.ts';
import { applicationKind } from './kind.ts';

const RECEIVED = '2026-03-02 10:00';
const SUPPLEMENT = { items: ['layout'], reason: '布局图没有标面积，请重画后上传。' };
const FILE = { id: 'a'.repeat(64), name: '布局图.pdf' };

describe('a complete application', () => {
  it('[E01] is accepted: the promised and the statutory limit run from that day', () => {
    const accepted = perform(receive(RECEIVED), 'accept', '2026-03-03 09:00');
    expect(accepted.snapshot.file).toMatchObject({
      state: 'reviewing',
      step: 'survey',
      step_name: '现场核查',
    });
    expect(accepted.snapshot.file.accepted_at).toEqual(moment('2026-03-03 09:00'));
    expect(dueDay(accepted, 'promise')).toBe('2026-03-17');
    expect(dueDay(accepted, 'statutory')).toBe('2026-03-31');
    expect(limitOf(accepted, 'notice').state).toBe('met');
    expect(accepted.decision.papers?.[0]?.template).toBe('acceptance');
    expect(accepted.decision.notices?.[0]?.template).toBe('application.accepted');
  });

  it('goes to the post of the first working step', () => {
    const accepted = perform(receive(RECEIVED), 'accept', '2026-03-03 09:00');
    expect(accepted.snapshot.holds).toMatchObject([{ role: 'lead', post: 'surveyor', organ_id: BUREAU.id }]);
  });

  it('即办件 is due on the day it is accepted, not the day after', () => {
    const onTheSpot = receive('2026-03-02 10:00', demoContent('530902-GF-0201'));
    expect(dueDay(perform(onTheSpot, 'accept', '2026-03-02 10:05'), 'promise')).toBe('2026-03-02');
  });

  it('a pre-check that was passed is no longer waited for, and is passed once', () => {
    const passed = perform(receive(RECEIVED), 'pass-precheck', '2026-03-02 15:00');
    expect(limitOf(passed, 'precheck').state).toBe('met');
    expect(limitOf(passed, 'notice').state).toBe('running');
    expect(() => perform(passed, 'pass-precheck', '2026-03-02 16:00')).toThrow('case.once-only');
  });
});

describe('the one-time notice (§32)', () => {
  it('waits for the applicant with a clock of their own and writes down everything wanted', () => {
    const asked = perform(receive(RECEIVED), 'request-supplement', '2026-03-04 09:00', { body: SUPPLEMENT });
    expect(asked.snapshot.file).toMatchObject({ state: 'supplement', phase: 'waiting' });
    expect(dueDay(asked, 'supplement')).toBe('2026-04-03');
    expect(limitOf(asked, 'notice').state).toBe('met');
    expect(asked.decision.papers?.[0]).toMatchObject({
      template: 'supplement',
      body: { items: ['场所布局和操作流程图'] },
    });
  });

  it('may not ask for what is not on the list (§31)', () => {
    const body = { items: ['layout', 'photo-of-the-owner'], reason: '请提供老板照片。' };
    expect(() => perform(receive(RECEIVED), 'request-supplement', '2026-03-04 09:00', { body })).toThrow(
      'case.act-refused',
    );
  });

  it('is refused a second time, also after a settled dispute', () => {
    const asked = perform(receive(RECEIVED), 'request-supplement', '2026-03-04 09:00', { body: SUPPLEMENT });
    const again = {
      ...asked,
      snapshot: { ...asked.snapshot, file: { ...asked.snapshot.file, state: 'received' } },
    };
    expect(() => perform(again, 'request-supplement', '2026-03-04 10:00', { body: SUPPLEMENT })).toThrow(
      'case.once-only',
    );
  });

  it('is not sent back before everything asked for has come', () => {
    const asked = perform(receive(RECEIVED), 'request-supplement', '2026-03-04 09:00', { body: SUPPLEMENT });
    expect(() => perform(asked, 'supply', '2026-03-10 09:00')).toThrow('Still missing: 场所布局和操作流程图');
  });

  it('the day of completion is the day of acceptance, whenever the clerk gets to it', () => {
    const asked = perform(receive(RECEIVED), 'request-supplement', '2026-03-04 09:00', { body: SUPPLEMENT });
    const body = { material: 'layout', file: FILE };
    const given = perform(asked, 'add-material', '2026-03-10 08:00', { body });
    const supplied = perform(given, 'supply', '2026-03-10 08:01');
    expect(supplied.snapshot.file.state).toBe('supplied');
    const accepted = perform(supplied, 'accept', '2026-03-11 17:00');
    expect(accepted.snapshot.file.accepted_at).toEqual(moment('2026-03-10 08:01'));
    expect(dueDay(accepted, 'promise')).toBe('2026-03-24');
  });

  it('lapses without an answer, and nothing runs any more', () => {
    const asked = perform(receive(RECEIVED), 'request-supplement', '2026-03-04 09:00', { body: SUPPLEMENT });
    const lapsed = perform(asked, 'lapse', '2026-04-04 00:00');
    expect(lapsed.snapshot.file).toMatchObject({ state: 'lapsed', phase: 'closed', outcome: 'lapsed' });
    expect(tellPaper(lapsed)).toMatch(/没有补正：.*布局.*退回/);
    expect(lapsed.snapshot.limits.filter((limit) => limit.state === 'running')).toEqual([]);
  });
});

describe('silence for five working days (§32)', () => {
  it('[E01] is acceptance from the day of receipt: the twenty days have been running since', () => {
    const life = receive('2026-09-24 10:00');
    expect(limitOf(life, 'notice')).toMatchObject({ on_expiry: 'deem-accepted' });
    // 国庆 and the days made up for it lie between.
    expect(dueDay(life, 'notice')).toBe('2026-10-09');
    const deemed = perform(life, 'deem-accepted', '2026-10-10 00:00');
    expect(deemed.snapshot.file.accepted_at).toEqual(moment('2026-09-24 10:00'));
    expect(limitOf(deemed, 'statutory').started_at).toEqual(moment('2026-09-24 10:00'));
    expect(limitOf(deemed, 'notice').state).toBe('missed');
    expect(deemed.decision.papers?.[0]?.body).toMatchObject({ deemed: true });
  });

  it('is not held up by organs that dispute whose case it is', () => {
    const body = { reason: '经营场所不在本辖区。' };
    const disputed = perform(
      receive(RECEIVED, { ...demoContent(), arbiter: SERVICES }),
      'dispute',
      '2026-03-03 09:00',
      { body },
    );
    const deemed = perform(disputed, 'deem-accepted', '2026-03-10 00:00');
    expect(deemed.snapshot.file.state).toBe('reviewing');
    expect(deemed.snapshot.holds).toMatchObject([{ organ_id: BUREAU.id, post: 'surveyor' }]);
  });
});

describe('refusing to accept', () => {
  it('names the right organ when the matter is another’s', () => {
    const body = { ground: 'not-ours', reason: '中央厨房由市级许可。' };
    expect(() => perform(receive(RECEIVED), 'refuse', '2026-03-02 11:00', { body })).toThrow('case.act-refused');
    const own = { body, organs: { rightOrgan: BUREAU } };
    expect(() => perform(receive(RECEIVED), 'refuse', '2026-03-02 11:00', own)).toThrow('cannot be your own');
    const organs = { rightOrgan: SERVICES };
    const refused = perform(receive(RECEIVED), 'refuse', '2026-03-02 11:00', { body, organs });
    expect(refused.snapshot.file).toMatchObject({ state: 'refused', outcome: 'not-ours' });
    expect(refused.decision.papers?.[0]?.body).toMatchObject({
      rightOrgan: SERVICES.name,
      reviewOrgan: expect.any(String),
      court: expect.any(String),
    });
    // On paper, on the status page and in the message: where to apply instead.
    expect(refused.decision.notices?.[0]?.values).toMatchObject({ rightOrgan: SERVICES.name });
    const { refuse } = applicationKind.acts;
    expect(refuse?.tell?.(refused.decision.record ?? {}).zh).toContain(`请向${SERVICES.name}申请`);
    const paper = applicationKind.papers.refusal?.paragraphs(
      refused.decision.papers?.[0]?.body ?? {},
      refused.snapshot.file,
    );
    expect(paper?.join('')).toContain(`${body.reason}`);
    expect(paper?.join('')).toContain(`该事项请向${SERVICES.name}申请`);
  });

  it.each(['', ' ', '不'])('takes no “%s” for a reason, nor for what is to be supplied', (reason) => {
    const refusing = { body: { ground: 'barred', reason } };
    expect(() => perform(receive(RECEIVED), 'refuse', '2026-03-02 11:00', refusing)).toThrow();
    const asking = { body: { ...SUPPLEMENT, reason } };
    expect(() => perform(receive(RECEIVED), 'request-supplement', '2026-03-02 11:00', asking)).toThrow();
  });

  it('asks for something, or for nothing at all: an empty one-time notice is none', () => {
    const asking = { body: { ...SUPPLEMENT, items: [] } };
    expect(() => perform(receive(RECEIVED), 'request-supplement', '2026-03-02 11:00', asking)).toThrow();
  });
});

describe('a dispute over competence', () => {
  const procedure = { ...demoContent(), arbiter: SERVICES };
  const dispute = () =>
    perform(receive(RECEIVED, procedure), 'dispute', '2026-03-03 09:00', {
      body: { reason: '不在本辖区经营。' },
    });

  it('goes to the services bureau for three working days', () => {
    expect(dispute().snapshot.holds).toMatchObject([{ organ_id: SERVICES.id, post: 'section-head' }]);
    expect(dueDay(dispute(), 'dispute')).toBe('2026-03-06');
  });

  it('is settled by its arbiter only, once and for all', () => {
    const given = { body: { organ: 'x1', reason: '归你局办理。' }, organs: { organ: BUREAU } };
    const own = { ...given, by: holder('section-head') };
    expect(() => perform(dispute(), 'arbitrate', '2026-03-04 09:00', own)).toThrow('case.act-refused');
    const settled = perform(dispute(), 'arbitrate', '2026-03-04 09:00', {
      ...given,
      by: holder('section-head', SERVICES),
    });
    expect(settled.snapshot.file.state).toBe('received');
    const again = { body: { reason: '还是不归我们。' } };
    expect(() => perform(settled, 'dispute', '2026-03-05 09:00', again)).toThrow('case.once-only');
  });
});
