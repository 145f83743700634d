// SQL on the log of calls, and on what quality sheets found.
import { sql } from 'kysely';
import { namedOrgan, withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { CallCounts } from '../rules/calls.ts';

export interface NewCall {
  readonly id: string;
  readonly line: string;
  readonly phone_index: string;
  readonly phone_sealed: string;
  readonly started_at: Date;
  readonly operator_id: string;
  readonly centre_path: string;
  readonly waited: number | null;
  readonly seconds: number;
  readonly organ_id: string | null;
  readonly organ_path: string | null;
  readonly number_id: string | null;
  readonly result: string | null;
  readonly satisfied: string | null;
  readonly practices: string[];
}

export async function insertCall(tx: Tx, call: NewCall): Promise<void> {
  await tx
    .insertInto('hotline_call')
    .values(call)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface CallRow {
  readonly id: string;
  readonly line: string;
  readonly phoneSealed: string;
  readonly at: Date;
  readonly seconds: number;
  readonly organ: { readonly code: string; readonly name: string; readonly nameEn: string | null } | null;
  readonly result: string | null;
  readonly satisfied: string | null;
  readonly practices: readonly string[];
}

const CALL = sql`c.id, c.line, c.phone_sealed as "phoneSealed", c.started_at as at, c.seconds, c.result, c.satisfied,
  c.practices, case when o.id is not null then ${namedOrgan('o')} end as organ`;

/** The newest calls: of one number, or of all. */
export async function listCalls(db: Db, asked: { readonly phoneIndex?: string | undefined; readonly limit: number }) {
  const of = asked.phoneIndex ? sql`where c.phone_index = ${asked.phoneIndex}` : sql``;
  const { rows } = await sql<CallRow>`
    select ${CALL} from hotline_call c left join organ o on o.id = c.organ_id ${of}
    order by c.started_at desc, c.id desc limit ${asked.limit}`.execute(db);
  return rows;
}

export interface OrganCalls extends CallCounts {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly flagged: number;
}

/** First and last local day. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

const COUNTS = sql`count(*)::int as calls, count(c.waited)::int as answered, count(c.result)::int as transfers,
  count(*) filter (where c.result = 'connected')::int as connected, count(c.satisfied)::int as rated,
  count(*) filter (where c.satisfied = 'yes')::int as satisfied`;
const within = ({ from, to }: Span) => sql`c.started_at >= ${from}::date and c.started_at < ${to}::date + 1`;

/** By organ that was put through to, those with the lowest share of successes first. */
export async function countByOrgan(
  db: Db,
  asked: Span & { readonly scopes: readonly Scope[]; readonly limit: number },
) {
  const { rows } = await sql<OrganCalls>`
    select o.code, o.name, o.name_en as "nameEn", n.calls, n.answered, n.transfers, n.connected, n.rated, n.satisfied,
      n.flagged
    from (
      select c.organ_id, ${COUNTS}, count(*) filter (where c.practices <> '{}')::int as flagged
      from hotline_call c
      where ${within(asked)} and c.organ_id is not null and ${withinScopes(asked.scopes, 'c.organ_path')}
      group by c.organ_id
    ) n join organ o on o.id = n.organ_id
    order by n.connected::numeric / n.transfers, n.transfers desc, o.code limit ${asked.limit}`.execute(db);
  return rows;
}

export interface MonthCalls extends CallCounts {
  readonly month: string;
}

/** All calls of the city by month. */
export async function countByMonth(db: Db, asked: Span): Promise<MonthCalls[]> {
  const { rows } = await sql<MonthCalls>`
    select to_char(c.started_at, 'YYYY-MM') as month, ${COUNTS}
    from hotline_call c where ${within(asked)} group by 1 order by 1`.execute(db);
  return rows;
}

/** What an organ did that is forbidden, and has not been told in writing yet. */
export interface Flagged {
  readonly organId: string;
  readonly practice: string;
  readonly count: number;
  readonly days: readonly string[];
}

export async function listFlagged(tx: Tx, asked: Span): Promise<Flagged[]> {
  const { rows } = await sql<Flagged>`
    select organ_id as "organId", practice, count(*)::int as count,
      (array_agg(distinct day::text order by day::text))[1:5] as days
    from (
      select c.organ_id, p.practice, c.started_at::date as day from hotline_call c cross join unnest(c.practices) p (practice)
      where ${within(asked)} and c.notice_id is null and c.organ_id is not null
      union all
      select f.organ_id, f.practice, f.happened_on from hotline_finding f
      where f.happened_on >= ${asked.from}::date and f.happened_on <= ${asked.to}::date and f.notice_id is null
    ) flagged group by 1, 2 order by 1, 2`.execute(tx);
  return rows;
}

export async function tieToNotice(tx: Tx, organId: string, noticeId: string, asked: Span): Promise<void> {
  await sql`update hotline_call c set notice_id = ${noticeId}
    where ${within(asked)} and c.organ_id = ${organId} and c.practices <> '{}' and c.notice_id is null`.execute(tx);
  await sql`update hotline_finding set notice_id = ${noticeId}
    where happened_on >= ${asked.from}::date and happened_on <= ${asked.to}::date and organ_id = ${organId}
      and notice_id is null`.execute(tx);
}

export interface NewFinding {
  readonly id: string;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly happened_on: string;
  readonly practice: string;
  readonly detail: string;
}

/** Lines of a sheet that was sent before are left as they are; gives how many are new. */
export async function insertFindings(tx: Tx, findings: readonly NewFinding[]): Promise<number> {
  if (findings.length === 0) return 0;
  const rows = await tx
    .insertInto('hotline_finding')
    .values([...findings])
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return rows.length;
}

/** The centre that answered most calls of a time: it looks at what organs do about them. */
export async function findBusiestCentre(db: Db, asked: Span): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select o.id from hotline_call c join organ o on o.path = c.centre_path
    where ${within(asked)} group by o.id order by count(*) desc limit 1`.execute(db);
  return rows[0]?.id;
}

/** Organs by path, as pages name them. */
export async function nameOrgans(db: Db, paths: readonly string[]) {
  const { rows } = await sql<{ path: string; name: string; nameEn: string | null }>`
    select path, name, name_en as "nameEn" from organ where path = any(${[...paths]}::text[])`.execute(db);
  return new Map(rows.map((row) => [row.path, row]));
}
