// The pure rules of the tree: paths, days, codes and what a name is found by.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isUscc, withinScopes } from './contract.ts';
import { isDay, isInForce, isWithin, listPathsAbove, listTokens, makeNameQuery, makePath } from './rules.ts';

describe('paths', () => {
  it('hold the codes from the root down', () => {
    const root = makePath(null, '530900');
    expect(root).toBe('/530900/');
    expect(makePath(root, '530902')).toBe('/530900/530902/');
    expect(listPathsAbove('/530900/530902/530902001/')).toEqual([
      '/530900/',
      '/530900/530902/',
      '/530900/530902/530902001/',
    ]);
  });

  it('do not take a sibling with a longer code for a subordinate', () => {
    expect(isWithin('/530900/530902001/', '/530900/530902/')).toBe(false);
    expect(isWithin('/530900/530902/530902001/', '/530900/530902/')).toBe(true);
  });
});

describe('validity', () => {
  it('takes in the first and the last day', () => {
    const organ = { validFrom: '2020-01-01', validTo: '2026-06-30' };
    expect(['2019-12-31', '2020-01-01', '2026-06-30', '2026-07-01'].map((day) => isInForce(organ, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isInForce({ validFrom: null, validTo: null }, '1949-10-01')).toBe(true);
  });

  it('knows the days of the calendar', () => {
    expect(['2024-02-29', '2026-02-29', '2026-2-1', '2026-13-01', ''].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('a name', () => {
  it('is found by any part of it', () => {
    const tokens = listTokens({ name: '鄂尔多斯市', shortName: '市', nameEn: 'Ordos', code: '150600' });
    expect(tokens).toEqual(expect.arrayContaining(['鄂尔', '多斯', '市', 'ord', '150', '00']));
    expect(makeNameQuery('鄂尔多斯')).toBe("'鄂尔多' & '尔多斯'");
    expect(makeNameQuery('市')).toBe("'市'");
  });

  it('asks nothing of marks, and lets no quote through', () => {
    expect(makeNameQuery(' !&|:*() ')).toBe('');
    expect(makeNameQuery("a'b\\c")).toBe("'a' & 'b' & 'c'");
  });
});

describe('unified social credit code, GB 32100-2015', () => {
  const shared = join(process.env.SUNHALL_SHARED ?? '../shared', 'data/vectors/uscc.json');

  it('refuses any changed character', () => {
    const good = '11511301008778183N';
    expect(isUscc(good)).toBe(true);
    for (let at = 0; at < 18; at++) {
      const changed = good.slice(0, at) + (good[at] === '2' ? '3' : '2') + good.slice(at + 1);
      expect(isUscc(changed), changed).toBe(false);
    }
    expect(isUscc(good.toLowerCase())).toBe(false);
    expect(isUscc('')).toBe(false);
  });

  it.skipIf(!existsSync(shared))(
    'agrees with the vectors of real public bodies (skipped without the shared data)',
    () => {
      const vectors = JSON.parse(readFileSync(shared, 'utf8')) as { valid: string[]; invalid: string[] };
      expect(vectors.valid.filter((code) => !isUscc(code))).toEqual([]);
      expect(vectors.invalid.filter(isUscc)).toEqual([]);
      expect(vectors.valid.length + vectors.invalid.length).toBeGreaterThan(30);
    },
  );
});

describe('withinScopes', () => {
  it('names its column and nothing else of the query', () => {
    expect(withinScopes([{ path: '/a/', deep: true }], 'organ.path').isRawBuilder).toBe(true);
  });
});
