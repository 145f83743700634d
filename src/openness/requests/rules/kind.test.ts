// Requests without a database: every clock at its edge, on the calendar of 2026 with its National Day and its swapped days.
import { describe, expect, it } from 'vitest';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { CLEARED, CLERK, HEAD, Life, officerOf, THERE } from '../fixture.ts';
import { requestKind } from './kind.ts';
import { DRAFTED, findOutcome, OUTCOMES } from './outcomes.ts';
import { remediesOf } from './remedies.ts';

/** A Thursday; counted from it, 20 September works, 25 to 27 September and 1 to 7 October rest, and 10 October works. */
const RECEIVED = '2026-09-17';
const handed = () => new Life('window', RECEIVED);
const lastOf = (life: Life) => life.decisions.at(-1)!;

describe('a request for information', () => {
  it('is a sound kind of case', () => {
    expect(findKindFaults(requestKind)).toEqual([]);
  });

  it('counts from the day it was handed in; from its confirmation when it came on line', () => {
    expect(handed().state).toBe('handling');
    expect(handed().due('reply')).toBe('2026-10-21');
    expect(handed().due('supplement-notice')).toBe('2026-09-28');
    const sent = new Life('web', '2026-09-16');
    expect([sent.state, sent.due('confirm'), sent.limit('reply')]).toEqual(['confirming', '2026-09-17', undefined]);
    sent.pass(RECEIVED).does('confirm');
    expect([sent.data.receivedOn, sent.due('reply')]).toEqual([RECEIVED, '2026-10-21']);
  });

  it('is confirmed by lapse of time, however late the machine comes round', () => {
    const sent = new Life('fax', '2026-09-16').pass('2026-09-17T23:59');
    expect(sent.state).toBe('confirming');
    sent.pass('2026-09-30');
    expect([sent.state, sent.data.receivedOn, sent.due('reply')]).toEqual(['handling', RECEIVED, '2026-10-21']);
  });
});

describe('a supplement', () => {
  const ask = { why: 'unclear', items: '请写明是哪一批抽检。', days: 5 };

  it('is asked for within seven working days, once, and starts the time to answer anew', () => {
    expect(() => handed().pass('2026-09-29').does('ask-supplement', ask)).toThrow('7 working days');
    const life = handed().pass('2026-09-28').does('ask-supplement', ask);
    expect([life.state, life.due('clarify'), life.limit('reply')?.state]).toEqual(['clarifying', '2026-10-10', 'void']);
    life.pass('2026-10-09').does('supplement', { text: '2025 年第三季度食用油抽检。' });
    expect([life.state, life.data.receivedOn, life.due('reply')]).toEqual(['handling', '2026-10-09', '2026-11-05']);
    expect(() => life.does('ask-supplement', ask)).toThrow('once');
  });

  it('that came on paper counts from its own day, never before it was asked for', () => {
    const life = handed().pass('2026-09-21').does('ask-supplement', ask).pass('2026-09-24');
    expect(() => life.does('record-supplement', { text: '第三季度。', on: '2026-09-20' })).toThrow('2026-09-21');
    life.does('record-supplement', { text: '第三季度。', on: '2026-09-23' });
    expect(life.data.receivedOn).toBe('2026-09-23');
  });

  it('that does not come ends the request as 6.1, at the end of its last day and not before', () => {
    const life = handed().pass('2026-09-28').does('ask-supplement', ask).pass('2026-10-10T23:59');
    expect(life.state).toBe('clarifying');
    life.pass('2026-10-12');
    expect([life.state, life.snapshot.file.outcome]).toEqual(['abandoned', '6.1']);
  });
});

