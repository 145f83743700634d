// What articles are called and where they belong, whether or not they still are public.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';

export interface ArticleHome {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  /** The column it belongs to. */
  readonly columnId: string;
}

/** By their latest publications; codes that are unknown are left out. One statement. */
export async function listHomes(db: Db, codes: readonly string[]): Promise<ArticleHome[]> {
  const { rows } = await sql<ArticleHome>`
    select distinct on (l.code) l.code, l.title, l.title_en as "titleEn", p.column_id as "columnId"
    from article_live l join article_placement p on p.publication_id = l.publication_id and p.home
    where l.code = any(${[...codes]}::text[]) order by l.code, l.since desc`.execute(db);
  return rows;
}
