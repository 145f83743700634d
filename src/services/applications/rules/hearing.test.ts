// Hearings and interested parties: rights told, time not counted, nobody decides before they were heard.
import { describe, expect, it } from 'vitest';
import {
  demoContent,
  dueDay,
  finishStep,
  holder,
  type Life,
  limitOf,
  perform,
  receive,
  SECOND,
  tellPaper,
} from '../fixture.ts';
import type { Procedure } from './subject.ts';

/** 娱乐场所设立: the law demands a hearing. */
const CLUB: Procedure = { ...demoContent('530902-XK-1502'), steps: demoContent().steps };
const accepted = (procedure: Procedure = demoContent()) =>
  perform(receive('2026-03-02 10:00', procedure), 'accept', '2026-03-03 09:00');
const REASON = { body: { reason: '排烟口正对相邻住户，直接涉及其重大利益。' } };
const offered = () => perform(accepted(), 'offer-hearing', '2026-03-04 09:00', REASON);
const CALL = {
  body: { day: '2026-03-20', place: '上午九点，三楼听证室', presider: SECOND.id },
  officers: { presider: SECOND },
};
const MINUTES = { body: { minutes: '双方陈述意见并签字确认。' } };

/** Up to the step that decides. */
function reach(life: Life, at: string): Life {
  let now = life;
  while (now.snapshot.file.step !== 'decide') now = finishStep(now, at);
  return now;
}

describe('the right to a hearing (§47)', () => {
  it('is told in writing, and open for five days', () => {
    expect(offered().snapshot.file).toMatchObject({ state: 'hearing-offered', phase: 'waiting' });
    expect(dueDay(offered(), 'hearing-request')).toBe('2026-03-11');
    expect(offered().decision.papers?.[0]).toMatchObject({ template: 'hearing-right' });
    expect(() => perform(offered(), 'grant', '2026-03-05 09:00', { body: { opinion: '准予。' } })).toThrow(
      'not possible',
    );
  });

  it.each(['waive-hearing', 'forgo-hearing'])('is given up by %s, and is not offered twice', (act) => {
    const back = perform(offered(), act, '2026-03-12 00:00');
    expect(back.snapshot.file).toMatchObject({ state: 'reviewing', step: 'survey' });
    expect(() => perform(back, 'offer-hearing', '2026-03-12 09:00', REASON)).toThrow('case.once-only');
  });

  it.each<[string, object]>([
    ['request-hearing', {}],
    ['enter-hearing', { body: { who: 'interested' } }],
  ])('is used by %s: held within twenty days, which do not count', (act, given) => {
    const hearing = perform(offered(), act, '2026-03-06 09:00', given);
    expect(hearing.snapshot.file.state).toBe('hearing');
    expect(tellPaper(hearing)).toMatch(/(申请人|利害关系人)申请听证，根据.*第四十七条第一款/);
    expect(limitOf(hearing, 'hearing')).toMatchObject({ amount: 20, unit: 'wd', basis: '行政许可法第四十七条第一款' });
    expect(dueDay(hearing, 'hearing')).toBe('2026-04-03');
    expect(['promise', 'statutory', 'step'].map((kind) => limitOf(hearing, kind).state)).toEqual(
      Array(3).fill('suspended'),
    );
  });
});

