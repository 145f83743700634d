// SQL on warnings that follow one another without a case decided in time and unwarned between: each third of a run counts.
import { sql } from 'kysely';
import type { FactsAsked, FigureAsked, FigureCount, FigureFacts } from '#kernel/cases/indicator.ts';
import { keyOf, listFacts } from '#kernel/cases/queries/figures.ts';
import type { Db } from '#platform/database/db.ts';
import { given } from './card-figures.ts';
import { known } from './known.ts';

/** 连续三次预警扣 3 分: how many warnings make one. */
const RUN = 3;

/**
 * Warnings of each unit and month in order, in runs, with their place in the run. No source tells what “consecutive”
 * means: here a case that was decided in time without a warning ends a run, and so does the month.
 */
const placed = (asked: FigureAsked) => sql`
  select case_id, key, path, month, at, row_number() over (partition by key, path, month, run order by at, case_id) as place
  from (
    select *, count(*) filter (where not warned) over (partition by key, path, month order by at, warned) as run
    from (
      select g.case_id, ${keyOf(asked, 'g')}::text as key, g.organ_path as path, to_char(g.at, 'YYYY-MM') as month, g.at,
        true as warned
      from (${given(asked)}) g where g.level = 'warning'
      union all
      select k.case_id, ${keyOf(asked, 'k')}::text, k.organ_path, to_char(k.ended_at, 'YYYY-MM'), k.ended_at, false
      from (${known(asked)}) k where k.on_time and not exists (
        select from supervision_signal w where w.case_id = k.case_id and w.level = 'warning' and w.counted_at <= ${asked.asOf})
    ) happened
  ) runs where warned`;

export async function countRunning(db: Db, asked: FigureAsked): Promise<FigureCount[]> {
  const { rows } = await sql<FigureCount>`
    select key, path, month, json_build_object('warningsRunning', count(*)) as figures
    from (${placed(asked)}) p where place % ${sql.lit(RUN)} = 0 group by 1, 2, 3`.execute(db);
  return rows;
}

/** The cases with which a run of three was full. */
export function listRunning(db: Db, asked: FactsAsked): Promise<FigureFacts> {
  return listFacts(db, asked, sql`select case_id, at from (${placed(asked)}) p where place % ${sql.lit(RUN)} = 0`);
}
