// SQL on cases of requests: what else the same applicant asked, how many there are of each outcome, and who looked.
import { sql } from 'kysely';
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { FactsAsked, FigureFacts } from '#kernel/cases/indicator.ts';
import { notKeptFrom, readableBy } from '#kernel/cases/queries/conditions.ts';
import { listFacts } from '#kernel/cases/queries/figures.ts';
import { getKind } from '#kernel/cases/registry.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Actor, Scope } from '#platform/http/context.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import { type Category, KIND, type RequestData } from './contract.ts';
import type { OutcomeCode } from './rules/outcomes.ts';

/** Requests of the same applicant to the same organ earlier in the calendar month in which this one came. */
export async function countEarlier(db: Db, file: CaseFile): Promise<number> {
  const { who } = file.data as unknown as RequestData;
  if (who === null) return 0;
  const month = startOfDate(`${localDate(file.received_at).slice(0, 7)}-01`);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from case_file f
    where f.kind = ${KIND} and f.organ_id = ${file.organ_id} and f.data ->> 'who' = ${who}
      and f.received_at >= ${month} and (f.received_at, f.id) < (${file.received_at}, ${file.id}::uuid)`.execute(db);
  return rows[0]?.count ?? 0;
}

export interface CountAsked {
  /** First and last local day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly scopes: readonly Scope[];
  /** Only what was known at this moment. */
  readonly asOf: Date;
  /** Whose eyes it is for: what is restricted for others is not even counted. Absent for figures of the whole. */
  readonly seenBy?: Actor;
}

/**
 * `new`: arrived in the period (row 一). `carried`: arrived before and was open when it began (row 二). An outcome:
 * ended in the period (row 三). `open`: still open when it ended (row 四). `late`: ended in it after its time.
 */
export type RequestRow = 'new' | 'carried' | 'open' | 'late' | OutcomeCode;

export interface RequestCount {
  readonly organPath: string;
  readonly category: Category;
  readonly row: RequestRow;
  readonly count: number;
}

/** One walk over the requests within reach; each stands in every row it belongs to. */
const inRows = ({ from, to, scopes, asOf, seenBy }: CountAsked) => sql`
  select r.*, line.row from (
    select f.id, f.organ_path, f.received_at, f.outcome, f.data ->> 'category' as category,
      f.data ->> 'arrivedOn' as arrived,
      case when f.closed_at <= ${asOf} then to_char(f.closed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') end as closed
    from case_file f
    where f.kind = ${KIND} and f.received_at <= ${asOf} and ${withinScopes(scopes, 'f.organ_path')}
      and ${seenBy ? notKeptFrom(seenBy, [getKind(KIND)]) : sql`true`}) r
  cross join lateral (values
    ('new', r.arrived between ${from} and ${to}),
    ('carried', r.arrived < ${from} and (r.closed is null or r.closed >= ${from})),
    ('open', r.arrived <= ${to} and (r.closed is null or r.closed > ${to})),
    (r.outcome, r.closed between ${from} and ${to}),
    ('late', r.closed between ${from} and ${to} and exists (
      select from case_limit l where l.case_id = r.id and l.kind in ('reply', 'delayed') and l.state = 'missed'))
  ) line (row, counts)
  where line.counts and line.row is not null`;

/**
 * Requests in the rows of the annual report’s table three (国办公开办函〔2021〕30号), by organ and by who asked: row 一 counts
 * by when they arrived, row 三 by when they ended, so that 一 + 二 = 三 + 四.
 */
export async function countRequests(db: Db, asked: CountAsked): Promise<RequestCount[]> {
  const { rows } = await sql<RequestCount>`
    select organ_path as "organPath", category, row, count(*)::int as count
    from (${inRows(asked)}) r group by 1, 2, 3`.execute(db);
  return rows;
}

export interface BehindAsked extends CountAsked, Pick<FactsAsked, 'reader' | 'limit' | 'after'> {
  readonly cells: readonly Pick<RequestCount, 'category' | 'row'>[];
}

/** The requests that some cells of the table count: those the reader may read. */
export function listRequestsBehind(db: Db, { cells, ...asked }: BehindAsked): Promise<FigureFacts> {
  const counted = sql`
    select distinct r.id as case_id, r.received_at as at from (${inRows(asked)}) r
    join jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) cell (category text, row text) using (category, row)`;
  return listFacts(db, asked, counted);
}

export interface NamedOrgan {
  readonly path: string;
  readonly name: string;
  readonly nameEn: string | null;
}

/** Names of organs, by path. */
export async function nameOrgans(db: Db, paths: readonly string[]): Promise<Map<string, NamedOrgan>> {
  const { rows } = await sql<NamedOrgan>`
    select path, name, name_en as "nameEn" from organ where path = any(${paths}::text[])`.execute(db);
  return new Map(rows.map((row) => [row.path, row]));
}

/** Another request to the same organ. */
export interface Earlier {
  readonly id: string;
  readonly number: string;
  readonly receivedAt: Date;
  readonly description: string;
  readonly who: string | null;
}

/** So many are looked through for what is alike. */
const MOST_OTHERS = 200;

/** The newest other requests to the same organ that the reader may read. */
export async function listOthers(db: Db, file: CaseFile, reader: Actor): Promise<Earlier[]> {
  const { rows } = await sql<Earlier>`
    select f.id, f.number, f.received_at as "receivedAt", f.data ->> 'description' as description, f.data ->> 'who' as who
    from case_file f
    where f.kind = ${KIND} and f.organ_id = ${file.organ_id} and f.id <> ${file.id}
      and ${readableBy(reader, [getKind(KIND)])}
    order by f.received_at desc, f.id desc limit ${MOST_OTHERS}`.execute(db);
  return rows;
}

/** Puts down that somebody opened a restricted request. */
export async function noteView(db: Db, caseId: string, { id, name }: Viewer, at: Date): Promise<void> {
  await db.insertInto('request_view').values({ case_id: caseId, account_id: id, name, at }).execute();
}
interface Viewer {
  readonly id: string;
  readonly name: string;
}

export interface RequestView {
  readonly at: Date;
  readonly name: string;
}

/** Who opened it, the latest first. */
export async function listViews(db: Db, caseId: string, most: number): Promise<RequestView[]> {
  return db
    .selectFrom('request_view')
    .select(['at', 'name'])
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .limit(most)
    .execute();
}
