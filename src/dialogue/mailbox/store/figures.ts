// SQL on how many letters came and were answered, by organ and month: what is reported when a month is over.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';

export interface FiguresAsked {
  readonly from: Date;
  readonly to: Date;
  readonly scopes: readonly Scope[];
  readonly kinds: readonly string[];
}

/** What is counted of an organ in a month. Letters count when they came, answers when they were given. */
export interface LetterCount {
  readonly path: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly received: number;
  readonly answered: number;
  readonly onTime: number;
  readonly published: number;
}

/** One walk over the letters that came in the time, one over those answered in it. */
export async function countLetters(db: Db, { from, to, scopes, kinds }: FiguresAsked): Promise<LetterCount[]> {
  const month = (at: string) => sql`to_char(${sql.ref(at)} at time zone 'Asia/Shanghai', 'YYYY-MM')`;
  const { rows } = await sql<LetterCount>`
    select path, month, sum(received)::int as received, sum(answered)::int as answered, sum(on_time)::int as "onTime",
      count(*) filter (where decision = 'published')::int as published
    from (
      select f.organ_path as path, ${month('f.received_at')} as month, 1 as received, 0 as answered, 0 as on_time,
        null as decision
      from case_file f
      where f.kind = any(${[...kinds]}::text[]) and f.received_at >= ${from} and f.received_at < ${to}
        and ${withinScopes(scopes, 'f.organ_path')}
      union all
      select a.organ_path, ${month('a.answered_at')}, 0, 1, a.on_time::int, a.decision
      from letter_answer a
      where a.kind = any(${[...kinds]}::text[]) and a.answered_at >= ${from} and a.answered_at < ${to}
        and ${withinScopes(scopes, 'a.organ_path')}) each
    group by path, month order by path, month`.execute(db);
  return rows;
}
