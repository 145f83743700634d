// Which texts of a guide are there in English too.
import { describe, expect, it } from 'vitest';
import { demoItem } from '../fixture.ts';
import { isPartlyChinese, pairTexts } from './english.ts';

const { content } = demoItem();

describe('a guide in English', () => {
  it('is whole in the demo city, and partly Chinese as soon as one text has no English', () => {
    expect(isPartlyChinese(content)).toBe(false);
    expect(isPartlyChinese({ ...content, conditionsEn: undefined })).toBe(true);
    expect(isPartlyChinese({ ...content, faq: [{ question: '要预约吗？', answer: '不用。' }] })).toBe(true);
    expect(isPartlyChinese({ ...content, quantityLimit: '每年 10 个' })).toBe(true);
  });

  it('takes a list in English only when it is as long as the Chinese one', () => {
    expect(pairTexts(['甲', '乙'], ['A', 'B']).map(({ en }) => en)).toEqual(['A', 'B']);
    expect(pairTexts(['甲', '乙'], ['A']).map(({ en }) => en)).toEqual([undefined, undefined]);
  });
});
