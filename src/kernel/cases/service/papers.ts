// Papers as evidence: the digest in the ledger, the city's signature, and the short code printed on them.
import type { LedgerAct } from '#kernel/ledger/rules/chain.ts';
import { findChainFault } from '#kernel/ledger/rules/chain.ts';
import { type DoneErasure, findWordFault, listErasures } from '#kernel/ledger/rules/erasing.ts';
import type { Context } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { findSeal, keepSeal } from '../queries/seals.ts';
import type * as store from '../store.ts';
import { paperText } from './rows.ts';

/** Digits and capitals that nobody misreads, as in query codes. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECK_LENGTH = 8;

/** The code on a paper, `7Q4K-2M9D`: only the house can make it, and any change of the paper makes another. */
export function checkCode(runtime: Runtime, paper: store.PaperRow): string {
  const hash = runtime.vault.hashToken(`paper:${paperText(paper)}`);
  let number = BigInt(`0x${hash}`);
  let code = '';
  while (code.length < CHECK_LENGTH) {
    code += ALPHABET[Number(number % BigInt(ALPHABET.length))];
    number /= BigInt(ALPHABET.length);
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

export function isCheckCode(runtime: Runtime, paper: store.PaperRow, typed: string): boolean {
  const plain = (text: string) => text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  return plain(typed) === plain(checkCode(runtime, paper));
}

/** What its QR code says: where anybody can verify it. */
export function verifyAddress(runtime: Runtime, paper: store.PaperRow): string {
  return `${runtime.config.publicUrl}/verify/${paper.id}?check=${checkCode(runtime, paper)}`;
}

export interface Seal {
  /** SM3 of the canonical text, 64 hex digits. */
  readonly digest: string;
  /** SM2 over that text: `<key id>.<hex r‖s>`. */
  readonly signature: string;
}

/** The city's signature over a paper: made when it is first asked for, and the same from then on. */
export async function sealPaper(ctx: Context, paper: store.PaperRow): Promise<Seal> {
  const known = await findSeal(ctx.db, paper.id);
  if (known) return known;
  const bytes = Buffer.from(paperText(paper), 'utf8');
  const { vault } = ctx.runtime;
  return keepSeal(ctx.db, {
    paper_id: paper.id,
    digest: vault.digest(bytes),
    signature: vault.sign(bytes),
    signed_at: ctx.now,
  });
}

/** What was found when a paper was checked against the evidence. */
export interface Verdict {
  /** Its digest equals the one the ledger keeps of the act that issued it. */
  readonly inLedger: boolean;
  readonly chainWhole: boolean;
  readonly signed: boolean;
}

export function isWhole(verdict: Verdict): boolean {
  return verdict.inLedger && verdict.chainWhole && verdict.signed;
}

/** Checks a paper as it lies on file against the chain of its case and the city's signature. */
export function judgePaper(runtime: Runtime, paper: store.PaperRow, chain: readonly LedgerAct[], seal: Seal): Verdict {
  const bytes = Buffer.from(paperText(paper), 'utf8');
  const issued = chain.find((act) => act.seq === paper.seq)?.body as
    | { papers?: { id: string; digest: string }[] }
    | undefined;
  const kept = issued?.papers?.find((one) => one.id === paper.id)?.digest;
  const erased = listPaperErasures(paper, chain).flatMap((one) => one.erasedPapers);
  const wordFault = findWordFault(
    paper.seals,
    erased.filter(({ id }) => id === paper.id),
  );
  return {
    inLedger: kept === runtime.vault.digest(bytes) && wordFault === null,
    chainWhole: findChainFault(chain) === null,
    signed: runtime.vault.verify(bytes, seal.signature),
  };
}

/** The acts of a chain that took words out of a paper. */
export function listPaperErasures(paper: Pick<store.PaperRow, 'id'>, chain: readonly LedgerAct[]): DoneErasure[] {
  return listErasures(chain).filter(({ erasedPapers }) => erasedPapers.some(({ id }) => id === paper.id));
}