describe('the hearing (§48)', () => {
  const hearing = () => perform(offered(), 'request-hearing', '2026-03-06 09:00');

  it('is called seven working days ahead, under somebody who does not review the case', () => {
    const soon = { ...CALL, body: { ...CALL.body, day: '2026-03-16' } };
    expect(() => perform(hearing(), 'call-hearing', '2026-03-06 10:00', soon)).toThrow(
      'the earliest day is 2026-03-17',
    );
    const by = { ...holder('surveyor'), id: SECOND.id };
    expect(() => perform(hearing(), 'call-hearing', '2026-03-06 10:00', { ...CALL, by })).toThrow(
      'the reviewing officer',
    );
    const called = perform(hearing(), 'call-hearing', '2026-03-06 10:00', CALL);
    expect(called.decision.papers?.[0]?.body).toMatchObject({ day: '2026-03-20', presider: SECOND.name });
    expect(called.decision.notices?.[0]?.template).toBe('application.hearing-called');
  });

  it('is recorded once it was held; then the clocks run on without the days it took', () => {
    const called = perform(hearing(), 'call-hearing', '2026-03-06 10:00', CALL);
    expect(() => perform(called, 'record-hearing', '2026-03-19 10:00', MINUTES)).toThrow('has not taken place');
    const held = perform(called, 'record-hearing', '2026-03-20 17:00', MINUTES);
    expect(held.snapshot.file).toMatchObject({ state: 'reviewing', step: 'survey' });
    expect([dueDay(accepted(), 'statutory'), dueDay(held, 'statutory')]).toEqual(['2026-03-31', '2026-04-15']);
    expect(limitOf(held, 'hearing').state).toBe('met');
  });
});

describe('a hearing that the law demands (§46)', () => {
  const granting: [string, object] = ['grant', { body: { opinion: '准予。' } }];
  const denying: [string, object] = ['deny', { body: { reason: '不符合条件。', basis: '《条例》第八条' } }];

  it.each([granting, denying])('comes before any decision: %s', (act, given) => {
    const ready = reach(accepted(CLUB), '2026-03-04 09:00');
    expect(() => perform(ready, act, '2026-03-05 09:00', given)).toThrow('requires a hearing');
    const ordered = perform(ready, 'order-hearing', '2026-03-05 09:00', REASON);
    expect(limitOf(ordered, 'hearing').basis).toBe('行政许可法第四十六条');
    expect(tellPaper(ordered)).toContain('第四十六条，本机关决定就该申请举行听证，并向社会公告。');
    const held = perform(
      perform(ordered, 'call-hearing', '2026-03-05 10:00', CALL),
      'record-hearing',
      '2026-03-20 17:00',
      MINUTES,
    );
    expect(tellPaper(held)).toContain('听证已经结束');
    expect(perform(held, act, '2026-03-23 09:00', given).snapshot.file.state).toBe('decided');
  });

  it('is the officer’s who has the case', () => {
    const by = holder('archivist');
    expect(() => perform(accepted(CLUB), 'order-hearing', '2026-03-04 09:00', { ...REASON, by })).toThrow(
      'another post',
    );
  });
});

describe('interested parties (§36)', () => {
  const telling = { body: { names: '王五、赵六', interest: '油烟和噪声影响相邻住户。' } };
  const views = (last: string) => ({
    body: { who: 'interested', views: '担心油烟扰民。', taken: '要求加装净化设施，予以采纳。', last },
  });
  const told = () => perform(reach(accepted(), '2026-03-04 09:00'), 'tell-interested', '2026-03-05 09:00', telling);
  const grant = (life: Life, at: string) => perform(life, 'grant', at, { body: { opinion: '准予。' } });

  it('are told by letter, whose names stay out of the ledger', () => {
    expect(told().decision.papers?.[0]?.body).toMatchObject({ names: ['王五', '赵六'] });
    expect(JSON.stringify(told().decision.record)).not.toContain('王五');
    expect(told().snapshot.file.data.interested).toEqual(['王五', '赵六']);
  });

  it('are heard, or their time is up, before anything is decided', () => {
    expect(() => grant(told(), '2026-03-06 09:00')).toThrow('may still speak');
    const half = perform(told(), 'hear-views', '2026-03-06 09:00', views('no'));
    expect(() => grant(half, '2026-03-06 10:00')).toThrow('may still speak');
    expect(
      grant(perform(half, 'hear-views', '2026-03-06 11:00', views('yes')), '2026-03-06 12:00').snapshot.file.state,
    ).toBe('decided');
    expect(grant(perform(told(), 'close-views', '2026-03-13 00:00'), '2026-03-13 09:00').snapshot.file.state).toBe(
      'decided',
    );
  });

  it('speak only after they were told', () => {
    expect(() => perform(accepted(), 'hear-views', '2026-03-04 09:00', views('yes'))).toThrow('No interested party');
  });
});
