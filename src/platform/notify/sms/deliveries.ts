// What carriers took and what became of it: kept by notice, and counted by sender, template and month where it happens.
import { type RawBuilder, sql } from 'kysely';
import type { Vault } from '#platform/crypto/vault.ts';
import type { Db } from '#platform/database/db.ts';
import { maskInText } from '#platform/text/mask.ts';
import type { Taken } from '../carrier.ts';
import type { Receipt } from './provider.ts';

/** A notice that a carrier took over. */
export interface TakenNotice extends Taken {
  readonly id: string;
  readonly senderPath: string;
  readonly template: string;
  readonly mass: string | null;
}

/** Rows of a tally are locked in one order, so that two who count never wait for each other. */
const ORDER = sql`order by month, sender_path, template`;

/** In one statement; a notice that was kept before, for its claim ended too early, is not counted again. */
export async function keepTaken(db: Db, taken: readonly TakenNotice[], now: Date): Promise<void> {
  if (taken.length === 0) return;
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb)
        as one (id uuid, carrier text, ref text, parts smallint, "senderPath" text, template text, mass uuid)
    ), kept as (
      insert into sms_delivery (id, carrier, carrier_ref, sender_path, mass, parts, taken_at)
      select id, carrier, ref, "senderPath", mass, parts, ${now} from given
      on conflict do nothing returning id
    )
    insert into sms_tally (month, sender_path, template, taken, parts)
    select * from (
      select date_trunc('month', ${now}::timestamptz)::date as month, "senderPath" as sender_path, template, count(*)::int, sum(parts)::int
      from given where id in (select id from kept) group by "senderPath", template
    ) as counted ${ORDER}
    on conflict (month, sender_path, template)
      do update set taken = sms_tally.taken + excluded.taken, parts = sms_tally.parts + excluded.parts`.execute(db);
}

/** Keeps receipts, the first about each message; gives the references that nothing here is known by. */
export async function keepReceipts(
  db: Db,
  carrier: string,
  receipts: readonly Receipt[],
  now: Date,
): Promise<string[]> {
  if (receipts.length === 0) return [];
  const told = receipts.map((one) => ({ ...one, reason: one.reason && maskInText(one.reason).slice(0, 500) }));
  const { rows } = await sql<{ ref: string }>`
    with given as (
      select distinct on (ref) * from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
        as one (ref text, state text, reason text)
    ), kept as (
      update sms_delivery d set state = given.state, reason = given.reason, told_at = ${now}
      from given where d.carrier = ${carrier} and d.carrier_ref = given.ref and d.state = 'taken'
      returning d.id, d.state, d.sender_path, d.taken_at
    ), counted as (
      select date_trunc('month', k.taken_at)::date as month, k.sender_path, n.template,
        count(*) filter (where k.state = 'delivered')::int as delivered,
        count(*) filter (where k.state = 'failed')::int as failed
      from kept k join notice n on n.id = k.id group by 1, 2, 3
    ), tallied as (
      update sms_tally t set delivered = t.delivered + c.delivered, failed = t.failed + c.failed
      from (
        select counted.* from counted join sms_tally using (month, sender_path, template) ${ORDER} for update of sms_tally
      ) as c where (t.month, t.sender_path, t.template) = (c.month, c.sender_path, c.template)
    )
    select ref from given
    where not exists (select from sms_delivery d where d.carrier = ${carrier} and d.carrier_ref = given.ref)
  `.execute(db);
  return rows.map(({ ref }) => ref);
}

export interface Delivery {
  readonly id: string;
  readonly template: string;
  readonly carrier: string;
  readonly senderPath: string;
  readonly parts: number;
  readonly takenAt: Date;
  readonly state: 'taken' | 'delivered' | 'failed';
  readonly toldAt: Date | null;
  readonly reason: string | null;
  /** Open: whoever shows it masks it. */
  readonly phone: string;
}

export interface DeliveryQuery {
  /** On the column `d.sender_path`: whose the asker may see. */
  readonly within: RawBuilder<unknown>;
  readonly from: Date;
  readonly to: Date;
  readonly mass?: string | undefined;
  /** Id of the last one of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** What carriers took, the newest first. */
export async function listDeliveries(db: Db, vault: Vault, asked: DeliveryQuery): Promise<Delivery[]> {
  const { within, from, to, mass, after, limit } = asked;
  const { rows } = await sql<Omit<Delivery, 'phone'> & { address: string }>`
    select d.id, n.template, d.carrier, d.sender_path as "senderPath", d.parts, d.taken_at as "takenAt", d.state,
      d.told_at as "toldAt", d.reason, n.address
    from sms_delivery d join notice n on n.id = d.id
    where d.taken_at >= ${from} and d.taken_at < ${to} and ${within} ${mass ? sql`and d.mass = ${mass}` : sql``}
      ${after ? sql`and (d.taken_at, d.id) < (select taken_at, id from sms_delivery where id = ${after})` : sql``}
    order by d.taken_at desc, d.id desc limit ${limit}`.execute(db);
  return rows.map(({ address, ...row }) => ({ ...row, phone: vault.open(address) }));
}

export interface Tally {
  readonly senderPath: string;
  readonly template: string;
  readonly taken: number;
  readonly parts: number;
  readonly delivered: number;
  readonly failed: number;
}

/** Counts of one month, the most first, and their sum; `within` is on `t.sender_path`, `month` its first day. */
export async function listTallies(
  db: Db,
  asked: { readonly month: string; readonly within: RawBuilder<unknown>; readonly limit: number },
): Promise<{ tallies: Tally[]; total: Omit<Tally, 'senderPath' | 'template' | 'parts'> }> {
  const { rows } = await sql<Tally & { all: [taken: number, delivered: number, failed: number] }>`
    select t.sender_path as "senderPath", t.template, t.taken, t.parts, t.delivered, t.failed,
      array[sum(t.taken) over (), sum(t.delivered) over (), sum(t.failed) over ()]::int[] as all
    from sms_tally t where t.month = ${asked.month}::date and ${asked.within}
    order by t.taken desc, t.sender_path, t.template limit ${asked.limit}`.execute(db);
  const [taken = 0, delivered = 0, failed = 0] = rows[0]?.all ?? [];
  return { tallies: rows.map(({ all: _, ...row }) => row), total: { taken, delivered, failed } };
}
