// ID numbers by GB 11643-1999, against the vectors and by property.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectIdNumber, isChild, readIdNumber } from './id-number.ts';

const TODAY = '2026-10-12';
const shared = join(process.env.SUNHALL_SHARED ?? '../shared', 'data/vectors/idcard.json');

interface Vectors {
  samples_in_standard: string[];
  valid: string[];
  invalid: { id: string; why: string }[];
  old15: { id15: string; id18: string }[];
  derived: { id: string; birth: string; sex: string; area: string }[];
}

describe('an ID number', () => {
  it('tells birth, sex and area', () => {
    expect(inspectIdNumber(' 11010519491231002x ', TODAY)).toEqual({
      number: '11010519491231002X',
      birth: '1949-12-31',
      sex: 'female',
      area: '110105',
    });
  });

  it.each([
    ['53090219491231001', 'length'],
    ['5309021949123100A4', 'characters'],
    ['X30902194912310014', 'characters'],
    ['99999919800101002X', 'area'],
    ['530902200102291200', 'birth'],
    ['320804200013290036', 'birth'],
    ['530902194912310010', 'check'],
    ['', 'length'],
  ])('is refused when it is wrong: %s', (number, fault) => {
    expect(inspectIdNumber(number, TODAY)).toEqual({ fault });
  });

  it('of somebody yet to be born is refused', () => {
    const number = '530902202610130';
    const read = readIdNumber('530902194912310014');
    expect(read?.birth).toBe('1949-12-31');
    expect(inspectIdNumber('320812202402291234', '2024-02-28')).toEqual({ fault: 'birth' });
    expect(inspectIdNumber(number, TODAY)).toHaveProperty('fault');
  });

  it('of 15 digits is widened to 18', () => {
    expect(readIdNumber('530902800101121')?.number).toBe('530902198001011214');
  });

  it('is told from any other by one digit changed or two neighbours swapped', () => {
    const good = '530902194912310014';
    const place = fc.integer({ min: 0, max: 16 });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 9 }), (at, by) => {
        const changed = good.slice(0, at) + ((Number(good[at]) + by) % 10) + good.slice(at + 1);
        expect(readIdNumber(changed)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15 }), (at) => {
        const swapped = good.slice(0, at) + good[at + 1] + good[at] + good.slice(at + 2);
        expect(swapped === good || readIdNumber(swapped) === undefined).toBe(true);
      }),
    );
  });

  it.skipIf(!existsSync(shared))('agrees with the vectors (skipped without the shared data)', () => {
    const vectors = JSON.parse(readFileSync(shared, 'utf8')) as Vectors;
    const good = [...vectors.valid, ...vectors.samples_in_standard];
    expect(good.filter((number) => readIdNumber(number)?.number !== number)).toEqual([]);
    expect(vectors.invalid.filter(({ id }) => 'number' in inspectIdNumber(id, TODAY))).toEqual([]);
    for (const { id15, id18 } of vectors.old15) expect(readIdNumber(id15)?.number).toBe(id18);
    for (const { id, birth, sex, area } of vectors.derived) {
      expect(readIdNumber(id)).toEqual({ number: id, birth, area, sex: sex === '男' ? 'male' : 'female' });
    }
  });
});

describe('a child', () => {
  it('is one until the day of turning 14', () => {
    expect([isChild('2012-10-13', TODAY), isChild('2012-10-12', TODAY)]).toEqual([true, false]);
  });
});
