// What the link decides by itself: whom it believes, when it tries again, and from where it reads.
import { sm2 } from 'sm-crypto-v2';
import { describe, expect, it } from 'vitest';
import { newId, timeOfId } from '#platform/ids.ts';
import { isSignedBy, nameMoments, nextTry, safeCursor } from './rules.ts';

const NOW = new Date('2026-11-17T10:24:00+08:00');

describe('a signature', () => {
  const [own, other] = [sm2.generateKeyPairHex(), sm2.generateKeyPairHex()];
  const statement = '{"city":"临沧市"}';
  const value = sm2.doSignature(Buffer.from(statement), own.privateKey, { hash: true });
  const envelope = { statement, signature: `k1.${value}` };

  it('[F02] counts by any of the registered keys, over the very text, and by no other', () => {
    expect(isSignedBy([other.publicKey, own.publicKey], envelope)).toBe(true);
    expect(isSignedBy([other.publicKey], envelope)).toBe(false);
    expect(isSignedBy([], envelope)).toBe(false);
    expect(isSignedBy([own.publicKey], { ...envelope, statement: `${statement} ` })).toBe(false);
    for (const signature of ['', 'k1', 'k1.', value.slice(2), `k1.${'0'.repeat(128)}`])
      expect(isSignedBy([own.publicKey], { statement, signature }), signature).toBe(false);
  });
});

describe('the link', () => {
  it('waits longer after each failure, at most an hour', () => {
    const minutes = [1, 2, 3, 6, 7, 50].map((failures) => (nextTry(NOW, failures).getTime() - NOW.getTime()) / 60_000);
    expect(minutes).toEqual([1, 2, 4, 32, 60, 60]);
  });

  it('reads the ledger again from an hour before the last act it knows', () => {
    const last = newId();
    expect(timeOfId(last).getTime() - timeOfId(safeCursor(last)).getTime()).toBe(3_600_000);
    expect(safeCursor(last) < last).toBe(true);
  });

  it('tells of what was done twice the last time', () => {
    const chain = ['open', 'uphold', 'rectify', 'uphold'].map((act, hour) => ({ act, at: new Date(hour * 3_600_000) }));
    expect(nameMoments(chain, { uphold: 'upheld', explain: 'answered' })).toEqual({ upheld: new Date(10_800_000) });
  });
});
