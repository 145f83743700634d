// SQL that changes the tree of organs.
import { sql } from 'kysely';
import { type Tx, takeTurn } from '#platform/database/db.ts';
import { forgetActors } from '#platform/http/actor-cache.ts';
import { touchPages } from '#platform/http/touch.ts';
import { type Organ, withinScopes } from '../contract.ts';

/** Holds the tree for the rest of the transaction: its changes are rare and follow one another. */
export async function lockTree(tx: Tx): Promise<void> {
  await takeTurn(tx, 'organ tree');
}

export interface NewOrgan extends Organ {
  readonly position: number;
  /** Search tokens of names and code. */
  readonly tokens: readonly string[];
}

/** Inserts any number of organs in one statement. A superior must be there already or be among them. */
export async function insertOrgans(tx: Tx, organs: readonly NewOrgan[]): Promise<void> {
  await sql`
    insert into organ (id, code, parent_id, path, name, name_en, short_name, kind, system, level, line, region_code,
      uscc, rank, address, phone, valid_from, valid_to, access_date, contact, position, search)
    select id, code, "parentId", path, name, "nameEn", "shortName", kind, system, level, line, "regionCode",
      uscc, rank, address, phone, "validFrom", "validTo", "accessDate", contact, position, array_to_tsvector(tokens)
    from json_to_recordset(${JSON.stringify(organs)}::json) as r (id uuid, code text, "parentId" uuid, path text,
      name text, "nameEn" text, "shortName" text, kind text, system text, level smallint, line text,
      "regionCode" text, uscc text, rank text, address text, phone text, "validFrom" date, "validTo" date,
      "accessDate" date, contact text, position integer, tokens text[])`.execute(tx);
}

/** Tells every process that kept pages of the directory, and who works where, are out of date, once the transaction commits. */
export async function announceChange(tx: Tx): Promise<void> {
  await touchPages(tx, ['organs']);
  forgetActors(tx);
}

export async function updateNames(
  tx: Tx,
  id: string,
  names: { name: string; nameEn: string | null; shortName: string; tokens: readonly string[] },
): Promise<void> {
  await tx
    .updateTable('organ')
    .set({
      name: names.name,
      name_en: names.nameEn,
      short_name: names.shortName,
      search: sql`array_to_tsvector(${names.tokens}::text[])`,
    })
    .where('id', '=', id)
    .execute();
}

export async function updateCode(tx: Tx, id: string, code: string, tokens: readonly string[]): Promise<void> {
  const search = sql<string>`array_to_tsvector(${tokens}::text[])`;
  await tx.updateTable('organ').set({ code, search }).where('id', '=', id).execute();
}

export async function updateParent(tx: Tx, id: string, parentId: string): Promise<void> {
  await tx.updateTable('organ').set({ parent_id: parentId }).where('id', '=', id).execute();
}

export async function updateValidity(tx: Tx, id: string, validTo: string | null): Promise<void> {
  await tx.updateTable('organ').set({ valid_to: validTo }).where('id', '=', id).execute();
}

/** Rewrites the paths of a node and everything beneath it in one statement; tables that refer to a path follow. */
export async function replacePath(tx: Tx, from: string, to: string): Promise<void> {
  await tx
    .updateTable('organ')
    .set({ path: sql`${to} || substr(path, ${from.length + 1})` })
    .where(withinScopes([{ path: from, deep: true }], 'organ.path'))
    .execute();
}
