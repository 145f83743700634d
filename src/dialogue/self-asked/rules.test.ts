// Which questions an organ may have asked itself, without a database.
import { expect, it } from 'vitest';
import { judge, type Question } from './rules.ts';

const MARKET = '/530900/530900-market/';
const question = (id: string, voice: string | null, changes: Partial<Question> = {}): Question => ({
  id,
  voice,
  organPath: MARKET,
  receivedAt: new Date('2026-11-02T09:00:00+08:00'),
  decidedAt: new Date('2026-11-03T09:00:00+08:00'),
  ...changes,
});
const signs = (questions: readonly Question[]) =>
  Object.fromEntries(
    judge(questions, [
      { voice: 'clerk', path: `${MARKET}530900-market-window/` },
      { voice: 'teacher', path: '/530900/530900-education/' },
    ]),
  );

it('[D11] a question from the number of an officer of the organ asked, not of another organ', () => {
  expect(signs([question('a', 'clerk'), question('b', 'teacher'), question('c', null)])).toEqual({
    a: ['own-officer'],
  });
});

it('[D11] a question answered within a minute', () => {
  const soon = { decidedAt: new Date('2026-11-02T09:00:59+08:00') };
  const later = { decidedAt: new Date('2026-11-02T09:01:00+08:00') };
  expect(
    signs([question('a', null, soon), question('b', null, later), question('c', null, { decidedAt: null })]),
  ).toEqual({ a: ['at-once'] });
});

it('[D11] one number that asks one organ again and again, and hardly any other', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map((id) => question(id, 'x'));
  expect(signs(five.slice(1))).toEqual({});
  expect(Object.keys(signs(five))).toHaveLength(5);
  const elsewhere = ['f', 'g'].map((id) => question(id, 'x', { organPath: '/530900/530900-hrss/' }));
  expect(signs([...five, ...elsewhere])).toEqual({});
});
