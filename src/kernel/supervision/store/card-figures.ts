// SQL on signals as they stood at a moment: warnings, and cards by what had become of them.
import { sql } from 'kysely';
import type { FactsAsked, FigureAsked, FigureCount, FigureFacts } from '#kernel/cases/indicator.ts';
import { type Conditions, countEach, keyOf, listFacts, meant } from '#kernel/cases/queries/figures.ts';
import type { Db } from '#platform/database/db.ts';
import { CARD } from '../contract.ts';

/** Signals passed in the period and given by then; `ended` is what the due process of a card had ended in by then. */
const given = (asked: FigureAsked) => sql`
  select s.organ_path, s.subject_code, s.officer_id, s.level, s.passed_at as at, coalesce(c.id, s.case_id) as case_id,
    case when (c.data->>'overturnedAt')::timestamptz <= ${asked.asOf} then 'revoked'
      when c.closed_at <= ${asked.asOf} then coalesce(c.data->>'endedAs', c.outcome) end as ended
  from supervision_signal s
  left join case_file c on c.parent_id = s.case_id and c.kind = ${CARD} and c.data->>'signalId' = s.id::text
  where s.passed_at >= ${asked.from}::date and s.passed_at < ${asked.to}::date + 1 and ${meant(asked, 's')}
    and s.fired_at <= ${asked.asOf}
    and (s.level = 'warning' or c.received_at <= ${asked.asOf})`;

/** A card stands unless it was revoked or went into a graver one. */
const stands = (level: string) => sql<boolean>`g.level = ${sql.lit(level)}
  and g.ended is distinct from 'revoked' and g.ended is distinct from 'superseded'`;

const CONDITIONS: Conditions = {
  warnings: sql`g.level = 'warning'`,
  yellow: stands('yellow'),
  red: stands('red'),
  given: sql`g.level in ('yellow', 'red')`,
  revoked: sql`g.ended = 'revoked'`,
  escalated: sql`g.ended = 'escalated'`,
};

/** Figures of signals by key, organ and month. One statement. */
export async function countGiven(db: Db, asked: FigureAsked): Promise<FigureCount[]> {
  const { rows } = await sql<FigureCount>`
    select ${keyOf(asked, 'g')}::text as key, g.organ_path as path, to_char(g.at, 'YYYY-MM') as month,
      ${countEach(CONDITIONS)} as figures
    from (${given(asked)}) g group by 1, 2, 3`.execute(db);
  return rows;
}

/** The cards behind one of these figures, as the cases in which they are answered; warnings as what they are about. */
export function listGiven(db: Db, asked: FactsAsked): Promise<FigureFacts> {
  const condition = CONDITIONS[asked.figure] ?? sql`false`;
  return listFacts(db, asked, sql`select case_id, at from (${given(asked)}) g where ${condition}`);
}
