// A round in the ledger: each step is an act of a chain of its own; the act of publishing holds the digest of the sheets.
import { actorColumns } from '#kernel/cases/service/rows.ts';
import { hashContent } from '#kernel/documents/rules.ts';
import { findChainFault, type LedgerAct } from '#kernel/ledger/rules/chain.ts';
import { appendAct, listChain } from '#kernel/ledger/store.ts';
import { type Db, takeTurn } from '#platform/database/db.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { listPublished } from '../store/rounds.ts';
import { listSheets, type Sheet } from '../store/sheets.ts';

export type Step = 'announce' | 'enter' | 'approve' | 'refuse' | 'publish';

/** Appends a step to the chain of a round, whose id is the round's. Codes, numbers and digests only: no words of anybody. */
export async function noteStep(
  ctx: ActContext,
  roundId: string,
  step: Step,
  body: Readonly<Record<string, string | number>>,
): Promise<void> {
  await takeTurn(ctx.tx, `round ${roundId}`);
  await appendAct(ctx.tx, {
    ...actorColumns(ctx),
    chain_id: roundId,
    chain_kind: 'score-round',
    id: newId(),
    act: step,
    at: ctx.now,
    body,
    client_id: null,
  });
}

/** SHA-256 over sheets as they are kept, whole: also what they are called, and their ranks. */
export function digestKept(sheets: readonly Sheet[]): string {
  // Named one by one: a column that is added one day changes nothing about what was published before.
  const rows = sheets.map(({ round_id, key, organ_id, code, name, name_en, peers, rank, body, digest }) => {
    return { round_id, key, organ_id, code, name, name_en, peers, rank, body, digest };
  });
  return hashContent(rows.sort((a, b) => (a.key < b.key ? -1 : 1)));
}

/** What the ledger says of a round. */
export interface RoundRecord {
  readonly chain: readonly LedgerAct[];
  /** Whether the kept sheets are those the act of publishing names, in a chain that is whole. */
  readonly kept: boolean;
}

export async function readRecord(db: Db, roundId: string): Promise<RoundRecord> {
  const [chain, sheets] = await Promise.all([listChain(db, roundId), listSheets(db, roundId)]);
  const published = chain.find(({ act }) => act === 'publish')?.body as { sheets?: string } | undefined;
  return { chain, kept: findChainFault(chain) === null && published?.sheets === digestKept(sheets) };
}

/** Rounds whose sheets are not those that were published, with the number of that act; 0 when there is none. */
export async function listSwapped(db: Db): Promise<{ chain: string; seq: number }[]> {
  const swapped: { chain: string; seq: number }[] = [];
  for (const id of await listPublished(db)) {
    const { chain, kept } = await readRecord(db, id);
    if (!kept) swapped.push({ chain: id, seq: chain.find(({ act }) => act === 'publish')?.seq ?? 0 });
  }
  return swapped;
}
