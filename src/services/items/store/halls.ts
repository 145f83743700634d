// Service halls (政务服务大厅): where they stand, their windows, and what is received in them.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import type { ReceivedItem, Window } from '../rules/halls.ts';
import { liveAt } from './live.ts';

export interface Hall {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly address: string | null;
  readonly addressEn: string | null;
  readonly phone: string | null;
  readonly hours: string | null;
  readonly hoursEn: string | null;
}

/** Saves a hall and its windows; what has the same code or number takes its new texts. */
export async function saveHall(tx: Tx, hall: Hall, windows: readonly Window[]): Promise<void> {
  const { nameEn: name_en, addressEn: address_en, hoursEn: hours_en, ...same } = hall;
  const { code: _, ...texts } = { ...same, name_en, address_en, hours_en };
  await tx
    .insertInto('item_hall')
    .values({ code: hall.code, ...texts })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(texts))
    .execute();
  if (windows.length > 0) await saveWindows(tx, hall.code, windows);
}

export async function hasHall(db: Db, code: string): Promise<boolean> {
  const row = await db.selectFrom('item_hall').select('code').where('code', '=', code).executeTakeFirst();
  return row !== undefined;
}

/** Takes all windows of a hall away, for a newer list to stand in their place. */
export async function dropWindows(tx: Tx, hall: string): Promise<void> {
  await tx.deleteFrom('item_window').where('hall', '=', hall).execute();
}

async function saveWindows(tx: Tx, hall: string, windows: readonly Window[]): Promise<void> {
  const values = windows.map(({ floor, first, last, name, nameEn }) => ({
    id: newId(),
    hall,
    floor,
    first_number: first,
    last_number: last,
    name,
    name_en: nameEn,
  }));
  await tx
    .insertInto('item_window')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['hall', 'first_number']).doUpdateSet((eb) => ({
        floor: eb.ref('excluded.floor'),
        last_number: eb.ref('excluded.last_number'),
        name: eb.ref('excluded.name'),
        name_en: eb.ref('excluded.name_en'),
      })),
    )
    .execute();
}

/** A hall as lists show it. */
export interface HallLine extends Hall {
  readonly windows: number;
  readonly items: number;
}

const HALL = sql`h.code, h.name, h.name_en as "nameEn", h.address, h.address_en as "addressEn", h.phone, h.hours,
  h.hours_en as "hoursEn"`;
const isReceivedThere = sql`i.content #>> '{place,name}' = h.name`;

const MOST_LISTED = 200;

/** Names of halls, those with the most windows first. */
export async function nameHalls(db: Db): Promise<Pick<Hall, 'code' | 'name' | 'nameEn'>[]> {
  const { rows } = await sql<Pick<Hall, 'code' | 'name' | 'nameEn'>>`
    select h.code, h.name, h.name_en as "nameEn" from item_hall h
    order by (select count(*) from item_window w where w.hall = h.code) desc, h.code limit ${MOST_LISTED}`.execute(db);
  return rows;
}

/** The hall in which each item is received, of some halls; items whose offer has ended too. */
export async function listReceived(db: Db, halls: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ item: string; hall: string }>`
    select i.code as item, h.code as hall from item_hall h join item_live i on ${isReceivedThere}
    where h.code = any(${halls}::text[])`.execute(db);
  return new Map(rows.map(({ item, hall }) => [item, hall]));
}

/** Halls, those with the most windows first; with `organ`, those in which it receives. */
export async function listHalls(db: Db, now: Date, organ?: string): Promise<HallLine[]> {
  const receiving = organ
    ? sql`where exists (select from item_live i where i.organ_code = ${organ} and ${isReceivedThere} and ${liveAt(now)})`
    : sql``;
  const { rows } = await sql<HallLine>`
    select ${HALL},
      (select count(*)::int from item_window w where w.hall = h.code) as windows,
      (select count(*)::int from item_live i where ${isReceivedThere} and ${liveAt(now)}) as items
    from item_hall h ${receiving} order by windows desc, h.code limit ${MOST_LISTED}`.execute(db);
  return rows;
}

export interface HallRow extends Hall {
  readonly windows: readonly Window[];
  readonly items: readonly ReceivedItem[];
}

/** A hall with its windows from floor to floor and the live items that name it as their place. */
export async function findHall(db: Db, code: string, now: Date): Promise<HallRow | undefined> {
  const { rows } = await sql<HallRow>`
    select ${HALL},
      coalesce((select json_agg(json_build_object('floor', w.floor, 'first', w.first_number, 'last', w.last_number,
        'name', w.name, 'nameEn', w.name_en) order by w.floor, w.first_number)
        from item_window w where w.hall = h.code), '[]') as windows,
      coalesce((select json_agg(json_build_object('code', i.code, 'name', i.name, 'nameEn', i.name_en,
        'organCode', i.organ_code, 'organName', i.organ_name, 'organNameEn', i.organ_name_en,
        'window', i.content #>> '{place,window}') order by i.code)
        from item_live i where ${isReceivedThere} and ${liveAt(now)}), '[]') as items
    from item_hall h where h.code = ${code}`.execute(db);
  return rows[0];
}
