// What <x-proof> computes: hash of each act, its path through the tree (RFC 9162), the statement, the signature.

export interface Proof {
  readonly acts: readonly {
    readonly head: string;
    readonly hash: string;
    /** Number of the act that erased words of this one. */
    readonly erasedBy?: number;
    readonly place?: { readonly day: string; readonly position: number; readonly path: readonly string[] };
  }[];
  readonly days: readonly {
    readonly day: string;
    readonly statement: string;
    readonly ed25519: string;
    readonly keys: { readonly ed25519: string };
  }[];
}

/**
 * `waiting`: its day is not closed. `erased`: proven, and its words were erased by a later act that is proven here too.
 * `altered`: the act is not what was hashed. `unfounded`: its words are gone, and no such act is here. `link`: it does
 * not follow the one before.
 */
export type CheckedAct = 'proven' | 'waiting' | 'erased' | 'altered' | 'unfounded' | 'link' | 'root' | 'signature';

type Bytes = Uint8Array<ArrayBuffer>;

/** Checks every act; `signatures` tells whether this browser was able to check those. */
export async function checkProof(proof: Proof): Promise<{ acts: CheckedAct[]; signatures: boolean }> {
  const signed = new Map<string, boolean | null>();
  for (const day of proof.days) signed.set(day.day, await checkSignature(day));
  const acts: CheckedAct[] = [];
  for (const [index, act] of proof.acts.entries()) {
    acts.push(
      follows(act, proof.acts[index - 1]) ? await checkAct(act, proof, signed.get(act.place?.day ?? '')) : 'link',
    );
  }
  return { acts, signatures: ![...signed.values()].includes(null) };
}

async function checkAct(act: Proof['acts'][number], proof: Proof, signed?: boolean | null): Promise<CheckedAct> {
  if (toHex(await sha256(new TextEncoder().encode(act.head))) !== act.hash) return 'altered';
  const { place, erasedBy } = act;
  if (erasedBy && !proof.acts.some((one) => erases(one.head, erasedBy))) return 'unfounded';
  if (!place) return 'waiting';
  const day = proof.days.find((one) => one.day === place.day);
  const stated = day && (JSON.parse(day.statement) as { day: string; root: string; acts: number });
  if (!stated || stated.day !== place.day) return 'root';
  if ((await followPath(act.hash, place.position, stated.acts, place.path)) !== stated.root) return 'root';
  if (signed === false) return 'signature';
  return erasedBy ? 'erased' : 'proven';
}

/** Whether a head is that of the act `seq` and erases words. */
function erases(text: string, seq: number): boolean {
  const head = JSON.parse(text) as { seq: number; act: string };
  return head.seq === seq && head.act === 'erase-text';
}

/** Acts of one chain follow each other; a proof of a single act begins anywhere. */
function follows(act: { head: string }, before?: { head: string; hash: string }): boolean {
  const head = JSON.parse(act.head) as { seq: number; prev_hash: string };
  if (!before) return true;
  return head.prev_hash === before.hash && head.seq === (JSON.parse(before.head) as { seq: number }).seq + 1;
}

/** The root (hex) to which a path leads from the leaf at `position` of `size`. */
export async function followPath(
  hash: string,
  position: number,
  size: number,
  path: readonly string[],
): Promise<string> {
  let node = await sha256(join([0], fromHex(hash)));
  let at = position;
  let last = size - 1;
  for (const step of path) {
    while (at === last && at % 2 === 0 && last > 0) {
      at >>= 1;
      last >>= 1;
    }
    const neighbour = fromHex(step);
    node = await sha256(at % 2 === 1 ? join([1], neighbour, node) : join([1], node, neighbour));
    at >>= 1;
    last >>= 1;
  }
  return toHex(node);
}

/** Null where the browser knows no Ed25519. */
async function checkSignature(day: Proof['days'][number]): Promise<boolean | null> {
  try {
    const key = await crypto.subtle.importKey('raw', fromHex(day.keys.ed25519), 'Ed25519', false, ['verify']);
    const [, signature = ''] = day.ed25519.split('.');
    return await crypto.subtle.verify('Ed25519', key, fromHex(signature), new TextEncoder().encode(day.statement));
  } catch {
    return null;
  }
}

async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function join(first: number[], ...rest: Bytes[]): Bytes {
  return new Uint8Array([...first, ...rest.flatMap((bytes) => [...bytes])]);
}

function fromHex(hex: string): Bytes {
  return new Uint8Array((hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
}

function toHex(bytes: Bytes): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
