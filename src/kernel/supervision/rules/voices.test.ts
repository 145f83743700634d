// Satisfaction over an organ and what lies beneath it.
import { expect, it } from 'vitest';
import { hear } from './voices.ts';

const VOICES = new Map([
  ['/city/market/', { rated: 8, content: 6 }],
  ['/city/county/market/', { rated: 4, content: 4 }],
  ['/city/county/health/', { rated: 2, content: 0 }],
]);

it('sums what was said beneath, with how many spoke at all', () => {
  expect(hear(VOICES, '/city/', 28, 5)).toEqual({ rated: 14, rate: 10 / 14, response: 0.5 });
  expect(hear(VOICES, '/city/county/', 6, 5)).toEqual({ rated: 6, rate: 4 / 6, response: 1 });
});

it('says no rate of too few voices, and none of nobody', () => {
  expect(hear(VOICES, '/city/county/health/', 4, 5)).toEqual({ rated: 2, rate: null, response: 0.5 });
  expect(hear(VOICES, '/city/water/', 0, 0)).toEqual({ rated: 0, rate: null, response: null });
});
