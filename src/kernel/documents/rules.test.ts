// What differs between two versions, as a person is told.
import { describe, expect, it } from 'vitest';
import { diffVersions, hashContent } from './rules.ts';

describe('diffVersions', () => {
  it('finds elements by their code, so that one inserted in front changes nothing else', () => {
    const before = {
      steps: [
        { code: 'accept', limit: '1wd' },
        { code: 'decide', limit: '2wd' },
      ],
    };
    const after = {
      steps: [
        { code: 'survey', limit: '3wd' },
        { code: 'accept', limit: '1wd' },
        { code: 'decide', limit: '1wd' },
      ],
    };
    expect(diffVersions(before, after)).toEqual([
      { path: 'steps.survey', change: 'added', after: { code: 'survey', limit: '3wd' } },
      { path: 'steps.decide.limit', change: 'changed', before: '2wd', after: '1wd' },
    ]);
  });

  it('compares lists of plain values as sets and tells when their order changed', () => {
    expect(diffVersions({ clients: ['1', '2'] }, { clients: ['2', '3'] })).toEqual([
      { path: 'clients', change: 'added', after: '3' },
      { path: 'clients', change: 'removed', before: '1' },
    ]);
    expect(diffVersions(['a', 'b'], ['b', 'a'])).toEqual([
      { path: '', change: 'moved', before: ['a', 'b'], after: ['b', 'a'] },
    ]);
  });

  it('is silent about the order of keys, and tells of what came and went', () => {
    expect(diffVersions({ a: 1, b: { c: 2 } }, { b: { c: 2 }, a: 1 })).toEqual([]);
    expect(diffVersions({ note: 'x' }, { fee: 0 })).toEqual([
      { path: 'fee', change: 'added', after: 0 },
      { path: 'note', change: 'removed', before: 'x' },
    ]);
  });
});

describe('hashContent', () => {
  it('depends on what is said, not on the order of keys', () => {
    expect(hashContent({ a: 1, b: [1, 2] })).toBe(hashContent({ b: [1, 2], a: 1 }));
    expect(hashContent({ a: 1 })).not.toBe(hashContent({ a: '1' }));
  });
});