describe('asking others', () => {
  const third = { name: '临沧某某食品有限公司', address: '临翔区南屏街', question: '是否同意公开检验报告。' };

  it('stops the clock; silence for fifteen working days from service leaves it to the organ', () => {
    const life = handed().pass('2026-09-21').does('ask-third', third);
    expect([life.state, life.due('reply'), life.due('serve')]).toEqual(['consulting', 'suspended', '2026-09-24']);
    expect(() => life.does('third-served', { n: 1, on: '2026-09-22' })).toThrow();
    life.pass('2026-09-22').does('third-served', { n: 1, on: '2026-09-21' });
    expect([life.due('third-party'), life.limit('serve')?.state]).toEqual(['2026-10-19', 'met']);
    life.pass('2026-10-19T23:59');
    expect(life.state).toBe('consulting');
    life.pass('2026-10-22');
    expect([life.state, life.data.thirds?.[0]?.answer, life.due('reply')]).toEqual([
      'handling',
      'silent',
      '2026-11-11',
    ]);
  });

  it('goes on until the last of several has answered, and names none of them in the ledger or a paper', () => {
    const life = handed().pass('2026-09-21').does('ask-third', third);
    life.does('ask-third', { ...third, name: '另一家公司' }).does('third-served', { n: 1, on: '2026-09-21' });
    life.does('third-answered', { n: 1, answer: 'object', reasons: '含有配方。' });
    expect(life.state).toBe('consulting');
    life.pass('2026-09-23').does('third-served', { n: 2, on: '2026-09-23' });
    life.does('third-answered', { n: 2, answer: 'agree', reasons: '没有意见。' });
    expect([life.state, life.due('reply')]).toEqual(['handling', '2026-10-23']);
    const kept = JSON.stringify(life.decisions.map(({ record, papers }) => [record, papers]));
    expect(kept).not.toMatch(/公司|南屏|配方/);
  });

  it('[D04] takes the silence of an organ that made it too for consent; the lead answers alone', () => {
    const life = handed().pass('2026-09-21').does('ask-organ', { organ: 'there', question: '是否同意公开。' });
    expect([life.state, life.due('opinion'), life.due('reply')]).toEqual(['consulting', '2026-10-19', 'suspended']);
    expect(() => life.does('draft-reply', { outcome: '1', text: '见附件。' })).toThrow('no draft-reply in consulting');
    life.pass('2026-10-20');
    expect(life.snapshot.opinions[0]).toMatchObject({ organ_id: THERE.id, answer: 'deemed-agree' });
    expect([life.state, life.due('reply')]).toEqual(['handling', '2026-11-11']);
    expect(() => life.does('ask-organ', { organ: 'there', question: '再问。' })).toThrow('asked already');
  });

  it('[D04] hears an organ that answers, and waits for the third party all the same', () => {
    const life = handed().pass('2026-09-21').does('ask-organ', { organ: 'there', question: '是否同意公开。' });
    life.does('ask-third', third);
    expect(() => life.does('give-opinion', { answer: 'agree', text: '同意。' }, officerOf('x'))).toThrow(
      'was not asked',
    );
    life.does('give-opinion', { answer: 'agree', text: '同意公开。' }, officerOf('x', THERE));
    expect(life.state).toBe('consulting');
    life.does('third-answered', { n: 1, answer: 'agree', reasons: '同意。' });
    expect(life.state).toBe('handling');
  });
});

describe('more time', () => {
  it('is granted once, by another than who asks, by twenty working days at most', () => {
    const { fields } = requestKind.acts['ask-extension']!;
    expect(fields.days?.schema.safeParse(21).success).toBe(false);
    const life = handed().pass('2026-10-21').does('ask-extension', { days: 20, reason: '数量大。' });
    expect(() => life.does('extend', {}, CLERK)).toThrow('another grants');
    life.does('extend', {}, HEAD);
    expect(life.due('reply')).toBe('2026-11-18');
    expect(() => life.does('ask-extension', { days: 1, reason: '再要一天。' })).toThrow('once at most');
    const late = handed().pass('2026-10-21').does('ask-extension', { days: 5, reason: '数量大。' });
    expect(() => late.pass('2026-10-22').does('extend', {}, HEAD)).toThrow('passed');
  });

  it('by a delayed answer needs reasons first, and while they are waited for the clock runs', () => {
    const life = handed().pass('2026-09-21');
    expect(() => life.does('delay', { days: 40, why: '需要逐页核对。' }, HEAD)).toThrow('reasons first');
    life.does('ask-reasons', { why: '一月内申请六十件。' });
    expect([life.state, life.due('reply'), life.due('reasons')]).toEqual(['reasoning', '2026-10-21', '2026-10-08']);
    life.does('give-reasons', { reasons: '编写地方志。' }).does('delay', { days: 40, why: '需要逐页核对。' }, HEAD);
    expect([life.limit('reply')?.state, life.due('delayed')]).toEqual(['void', '2026-11-23']);
  });

  it('comes back by itself when no reasons are given', () => {
    const life = handed().pass('2026-09-21').does('ask-reasons', { why: '一月内申请六十件。' }).pass('2026-10-09');
    expect([life.state, life.data.reasons]).toEqual(['handling', undefined]);
  });
});

describe('a fee', () => {
  const charged = (day: string) => {
    const life = new Life('window', day);
    life.subject = { ...life.subject, earlier: 30 };
    return life.does('charge', { by: 'items', count: 1 });
  };

  it('counts what was asked earlier in the month, and stops the clock until it is paid', () => {
    const life = charged(RECEIVED);
    expect([life.state, life.data.fee?.amount, life.due('reply')]).toEqual(['paying', 200_00, 'suspended']);
    life.pass('2026-09-21').does('pay', { receipt: '0021' });
    expect([life.state, life.due('reply')]).toEqual(['handling', '2026-10-26']);
    expect(() => handed().does('charge', { by: 'pages', count: 30 })).toThrow('nothing is charged');
  });

  it('that is not paid in thirty days, rolled past the holiday, ends the request as 6.2', () => {
    const life = charged('2026-09-07').pass('2026-10-08T23:59');
    expect([life.state, life.due('payment')]).toEqual(['paying', '2026-10-08']);
    life.pass('2026-10-09');
    expect([life.state, life.snapshot.file.outcome]).toEqual(['unpaid', '6.2']);
  });
});

