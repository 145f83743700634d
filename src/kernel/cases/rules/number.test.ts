// Case numbers: their check digit finds what people mistype.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeCaseNumber, formatCaseNumber, isCaseNumber, normaliseCaseNumber } from './number.ts';

const at = new Date('2026-09-21T00:30:00+08:00');
const numbers = fc.integer({ min: 0, max: 999_999 }).map((sequence) => composeCaseNumber('530902000000', at, sequence));

describe('a case number', () => {
  it('says region and day of the city, whatever the machine’s zone', () => {
    expect(composeCaseNumber('530902000000', at, 41)).toMatch(/^530902260921000041\d$/);
    expect(formatCaseNumber('5309022609210000417')).toBe('530902 260921 000041 7');
    expect(normaliseCaseNumber(' 530902 260921-000041 7 ')).toBe('5309022609210000417');
  });

  it('with one wrong digit is none', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 18 }), fc.integer({ min: 1, max: 9 }), (number, place, step) => {
        const wrong = (Number(number[place]) + step) % 10;
        return isCaseNumber(number) && !isCaseNumber(number.slice(0, place) + wrong + number.slice(place + 1));
      }),
    );
  });

  it('is not found in what is no number', () => {
    for (const text of ['', 'abc', '530902', "'; drop table case_file --", '٥٣٠٩٠٢٢٦٠٩٢١٠٠٠٠٤١٧'])
      expect(isCaseNumber(text), text).toBe(false);
  });
});
