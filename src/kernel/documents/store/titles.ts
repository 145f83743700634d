// Published documents of any kind by their code: for lists that are made of them, such as an issue of a gazette.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';

export interface LiveTitle {
  readonly kind: string;
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organName: string;
  readonly since: Date;
  readonly content: unknown;
}

/** Those that are live at `now`, of the kinds named, by code. One statement. */
export async function listLiveTitles(
  db: Db,
  kinds: readonly string[],
  codes: readonly string[],
  now: Date,
): Promise<LiveTitle[]> {
  if (codes.length === 0) return [];
  const { rows } = await sql<LiveTitle>`
    select d.kind, d.code, coalesce(v.content ->> 'title', d.code) as title, v.content ->> 'titleEn' as "titleEn",
      o.name as "organName", p.since, v.content
    from document d
    join organ o on o.id = d.organ_id
    join document_publication p on p.document_id = d.id
    join document_version v on v.id = p.version_id
    where d.kind = any(${kinds}::text[]) and d.code = any(${codes}::text[])
      and p.since <= ${now} and (p.until is null or p.until > ${now})
    order by d.code`.execute(db);
  return rows;
}
