// What lies on the desks an officer fills: walks along the index of holds.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Actor } from '#platform/http/context.ts';

/** A condition for each desk: one text for officers with equally many, so that the database plans it once. */
export function desksOf(actor: Actor): RawBuilder<SqlBool>[] {
  const desks = new Map(actor.desks.map((desk) => [`${desk.unitId} ${desk.post}`, desk]));
  return [...desks.values()].map(
    (desk) => sql`h.organ_id = ${desk.unitId} and h.post = ${desk.post}
      and (h.officer_id is null or h.officer_id = ${actor.id})`,
  );
}

/** Everything on the desks, in no order, up to so many of each. */
export function onDesks(actor: Actor, columns: RawBuilder<unknown>, most: number): RawBuilder<unknown> {
  const walk = (desk: RawBuilder<SqlBool>) =>
    sql`(select ${columns} from case_hold h where ${desk} limit ${sql.lit(most)})`;
  return sql.join(desksOf(actor).map(walk), sql` union all `);
}
