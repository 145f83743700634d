// What the guide derives from the content: flow chart, eight disclosures, completeness.
import { describe, expect, it } from 'vitest';
import { demoItem } from '../fixture.ts';
import { CRITERIA, scoreCompleteness } from './completeness.ts';
import { discloseItem, drawFlow, estimateMinutes } from './guide.ts';

const { content } = demoItem();

describe('the guide', () => {
  it('[E10] draws the flow chart from the steps the cases run by', () => {
    expect(drawFlow(content).map((box) => box.code)).toEqual(['apply', ...content.steps.map((step) => step.code)]);
    expect(drawFlow({ steps: content.steps.slice(0, 1) })).toHaveLength(2);
  });

  it('[C27] makes the eight disclosures', () => {
    const all = discloseItem(content, '临翔区市场监督管理局');
    expect(Object.keys(all)).toHaveLength(8);
    expect(all).toMatchObject({
      authority: { organ: '临翔区市场监督管理局', level: '4' },
      limit: { promise: '10wd', statutory: '20wd' },
      fee: { charged: false, totalFen: 0 },
      charge: { consultPhone: content.consultPhone, complaintPhone: content.complaintPhone },
    });
  });

  it('adds up fees and says how long filling in takes', () => {
    const fee = { name: '费', amountFen: 550, unit: '件', basis: content.basis[0]! };
    expect(discloseItem({ ...content, fees: [fee, fee] }, 'x').fee).toEqual({
      charged: true,
      totalFen: 1100,
    });
    expect(estimateMinutes({ form: [], materials: [] })).toBe(3);
  });
});

describe('completeness', () => {
  it('[D12] is 100 for a whole item and falls with what is missing', () => {
    expect(scoreCompleteness(content)).toEqual({ score: 100, missing: [] });
    expect(scoreCompleteness({})).toEqual({ score: 0, missing: CRITERIA });
    const { faq, ...without } = content;
    expect(faq).not.toEqual([]);
    expect(scoreCompleteness(without)).toEqual({ score: 96, missing: ['faq'] });
  });

  it('counts an item that asks for no documents as whole, and a limit the law does not set when that is said', () => {
    expect(scoreCompleteness({ ...content, materials: [] }).score).toBe(100);
    const open = { ...content.limits, statutory: null };
    expect(scoreCompleteness({ ...content, limits: { ...open, statutoryNote: undefined } }).missing).toEqual([
      'limits.statutory',
    ]);
    expect(scoreCompleteness({ ...content, limits: { ...open, statutoryNote: '另有规定' } }).score).toBe(100);
  });
});
