// Where places stand on the map, point by point.
import { expect, it } from 'vitest';
import { gather, layOut, middleOf, nameMembers } from './rules.ts';

it('[B17] places stand on the map as they lie: north is up, and a degree east is shorter than one north', () => {
  expect(layOut([])).toBeNull();
  const map = layOut([
    { longitude: 99, latitude: 23 },
    { longitude: 100, latitude: 24 },
  ]);
  const [south, north] = map?.spots ?? [];
  expect([south!.x < north!.x, south!.y > north!.y]).toEqual([true, true]);
  const ratio = (north!.x - south!.x) / (south!.y - north!.y);
  expect(ratio).toBeCloseTo(Math.cos((23.5 * Math.PI) / 180), 2);
  expect(map?.meridians.map(({ degrees }) => degrees)).toEqual([99, 99.5, 100]);
  expect(map?.parallels.map(({ degrees }) => degrees)).toEqual([23, 23.5, 24]);
});

it('[B17] one place, or two that lie together, stand in the middle of a small piece of land', () => {
  const one = layOut([{ longitude: 100, latitude: 24 }]);
  expect(one?.spots[0]).toEqual({ x: one!.width / 2, y: Math.round(one!.height / 2) });
  expect(
    middleOf([
      { x: 0, y: 10 },
      { x: 11, y: 30 },
    ]),
  ).toEqual({ x: 6, y: 20 });
});

it('[B17] places that would cover each other are one dot with all their numbers', () => {
  const spots = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 300, y: 0 },
    { x: 5, y: 9 },
  ];
  expect(gather(spots)).toEqual([
    { x: 5, y: 3, members: [0, 1, 3] },
    { x: 300, y: 0, members: [2] },
  ]);
  expect([nameMembers([0, 1, 2, 4]), nameMembers([2])]).toEqual(['1–3, 5', '3']);
});
