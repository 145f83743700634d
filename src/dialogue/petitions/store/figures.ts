// SQL that counts petitions of a year: how they came, of what, about whom, and how much was in time.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { DAY_MS, startOfDate } from '#platform/time.ts';
import { isLate, LATE } from './pool.ts';

export interface CountAsked {
  /** First and last local day. */
  readonly from: string;
  readonly to: string;
  /** Within which offices took them in. */
  readonly scopes: readonly Scope[];
  readonly now: Date;
}

/** A group of petitions: the whole when it is of nothing. */
export interface Group {
  readonly way: string | null;
  readonly category: string | null;
  readonly area: string | null;
  /** `YYYY-MM` */
  readonly month: string | null;
  /** What it is grouped by: 0 way, 1 category, 2 area, 3 month; -1 for the whole. */
  readonly by: number;
  readonly count: number;
  readonly people: number;
  readonly toldDue: number;
  readonly toldLate: number;
  readonly settledDue: number;
  readonly settledLate: number;
  readonly rated: number;
  readonly contentOffice: number;
  readonly contentUnit: number;
}

const counted = ({ from, to, scopes, now }: CountAsked) => sql`
  select e.*, to_char(e.received_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, l.*
  from petition_entry e
  left join lateral (
    select bool_or(l.kind = any(${LATE.inform}::text[]) and (l.state = 'met' or ${isLate(now)})) as told_due,
      bool_or(l.kind = any(${LATE.inform}::text[]) and ${isLate(now)}) as told_late,
      bool_or(l.kind = any(${LATE.answer}::text[]) and (l.state = 'met' or ${isLate(now)})) as settled_due,
      bool_or(l.kind = any(${LATE.answer}::text[]) and ${isLate(now)}) as settled_late
    from case_limit l where l.case_id = e.case_id) l on true
  where e.received_at >= ${startOfDate(from)} and e.received_at < ${new Date(startOfDate(to).getTime() + DAY_MS)}
    and ${withinScopes(scopes, 'e.office_path')}`;

/** Everything by way, by category, by subject, by month, and together. */
export async function countPetitions(db: Db, asked: CountAsked): Promise<Group[]> {
  const { rows } = await sql<Group>`
    select way, category, area, month,
      case when grouping(way) = 0 then 0 when grouping(category) = 0 then 1 when grouping(area) = 0 then 2
        when grouping(month) = 0 then 3 else -1 end as by,
      count(*)::int as count, coalesce(sum(people), 0)::int as people,
      count(*) filter (where told_due)::int as "toldDue", count(*) filter (where told_late)::int as "toldLate",
      count(*) filter (where settled_due)::int as "settledDue",
      count(*) filter (where settled_late)::int as "settledLate",
      count(rated_at)::int as rated, count(*) filter (where office_level <= 2)::int as "contentOffice",
      count(*) filter (where unit_level <= 2)::int as "contentUnit"
    from (${counted(asked)}) c
    group by grouping sets ((), (way), (category), (area), (month))
    order by by, count desc, month`.execute(db);
  return rows;
}

export interface NamedOrgan {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly count: number;
}

const MOST_ORGANS = 10;

/** The organs that petitions are most about. Whom somebody accuses is no figure. */
export async function countOrgans(db: Db, asked: CountAsked): Promise<NamedOrgan[]> {
  const { rows } = await sql<NamedOrgan>`
    select o.code, o.name, o.name_en as "nameEn", count(*)::int as count
    from (${counted(asked)}) c join organ o on o.id = c.organ_id
    where c.category is distinct from 'accusation'
    group by o.code, o.name, o.name_en order by count desc, o.code limit ${MOST_ORGANS}`.execute(db);
  return rows;
}
