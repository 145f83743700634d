// What rooms count that keep nothing of their own: by organ and month, the cases of a kind that ended in some way.
import { type RawBuilder, sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { FigureAsked, FigureCount, Indicator } from '../indicator.ts';
import type { Label } from '../label.ts';
import { countEach, listFacts } from './figures.ts';

export interface Ending extends Label {
  readonly kind: string;
  /** Any of these. */
  readonly outcomes: readonly string[];
}

/** A figure for each of these endings. For kinds in which an end is final: what was known of a past day stays known. */
export function countEndings(name: string, figures: Readonly<Record<string, Ending>>): Indicator {
  const isSo = ({ kind, outcomes }: Ending): RawBuilder<boolean> =>
    sql`f.kind = ${kind} and f.outcome = any(${outcomes}::text[])`;
  const conditions = Object.fromEntries(Object.entries(figures).map(([figure, ending]) => [figure, isSo(ending)]));
  const counted = sql.join(Object.values(conditions), sql` or `);
  const ended = ({ from, to, asOf, scopes }: FigureAsked, condition: RawBuilder<unknown>) => sql`
    from case_file f
    where f.closed_at >= ${from}::date and f.closed_at < ${to}::date + 1 and f.closed_at <= ${asOf}
      and ${withinScopes(scopes, 'f.organ_path')} and (${condition})`;
  return {
    name,
    by: ['organ'],
    figures,
    count: async (db, asked) => {
      const { rows } = await sql<FigureCount>`
        select f.organ_path as key, f.organ_path as path, to_char(f.closed_at, 'YYYY-MM') as month,
          ${countEach(conditions)} as figures
        ${ended(asked, counted)} group by 1, 2, 3`.execute(db);
      return rows;
    },
    list: (db, asked) =>
      listFacts(
        db,
        asked,
        sql`select f.id as case_id, f.closed_at as at ${ended(asked, conditions[asked.figure] ?? sql`false`)}`,
      ),
  };
}
