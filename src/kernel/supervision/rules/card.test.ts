// A card's due process: who has it when, within which limit, how it ends, and who may not decide. Without a database.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { localDate } from '#platform/time.ts';
import { cardKind } from './card.ts';
import { act, type Card, colleague, give, issuer, live, MARKET, nextWeek, officer, standing } from './fixture/card.ts';

/** Where a card stands after each of its lives, with whom, and within what. */
const STAGES = [
  ['is the section head’s to explain', [], 'issued section-head@market answer 5 wd 2026-03-02  escalate'],
  ['explained is the supervisors’ to judge', ['explain'], 'explained supervisor@office judge 3 wd 2026-03-09 office '],
  ['upheld', ['explain', 'uphold'], 'upheld section-head@market rectify 10 wd 2026-03-16  escalate'],
  ['put right', ['explain', 'uphold', 'rectify'], 'rectified supervisor@office judge 3 wd 2026-03-23 office '],
] as const;

const ENDS = [
  ['the explanation holds', ['explain', 'accept'], 'revoked'],
  ['what was wrong is put right', ['explain', 'uphold', 'rectify', 'close'], 'closed'],
  ['it is put right the second time', ['explain', 'uphold', 'rectify', 'send-back', 'rectify', 'close'], 'closed'],
  ['the objection holds', ['object', 'revoke'], 'revoked'],
  ['nobody explains', ['escalate'], 'escalated'],
  ['nobody puts it right', ['explain', 'uphold', 'escalate'], 'escalated'],
  ['a graver one takes its place', ['explain', 'supersede'], 'superseded'],
  ['its ground falls though it is closed', ['explain', 'uphold', 'rectify', 'close', 'overturn'], 'revoked'],
] as const;

describe('a card', () => {
  it('is a sound kind, and lies with the head of the organ when it is red', () => {
    expect(findKindFaults(cardKind)).toEqual([]);
    expect(standing(give({ level: 'red' }))[1]).toBe('organ-head@market');
    expect(standing(live(give({ level: 'red' }), 'explain', 'uphold'))[1]).toBe('organ-head@market');
  });

  it.each(STAGES)('%s', (_, names, expected) => {
    expect(standing(live(give(), ...names)).join(' ')).toBe(expected);
  });

  it('objected to is the supervisors’ to review; kept or sent back it is to be put right in a new limit', () => {
    const objected = live(give(), 'object');
    expect(standing(objected)).toEqual(['objected', 'supervisor@office', 'review 7 wd 2026-03-09 office ']);
    const again = ['upheld', 'section-head@market'];
    expect(standing(act(objected, 'keep'))).toEqual([...again, 'rectify 10 wd 2026-03-16  escalate']);
    const back = live(give(), 'explain', 'uphold', 'rectify', 'send-back');
    expect(standing(back)).toEqual([...again, 'rectify 10 wd 2026-03-30  escalate']);
  });

  it.each(ENDS)('ends when %s, and nothing runs any more', (_, names, end) => {
    const card = live(give(), ...names);
    expect([...standing(card), card.file.phase, card.file.outcome]).toEqual([end, undefined, '', 'closed', end]);
  });

  it('says what was not done in time', () => {
    expect(live(give(), 'escalate').decision.record).toEqual({ after: 'answer' });
    expect(live(give(), 'object', 'keep', 'escalate').decision.record).toEqual({ after: 'rectify' });
  });

  it('goes out in writing from those who supervise, with number, ground and days to answer', () => {
    const [paper] = act(give({ level: 'red' }), 'issue').decision.papers ?? [];
    expect(paper?.organId).toBe('office');
    const text = cardKind.papers[paper!.template]?.paragraphs(paper!.body, give().file).join('\n');
    expect(text).toContain('市市场监管局：\n你单位办理的“食品经营许可”（受理号 SL-1），超过承诺时限仍未办结。');
    expect(text).toMatch(/依照《行政许可法》第四十二条，现发出红牌（编号 Y20260302-1）。\n请在 5 个工作日内/);
    expect(act(give(), 'issue').decision.record).toEqual({ number: 'Y20260302-1', level: 'yellow' });
  });

  it('tells the public why it was revoked, upheld or superseded, in both languages', () => {
    const record = { reason: '已办结', reasonEn: 'decided', measures: '已补办', by: 'R1' };
    const told = (name: string) => Object.values(cardKind.acts[name]?.tell?.(record) ?? {});
    expect(told('accept')).toEqual(['撤销：已办结', 'Revoked: 已办结']);
    expect(told('revoke')).toEqual(['申诉成立，撤销：已办结', 'Revoked after review: 已办结']);
    expect(told('overturn')).toEqual(['撤销：已办结', 'Revoked: decided']);
    expect(told('uphold')[0]).toBe('维持，责令整改：已办结');
    expect(told('keep')[0]).toBe('申诉复核维持：已办结');
    expect(told('rectify')).toEqual(['已整改：已补办', 'Put right: 已补办']);
    expect(told('supersede')).toEqual(['并入 R1', 'Superseded by R1']);
    for (const name of ['issue', 'close', 'escalate', 'reinstate']) expect(told(name).join()).toMatch(/.+,.+/);
    expect([...told('explain'), ...told('object')]).toEqual([]);
  });
});

