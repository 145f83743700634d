// Limits as text: what is written is read back, and what cannot be read is refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLimit, limitSchema, parseLimit, UNITS } from './contract.ts';

describe('a limit as text', () => {
  it('reads back what it wrote', () => {
    const limit = fc.record({ amount: fc.integer({ min: 0, max: 99_999 }), unit: fc.constantFrom(...UNITS) });
    fc.assert(
      fc.property(limit, (l) => {
        expect(limitSchema.parse(parseLimit(formatLimit(l)))).toEqual(l);
      }),
    );
  });

  it.each(['', '20', 'wd', '2.5h', '20 wd', '1e3d', '20WD', '100000d'])('refuses “%s”', (text) => {
    expect(() => parseLimit(text)).toThrow(expect.objectContaining({ code: 'calendar.limit-invalid' }));
  });
});
