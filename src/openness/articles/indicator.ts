// What articles give to assessment: how many were published, late, withdrawn, offered to sites above and taken there.
import { type RawBuilder, sql } from 'kysely';
import type {
  FactsAsked,
  FigureAsked,
  FigureCount,
  FigureFact,
  FigureFacts,
  Indicator,
} from '#kernel/cases/indicator.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import { permissions } from './contract.ts';
import { isLate } from './store/records.ts';

const FIGURES = {
  articlesPublished: { zh: '发布的信息', en: 'Articles published' },
  articlesLate: { zh: '逾期发布的信息', en: 'Articles published late' },
  articlesWithdrawn: { zh: '撤下的信息', en: 'Articles withdrawn' },
  articlesPushed: { zh: '报送上级网站的信息', en: 'Articles offered to sites above' },
  articlesAdopted: { zh: '上级网站采用的信息', en: 'Articles adopted by sites above' },
} as const;

/** One row of each thing that a figure counts: what, where and when it happened. */
const facts = sql`(
  select unnest(case when ${isLate} then array['articlesPublished', 'articlesLate'] else array['articlesPublished'] end)
      as figure, r.organ_path, r.first_at as at, r.document_id as id, r.code, r.title, r.title_en
    from article_record r
  union all select 'articlesWithdrawn', r.organ_path, r.withdrawn_at, r.document_id, r.code, r.title, r.title_en
    from article_record r where r.withdrawn_at is not null
  union all select 'articlesPushed', p.organ_path, p.asked_at, p.id, p.code, p.title, p.title_en from article_push p
  union all select 'articlesAdopted', p.organ_path, p.decided_at, p.id, p.code, p.title, p.title_en
    from article_push p where p.state = 'adopted')`;

const meant = ({ from, to, asOf, scopes, keys }: FigureAsked): RawBuilder<unknown> => sql`
  f.at >= ${from}::date and f.at < ${to}::date + 1 and f.at <= ${asOf} and ${withinScopes(scopes, 'f.organ_path')}
  ${keys ? sql`and f.organ_path = any(${[...keys]}::text[])` : sql``}`;

export const articleIndicator: Indicator = {
  name: 'articles',
  by: ['organ'],
  figures: FIGURES,
  count: async (db, asked) => {
    const counts = Object.keys(FIGURES).map(
      (figure) => sql`${sql.lit(figure)}::text, count(*) filter (where f.figure = ${sql.lit(figure)})`,
    );
    const { rows } = await sql<FigureCount>`
      select f.organ_path as key, f.organ_path as path, to_char(f.at, 'YYYY-MM') as month,
        json_build_object(${sql.join(counts)}) as figures
      from ${facts} f where ${meant(asked)} group by 1, 2, 3`.execute(db);
    return rows;
  },
  list: listFacts,
};

/** What is gone from the public is named to those only who see the articles of its unit. */
async function listFacts(db: Db, asked: FactsAsked): Promise<FigureFacts> {
  const { after, limit, reader, figure } = asked;
  const readable = sql`(f.figure <> 'articlesWithdrawn' or ${withinScopes(reader.scopes(permissions.see), 'f.organ_path')})`;
  const before = after ? sql`and (f.at, f.id) < (${after.at}, ${after.id}::uuid)` : sql``;
  const from = sql`from ${facts} f where f.figure = ${figure} and ${meant(asked)}`;
  const [found, others] = await Promise.all([
    sql<FigureFact>`select f.at, f.id, f.code as number, f.title, f.title_en as "titleEn", '/articles/' || f.code as href
      ${from} and ${readable} ${before} order by f.at desc, f.id desc limit ${limit}`.execute(db),
    sql<{ hidden: number }>`select count(*)::int as hidden ${from} and not ${readable}`.execute(db),
  ]);
  return { rows: found.rows, hidden: others.rows[0]?.hidden ?? 0 };
}
