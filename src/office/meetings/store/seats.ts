// SQL on who is asked to a meeting: organs and officers, what they answered, how they signed in, and how often organs come.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { namedOrgan, withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Actor, Scope } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { permissions, type Reply } from '../contract.ts';

export interface NamedOrgan {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
}

/** Those of an officer, and of organs they see meetings of; the statement calls its seats `s`. */
export function seatsOf(actor: Actor): RawBuilder<SqlBool> {
  const theirs = withinScopes(actor.scopes(permissions.see), 's.organ_path');
  return sql`(${theirs} or s.account_id = ${actor.id}::uuid)`;
}

export interface AskedSeat {
  readonly organId: string;
  readonly accountId: string | null;
  readonly name?: string;
  readonly nameEn?: string | null;
  /** Of the organ that calls it: it comes. */
  readonly comes?: boolean;
}

/** Who has one keeps it. */
export async function insertSeats(
  tx: Tx,
  meeting: { readonly id: string; readonly startsAt: Date; readonly at: Date },
  asked: readonly AskedSeat[],
): Promise<void> {
  const rows = asked.map((one) => ({ id: newId(), ...one }));
  await sql`
    insert into meeting_seat (id, meeting_id, organ_id, organ_path, account_id, name, name_en, starts_at, reply, replied_at)
    select r.id, ${meeting.id}, o.id, o.path, r."accountId", r.name, r."nameEn", ${meeting.startsAt},
      case when r.comes then 'attend' end, case when r.comes then ${meeting.at}::timestamptz end
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, "organId" uuid, "accountId" uuid, name text, "nameEn" text, comes boolean)
    join organ o on o.id = r."organId" on conflict do nothing`.execute(tx);
}

export interface Seat {
  readonly id: string;
  readonly organ: NamedOrgan;
  readonly organId: string;
  readonly organPath: string;
  readonly accountId: string | null;
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly reply: Reply | null;
  readonly said: string | null;
  readonly repliedAt: Date | null;
  readonly signedAt: Date | null;
  readonly signedBy: string | null;
  readonly signedHow: string | null;
}

const MOST_SEATS = 200;

/** The organ that calls it first, then as organs stand in the tree. */
export async function listSeats(db: Db, meetingId: string): Promise<Seat[]> {
  const { rows } = await sql<Seat>`
    select s.id, ${namedOrgan('o')} as organ, s.organ_id as "organId", s.organ_path as "organPath",
      s.account_id as "accountId", s.name, s.name_en as "nameEn", s.reply, s.said, s.replied_at as "repliedAt",
      s.signed_at as "signedAt", s.signed_by as "signedBy", s.signed_how as "signedHow"
    from meeting_seat s join meeting m on m.case_id = s.meeting_id join organ o on o.id = s.organ_id
    where s.meeting_id = ${meetingId}
    order by s.organ_id <> m.organ_id, o.level, o.position, o.code, s.name nulls first limit ${MOST_SEATS}`.execute(db);
  return rows;
}

/** Paths of all who are asked: who works there may look at it. */
export async function listPaths(db: Db, meetingId: string): Promise<{ path: string }[]> {
  const { rows } = await sql<{ path: string }>`
    select distinct organ_path as path from meeting_seat where meeting_id = ${meetingId}`.execute(db);
  return rows;
}

export async function setReply(
  tx: Tx,
  id: string,
  { reply, said, at }: { readonly reply: Reply; readonly said: string | null; readonly at: Date },
): Promise<void> {
  await tx.updateTable('meeting_seat').set({ reply, said, replied_at: at }).where('id', '=', id).execute();
}

/** Once; who signed in stays signed in. */
export async function setSigned(
  tx: Tx,
  { meetingId, id }: { readonly meetingId: string; readonly id: string },
  { by, how, at }: { readonly by: string; readonly how: 'code' | 'desk'; readonly at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update meeting_seat set signed_at = ${at}, signed_by = ${by}, signed_how = ${how}
    where id = ${id} and meeting_id = ${meetingId} and signed_at is null`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

export interface Attendance {
  readonly organ: NamedOrgan;
  readonly asked: number;
  readonly replied: number;
  readonly excused: number;
  readonly substituted: number;
  readonly came: number;
}

/** Of meetings that were held in a time, those within reach and those that one's own organs called; who came least often first. */
export async function countAttendance(
  db: Db,
  scopes: readonly Scope[],
  asked: { readonly from: Date; readonly to: Date; readonly now: Date; readonly limit: number },
): Promise<Attendance[]> {
  const { rows } = await sql<Attendance>`
    select ${namedOrgan('o')} as organ, c.asked, c.replied, c.excused, c.substituted, c.came
    from (select s.organ_id, count(*)::int as asked, count(s.replied_at)::int as replied,
        count(*) filter (where s.reply = 'excused')::int as excused,
        count(*) filter (where s.reply = 'substitute')::int as substituted, count(s.signed_at)::int as came
      from meeting_seat s join meeting m on m.case_id = s.meeting_id
      where s.starts_at >= ${asked.from} and s.starts_at < ${asked.to} and m.ends_at < ${asked.now}
        and m.cancelled_at is null
        and (${withinScopes(scopes, 's.organ_path')} or ${withinScopes(scopes, 'm.organ_path')})
      group by s.organ_id) c
    join organ o on o.id = c.organ_id
    order by c.came::float8 / c.asked, c.asked desc, o.path limit ${asked.limit}`.execute(db);
  return rows;
}
