// SQL on reading points and their visits.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { ReadingPoint, Way } from './contract.ts';

const COLUMNS = sql`r.id, r.code, r.organ_id as "organId", r.organ_path as "organPath", o.name as organ,
  o.name_en as "organEn", r.name, r.name_en as "nameEn", r.kind, r.address, r.hours, r.opened_on as "openedOn",
  r.closed_on as "closedOn"`;
const FROM = sql`from reading_point r join organ o on o.id = r.organ_id`;

export interface PointYear extends ReadingPoint {
  /** In the year asked for. */
  readonly visits: number;
}

export interface PointsAsked {
  readonly scopes: readonly Scope[];
  /** Points that were open on some day of it, and their visits in it. */
  readonly year: number;
  /** Part of the name or the address. */
  readonly text?: string | undefined;
  /** Code of the last of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

const openIn = (year: number) => sql`r.opened_on <= ${`${year}-12-31`}
  and (r.closed_on is null or r.closed_on >= ${`${year}-01-01`})`;
const visitsIn = (year: number) => sql`v.day between ${`${year}-01-01`} and ${`${year}-12-31`}`;

/** By code. One statement. */
export async function listPoints(db: Db, { scopes, year, text, after, limit }: PointsAsked): Promise<PointYear[]> {
  const like = text ? sql`and (position(${text} in r.name) > 0 or position(${text} in r.address) > 0)` : sql``;
  const { rows } = await sql<PointYear>`
    select ${COLUMNS}, coalesce((select sum(v.visits)::int from reading_visit v
      where v.point_id = r.id and ${visitsIn(year)}), 0) as visits
    ${FROM} where ${openIn(year)} and ${withinScopes(scopes, 'r.organ_path')} ${like}
      ${after ? sql`and r.code > ${after}` : sql``}
    order by r.code limit ${limit}`.execute(db);
  return rows;
}

export interface YearTotal {
  readonly points: number;
  readonly visits: number;
}

/** How many points were open in a year, and how many came to them. */
export async function countYear(db: Db, scopes: readonly Scope[], year: number): Promise<YearTotal> {
  const { rows } = await sql<YearTotal>`
    select count(*)::int as points, coalesce(sum((select sum(v.visits) from reading_visit v
      where v.point_id = r.id and ${visitsIn(year)})), 0)::int as visits
    from reading_point r where ${openIn(year)} and ${withinScopes(scopes, 'r.organ_path')}`.execute(db);
  return rows[0] ?? { points: 0, visits: 0 };
}

export async function findPoint(db: Db, code: string): Promise<ReadingPoint | undefined> {
  const { rows } = await sql<ReadingPoint>`select ${COLUMNS} ${FROM} where r.code = ${code}`.execute(db);
  return rows[0];
}

/** False when the code is taken. */
export async function insertPoint(
  tx: Tx,
  point: Omit<ReadingPoint, 'organ' | 'organEn' | 'closedOn'>,
): Promise<boolean> {
  const row = await tx
    .insertInto('reading_point')
    .values({
      id: point.id,
      code: point.code,
      organ_id: point.organId,
      organ_path: point.organPath,
      name: point.name,
      name_en: point.nameEn,
      kind: point.kind,
      address: point.address,
      hours: point.hours,
      opened_on: point.openedOn,
    })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function closePoint(tx: Tx, id: string, day: string): Promise<void> {
  await tx.updateTable('reading_point').set({ closed_on: day }).where('id', '=', id).execute();
}

export async function addVisits(
  tx: Tx,
  visit: { readonly pointId: string; readonly day: string; readonly way: Way; readonly visits: number },
): Promise<void> {
  await sql`
    insert into reading_visit (point_id, day, way, visits)
    values (${visit.pointId}, ${visit.day}, ${visit.way}, ${visit.visits})
    on conflict (point_id, day, way) do update set visits = reading_visit.visits + excluded.visits`.execute(tx);
}

export interface MonthVisits {
  /** `YYYY-MM` */
  readonly month: string;
  readonly way: Way;
  readonly visits: number;
}

/** By month, the latest first. */
export async function listMonths(db: Db, pointId: string, limit: number): Promise<MonthVisits[]> {
  const { rows } = await sql<MonthVisits>`
    select to_char(day, 'YYYY-MM') as month, way, sum(visits)::int as visits
    from reading_visit where point_id = ${pointId} group by 1, 2 order by 1 desc, 2 limit ${limit}`.execute(db);
  return rows;
}
