// The hash chain: what is hashed, how, and how a chain is checked. Pure.
import { createHash } from 'node:crypto';
import { takeRandom } from '#platform/crypto/random.ts';
import { type DoneErasure, findWordFault, listErasures } from './erasing.ts';
import { coverWords, type Sealed, sealWords } from './words.ts';

/** What of an act is proven in public: what was done, when, for which organ. Nothing of a person. */
export interface ActHead {
  readonly chain_id: string;
  readonly chain_kind: string;
  /** Counts from 1 within the chain. */
  readonly seq: number;
  readonly id: string;
  readonly act: string;
  readonly at: Date;
  readonly actor_kind: string;
  readonly organ_id: string | null;
  readonly organ_name: string | null;
  readonly prev_hash: string;
  /** Stands for the rest of the act: {@link digestRest}. */
  readonly digest: string;
}

/** What stays with those who may read the file: who acted, with which words. */
export interface ActRest extends Sealed {
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly client_id: string | null;
}

/** One act as the ledger keeps it. */
export interface LedgerAct extends ActHead, ActRest {
  /** 16 random bytes in hex: without them nobody guesses a name or a word from its digest. */
  readonly salt: string;
  readonly hash: string;
}

/** An act before it is sealed. */
export type Unsealed = Omit<LedgerAct, 'seals' | 'salt' | 'digest' | 'hash'>;

/** What the first act of a chain follows. */
export const GENESIS = '0'.repeat(64);

/** JSON with sorted keys and no spaces: the same value always gives the same bytes (RFC 8785 for our plain values). */
export function toCanonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toCanonicalJson).join(',')}]`;
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${JSON.stringify(k)}:${toCanonicalJson(v)}`);
  return `{${entries.join(',')}}`;
}

/**
 * SHA-256, hex, over the salted rest of an act, each of its words covered. The chain holds this in place of names and
 * words, so that an act can be proven to anybody without showing them, and words can be erased without breaking it.
 */
export function digestRest(act: ActRest & { salt: string }): string {
  const { salt, actor_id, actor_name, client_id } = act;
  return sha256(toCanonicalJson({ salt, actor_id, actor_name, client_id, body: coverWords(act) }));
}

/** What is hashed of an act, as text: the head, which holds the hash before and the digest of the rest. */
export function headText(act: ActHead): string {
  const { chain_id, chain_kind, seq, id, act: name, at, actor_kind, organ_id, organ_name, prev_hash, digest } = act;
  const head = { chain_id, chain_kind, seq, id, act: name, at, actor_kind, organ_id, organ_name, prev_hash, digest };
  return toCanonicalJson(head);
}

/** SHA-256, hex, over the head: chosen because any browser can check it by itself. */
export function hashAct(act: ActHead): string {
  return sha256(headText(act));
}

/** Completes an act with its salt, digest and hash. */
export function sealAct(act: Unsealed): LedgerAct {
  const salted = { ...act, seals: sealWords(act.body), salt: takeRandom(16).toString('hex') };
  const digested = { ...salted, digest: digestRest(salted) };
  return { ...digested, hash: hashAct(digested) };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export interface ChainFault {
  readonly seq: number;
  /** `words-gone`: missing without an act that erased them. `words-back`: erased, and there again. */
  readonly why: 'gap' | 'broken-link' | 'altered' | 'time-runs-back' | 'words-gone' | 'words-back';
}

/** Walks a chain in order; the first fault found, or null when it is whole. */
export function findChainFault(acts: readonly LedgerAct[]): ChainFault | null {
  const erasures = listErasures(acts);
  let previous: LedgerAct | null = null;
  for (const act of acts) {
    const why = faultOf(act, previous, erasures);
    if (why) return { seq: act.seq, why };
    previous = act;
  }
  return null;
}

function faultOf(
  act: LedgerAct,
  previous: LedgerAct | null,
  erasures: readonly DoneErasure[],
): ChainFault['why'] | null {
  if (act.seq !== (previous?.seq ?? 0) + 1) return 'gap';
  if (act.prev_hash !== (previous?.hash ?? GENESIS)) return 'broken-link';
  if (act.digest !== digestRest(act) || act.hash !== hashAct(act)) return 'altered';
  const named = erasures.flatMap(({ erased }) => erased.filter((one) => one.seq === act.seq));
  const words = findWordFault(act.seals, named);
  if (words) return `words-${words}`;
  return previous && act.at < previous.at ? 'time-runs-back' : null;
}
