// Cursors: what one writes the other reads, and what is none begins at the beginning.
import { describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { readCursor, writeCursor } from './cursor.ts';

describe('a cursor', () => {
  it('comes back as it was written, also for what has no moment', () => {
    const id = newId();
    expect(readCursor(writeCursor(new Date('2026-10-14T15:59:59.999Z'), id))).toEqual({
      key: '2026-10-14T15:59:59.999Z',
      id,
    });
    expect(readCursor(writeCursor(null, id))).toEqual({ key: 'infinity', id });
  });

  it('that was tampered with is none', () => {
    const id = newId();
    for (const text of [
      undefined,
      '',
      '~',
      `~${id}`,
      `2026~${id}`,
      `2026-99-99T99:99:99.999Z~${id}`,
      'infinity~x',
      `infinity~${id}' or 1=1`,
    ]) {
      expect(readCursor(text), text).toBeUndefined();
    }
  });
});
