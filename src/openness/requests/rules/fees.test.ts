// The fee for processing at the edge of each tier of 国办函〔2020〕109号.
import { describe, expect, it } from 'vitest';
import { addedFee, feeOf, tellYuan } from './fees.ts';

describe('the fee for processing', () => {
  it.each([
    [0, 0],
    [10, 0],
    [11, 100],
    [30, 2000],
    [31, 2200],
    [40, 4000],
    [41, 4300],
    [50, 7000],
    [51, 7400],
  ])('is for %i requests in a month %i yuan', (count, yuan) => {
    expect(feeOf('items', count)).toBe(yuan * 100);
  });

  it.each([
    [30, 0],
    [31, 10],
    [100, 700],
    [101, 720],
    [200, 2700],
    [201, 2740],
  ])('is for %i pages %i yuan', (count, yuan) => {
    expect(feeOf('pages', count)).toBe(yuan * 100);
  });

  it('counts on from what was asked earlier in the month', () => {
    expect(addedFee('items', 10, 1)).toBe(100_00);
    expect(addedFee('items', 30, 1)).toBe(200_00);
    expect(addedFee('items', 3, 1)).toBe(0);
    expect(tellYuan(addedFee('pages', 0, 31))).toBe('10.00');
  });
});
