// SQL on what comes up: the cities that report here, their batches, and how their cases and cards stand.
import { type Selectable, sql } from 'kysely';
import type { UplinkSender, UplinkStanding } from '#db/types.ts';
import { cutPage } from '#kernel/cases/queries/cursor.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import { insertingRows } from '#platform/database/rows.ts';
import { newId } from '#platform/ids.ts';
import type { Batch, Message } from '../contract.ts';

export type Sender = Selectable<UplinkSender>;
export type Received = Selectable<UplinkStanding>;

/** A sender, kept from others until this transaction ends; made when it is heard for the first time. */
export async function lockSender(tx: Tx, city: string): Promise<Sender> {
  await tx
    .insertInto('uplink_sender')
    .values({ city, name: city })
    .onConflict((oc) => oc.doNothing())
    .execute();
  return tx.selectFrom('uplink_sender').selectAll().where('city', '=', city).forUpdate().executeTakeFirstOrThrow();
}

export async function changeSender(db: Db, city: string, to: Partial<Omit<Sender, 'city'>>): Promise<void> {
  await db.updateTable('uplink_sender').set(to).where('city', '=', city).execute();
}

export function listSenders(db: Db): Promise<Sender[]> {
  return db.selectFrom('uplink_sender').selectAll().orderBy('city').execute();
}

/** SHA-256 of the batch received under a number. */
export async function findDigest(db: Db, city: string, sequence: number): Promise<string | undefined> {
  const found = await db
    .selectFrom('uplink_receipt')
    .select('digest')
    .where('city', '=', city)
    .where('sequence', '=', sequence)
    .executeTakeFirst();
  return found?.digest;
}

/** Keeps a batch: its receipt, and how everything it tells of stands now. Told twice in one batch, the last counts. */
export async function keepBatch(tx: Tx, batch: Batch, digest: string, now: Date): Promise<void> {
  const { city, sequence, messages } = batch;
  await tx
    .insertInto('uplink_receipt')
    .values({ city: city.code, sequence, digest, messages: messages.length, received_at: now })
    .execute();
  const latest = new Map(messages.map((message) => [`${message.type} ${message.number}`, message]));
  const rows = [...latest.values()]
    .filter(({ type }) => type !== 'order')
    .map((message) => standingRow(batch, message, now));
  await sql`${insertingRows('uplink_standing', rows)}
    on conflict (city, type, number) do update set about = excluded.about, kind = excluded.kind,
      kind_name = excluded.kind_name, item_code = excluded.item_code, item_name = excluded.item_name,
      organ_code = excluded.organ_code, organ_name = excluded.organ_name, state = excluded.state,
      state_name = excluded.state_name, outcome = excluded.outcome, phase = excluded.phase, lamp = excluded.lamp,
      received_at = excluded.received_at, late_at = excluded.late_at, closed_at = excluded.closed_at,
      times = excluded.times, heard_at = excluded.heard_at`.execute(tx);
}

function standingRow({ city }: Batch, message: Message, now: Date) {
  const { item, organ, times, refusal: _refusal, kindName, stateName, ...same } = message;
  return {
    ...same,
    id: newId(),
    city: city.code,
    kind_name: kindName,
    state_name: stateName,
    item_code: item?.code ?? null,
    item_name: item?.name ?? null,
    organ_code: organ?.code ?? null,
    organ_name: organ?.name ?? null,
    received_at: times.received ?? now,
    late_at: times.late ?? null,
    closed_at: times.closed ?? null,
    times,
    heard_at: now,
  };
}

/** What the list may be narrowed to. */
export interface Narrowed {
  readonly type: 'case' | 'card';
  readonly city?: string | undefined;
  /** Only what is late and still open. */
  readonly late?: boolean;
}

/** A page of what was received, the latest first. */
export async function listReceived(
  db: Db,
  { type, city, late }: Narrowed,
  limit: number,
  after: { readonly at: Date; readonly id: string } | undefined,
): Promise<{ rows: Received[]; next: string | null }> {
  let query = db.selectFrom('uplink_standing').selectAll().where('type', '=', type);
  if (city) query = query.where('city', '=', city);
  if (late) query = query.where('late_at', 'is not', null).where('phase', '<>', 'closed');
  if (after) query = query.where(sql<boolean>`(received_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  const found = await query
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return cutPage(found, limit, (row) => row.received_at);
}

/** Of a city: taken in over the last seven days, open, open and late, open cards. */
export interface CityFigures {
  readonly city: string;
  readonly taken: number;
  readonly open: number;
  readonly late: number;
  readonly yellow: number;
  readonly red: number;
}

export async function countReceived(db: Db, now: Date): Promise<CityFigures[]> {
  const recent = sql`received_at > ${now}::timestamptz - interval '7 days'`;
  const { rows } = await sql<CityFigures>`
    select city, count(*) filter (where type = 'case' and ${recent})::int as taken,
      count(*) filter (where type = 'case' and phase <> 'closed')::int as open,
      count(*) filter (where type = 'case' and phase <> 'closed' and late_at is not null)::int as late,
      count(*) filter (where type = 'card' and phase <> 'closed' and lamp = 'yellow')::int as yellow,
      count(*) filter (where type = 'card' and phase <> 'closed' and lamp = 'red')::int as red
    from uplink_standing where phase <> 'closed' or ${recent} group by city order by city`.execute(db);
  return rows;
}

/** Takes away what ended long ago, and the receipts of old batches. */
export async function forgetReceived(db: Db, before: Date): Promise<void> {
  await sql`delete from uplink_standing where closed_at < ${before} and heard_at < ${before}`.execute(db);
  await sql`delete from uplink_receipt where received_at < ${before}`.execute(db);
}
