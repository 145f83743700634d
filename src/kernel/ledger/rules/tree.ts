// The Merkle tree over a day's acts (RFC 9162 §2.1, as in certificate transparency): root, and path of a leaf. Pure.
import { createHash } from 'node:crypto';

/** A leaf and an inner node are hashed apart, so that neither can pass for the other. */
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** Hash of the leaf that holds an act, from the act's own hash (hex). */
export function hashLeaf(actHash: string): Buffer {
  return createHash('sha256').update(LEAF).update(Buffer.from(actHash, 'hex')).digest();
}

function hashNode(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

/** Grows a tree leaf by leaf, keeping one hash a level, so that any number of acts fits. */
export class RootBuilder {
  /** Roots of whole subtrees, the largest first; `size` in binary says which there are. */
  private readonly peaks: Buffer[] = [];
  size = 0;

  add(actHash: string): void {
    let node = hashLeaf(actHash);
    for (let rest = this.size; rest & 1; rest >>= 1) node = hashNode(this.peaks.pop()!, node);
    this.peaks.push(node);
    this.size += 1;
  }

  /** Hex. @throws on a tree without a leaf. */
  root(): string {
    const top = this.peaks.reduceRight<Buffer | null>((right, left) => (right ? hashNode(left, right) : left), null);
    if (!top) throw new Error('a day without an act has no tree');
    return top.toString('hex');
  }
}

/** The neighbours (hex, from the leaf upwards) with which anybody computes the root from the leaf at `position`: `#ui/islands/proof.ts`. */
export function findPath(actHashes: readonly string[], position: number): string[] {
  let level = actHashes.map(hashLeaf);
  let at = position;
  const path: string[] = [];
  while (level.length > 1) {
    const neighbour = level[at ^ 1];
    if (neighbour) path.push(neighbour.toString('hex'));
    // A node without a neighbour goes up as it is.
    level = Array.from({ length: Math.ceil(level.length / 2) }, (_, i) => {
      const [left, right] = [level[2 * i]!, level[2 * i + 1]];
      return right ? hashNode(left, right) : left;
    });
    at >>= 1;
  }
  return path;
}
