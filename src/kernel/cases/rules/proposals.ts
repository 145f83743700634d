// Proposals to erase words that nobody has decided yet, and what an erasure means for the acts it touched. Pure.
import type { LedgerAct } from '#kernel/ledger/rules/chain.ts';
import { DECLINE_ACT, ERASE_ACT, PROPOSE_ACT, type Proposal } from '#kernel/ledger/rules/erasing.ts';

export interface OpenProposal extends Proposal {
  readonly seq: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorName: string;
}

export function findOpenProposals(chain: readonly LedgerAct[]): OpenProposal[] {
  const decided = chain
    .filter((act) => act.act === ERASE_ACT || act.act === DECLINE_ACT)
    .map((act) => (act.body as { proposal: number }).proposal);
  return chain
    .filter((act) => act.act === PROPOSE_ACT && !decided.includes(act.seq))
    .map((act) => ({
      ...(act.body as Proposal),
      seq: act.seq,
      at: act.at,
      actorId: act.actor_id,
      actorName: act.actor_name,
    }));
}
