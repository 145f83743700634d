// The organs that measures of supervision are about: the register lists them, and is narrowed by them.
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import type { CaseKind } from '../contract.ts';
import { listKinds } from '../registry.ts';

/** Kinds that are measures of supervision. */
export function listMeasures(): CaseKind[] {
  return listKinds().filter(({ against }) => against !== undefined);
}

/** `path`, `name`, `name_en` of the organs that a case `f` is about, as they are called now. */
export function organsAgainst(): RawBuilder<unknown> {
  const places = listMeasures().flatMap(({ name, against }) =>
    typeof against === 'string' ? [[name, `$.${against}[*]`]] : [],
  );
  return sql`(
    select o.path, o.name, o.name_en
    from (values (true)) one
    left join jsonb_path_query(f.data, (${JSON.stringify(Object.fromEntries(places))}::jsonb ->> f.kind)::jsonpath)
      named (organ) on true
    join organ o on o.id = coalesce((named.organ ->> 'id')::uuid, f.organ_id))`;
}

export interface Against {
  readonly name: string;
  readonly nameEn: string | null;
}

/** Whom some measures are about, by the id of their case. */
export async function listAgainst(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Against[]>> {
  const { rows } = await sql<{ id: string; organs: Against[] }>`
    select f.id, json_agg(json_build_object('name', a.name, 'nameEn', a.name_en) order by a.path) as organs
    from case_file f cross join lateral ${organsAgainst()} a
    where f.id = any(${ids}::uuid[]) group by f.id`.execute(db);
  return new Map(rows.map(({ id, organs }) => [id, organs]));
}
