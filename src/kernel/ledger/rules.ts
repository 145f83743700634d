// The hash chain: what is hashed, how, and how a chain is checked. Pure.
import { createHash } from 'node:crypto';

/** One act as the ledger keeps it. `seq` counts from 1 within the chain. */
export interface LedgerAct {
  readonly chain_id: string;
  readonly chain_kind: string;
  readonly seq: number;
  readonly id: string;
  readonly act: string;
  readonly at: Date;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly organ_id: string | null;
  readonly organ_name: string | null;
  readonly body: unknown;
  readonly client_id: string | null;
  readonly prev_hash: string;
  readonly hash: string;
}

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

/** SHA-256, hex, over the previous hash and the act: chosen because any browser can check it by itself. */
export function hashAct(act: Omit<LedgerAct, 'hash'>): string {
  return createHash('sha256').update(toCanonicalJson(act)).digest('hex');
}

/** Completes an act with its hash. */
export function sealAct(act: Omit<LedgerAct, 'hash'>): LedgerAct {
  return { ...act, hash: hashAct(act) };
}

export interface ChainFault {
  readonly seq: number;
  readonly why: 'gap' | 'broken-link' | 'altered' | 'time-runs-back';
}

/** Walks a chain in order; the first fault found, or null when it is whole. */
export function findChainFault(acts: readonly LedgerAct[]): ChainFault | null {
  let previous: LedgerAct | null = null;
  for (const act of acts) {
    const why = faultOf(act, previous);
    if (why) return { seq: act.seq, why };
    previous = act;
  }
  return null;
}

function faultOf(act: LedgerAct, previous: LedgerAct | null): ChainFault['why'] | null {
  if (act.seq !== (previous?.seq ?? 0) + 1) return 'gap';
  if (act.prev_hash !== (previous?.hash ?? GENESIS)) return 'broken-link';
  const { hash, ...rest } = act;
  if (hash !== hashAct(rest)) return 'altered';
  return previous && act.at < previous.at ? 'time-runs-back' : null;
}
