// SQL on what units may send: signature, quota a month, what was used of it.
import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Named } from './sendings.ts';

/** The month a moment lies in, as its first day. */
const monthOf = (at: Date): RawBuilder<unknown> => sql`date_trunc('month', ${at}::timestamptz)::date`;

export interface Unit extends Named {
  readonly code: string;
  readonly path: string;
  readonly signature: string | null;
  readonly monthly: number | null;
  readonly used: number;
}

export interface UnitQuery {
  readonly within: RawBuilder<unknown>;
  readonly now: Date;
  /** Path of the last one of the page before. */
  readonly after: string;
  readonly limit: number;
}

/** Those for which something was set, or that sent to many this month. */
export async function listUnits(db: Db, { within, now, after, limit }: UnitQuery): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    select o.code, o.path, o.name, o.name_en as "nameEn", u.signature, u.monthly, coalesce(s.used, 0) as used
    from (select organ_id from sms_unit union select organ_id from sms_used where month = ${monthOf(now)}) as known
    join organ o on o.id = known.organ_id
    left join sms_unit u on u.organ_id = o.id
    left join sms_used s on s.organ_id = o.id and s.month = ${monthOf(now)}
    where ${within} and o.path > ${after} order by o.path limit ${limit}`.execute(db);
  return rows;
}

export async function putUnit(
  tx: Tx,
  organ: { readonly id: string; readonly path: string },
  set: { readonly signature: string | null; readonly monthly: number | null },
  now: Date,
): Promise<void> {
  await sql`
    insert into sms_unit (organ_id, organ_path, signature, monthly, changed_at)
    values (${organ.id}, ${organ.path}, ${set.signature}, ${set.monthly}, ${now})
    on conflict (organ_id) do update set organ_path = excluded.organ_path, signature = excluded.signature,
      monthly = excluded.monthly, changed_at = excluded.changed_at`.execute(tx);
}

/** Takes of this month’s quota; gives what is left of it when it is not enough, and takes nothing then. */
export async function takeQuota(
  tx: Tx,
  wanted: { readonly organId: string; readonly count: number; readonly usual: number; readonly now: Date },
): Promise<number | undefined> {
  const { organId, count, usual, now } = wanted;
  await sql`insert into sms_used (organ_id, month, used) values (${organId}, ${monthOf(now)}, 0) on conflict do nothing`.execute(
    tx,
  );
  const { rows } = await sql<{ left: number }>`
    select coalesce((select monthly from sms_unit where organ_id = ${organId}), ${usual}::int) - used as left
    from sms_used where organ_id = ${organId} and month = ${monthOf(now)} for update`.execute(tx);
  const left = rows[0]?.left ?? 0;
  if (left < count) return Math.max(left, 0);
  await sql`update sms_used set used = used + ${count} where organ_id = ${organId} and month = ${monthOf(now)}`.execute(
    tx,
  );
  return undefined;
}

/** By organ id, of those that have one. */
export async function mapSignatures(db: Db, organIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (organIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; signature: string }>`
    select organ_id as id, signature from sms_unit
    where organ_id = any(${[...organIds]}::uuid[]) and signature is not null`.execute(db);
  return new Map(rows.map(({ id, signature }) => [id, signature]));
}
