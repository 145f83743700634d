// The live limits whose end a change of the calendar may move.
import { sql } from 'kysely';
import { prefixOf } from '#kernel/calendar/rules/region.ts';
import type { Db } from '#platform/database/db.ts';
import type { CaseLimit } from '../contract.ts';
import { reviveSuspension } from '../store.ts';

/** Days of a region, and of all that inherit its calendar, `YYYY-MM-DD`. */
export interface ChangedDays {
  readonly region: string;
  readonly from: string;
  readonly to: string;
}

export interface TouchedLimit {
  readonly limit: CaseLimit;
  readonly region: string;
}

/**
 * Limits whose span reaches into the days, those due first before the others, from after `after` on. One without a
 * due moment stands still and is counted when it goes on.
 */
export async function listTouched(
  db: Db,
  days: ChangedDays,
  after: CaseLimit | null,
  count: number,
): Promise<TouchedLimit[]> {
  const beyond = after ? sql`and (l.due_at, l.id) > (${after.due_at}, ${after.id})` : sql``;
  const { rows } = await sql<CaseLimit & { readonly region: string }>`
    select l.*, f.region from case_limit l join case_file f on f.id = l.case_id
    where l.state in ('running', 'suspended') and l.due_at >= ${days.from}::date
      and l.started_at < ${days.to}::date + 1 and starts_with(f.region, ${prefixOf(days.region)}) ${beyond}
    order by l.due_at, l.id limit ${count}`.execute(db);
  return rows.map(({ region, ...limit }) => ({
    region,
    limit: { ...limit, suspensions: limit.suspensions.map(reviveSuspension) },
  }));
}
