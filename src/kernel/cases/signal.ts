// What supervision leaves on a case: its gravest signal, and an act of the machine in its chain.
import { sql } from 'kysely';
import { sealAct } from '#kernel/ledger/rules/chain.ts';
import { insertingAct } from '#kernel/ledger/store.ts';
import type { Tx } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { type CaseFile, type CaseHold, type CaseLimit, SIGNAL_ACT } from './contract.ts';
import { listCaseRows } from './store.ts';

export interface WatchedCase {
  readonly file: CaseFile;
  readonly limits: readonly CaseLimit[];
  readonly holds: readonly CaseHold[];
  /** When its latest act happened. */
  readonly lastAt: Date;
}

/** The same of a case that the transaction has locked already. */
export async function readWatched(tx: Tx, file: CaseFile): Promise<WatchedCase> {
  return { file, ...(await listCaseRows(tx, file.id)) };
}

/** A case with its clocks and holders, locked; undefined while somebody else acts on it: then come again. */
export async function lockIdleCase(tx: Tx, caseId: string): Promise<WatchedCase | undefined> {
  const row = await tx
    .selectFrom('case_file')
    .selectAll()
    .where('id', '=', caseId)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row && readWatched(tx, row as CaseFile);
}

/**
 * Shows a signal on a case that the transaction has locked: sets `signal` to the given one and appends it to the
 * chain. Gives the file as it now stands.
 */
export async function recordSignal(
  tx: Tx,
  { file, lastAt }: Pick<WatchedCase, 'file' | 'lastAt'>,
  signal: { readonly shown: string | null; readonly record: Readonly<Record<string, unknown>>; readonly now: Date },
): Promise<CaseFile> {
  const act = sealAct({
    chain_id: file.id,
    chain_kind: file.kind,
    seq: file.last_seq + 1,
    id: newId(),
    act: SIGNAL_ACT,
    // A chain's time never runs back.
    at: signal.now > lastAt ? signal.now : lastAt,
    actor_kind: 'system',
    actor_id: null,
    actor_name: 'system',
    organ_id: null,
    organ_name: null,
    body: signal.record,
    client_id: null,
    prev_hash: file.last_hash,
  });
  await sql`
    with act as (${insertingAct(act)})
    update case_file set signal = ${signal.shown}, last_seq = ${act.seq}, last_hash = ${act.hash}
    where id = ${file.id}`.execute(tx);
  return { ...file, signal: signal.shown, last_seq: act.seq, last_hash: act.hash };
}
