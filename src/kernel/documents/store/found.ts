// SQL on what is public of some kinds of documents, for the search.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';

export interface FoundRow {
  readonly code: string;
  readonly content: unknown;
  readonly organ: string;
  readonly organEn: string | null;
  readonly since: Date;
}

/** By code; those of some codes, or all after one. Without a moment those that are public now. */
export async function listPublic(
  db: Db,
  kind: string,
  asked: {
    readonly codes?: readonly string[];
    readonly after?: string;
    readonly now?: Date;
    readonly limit: number;
  },
): Promise<FoundRow[]> {
  const now = asked.now ? sql`${asked.now}::timestamptz` : sql`now()`;
  const which = asked.codes ? sql`d.code = any(${[...asked.codes]}::text[])` : sql`d.code > ${asked.after ?? ''}`;
  const { rows } = await sql<FoundRow>`
    select d.code, v.content, o.name as organ, o.name_en as "organEn", p.since
    from document d join document_publication p on p.document_id = d.id
      join document_version v on v.id = p.version_id join organ o on o.id = d.organ_id
    where d.kind = ${kind} and ${which} and p.since <= ${now} and (p.until is null or p.until > ${now})
    order by d.code limit ${asked.limit}`.execute(db);
  return rows;
}

/** When something of them begins or ends that has not yet. */
export async function listMoments(
  db: Db,
  kind: string,
  codes: readonly string[],
  now: Date,
): Promise<{ readonly code: string; readonly at: Date }[]> {
  const { rows } = await sql<{ code: string; at: Date }>`
    select distinct d.code, moment.at from document d join document_publication p on p.document_id = d.id
      cross join lateral (values (p.since), (p.until)) moment (at)
    where d.kind = ${kind} and d.code = any(${[...codes]}::text[]) and moment.at > ${now}
      and (p.until is null or p.until > p.since)
    order by d.code, moment.at`.execute(db);
  return rows;
}
