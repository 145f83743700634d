// What rooms count that is no case: one row for each thing that a figure counts, with what it is called and where it is.
import { type RawBuilder, sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Actor } from '#platform/http/context.ts';
import type { FactsAsked, FigureAsked, FigureCount, FigureFact, FigureFacts, Indicator } from '../indicator.ts';
import type { Label } from '../label.ts';

interface Facts {
  /** A statement of `figure`, `organ_path`, `at`, `id`, `number`, `title`, `title_en`, `href`, and `n`: how much it adds. */
  readonly rows: RawBuilder<unknown>;
  /** Of a row `f`: whether somebody may be told what it is. Everybody may when absent. */
  readonly readable?: (reader: Actor) => RawBuilder<unknown>;
}

const meant = ({ from, to, asOf, scopes, keys }: FigureAsked): RawBuilder<unknown> => sql`
  f.at >= ${from}::date and f.at < ${to}::date + 1 and f.at <= ${asOf} and ${withinScopes(scopes, 'f.organ_path')}
  ${keys ? sql`and f.organ_path = any(${[...keys]}::text[])` : sql``}`;

export function countFacts(name: string, figures: Readonly<Record<string, Label>>, facts: Facts): Indicator {
  const counts = Object.keys(figures).map(
    (figure) => sql`${sql.lit(figure)}::text, coalesce(sum(f.n) filter (where f.figure = ${sql.lit(figure)}), 0)`,
  );
  return {
    name,
    by: ['organ'],
    figures,
    count: async (db, asked) => {
      const { rows } = await sql<FigureCount>`
        select f.organ_path as key, f.organ_path as path, to_char(f.at, 'YYYY-MM') as month,
          json_build_object(${sql.join(counts)}) as figures
        from (${facts.rows}) f where ${meant(asked)} group by 1, 2, 3`.execute(db);
      return rows;
    },
    list: (db, asked) => list(db, asked, facts),
  };
}

async function list(db: Db, asked: FactsAsked, { rows, readable }: Facts): Promise<FigureFacts> {
  const { after, limit, reader, figure } = asked;
  const before = after ? sql`and (f.at, f.id) < (${after.at}, ${after.id}::uuid)` : sql``;
  const from = sql`from (${rows}) f where f.figure = ${figure} and ${meant(asked)}`;
  const may = readable?.(reader) ?? sql`true`;
  const [found, others] = await Promise.all([
    sql<FigureFact>`select f.at, f.id, f.number, f.title, f.title_en as "titleEn", f.href
      ${from} and ${may} ${before} order by f.at desc, f.id desc limit ${limit}`.execute(db),
    sql<{ hidden: number }>`select count(*)::int as hidden ${from} and not ${may}`.execute(db),
  ]);
  return { rows: found.rows, hidden: others.rows[0]?.hidden ?? 0 };
}
