// The tree of a day against the recursive definition of RFC 9162, for every size and leaf up to a bound.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followPath } from '#ui/islands/proof.ts';
import { findPath, hashLeaf, RootBuilder } from './tree.ts';

const hashes = (count: number) =>
  Array.from({ length: count }, (_, i) => createHash('sha256').update(String(i)).digest('hex'));

/** MTH of the standard, word for word. */
function defineRoot(acts: readonly string[]): Buffer {
  if (acts.length === 1) return hashLeaf(acts[0]!);
  let half = 1;
  while (half * 2 < acts.length) half *= 2;
  return createHash('sha256')
    .update(Buffer.from([1]))
    .update(defineRoot(acts.slice(0, half)))
    .update(defineRoot(acts.slice(half)))
    .digest();
}

function buildRoot(acts: readonly string[]): string {
  const builder = new RootBuilder();
  for (const act of acts) builder.add(act);
  return builder.root();
}

describe('the tree of a day', () => {
  it('has the root of the standard, and a path from each leaf to it', async () => {
    for (let size = 1; size <= 70; size++) {
      const acts = hashes(size);
      const root = buildRoot(acts);
      expect(root, `${size} acts`).toBe(defineRoot(acts).toString('hex'));
      for (const [i, act] of acts.entries()) {
        const path = findPath(acts, i);
        expect(await followPath(act, i, size, path), `act ${i} of ${size}`).toBe(root);
      }
    }
  });

  it('has another root when any act is altered, left out, or put elsewhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(), (size, n) => {
        const acts = hashes(size);
        const root = buildRoot(acts);
        const at = n % size;
        const altered = acts.with(at, createHash('sha256').update('forged').digest('hex'));
        const moved = acts.with(at, acts[(at + 1) % size]!).with((at + 1) % size, acts[at]!);
        expect(buildRoot(altered)).not.toBe(root);
        expect(buildRoot(moved)).not.toBe(root);
        expect(buildRoot(acts.toSpliced(at, 1))).not.toBe(root);
      }),
    );
  });

  it('does not take one act for another, nor a wrong place', async () => {
    const acts = hashes(21);
    const root = buildRoot(acts);
    const path = findPath(acts, 20);
    expect(await followPath(acts[20]!, 20, 21, path)).toBe(root);
    expect(await followPath(acts[19]!, 20, 21, path)).not.toBe(root);
    expect(await followPath(acts[20]!, 4, 21, path)).not.toBe(root);
  });

  it('does not exist without an act', () => {
    expect(() => new RootBuilder().root()).toThrow('no tree');
  });
});
