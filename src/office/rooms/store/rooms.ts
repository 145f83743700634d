// SQL on rooms: those somebody may book, those they manage, one of them.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { listWorkplaces } from '#kernel/cases/rules/kept.ts';
import { NO_REGION } from '#kernel/cases/service/intake.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Actor } from '#platform/http/context.ts';
import { isId } from '#platform/ids.ts';
import { type Kind, type MeetingRoom, permissions } from '../contract.ts';

export interface NewRoom {
  readonly id: string;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly users_path: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly kind: Kind;
  readonly place: string;
  readonly seats: number;
  readonly equipment: string | null;
  readonly opens: string;
  readonly closes: string;
  readonly rest_days: boolean;
}

export async function insertRoom(tx: Tx, room: NewRoom): Promise<void> {
  await tx.insertInto('meeting_room').values(room).execute();
}

export async function updateRoom(
  tx: Tx,
  id: string,
  changed: Omit<NewRoom, 'id' | 'organ_id' | 'organ_path'>,
): Promise<void> {
  await tx.updateTable('meeting_room').set(changed).where('id', '=', id).execute();
}

/** Out of service from a moment on; with null, back in it. */
export async function updateService(tx: Tx, id: string, out: { since: Date; reason: string } | null): Promise<void> {
  const set = { out_since: out?.since ?? null, out_reason: out?.reason ?? null };
  await tx.updateTable('meeting_room').set(set).where('id', '=', id).execute();
}

const COLUMNS = sql`r.id, r.number, r.organ_id as "organId", r.organ_path as "organPath", o.name as organ,
  o.name_en as "organEn", coalesce(o.region_code, ${NO_REGION}) as region, r.users_path as "usersPath", r.name,
  r.name_en as "nameEn", r.kind, r.place, r.seats, r.equipment, r.opens, r.closes, r.rest_days as "restDays",
  r.out_since as "outSince", r.out_reason as "outReason"
  from meeting_room r join organ o on o.id = r.organ_id`;

/** Of `r`: somebody may book a room of their own organ or of one above that lends it to them, and those they manage. */
export const openTo = (
  actor: Actor,
): RawBuilder<SqlBool> => sql`(${withinScopes(actor.scopes(permissions.manage), 'r.organ_path')}
  or exists (select from unnest(${listWorkplaces(actor)}::text[]) w (path) where starts_with(w.path, r.users_path)))`;

/** By organ and name, from after a room on. */
async function listRooms(
  db: Db,
  where: RawBuilder<SqlBool>,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<MeetingRoom[]> {
  const key = sql`r.organ_path, r.name, r.number`;
  const rest = after ? sql`and (${key}) > (select ${key} from meeting_room r where r.id = ${after})` : sql``;
  const { rows } = await sql<MeetingRoom>`
    select ${COLUMNS} where ${where} ${rest} order by ${key} limit ${limit}`.execute(db);
  return rows;
}

export function listOpenTo(
  db: Db,
  actor: Actor,
  asked: { readonly kind: Kind | undefined; readonly after: string | undefined; readonly limit: number },
): Promise<MeetingRoom[]> {
  return listRooms(db, sql`${openTo(actor)} ${asked.kind ? sql`and r.kind = ${asked.kind}` : sql``}`, asked);
}

export function listManaged(db: Db, actor: Actor, limit: number): Promise<MeetingRoom[]> {
  return listRooms(db, withinScopes(actor.scopes(permissions.manage), 'r.organ_path'), { limit });
}

export async function findRoom(db: Db, id: string): Promise<MeetingRoom | undefined> {
  const { rows } = await sql<MeetingRoom>`select ${COLUMNS} where r.id = ${id}`.execute(db);
  return rows[0];
}

export async function findOpenTo(db: Db, actor: Actor, id: string): Promise<MeetingRoom | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<MeetingRoom>`select ${COLUMNS} where r.id = ${id} and ${openTo(actor)}`.execute(db);
  return rows[0];
}

/** The room as it is now; until the transaction ends nobody else books, changes or closes it. */
export async function lockRoom(tx: Tx, id: string): Promise<MeetingRoom | undefined> {
  const { rows } = await sql<MeetingRoom>`select ${COLUMNS} where r.id = ${id} for update of r`.execute(tx);
  return rows[0];
}
