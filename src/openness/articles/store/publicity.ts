// The latest of some kinds that organs have published, wherever they stand: penalties and licences (双公示).
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { ArticleKind } from '../contract.ts';
import { liveAt } from './moment.ts';

export interface Publicity {
  readonly code: string;
  readonly kind: ArticleKind;
  readonly title: string;
  readonly titleEn: string | null;
  readonly since: Date;
}

/** So many of each kind, the newest first: each is read from its end of the index. */
export async function listPublicity(
  db: Db,
  asked: { readonly kinds: readonly ArticleKind[]; readonly scopes: readonly Scope[]; readonly each: number },
  now: Date,
): Promise<Publicity[]> {
  const { rows } = await sql<Publicity>`
    select e.* from unnest(${[...asked.kinds]}::text[]) k (kind)
    cross join lateral (
      select l.code, l.kind, l.title, l.title_en as "titleEn", l.since from article_live l
      where l.kind = k.kind and ${liveAt(now)} and ${withinScopes(asked.scopes, 'l.organ_path')}
      order by l.since desc limit ${asked.each}) e
    order by e.since desc, e.code`.execute(db);
  return rows;
}