describe('what a graver card took the place of', () => {
  it.each(STAGES)('stands again when that one is revoked: %s', (_, names) => {
    const before = live(give(), ...names);
    const again = live(before, 'supersede', 'reinstate');
    const [state, hold, clock] = standing(before);
    const anew = clock?.replace(localDate(nextWeek(before.week)), localDate(nextWeek(before.week + 2)));
    expect([...standing(again), again.file.outcome]).toEqual([state, hold, anew, 'reinstated']);
  });

  it('and what it escalated from: it is to be explained, or put right, once more', () => {
    expect(standing(live(give(), 'escalate', 'reinstate'))[0]).toBe('issued');
    expect(standing(live(give(), 'explain', 'uphold', 'escalate', 'reinstate'))[0]).toBe('upheld');
  });

  it('is reviewed all the same while it is objected to', () => {
    expect(() => live(give(), 'object', 'supersede')).toThrow('no supersede');
  });
});

describe('nobody judges their own', () => {
  const JUDGED = [
    ['accept', ['explain']],
    ['uphold', ['explain']],
    ['close', ['explain', 'uphold', 'rectify']],
    ['send-back', ['explain', 'uphold', 'rectify']],
    ['keep', ['object']],
    ['revoke', ['object']],
  ] as const;

  it.each(JUDGED)('organ: %s', (deed, before) => {
    const card = live(give(), ...before);
    const section = { id: 'food', path: '/c/g/market/food/', name: '食品科' };
    const lent = { ...colleague, desks: [{ unitId: 'food', path: section.path, post: 'reviewer' }] };
    for (const own of [officer('x', MARKET), officer('x', section), lent]) {
      expect(() => act(card, deed, own)).toThrow(expect.objectContaining({ code: 'supervision.same-judge' }));
    }
    expect(() => act(card, deed, colleague)).not.toThrow();
  });

  it('decision: who issued or upheld a card reviews no objection to it, and judges all else', () => {
    const refused = expect.objectContaining({ code: 'supervision.same-judge' });
    for (const review of ['keep', 'revoke']) {
      expect(() => act(live(give(), 'object'), review, issuer)).toThrow(refused);
      const upheld = act(live(give(), 'explain'), 'uphold', colleague);
      for (const judge of [issuer, colleague]) expect(() => act(act(upheld, 'object'), review, judge)).toThrow(refused);
      expect(() => act(act(upheld, 'object'), review, officer('third'))).not.toThrow();
    }
    for (const judge of ['accept', 'uphold']) expect(() => act(live(give(), 'explain'), judge, issuer)).not.toThrow();
  });

  it('there is one objection', () => {
    const offered = (card: Card) => cardKind.acts.object?.offered?.(card, { subject: null, actor: colleague });
    expect(offered(give())).toBe(true);
    const kept = live(give(), 'object', 'keep');
    expect(offered(kept)).toBe(false);
    expect(() => act(kept, 'object')).toThrow(expect.objectContaining({ code: 'supervision.objected-before' }));
  });
});

it('whatever is done with a card, it lies with one side within one limit of its own until it ends', () => {
  const OURS = ['explained', 'rectified', 'objected'];
  const names = Object.keys(cardKind.acts).filter((name) => name !== 'issue');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { maxLength: 25 }), (lot) => {
      let card = give();
      for (const name of lot) {
        if (!cardKind.acts[name]?.from.includes(card.file.state)) continue;
        if (name === 'object' && card.done.object) continue;
        card = act(card, name, officer(`judge-${card.week}`));
        const [state, hold, clocks] = standing(card);
        if (card.file.phase === 'closed') expect([hold, clocks]).toEqual([undefined, '']);
        else {
          expect(hold).toBe(OURS.includes(state!) ? 'supervisor@office' : 'section-head@market');
          expect(clocks?.split(',')).toHaveLength(1);
          expect(cardKind.states[state!]?.limits).toContain(clocks?.split(' ')[0]);
        }
      }
    }),
  );
});
