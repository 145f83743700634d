// SQL on orders that are looked at together: those of a time, and those gathered into an event.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { ORDER } from '../contract.ts';
import type { Voice } from '../rules/topics.ts';

/** Orders since a moment that are in no event yet, the newest of them if they are too many to look at. */
export async function listVoices(db: Db, since: Date, limit: number): Promise<Voice[]> {
  const { rows } = await sql<Voice>`
    select f.id, f.title, coalesce(f.data ->> 'place', '') as text, f.received_at as at from case_file f
    where f.kind = ${ORDER} and f.received_at >= ${since}
      and not exists (select from hotline_event_order e where e.case_id = f.id)
    order by f.received_at desc, f.id desc limit ${limit}`.execute(db);
  return rows;
}

export interface EventRow {
  readonly id: string;
  readonly name: string;
  readonly gatheredAt: Date;
  readonly gatheredBy: string;
  readonly noticeId: string | null;
  readonly orders: number;
  readonly open: number;
}

const EVENT = sql`e.id, e.name, e.gathered_at as "gatheredAt", e.gathered_by as "gatheredBy", e.notice_id as "noticeId",
  n.orders, n.open`;
const COUNTED = sql`left join lateral (
    select count(*)::int as orders, count(*) filter (where f.phase <> 'closed')::int as open
    from hotline_event_order x join case_file f on f.id = x.case_id where x.event_id = e.id
  ) n on true`;

export async function listEvents(db: Db, scopes: readonly Scope[], limit: number): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`
    select ${EVENT} from hotline_event e ${COUNTED}
    where ${withinScopes(scopes, 'e.centre_path')} order by e.id desc limit ${limit}`.execute(db);
  return rows;
}

export async function findEvent(db: Db, id: string): Promise<(EventRow & { readonly centrePath: string }) | undefined> {
  const { rows } = await sql<EventRow & { centrePath: string }>`
    select ${EVENT}, e.centre_path as "centrePath" from hotline_event e ${COUNTED} where e.id = ${id}`.execute(db);
  return rows[0];
}

export interface GatheredOrder {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: string;
  readonly organEn: string | null;
  readonly at: Date;
}

/** Orders by id, or those of an event; the newest first. */
export async function listOrders(
  db: Db,
  asked: { readonly ids?: readonly string[]; readonly eventId?: string; readonly limit: number },
): Promise<GatheredOrder[]> {
  const which = asked.eventId
    ? sql`f.id in (select case_id from hotline_event_order where event_id = ${asked.eventId})`
    : sql`f.id = any(${[...(asked.ids ?? [])]}::uuid[])`;
  const { rows } = await sql<GatheredOrder>`
    select f.id, f.number, f.title, f.title_en as "titleEn", o.name as organ, o.name_en as "organEn", f.received_at as at
    from case_file f join organ o on o.id = f.organ_id
    where f.kind = ${ORDER} and ${which} order by f.received_at desc, f.id desc limit ${asked.limit}`.execute(db);
  return rows;
}

interface NewEvent {
  readonly id: string;
  readonly name: string;
  readonly centrePath: string;
  readonly at: Date;
  readonly by: string;
  readonly orders: readonly string[];
}

/** Orders that are in another event already stay there. */
export async function insertEvent(tx: Tx, { id, name, centrePath, at, by, orders }: NewEvent): Promise<void> {
  await tx
    .insertInto('hotline_event')
    .values({ id, name, centre_path: centrePath, gathered_at: at, gathered_by: by })
    .execute();
  await sql`insert into hotline_event_order (event_id, case_id)
    select ${id}, f.id from case_file f where f.id = any(${[...orders]}::uuid[]) and f.kind = ${ORDER}
    on conflict do nothing`.execute(tx);
}

/** False when a notice was served already. */
export async function tieEvent(tx: Tx, id: string, noticeId: string): Promise<void> {
  await tx.updateTable('hotline_event').set({ notice_id: noticeId }).where('id', '=', id).execute();
}
