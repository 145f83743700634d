// Closes a day: its acts become leaves of one tree, whose root is signed and never changes.
import { type Db, inTransaction, type Tx } from '#platform/database/db.ts';
import { firstIdAt, timeOfId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { DAY_MS, localDate, startOfDate } from '#platform/time.ts';
import { writeStatement } from '../rules/day.ts';
import { RootBuilder } from '../rules/tree.ts';
import * as store from '../store.ts';
import { rememberDays } from './anchor.ts';

/** Ids are made before their transaction ends; none takes a day. */
const LONGEST_TRANSACTION_MS = DAY_MS;
const PAGE = 10_000;
const NO_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Closes everything before today under the date of yesterday, unless that is done or nothing happened. Gives the day
 * that was closed. Any number of processes may try: one does it.
 */
export async function closeDay(runtime: Runtime): Promise<store.LedgerDay | null> {
  const closed = await inTransaction(runtime.db, (tx) => close(runtime, tx));
  await inTransaction(runtime.db, (tx) => remember(runtime, tx));
  return closed;
}

/** Only what is kept for good, and all of it: also what another process closed, or this one just before it was stopped. */
async function remember({ config }: Runtime, tx: Tx): Promise<void> {
  await store.lockDays(tx);
  rememberDays(config.dataFolder, await store.listRoots(tx));
}

async function close(runtime: Runtime, tx: Tx): Promise<store.LedgerDay | null> {
  const now = runtime.clock.now();
  const end = startOfDate(localDate(now));
  const day = localDate(new Date(end.getTime() - DAY_MS));
  await store.lockDays(tx);
  const before = await store.findLastDay(tx);
  if (before && before.day >= day) return null;
  const { acts, late, last } = await store.plantLeaves(tx, {
    day,
    end,
    from: before ? firstIdAt(new Date(timeOfId(before.last_act).getTime() - LONGEST_TRANSACTION_MS)) : NO_ID,
    fresh: before ? new Date(startOfDate(before.day).getTime() + DAY_MS) : new Date(0),
  });
  if (!last) return null;
  const root = await computeRoot(tx, day);
  const statement = writeStatement({ day, acts, late, root, previous: before?.root ?? null });
  const made: store.LedgerDay = {
    day,
    acts,
    late,
    root,
    previous: before?.root ?? null,
    last_act: last,
    statement,
    ...runtime.vault.attest(Buffer.from(statement, 'utf8')),
    closed_at: now,
  };
  await store.insertDay(tx, made);
  return made;
}

/** The root of a day's tree as its leaves lie in the database, in bounded memory. */
export async function computeRoot(db: Db, day: string): Promise<string> {
  const builder = new RootBuilder();
  for (;;) {
    const leaves = await store.listLeaves(db, day, builder.size, PAGE);
    for (const leaf of leaves) builder.add(leaf);
    if (leaves.length < PAGE) return builder.root();
  }
}
