// What is typed into the question of the past run again: understood, or told field by field, never lost.
import { describe, expect, it } from 'vitest';
import { readQuestion, typedSchema } from './replay-question.ts';

const NOW = new Date('2026-11-17T10:24:00+08:00');
const read = (typed: Record<string, string>) => readQuestion(typedSchema.parse(typed), NOW);

describe('a question to the past', () => {
  it('is none before anything was asked', () => {
    expect(read({})).toBeNull();
  });

  it('is understood whole', () => {
    const asked = { from: '2026-11-01', to: '2026-11-16', rules: 'chengdu', item: 'A1', limit: 'step', amount: '2' };
    expect(read({ ...asked, off: '2026-11-09、2026-11-10', work: '' })).toMatchObject({
      span: { from: new Date('2026-11-01T00:00:00+08:00'), to: new Date('2026-11-17T00:00:00+08:00') },
      rules: 'chengdu',
      amendment: { limit: 'step', kind: null, item: 'A1', change: { do: 'set', to: 2 } },
      days: [
        { date: '2026-11-09', kind: 'off' },
        { date: '2026-11-10', kind: 'off' },
      ],
    });
  });

  it('of today reaches to this moment, and changes nothing that was not named', () => {
    const question = read({ from: '2026-11-17', to: '2026-11-17', limit: 'step' });
    expect(question).toMatchObject({ span: { to: NOW }, rules: null, amendment: null, days: [] });
  });

  it('combines a draft of rules with a limit changed and a day off', () => {
    const draft = '01998f00-0000-7000-8000-000000000001';
    const asked = {
      from: '2026-11-01',
      to: '2026-11-16',
      rules: draft,
      limit: 'step',
      amount: '-1',
      off: '2026-11-09',
    };
    expect(read(asked)).toMatchObject({
      rules: { draft },
      amendment: { limit: 'step', change: { do: 'add', by: -1 } },
      days: [{ date: '2026-11-09', kind: 'off' }],
    });
  });

  it.each([
    ['-3', { do: 'add', by: -3 }],
    ['−3', { do: 'add', by: -3 }],
    ['+ 2', { do: 'add', by: 2 }],
    ['80%', { do: 'scale', percent: 80 }],
    ['８０％', { do: 'scale', percent: 80 }],
  ])('takes a change as people write it: %s', (amount, change) => {
    expect(read({ from: '2026-11-01', to: '2026-11-16', limit: 'promise', amount })).toMatchObject({
      amendment: { limit: 'promise', kind: null, item: null, change },
    });
  });

  it.each([
    [{ from: 'x', to: '2026-11-01' }, [{ field: 'from', why: 'date' }]],
    [{ from: '2026-11-02', to: '2026-11-01' }, [{ field: 'to', why: 'span' }]],
    [{ from: '2025-11-01', to: '2026-11-16' }, [{ field: 'to', why: 'span' }]],
    [{ from: '2026-11-01', to: '2026-11-18' }, [{ field: 'to', why: 'span' }]],
    [
      { from: '2026-11-01', to: '2026-11-16', limit: 'step', amount: '0', off: '11-09', work: '2026-02-30' },
      [
        { field: 'amount', why: 'amount' },
        { field: 'off', why: 'date' },
        { field: 'work', why: 'date' },
      ],
    ],
    [{ from: '2026-11-01', to: '2026-11-16', amount: '-3' }, [{ field: 'limit', why: 'limit' }]],
    [
      { from: '2026-11-01', to: '2026-11-16', kind: 'no-such', limit: 'step', amount: '-3' },
      [{ field: 'limit', why: 'limit' }],
    ],
  ])('%j is refused by field', (typed, faults) => {
    expect(read(typed)).toEqual(faults);
  });
});
