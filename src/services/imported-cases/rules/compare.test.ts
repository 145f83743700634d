// Whether a result has the case it must have: every pair of days, and the older system before and after joining.
import { describe, expect, it } from 'vitest';
import { type Candidate, judgeResult } from './compare.ts';

const live = (entered: string): Candidate => ({ id: entered, number: entered, old: false, entered });
const old: Candidate = { id: 'old', number: 'old', old: true, entered: '2026-11-17' };
const joined = { accessDate: '2023-06-01' };
const judge = (issued: string, candidates: Candidate[], organ = joined) =>
  judgeResult(issued, candidates, organ).verdict;

describe('[E17] a result', () => {
  it('is in order when its case was accepted that day or before', () => {
    expect(judge('2026-11-02', [live('2026-11-02')])).toBe('in-order');
    expect(judge('2026-11-02', [live('2026-12-01'), live('2026-10-01')])).toBe('in-order');
  });

  it('was decided before it was entered when its case came later, be it by a day', () => {
    expect(judge('2026-11-01', [live('2026-11-02')])).toBe('predated');
    expect(judgeResult('2026-01-01', [live('2026-11-02'), live('2026-02-01')], joined)).toMatchObject({
      about: { entered: '2026-02-01' },
    });
  });

  it('was handled outside the system when it has no case', () => {
    expect(judge('2026-11-01', [])).toBe('outside');
  });

  it('of an older system counts until the day the organ joined, not from that day on', () => {
    expect(judge('2023-05-31', [old])).toBe('old');
    expect(judge('2023-06-01', [old])).toBe('outside');
    expect(judgeResult('2026-11-01', [old], { accessDate: null }).verdict).toBe('old');
  });
});
