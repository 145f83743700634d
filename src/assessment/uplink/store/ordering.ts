// SQL on orders that were sent to the cities beneath, and how they stand there.
import { type Selectable, sql } from 'kysely';
import type { UplinkOrderOut } from '#db/types.ts';
import { type Db, type Tx, takeTurn } from '#platform/database/db.ts';
import type { Message, SuperiorOrder } from '../contract.ts';

export type SentOrder = Selectable<UplinkOrderOut>;

/** The next running number of orders in a year; others wait for it until this transaction ends. */
export async function takeRunning(tx: Tx, year: number): Promise<number> {
  await takeTurn(tx, 'uplink order');
  const { next } = await tx
    .selectFrom('uplink_order_out')
    .select(sql<number>`coalesce(max(running), 0) + 1`.as('next'))
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  return next;
}

export async function insertOrder(
  tx: Tx,
  order: Omit<SentOrder, 'state' | 'state_name' | 'times' | 'refusal' | 'own_number'>,
): Promise<void> {
  await tx.insertInto('uplink_order_out').values(order).execute();
}

export function findOrder(db: Db, id: string): Promise<SentOrder | undefined> {
  return db.selectFrom('uplink_order_out').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Those that a city has not said it has. */
export function listUnreceived(db: Db, city: string, limit: number): Promise<SuperiorOrder[]> {
  return db
    .selectFrom('uplink_order_out')
    .select(['number', 'sender as from', 'organ', 'about', 'title', 'task', 'days'])
    .where('city', '=', city)
    .where('state', '=', 'sent')
    .orderBy('made_at')
    .limit(limit)
    .execute();
}

/** How orders stand, as their city tells. */
export async function changeOrders(tx: Tx, city: string, messages: readonly Message[]): Promise<void> {
  await sql`
    update uplink_order_out o
    set state = n.state, state_name = n."stateName", times = n.times, refusal = n.refusal, own_number = n.about
    from jsonb_to_recordset(${JSON.stringify(messages)})
      as n (type text, number text, state text, "stateName" text, times jsonb, refusal text, about text)
    where n.type = 'order' and o.city = ${city} and o.number = n.number`.execute(tx);
}

export function listSentOrders(db: Db, city: string | undefined, limit: number): Promise<SentOrder[]> {
  let query = db
    .selectFrom('uplink_order_out')
    .selectAll()
    .orderBy('year', 'desc')
    .orderBy('running', 'desc')
    .limit(limit);
  if (city) query = query.where('city', '=', city);
  return query.execute();
}
