// What supervision leaves on a case: its gravest signal, and an act of the machine in its chain.
import { type RawBuilder, sql } from 'kysely';
import { sealAct } from '#kernel/ledger/rules/chain.ts';
import { insertingAct } from '#kernel/ledger/store.ts';
import { sendAlong, type Tx } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { type CaseFile, type CaseHold, type CaseLimit, SIGNAL_ACT } from './contract.ts';
import { type FoundRows, listCaseRows, reviveRows, selectingRows } from './store.ts';

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
  const file = await lockIdleFile(tx, caseId);
  return file && readWatched(tx, file);
}

/** The same, with what is done once it is locked: the rows that the statement `doing` returns. */
export async function lockIdleAnd<T>(
  tx: Tx,
  caseId: string,
  doing: RawBuilder<T>,
): Promise<{ watched: WatchedCase; also: readonly T[] } | undefined> {
  const file = await lockIdleFile(tx, caseId);
  if (!file) return undefined;
  // Another statement than the one that locks: it sees what whoever had the lock before left.
  const { rows } = await sql<FoundRows & { also: T[] | null }>`
    with also as (${doing})
    select found.*, (select jsonb_agg(a) from also a) as also from (${selectingRows(file.id)}) found`.execute(tx);
  return { watched: { file, ...reviveRows(rows[0]) }, also: rows[0]?.also ?? [] };
}

async function lockIdleFile(tx: Tx, caseId: string): Promise<CaseFile | undefined> {
  const file = tx.selectFrom('case_file').selectAll().where('id', '=', caseId);
  return (await file.forUpdate().skipLocked().executeTakeFirst()) as CaseFile | undefined;
}

/** What a case shows from now on, and what its chain keeps of it. */
export interface SignalRecord {
  readonly shown: string | null;
  readonly record: Readonly<Record<string, unknown>>;
  readonly now: Date;
}

/**
 * Shows a signal on a case that the transaction has locked: sets `signal` to the given one and appends it to the
 * chain, in one statement with what is written `beside`. Gives the file as it now stands.
 */
export async function recordSignal(
  tx: Tx,
  { file, lastAt }: Pick<WatchedCase, 'file' | 'lastAt'>,
  signal: SignalRecord,
  beside: readonly RawBuilder<unknown>[] = [],
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
  const written = [insertingAct(act), ...beside].map((one, place) => sql`${sql.raw(`written_${place}`)} as (${one})`);
  await sendAlong(
    tx,
    sql`
    with ${sql.join(written)}
    update case_file set signal = ${signal.shown}, last_seq = ${act.seq}, last_hash = ${act.hash}
    where id = ${file.id}`,
  );
  return { ...file, signal: signal.shown, last_seq: act.seq, last_hash: act.hash };
}