describe('the answer', () => {
  it('is one of twenty-one outcomes, each with its article, its paper and its remedies', () => {
    expect(OUTCOMES).toHaveLength(21);
    for (const outcome of OUTCOMES) {
      const paper = requestKind.papers[`reply-${outcome.value}`];
      const text = paper?.paragraphs({ text: '理由。' }, handed().snapshot.file).join('');
      expect(text, outcome.value).toContain(outcome.basis);
      expect(text, outcome.value).toContain(remediesOf(outcome));
    }
    // 行政复议法第二十三条 has a refusal reviewed first.
    expect(remediesOf(findOutcome('3.1')!)).toContain('应当先申请行政复议');
    expect(remediesOf(findOutcome('4.1')!)).not.toContain('应当先申请行政复议');
  });

  it('[D03] is drafted by one and signed by another, in every outcome an officer can choose', () => {
    for (const { value } of DRAFTED.filter((one) => one.value !== '4.3')) {
      const life = handed().does('draft-reply', { outcome: value, text: '答复如下。' });
      expect(() => life.does('sign', CLEARED, CLERK)).toThrow('Nobody signs');
      life.does('sign', CLEARED, HEAD);
      expect(life.snapshot.file).toMatchObject({ state: 'replied', outcome: value });
      expect(lastOf(life).papers?.[0]?.template).toBe(`reply-${value}`);
      expect([life.limit('reply')?.state, life.limit('supplement-notice')?.state]).toEqual(['met', 'met']);
    }
    expect(() => handed().does('draft-reply', { outcome: '4.3', text: '仍不明确。' })).toThrow('No supplement');
  });

  it('gives nothing that one question of the review does not clear', () => {
    const life = handed().does('draft-reply', { outcome: '2', text: '部分提供。' });
    for (const question of Object.keys(CLEARED)) {
      for (const answer of ['yes', 'unsure'])
        expect(() => life.does('sign', { ...CLEARED, [question]: answer }, HEAD), question).toThrow('cleared');
    }
    expect(requestKind.acts.sign?.fields.secret?.schema.safeParse('').success).toBe(false);
    const leadOf = () => life.snapshot.holds.find(({ role }) => role === 'lead');
    expect(leadOf()?.post, 'a draft lies with the head').toBe('organ-head');
    life.does('return-draft', { reason: '请改为不予公开。' }, HEAD);
    expect(leadOf()).toMatchObject({ post: 'clerk', officer_id: CLERK.id });
    life
      .does('draft-reply', { outcome: '3.1', text: '属于国家秘密。' })
      .does('sign', { ...CLEARED, secret: 'yes' }, HEAD);
    expect(life.snapshot.file.outcome).toBe('3.1');
  });

  it('is late one day after the twentieth', () => {
    const life = handed().does('draft-reply', { outcome: '1', text: '见附件。' }).pass('2026-10-22');
    expect(life.does('sign', CLEARED, HEAD).limit('reply')?.state).toBe('missed');
  });

  it('[D05] of a sensitive request needs a legal adviser’s opinion', () => {
    const life = handed().does('restrict', { officer: CLERK.id, why: '涉及舆情。' }, HEAD);
    expect(() => life.does('draft-reply', { outcome: '1', text: '见附件。' })).toThrow('adviser');
    life.does('advise', { adviser: '某某律师事务所', opinion: 'agree', text: '可以公开。' });
    expect(life.does('draft-reply', { outcome: '1', text: '见附件。' }).state).toBe('reviewing');
    expect(() =>
      handed().does('restrict', { officer: 'x', why: '涉及。' }, HEAD).does('on-the-spot', {}, HEAD),
    ).toThrow('drafted and signed');
  });

  it('[D03] is delivered and filed once, after it was given', () => {
    const life = handed().does('on-the-spot', { ...CLEARED, text: '见政府公报第 3 期。' }, HEAD);
    expect(life.snapshot.file).toMatchObject({ state: 'replied', outcome: '1' });
    expect(() => life.does('deliver', { way: 'post', on: '2026-09-16' })).toThrow(RECEIVED);
    life.does('deliver', { way: 'post', on: RECEIVED }).does('archive', { place: '2026-公-001' });
    expect(() => life.does('archive', { place: '2026-公-002' })).toThrow('already');
  });

  it('is not waited for when the applicant withdraws', () => {
    expect(handed().does('withdraw').snapshot.file).toMatchObject({ state: 'withdrawn', outcome: '6.3' });
  });
});
