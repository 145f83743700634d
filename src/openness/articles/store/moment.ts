// What holds of a live row at a moment: whether it is public, and whether a policy binds.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { localDate } from '#platform/time.ts';
import type { Standing } from '../contract.ts';

/** The condition that a row is public at a moment. `row` is its name in the statement. */
export const liveAt = (now: Date, row = 'l'): RawBuilder<SqlBool> => {
  const [since, until] = [sql.ref(`${row}.since`), sql.ref(`${row}.until`)];
  return sql<SqlBool>`${since} <= ${now} and (${until} is null or ${until} > ${now})`;
};

/**
 * What its author said is the beginning: on a day that another, already binding, stands in its place it is repealed,
 * after its last day expired, before its first pending. Null of what is no policy. `l` is the row.
 * Those that replace it are counted, not asked whether they exist: for EXISTS the planner hopes to meet one soon, and reads
 * every article where there is none.
 */
export const standingAt = (now: Date): RawBuilder<Standing | null> => {
  const today = localDate(now);
  return sql<Standing | null>`case
    when l.validity is null then null
    when l.validity <> 'valid' then l.validity
    when (select count(*) from article_live r where r.replaces @> array[l.code] and ${liveAt(now, 'r')}
      and coalesce(r.effective_on <= ${today}, true)) > 0 then 'repealed'
    when l.valid_until < ${today} then 'expired'
    when l.effective_on > ${today} then 'pending'
    else l.validity end`;
};
