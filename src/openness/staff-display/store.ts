// SQL on whom organs show.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';

export interface Row {
  readonly account: string;
  readonly duty: string;
  readonly dutyEn: string | null;
  readonly window: string | null;
  readonly photoId: string | null;
}

const COLUMNS = sql`account_id as account, duty, duty_en as "dutyEn", at_window as window, photo_id as "photoId"`;

export async function listShown(db: Db, organId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from shown_officer where organ_id = ${organId}
    order by at_window nulls last, shown_at, account_id`.execute(db);
  return rows;
}

/** In place of what was shown of them before; a photo stays until another comes. */
export async function saveShown(
  tx: Tx,
  organ: { readonly id: string; readonly path: string },
  row: Row,
  at: Date,
): Promise<void> {
  await sql`
    insert into shown_officer (organ_id, organ_path, account_id, duty, duty_en, at_window, photo_id, shown_at)
    values (${organ.id}, ${organ.path}, ${row.account}, ${row.duty}, ${row.dutyEn}, ${row.window}, ${row.photoId}, ${at})
    on conflict (organ_id, account_id) do update set duty = excluded.duty, duty_en = excluded.duty_en,
      at_window = excluded.at_window, photo_id = coalesce(excluded.photo_id, shown_officer.photo_id),
      shown_at = excluded.shown_at`.execute(tx);
}

export async function deleteShown(tx: Tx, organId: string, account: string): Promise<void> {
  await tx.deleteFrom('shown_officer').where('organ_id', '=', organId).where('account_id', '=', account).execute();
}

export async function listHeldPhotos(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('shown_officer')
    .select('photo_id')
    .distinct()
    .where('photo_id', 'in', [...ids])
    .execute();
  return rows.flatMap(({ photo_id: id }) => id ?? []);
}
