// What articles give to assessment: how many were published, late, withdrawn, offered to sites above and taken there.
import { sql } from 'kysely';
import { countFacts } from '#kernel/cases/queries/counted-facts.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
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
const rows = sql`
  select e.figure, e.organ_path, e.at, e.id, e.code as number, e.title, e.title_en, '/articles/' || e.code as href,
    1 as n
  from (
    select unnest(case when ${isLate} then array['articlesPublished', 'articlesLate'] else array['articlesPublished'] end)
        as figure, r.organ_path, r.first_at as at, r.document_id as id, r.code, r.title, r.title_en
      from article_record r
    union all select 'articlesWithdrawn', r.organ_path, r.withdrawn_at, r.document_id, r.code, r.title, r.title_en
      from article_record r where r.withdrawn_at is not null
    union all select 'articlesPushed', p.organ_path, p.asked_at, p.id, p.code, p.title, p.title_en from article_push p
    union all select 'articlesAdopted', p.organ_path, p.decided_at, p.id, p.code, p.title, p.title_en
      from article_push p where p.state = 'adopted') e`;

export const articleIndicator = countFacts('articles', FIGURES, {
  rows,
  /** What is gone from the public is named to those only who see the articles of its unit. */
  readable: (reader) =>
    sql`(f.figure <> 'articlesWithdrawn' or ${withinScopes(reader.scopes(permissions.see), 'f.organ_path')})`,
});
