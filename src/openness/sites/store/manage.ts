// Writing columns and duties from the desk. Each function is one statement.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Duty } from '../contract.ts';
import type { NewColumn } from './write.ts';

type Shown = Pick<
  NewColumn,
  'name' | 'nameEn' | 'type' | 'description' | 'keywords' | 'organId' | 'updateKind' | 'updateDays'
>;

export async function updateColumn(tx: Tx, id: string, shown: Shown): Promise<void> {
  await tx
    .updateTable('site_column')
    .set({
      name: shown.name,
      name_en: shown.nameEn,
      type: shown.type,
      description: shown.description,
      keywords: shown.keywords,
      organ_id: shown.organId,
      update_kind: shown.updateKind,
      update_days: shown.updateDays,
    })
    .where('id', '=', id)
    .execute();
}

/** Numbers columns of one level in the order given. */
export async function moveColumns(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    update site_column c set position = w.position
    from unnest(${[...ids]}::uuid[]) with ordinality w (id, position) where c.id = w.id`.execute(tx);
}

export async function closeColumnRow(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('site_column')
    .set({ closed_at: now })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .execute();
}

export interface DutyRow {
  readonly siteId: string;
  /** Null for the whole site. */
  readonly columnId: string | null;
  readonly accountId: string;
  readonly duty: Duty;
}

export async function insertDuty(
  tx: Tx,
  row: DutyRow & { readonly givenBy: string; readonly givenAt: Date },
): Promise<void> {
  await sql`
    insert into site_duty (site_id, column_id, account_id, duty, given_by, given_at)
    values (${row.siteId}, ${row.columnId}, ${row.accountId}, ${row.duty}, ${row.givenBy}, ${row.givenAt})
    on conflict do nothing`.execute(tx);
}

export async function deleteDuty(tx: Tx, row: DutyRow): Promise<void> {
  await sql`
    delete from site_duty where site_id = ${row.siteId} and column_id is not distinct from ${row.columnId}
      and account_id = ${row.accountId} and duty = ${row.duty}`.execute(tx);
}

/** Who has which duty at a site. */
export async function listDuties(db: Db, siteId: string): Promise<DutyRow[]> {
  const rows = await db
    .selectFrom('site_duty')
    .select(['site_id as siteId', 'column_id as columnId', 'account_id as accountId', 'duty'])
    .where('site_id', '=', siteId)
    .orderBy('given_at')
    .execute();
  return rows.map((row) => ({ ...row, duty: row.duty as Duty }));
}
