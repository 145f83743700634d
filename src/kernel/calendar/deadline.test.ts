// Deadline questions as the command line asks them: answers, and refusals that say what is wrong.
import { describe, expect, it } from 'vitest';
import { answerDeadline } from './deadline.ts';
import { shipped } from './fixture.ts';

const ask = (question: unknown) => answerDeadline(question, () => shipped);

describe('a deadline question', () => {
  it('[D08] is answered with the moment and each day', async () => {
    expect(await ask({ from: '2025-01-25', limit: '2wd' })).toEqual({
      due: '2025-01-27T23:59:59+08:00',
      days: [
        { date: '2025-01-25', weekday: 6, kind: 'start' },
        { date: '2025-01-26', weekday: 7, kind: 'counted', ordinal: 1, name: '春节' },
        { date: '2025-01-27', weekday: 1, kind: 'counted', ordinal: 2 },
      ],
    });
  });

  it.each([
    ['2025-01-20', '1wd', '2025-01-21T23:59:59+08:00'],
    ['2025-01-20T16:30:00Z', '1wd', '2025-01-22T23:59:59+08:00'],
    ['2025-01-20T23:30', '40min', '2025-01-21T00:10:00+08:00'],
    ['2025-01-20T10:00:00+08:00', '2h', '2025-01-20T12:00:00+08:00'],
    ['2026-02-15', '6mo', '2026-08-17T23:59:59+08:00'],
  ])('takes dates and times: %s + %s', async (from, limit, due) => {
    expect(await ask({ from, limit })).toMatchObject({ due });
  });

  it('says when a year awaits its notice', async () => {
    expect(await ask({ from: '2027-03-01', limit: '1wd' })).toMatchObject({ provisional: true });
    expect(await ask({ from: '2026-03-01', limit: '1wd' })).not.toHaveProperty('provisional');
  });

  it('asks for the calendar of the region', async () => {
    const asked: string[] = [];
    const calendarFor = (region: string) => {
      asked.push(region);
      return shipped;
    };
    await answerDeadline({ from: '2025-01-20', limit: '1wd', region: '530900' }, calendarFor);
    await answerDeadline({ from: '2025-01-20', limit: '1wd' }, calendarFor);
    expect(asked).toEqual(['530900', 'CN']);
  });

  it.each([
    [{ from: '2025-02-30', limit: '1wd' }, 'calendar.question-invalid', '2025-02-30'],
    [{ from: '2025-02-30T10:00', limit: '1wd' }, 'calendar.question-invalid', '2025-02-30'],
    [{ from: '2025-02-03T25:00', limit: '1wd' }, 'calendar.question-invalid', 'T25:00'],
    [{ from: 'tomorrow', limit: '1wd' }, 'calendar.question-invalid', 'tomorrow'],
    [{ from: '2025-01-20', limit: '1w' }, 'calendar.limit-invalid', '1w'],
    [{ from: '2025-01-20', limit: '-1wd' }, 'calendar.limit-invalid', '-1wd'],
    [{ from: '2025-01-20', limit: '9999999d' }, 'calendar.limit-invalid', '9999999d'],
    [{ from: '2025-01-20', limit: '1wd', region: 'x' }, 'calendar.question-invalid', 'region'],
    [{ limit: '1wd' }, 'calendar.question-invalid', 'from'],
    ['20wd', 'calendar.question-invalid', 'question'],
    [null, 'calendar.question-invalid', 'question'],
    [{ from: '2027-12-31', limit: '1wd' }, 'calendar.not-covered', '2028'],
    [{ from: '1999-12-31', limit: '1wd' }, 'calendar.not-covered', '1999'],
    [{ from: '2025-01-20', limit: '99999mo' }, 'calendar.not-covered', '10358'],
  ])('is refused with the reason: %o', async (question, code, reason) => {
    expect(await ask(question)).toEqual({ code, error: expect.stringContaining(reason) });
  });
});
