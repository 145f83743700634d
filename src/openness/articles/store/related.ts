// Articles that belong together: a policy and what explains it, an original and its translations.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import type { Lang } from '#platform/i18n/words.ts';
import type { ArticleKind } from '../contract.ts';
import type { Named } from '../rules/related.ts';
import { liveAt } from './moment.ts';

export interface Related {
  readonly code: string;
  readonly kind: ArticleKind;
  readonly lang: Lang;
  readonly title: string;
  readonly titleEn: string | null;
  readonly since: Date;
  readonly how: 'explains' | 'explained' | 'translation' | 'replacement' | 'replaced';
}

/** Both ways, from whichever end it is asked; the newest first. */
export async function listRelated(
  db: Db,
  code: string,
  { explained, replaced }: Pick<Named, 'explained' | 'replaced'>,
  now: Date,
): Promise<Related[]> {
  const { rows } = await sql<Related>`
    select l.code, l.kind, l.lang, l.title, l.title_en as "titleEn", l.since,
      case when l.translation_of = ${code} then 'translation'
        when l.interprets @> array[${code}] then 'explains' when l.replaces @> array[${code}] then 'replacement'
        when l.code = any(${[...replaced]}::text[]) then 'replaced' else 'explained' end as how
    from article_live l
    where (l.interprets @> array[${code}] or l.translation_of = ${code} or l.replaces @> array[${code}]
        or l.code = any(${[...explained, ...replaced]}::text[]))
      and ${liveAt(now)}
    order by l.since desc, l.code limit 30`.execute(db);
  return rows;
}
