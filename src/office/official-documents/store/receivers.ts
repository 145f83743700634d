// SQL that spells out whom a document goes to: organs by id, and the groups of an issuer, in one statement.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import { type Addressee, type Group, isGroup } from '../contract.ts';
import { type Place, seatOf, territoryOf } from '../rules/relations.ts';

type Issuer = Place & { readonly parentId: string | null };

function isOf(group: Group, issuer: Issuer): RawBuilder<SqlBool> {
  const { line, governmentId } = seatOf(issuer);
  const inside = sql`o.region_code like ${`${territoryOf(issuer)}%`}`;
  switch (group) {
    case 'departments':
      return sql`(o.parent_id = ${governmentId}::uuid and o.level = ${issuer.level})`;
    case 'counties':
      return sql`(o.line = 'government' and o.level = 4 and ${inside})`;
    case 'towns':
      return sql`(o.line = 'government' and o.level = 5 and ${inside})`;
    case 'line':
      return sql`(o.line = ${line} and o.level > ${issuer.level} and ${inside})`;
  }
}

function isAmong(list: readonly Addressee[], issuer: Issuer): RawBuilder<SqlBool> {
  const ids = list.flatMap((one) => (isGroup(one) ? [] : [one.id]));
  const groups = list.flatMap((one) => (isGroup(one) ? [isOf(one.group, issuer)] : []));
  return sql`(${sql.join([sql`o.id = any(${ids}::uuid[])`, ...groups], sql` or `)})`;
}

/** Organs in force, each once: as a main recipient, or else as one that has a copy. The issuer is not among them. */
export async function listReceivers(
  db: Db,
  issuer: Issuer,
  list: { readonly main: readonly Addressee[]; readonly copies: readonly Addressee[] },
  day: string,
): Promise<{ id: string; role: 'main' | 'copy' }[]> {
  const { rows } = await sql<{ id: string; role: 'main' | 'copy' }>`
    select o.id, case when ${isAmong(list.main, issuer)} then 'main' else 'copy' end as role from organ o
    where o.kind = 'legal' and o.id <> ${issuer.id} and (${isAmong(list.main, issuer)} or ${isAmong(list.copies, issuer)})
      and coalesce(o.valid_from <= ${day}, true) and coalesce(o.valid_to >= ${day}, true)
    order by o.path limit 5000`.execute(db);
  return rows;
}
