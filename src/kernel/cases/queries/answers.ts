// What rooms count that keep a row for each answer they give: by organ and month, with the case behind each.
import { type RawBuilder, sql } from 'kysely';
import type { FigureAsked, FigureCount, Indicator } from '../indicator.ts';
import type { Label } from '../label.ts';
import { type Conditions, countEach, listFacts, meant } from './figures.ts';

interface Answers {
  /** Has `case_id` and `organ_path`. */
  readonly table: string;
  /** The moment of the answer; one that is given anew is one more. */
  readonly at: string;
  /** What makes a row `a` count, as it was known at the moment asked about: what was said later was not said then. */
  readonly conditionsOf: (asked: FigureAsked) => Conditions;
}

export function countAnswers(
  name: string,
  figures: Readonly<Record<string, Label>>,
  { table, at, conditionsOf }: Answers,
): Indicator {
  const moment = sql.ref(`a.${at}`);
  const answered = (asked: FigureAsked): RawBuilder<unknown> => sql`
    from ${sql.table(table)} a
    where ${moment} >= ${asked.from}::date and ${moment} < ${asked.to}::date + 1 and ${moment} <= ${asked.asOf}
      and ${meant(asked, 'a')}`;
  return {
    name,
    by: ['organ'],
    figures,
    count: async (db, asked) => {
      const { rows } = await sql<FigureCount>`
        select a.organ_path as key, a.organ_path as path, to_char(${moment}, 'YYYY-MM') as month,
          ${countEach(conditionsOf(asked))} as figures
        ${answered(asked)} group by 1, 2, 3`.execute(db);
      return rows;
    },
    list: (db, asked) => {
      const condition = conditionsOf(asked)[asked.figure] ?? sql`false`;
      return listFacts(db, asked, sql`select a.case_id, ${moment} as at ${answered(asked)} and ${condition}`);
    },
  };
}
