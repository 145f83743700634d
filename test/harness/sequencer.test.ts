// The order test files begin in.
import { expect, test } from 'vitest';
import { batchOf } from './sequencer.ts';

test('the longest begins with the city, what needs no city runs beside it, short tests of the city come last', () => {
  const order = [
    ['browser', '/house/test/browser/every-page.test.ts'],
    ['unit', '/house/src/kernel/cases/rules/number.test.ts'],
    ['browser', '/house/test/browser/office.test.ts'],
    ['city', '/house/src/dialogue/mailbox/mailbox.db.test.ts'],
  ] as const;
  expect(order.map(([project, file]) => batchOf(project, file))).toEqual([0, 1, 2, 3]);
  expect(batchOf('integration', '/house/test/oracle/cards.db.test.ts')).toBe(1);
  expect(batchOf('city', '/house/test/enemies/matrix.db.test.ts')).toBe(2);
});
