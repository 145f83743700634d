// Writing what was decided of a site. Each function is one statement.
import type { Db, Tx } from '#platform/database/db.ts';
import type { ChangeWanted, HomeBlock } from '../contract.ts';

/** Id of the site that has a host. */
export async function findByHost(db: Db, host: string): Promise<string | undefined> {
  const row = await db.selectFrom('site').select('id').where('host', '=', host).executeTakeFirst();
  return row?.id;
}

export async function changeSite(tx: Tx, id: string, wanted: ChangeWanted): Promise<void> {
  const { name, nameEn, host, theme } = wanted;
  await tx.updateTable('site').set({ name, name_en: nameEn, host, theme }).where('id', '=', id).execute();
}

/** `day` is the last on which it is kept up. */
export async function announceClosing(tx: Tx, id: string, day: string): Promise<void> {
  await tx.updateTable('site').set({ closing_on: day }).where('id', '=', id).execute();
}

export async function closeSite(tx: Tx, id: string, movedTo: string | null, now: Date): Promise<void> {
  await tx
    .updateTable('site')
    .set({ state: 'closed', closed_at: now, moved_to: movedTo })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute();
}

export async function saveHome(tx: Tx, id: string, blocks: readonly HomeBlock[]): Promise<void> {
  await tx
    .updateTable('site')
    .set({ home: JSON.stringify(blocks) })
    .where('id', '=', id)
    .execute();
}
