// The draw of delegates repeated by hand, as anybody can who reads the page.
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { drawDelegates } from './draw.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const known = { secret: 'a1b2', root: 'c3d4', day: '2026-11-20' };
const many = Array.from({ length: 40 }, (_, at) => ({
  number: `53090026112000000${at}`,
  side: at % 4 ? '消费者' : '经营者',
}));

it('gives each side its seats by a seed nobody could choose, whatever order people signed up in', () => {
  const sides = [
    { side: '消费者', seats: 6 },
    { side: '经营者', seats: 20 },
  ];
  const draw = drawDelegates(sides, many, known);
  const seed = hash('a1b2:c3d4');
  const byHand = many
    .filter(({ side }) => side === '消费者')
    .map(({ number }) => number)
    .sort((a, b) => (hash(`${seed}:${a}`) < hash(`${seed}:${b}`) ? -1 : 1))
    .slice(0, 6);
  const drawn = draw.lines.filter((line) => line.drawn && line.side === '消费者').map(({ number }) => number);
  expect([draw.seed, drawn]).toEqual([seed, byHand]);
  expect(draw.lines.filter((line) => line.drawn && line.side === '经营者').length, 'fewer than its seats').toBe(10);
  expect(drawDelegates(sides, [...many].reverse(), known)).toEqual(draw);
  expect(drawDelegates(sides, many, { ...known, root: 'other' }).lines).not.toEqual(draw.lines);
});

it('draws everybody as often as everybody else', () => {
  const wins = new Map<string, number>();
  for (let at = 0; at < 2000; at++) {
    const { lines } = drawDelegates([{ side: '经营者', seats: 3 }], many, { ...known, root: String(at) });
    for (const { number, drawn } of lines) if (drawn) wins.set(number, (wins.get(number) ?? 0) + 1);
  }
  const expected = (2000 * 3) / 10;
  expect(wins.size).toBe(10);
  for (const n of wins.values()) expect(Math.abs(n - expected) / expected).toBeLessThan(0.15);
});
