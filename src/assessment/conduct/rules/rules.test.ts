// Complaints about conduct without a database: sound, out of the hands they are about, reviewed by others.
import { describe, expect, it } from 'vitest';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { type CaseData, CONDUCTS, complaintSchema, MOST_EVIDENCE } from '../contract.ts';
import { ACCUSED, CITY, COUNTY, decide, NOW, officerOf, SERVICES, see } from '../fixture.ts';
import { conductKind } from './kind.ts';

const { acts } = conductKind;

describe('a complaint about conduct', () => {
  it('[F16] is a sound kind for the seven kinds of conduct', () => {
    expect(findKindFaults(conductKind)).toEqual([]);
    expect(CONDUCTS.map(({ zh }) => zh)).toEqual(['态度', '推诿', '刁难', '超时', '乱收费', '吃拿卡要', '其他']);
  });

  it('names organ, conduct, who complains and a telephone, and is told of all faults at once', () => {
    const faults = (sent: object) => complaintSchema.safeParse(sent).error?.issues.map(({ path }) => path.join('.'));
    expect(faults({ about: '123' })?.sort()).toEqual(['about', 'conduct', 'name', 'organ', 'phone', 'text']);
    expect(faults({ anonymous: 'yes' })?.sort()).toEqual(['conduct', 'organ', 'text']);
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
      ['lay-evidence', 'handling'],
      ['extend', 'handling'],
      ['go-on', 'withdrawn'],
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

  it('takes longer once, within bounds, by the head of who has it, while there is time', () => {
    const running = (unit: string, due_at = new Date('2026-11-01T00:00:00+08:00')) =>
      see('handling', { limits: [{ kind: 'conduct-handle', state: 'running', unit, due_at }] });
    const head = officerOf('head', COUNTY, 'organ-head');
    const extend = (days: number, seen = running('wd'), actor = head) =>
      decide(acts.extend, seen, { body: { days, reason: '涉及人员较多。' }, actor });
    expect(extend(10)).toMatchObject({ limits: [{ do: 'extend', kind: 'conduct-handle', by: 10 }] });
    expect(() => extend(11)).toThrow('at most 10');
    expect(extend(30, running('d')).record).toMatchObject({ extentEn: '30 days' });
    expect(() => extend(5, running('wd', new Date('2026-10-10T00:00:00+08:00')))).toThrow('has passed');
    expect(() => extend(5, running('wd'), officerOf('x', COUNTY, 'supervisor'))).toThrow('for the head');
    expect(() => extend(5, { ...running('wd'), done: { extend: 1 } })).toThrow('case.once-only');
  });

  it('once withdrawn is gone on with of their own motion, answered to nobody, and not withdrawn again', () => {
    const reason = '涉及公共利益。';
    const goneOn = decide(acts['go-on'], see('withdrawn'), { body: { reason } });
    expect(goneOn).toMatchObject({ to: 'handling', outcome: null, organ: COUNTY, data: { ownMotion: true } });
    const own = see('handling', { data: { ownMotion: true }, done: { investigate: 1 } });
    const closed = decide(acts.conclude, own, { body: { finding: 'upheld', answer: '属实。' } });
    expect(closed).toMatchObject({ to: 'final', outcome: 'upheld' });
    expect([closed.papers, closed.notices]).toEqual([undefined, undefined]);
    expect(() => decide(acts['withdraw-complaint'], own, { body: { reason } })).toThrow('case.once-only');
    for (const data of [{ ownMotion: true }, { anonymous: true }])
      expect(() => decide(acts.split, see('handling', { data }), { body: { body: 'mailbox', reason } })).toThrow(
        'nobody to be answered',
      );
  });

  it('takes so many files of the complainant, whatever those who look into it add', () => {
    const body = { name: '录音', file: { id: 'f'.repeat(64), name: '录音.mp3' } };
    const full = (source: string) => see('handling', { materials: Array(MOST_EVIDENCE).fill({ source }) });
    expect(() => decide(acts['add-evidence'], full('complainant'), { body })).toThrow('At most 10');
    expect(decide(acts['add-evidence'], full('inner'), { body }).materials).toMatchObject([
      { code: 'evidence-11', source: 'complainant', fileId: body.file.id },
    ]);
    const reviewer = officerOf('other', CITY);
    expect(decide(acts['lay-evidence'], see('reviewing'), { body, actor: reviewer }).data).toBeUndefined();
  });
});
