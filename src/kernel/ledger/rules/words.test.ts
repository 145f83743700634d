// Words can go from a body and its hash stays; nothing else can change.
import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWordFault } from './erasing.ts';
import { coverWords, listWords, MARKS, type Sealed, sealWords } from './words.ts';

const sealed = (body: unknown): Sealed => ({ body, seals: sealWords(body) });

/** As the database does it. */
function erase({ body, seals }: Sealed, nth: number): Sealed {
  const word = listWords(body)[nth - 1]!;
  const gone = structuredClone(body) as Record<string, unknown>;
  put(gone, word.path, MARKS.erase);
  return { body: gone, seals: seals.with(nth - 1, `#${hash('sha256', `${seals[nth - 1]}${word.text}`)}`) };
}

function put(body: Record<string, unknown>, [key = '', ...rest]: readonly string[], text: string): void {
  if (rest.length === 0) body[key] = text;
  else put(body[key] as Record<string, unknown>, rest, text);
}

const body = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 8 }).filter((key) => key !== '__proto__'),
  fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string()), fc.record({ reason: fc.string() })),
  { maxKeys: 6, noNullPrototype: true },
);

describe('the words of a body', () => {
  it('go one by one, and what is hashed stays the same', () => {
    fc.assert(
      fc.property(body, fc.nat(), (whole, pick) => {
        const before = sealed(whole);
        const count = listWords(whole).length;
        fc.pre(count > 0);
        const after = erase(before, (pick % count) + 1);
        expect(coverWords(after)).toEqual(coverWords(before));
      }),
    );
  });

  it('do not change for others, and nothing else stands where they were', () => {
    const before = sealed({ reason: '张桂花的病历', note: '电话 13987654321', to: 'refused' });
    const [note, reason] = listWords(before.body);
    expect([note?.path, reason?.path]).toEqual([['note'], ['reason']]);
    const after = erase(before, reason!.nth);
    const forge = (change: object) => coverWords({ ...after, body: { ...(after.body as object), ...change } });
    for (const change of [{ reason: '李四的病历' }, { note: '电话 1' }, { to: 'granted' }])
      expect(forge(change)).not.toEqual(coverWords(before));
  });

  it('are no codes, ids, dates, moments or digests', () => {
    const machine = ['accept', 'give-opinion', '0198a1b2-0000-7000-8000-000000000000', '2026-11-22', 'f'.repeat(64)];
    expect(listWords([...machine, '2026-11-22T08:00:00.000Z', ''])).toEqual([]);
    expect(listWords(['13987654321', 'Zhang', '同意', 'a b'])).toHaveLength(4);
  });

  it('that are gone must be named, and those named be gone', () => {
    const after = erase(sealed({ reason: '张桂花', note: '同意' }), 2);
    const naming = (...places: number[]) => [{ words: places.map((nth) => ({ nth, path: [] })) }];
    expect(findWordFault(after.seals, [])).toBe('gone');
    expect(findWordFault(after.seals, naming(2))).toBeNull();
    expect(findWordFault(after.seals, naming(1, 2))).toBe('back');
    expect(findWordFault(after.seals, naming(1))).toBe('gone');
  });
});
