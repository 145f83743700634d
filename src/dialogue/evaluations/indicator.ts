// What evaluations give to assessment: by organ, its published marks, the content ones, and its scores with how many there are.
import { type RawBuilder, sql } from 'kysely';
import type { FactsAsked, FigureAsked, FigureCount, Indicator } from '#kernel/cases/indicator.ts';
import { listFacts } from '#kernel/cases/queries/figures.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import { KIND } from './contract.ts';

/** A row for each organ of a round whose ranking was published in the span. */
const marked = ({ from, to, asOf, scopes }: FigureAsked, more: RawBuilder<unknown>) => sql`
  from case_file f
    cross join lateral jsonb_to_recordset(f.data -> 'result')
      as r (thing uuid, votes int, content int, score numeric)
    join organ o on o.id = r.thing
  where f.kind = ${KIND} and f.outcome = 'published'
    and f.closed_at >= ${from}::date and f.closed_at < ${to}::date + 1 and f.closed_at <= ${asOf}
    and ${withinScopes(scopes, 'o.path')} and ${more}`;

const HAS: Readonly<Record<string, RawBuilder<unknown>>> = {
  evaluationMarks: sql`r.votes > 0`,
  evaluationContent: sql`r.content > 0`,
  evaluationPoints: sql`r.score is not null`,
  evaluationRounds: sql`r.score is not null`,
};

export const evaluationIndicator: Indicator = {
  name: 'evaluations',
  by: ['organ'],
  figures: {
    evaluationMarks: { zh: '民主评议份数', en: 'Marks in evaluations' },
    evaluationContent: { zh: '民主评议基本满意以上份数', en: 'Fairly content marks or better' },
    evaluationPoints: { zh: '民主评议得分合计', en: 'Scores in evaluations, added up' },
    evaluationRounds: { zh: '有得分的民主评议次数', en: 'Evaluations with a score' },
  },
  count: async (db, asked) => {
    const { rows } = await sql<FigureCount>`
      select o.path as key, o.path, to_char(f.closed_at, 'YYYY-MM') as month,
        jsonb_build_object('evaluationMarks', sum(r.votes), 'evaluationContent', sum(r.content),
          'evaluationPoints', round(coalesce(sum(r.score), 0)), 'evaluationRounds', count(r.score)) as figures
      ${marked(asked, sql`true`)} group by 1, 2, 3`.execute(db);
    return rows;
  },
  list: (db, asked: FactsAsked) =>
    listFacts(
      db,
      asked,
      sql`select f.id as case_id, f.closed_at as at ${marked(asked, HAS[asked.figure] ?? sql`false`)}`,
    ),
};
