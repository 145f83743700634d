// Lists of cases: what an officer may read, and what a member of the public has begun.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Suspension, Unit } from '#kernel/calendar/contract.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import { searchOrgans } from '#kernel/organs/service/read.ts';
import type { Db } from '#platform/database/db.ts';
import type { Context, Scope } from '#platform/http/context.ts';
import { DAY_MS, startOfDate } from '#platform/time.ts';
import type { CaseKind, Phase } from '../contract.ts';
import { hallSource } from '../halls.ts';
import { reviveSuspension } from '../store.ts';
import { organsAgainst } from './against.ts';
import { exportable, readableBy, startsWithText } from './conditions.ts';
import { cutPage, readCursor } from './cursor.ts';
import { listElsewhere } from './elsewhere.ts';

/** What the list of all cases can be narrowed by; the same words stand in the page's address. */
export const listQuery = z.object({
  q: z.string().trim().max(60).optional(),
  kind: z.string().max(40).optional(),
  state: z.string().max(40).optional(),
  /** Part of the name of an organ. */
  organ: z.string().trim().max(60).optional(),
  /** The same of an organ that a measure of supervision is about. */
  against: z.string().trim().max(60).optional(),
  /** Code of what it is about. */
  item: z.string().max(80).optional(),
  outcome: z.string().max(40).optional(),
  /** Received in one of these halls: each of them by code, `hall.lincang=yes`. */
  hall: z.record(z.string().max(60), z.literal('yes')).optional(),
  /** First and last day of receipt. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  after: z.string().max(80).optional(),
});
export type ListQuery = z.infer<typeof listQuery>;

/** A case as lists show it. */
export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly title: string;
  readonly titleEn: string | null;
  /** Code of what it is about. */
  readonly item: string | null;
  readonly applicant: string;
  readonly applicantEn: string | null;
  readonly organ: string;
  readonly organEn: string | null;
  readonly state: string;
  readonly stepName: string | null;
  readonly stepNameEn: string | null;
  readonly phase: Phase;
  readonly channel: string;
  readonly outcome: string | null;
  readonly receivedAt: Date;
  readonly closedAt: Date | null;
  readonly region: string;
  readonly signal: string | null;
  readonly dueAt: Date | null;
  readonly suspendedSince: Date | null;
  readonly startedAt: Date | null;
  readonly unit: Unit | null;
  readonly suspensions: readonly Suspension[] | null;
}

const COLUMNS = sql`f.id, f.number, f.kind, f.title, f.title_en as "titleEn", f.subject_code as item,
  f.applicant_name as applicant,
  f.applicant_name_en as "applicantEn",
  f.organ_name as organ, (select o.name_en from organ o where o.id = f.organ_id) as "organEn", f.state,
  f.step_name as "stepName", f.step_name_en as "stepNameEn", f.phase, f.channel,
  f.outcome, f.received_at as "receivedAt", f.closed_at as "closedAt", f.region, f.signal, f.due_at as "dueAt",
  f.suspended_since as "suspendedSince", l.started_at as "startedAt", l.unit, l.suspensions`;
/** The limit the case's clock shows. */
const CLOCK = sql`left join lateral (
  select l.started_at, l.unit, l.suspensions from case_limit l
  where l.case_id = f.id and l.state in ('running', 'suspended') and l.due_at = f.due_at limit 1) l on true`;

export const LIST_PAGE = 20;

export interface CasePage {
  readonly rows: CaseRow[];
  readonly next: string | null;
}

/** A page of the cases the asker may read, newest first. */
export async function listCases(ctx: Context, kinds: readonly CaseKind[], query: ListQuery): Promise<CasePage> {
  return readPage(ctx.db, await findReadable(ctx, kinds, query), query.after);
}

/** More than this is told as “more than”. */
export const MOST_COUNTED = 1000;

/** How many there are, at most one more than {@link MOST_COUNTED}. */
export async function countCases(ctx: Context, kinds: readonly CaseKind[], query: ListQuery): Promise<number> {
  const where = [readableBy(ctx.actor, kinds), ...(await narrowing(ctx, query))];
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from case_file f where ${sql.join(where, sql` and `)} limit ${sql.lit(MOST_COUNTED + 1)}) found`.execute(
    ctx.db,
  );
  return rows[0]?.count ?? 0;
}

/** So many rows of an export are read at a time, and so many batches at most. */
const BATCH_ROWS = 5000;
const MOST_BATCHES = 10;

/** All cases of the list, newest first, in batches: at most 50,000. */
export async function* readCaseBatches(
  ctx: Context,
  kinds: readonly CaseKind[],
  query: ListQuery,
): AsyncGenerator<readonly CaseRow[]> {
  const find = await findReadable(ctx, kinds, query, [exportable()]);
  let after: string | undefined;
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const page = await readPage(ctx.db, find, after, BATCH_ROWS);
    yield page.rows;
    if (page.next === null) return;
    after = page.next;
  }
}

/** A page of the cases an account began, newest first. */
export function listOwnCases(db: Db, accountId: string, after: string | undefined): Promise<CasePage> {
  return readPage(
    db,
    ({ beyond, limit }) => sql`
      select * from case_file f where f.account_id = ${accountId} and ${beyond}
      order by f.received_at desc, f.id desc limit ${limit}`,
    after,
  );
}

/** The newest case of an account about each of some matters, by the matter's code. */
export async function findOwnNewest(
  db: Db,
  accountId: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, { readonly number: string; readonly phase: Phase }>> {
  const { rows } = await sql<{ code: string; number: string; phase: Phase }>`
    select distinct on (f.subject_code) f.subject_code as code, f.number, f.phase from case_file f
    where f.account_id = ${accountId} and f.subject_code = any(${codes}::text[])
    order by f.subject_code, f.received_at desc`.execute(db);
  return new Map(rows.map(({ code, number, phase }) => [code, { number, phase }]));
}

/** The first `limit` cases in the order of the list that lie beyond the page before. */
type Find = (part: { readonly beyond: RawBuilder<SqlBool>; readonly limit: RawBuilder<number> }) => RawBuilder<unknown>;

/** Cases the asker may read, by what the list is narrowed to. */
async function findReadable(
  ctx: Context,
  kinds: readonly CaseKind[],
  query: ListQuery,
  more: readonly RawBuilder<SqlBool>[] = [],
): Promise<Find> {
  const all = [readableBy(ctx.actor, kinds), ...(await narrowing(ctx, query)), ...more];
  const where = sql<SqlBool>`${sql.join(all, sql` and `)}`;
  // What names a thing or somebody is best found by that name's own index.
  const named = query.q ?? query.item ?? query.hall;
  const scopes = named === undefined ? kinds.flatMap((kind) => ctx.actor.scopes(kind.readPermission)) : [];
  return scopes.length === 0 ? findNewest(where) : findByOrgan(where, withinScopes(dedupe(scopes), 'o.path'));
}

const dedupe = (scopes: readonly Scope[]) => [
  ...new Map(scopes.map((scope) => [JSON.stringify(scope), scope])).values(),
];

/** A county's government reaches some eighty organs. More are not walked one by one: the newest of the city are among theirs. */
const FEW_ORGANS = 256;

/**
 * Of a bureau with its sections each organ's newest are read by index and merged, however long ago they came in.
 * Which way is taken the statement decides itself: the other one stands behind a condition that holds for no row.
 */
const findByOrgan =
  (where: RawBuilder<SqlBool>, reach: RawBuilder<SqlBool>): Find =>
  ({ beyond, limit }) =>
    sql`
    with few as materialized (select o.path from organ o where ${reach} limit ${sql.lit(FEW_ORGANS + 1)}),
    of_each as materialized (
      select newest.* from few cross join lateral (
        select f.id, f.received_at from case_file f where f.organ_path = few.path and ${where} and ${beyond}
        order by f.received_at desc, f.id desc limit ${limit}) newest
      where (select count(*) from few) <= ${sql.lit(FEW_ORGANS)}),
    wide as materialized (
      select f.id, f.received_at from (${findNewest(where)({ beyond, limit })}) f
      where (select count(*) from few) > ${sql.lit(FEW_ORGANS)})
    select f.* from (
      (select * from of_each order by received_at desc, id desc limit ${limit})
      union all select * from wide) page
    join case_file f using (id)`;

/** So many of the newest cases are looked at, at most, before the indexes of organs and kinds are asked. */
const SHORT_WALK = 20_000;

/**
 * Cases that fulfil a condition on where they lie: of an organ that works every day they are among the newest of all, and
 * of one whose cases are old or few they are read by its index, as are kinds that are rare. The planner believes every organ works every day, so each
 * way stands behind a fence, and the second is taken only when the first did not fill the page.
 */
const findNewest =
  (where: RawBuilder<SqlBool>): Find =>
  ({ beyond, limit }) =>
    sql`
    with near as materialized (
      select id, received_at from (
        select * from case_file f where ${beyond} order by received_at desc, id desc
        limit greatest(${sql.lit(SHORT_WALK)}, 2 * ${limit})) f
      where ${where} order by received_at desc, id desc limit ${limit}),
    far as materialized (
      select id, received_at from case_file f where (select count(*) from near) < ${limit} and ${where} and ${beyond})
    select f.* from (
      select * from near where (select count(*) from near) = ${limit}
      union all
      (select * from far order by received_at desc, id desc limit ${limit})) page
    join case_file f using (id)`;

async function readPage(db: Db, find: Find, after: string | undefined, limit = LIST_PAGE): Promise<CasePage> {
  const cursor = readCursor(after);
  const beyond = cursor
    ? sql<SqlBool>`(f.received_at, f.id) < (${cursor.key}::timestamptz, ${cursor.id}::uuid)`
    : sql<SqlBool>`true`;
  const { rows } = await sql<CaseRow>`
    select ${COLUMNS}
    from (${find({ beyond, limit: sql.lit(limit + 1) })}) f ${CLOCK}
    order by f.received_at desc, f.id desc`.execute(db);
  const page = cutPage(rows, limit, ({ receivedAt }) => receivedAt);
  const revived = page.rows.map((row) => ({ ...row, suspensions: row.suspensions?.map(reviveSuspension) ?? null }));
  return { ...page, rows: revived };
}

async function narrowing(ctx: Context, query: ListQuery): Promise<RawBuilder<SqlBool>[]> {
  const conditions: RawBuilder<SqlBool>[] = [];
  if (query.q) conditions.push(await named(ctx.db, query.q));
  if (query.kind) conditions.push(sql`f.kind = ${query.kind}`);
  if (query.state) conditions.push(sql`f.state = ${query.state}`);
  if (query.item) conditions.push(sql`f.subject_code = ${query.item}`);
  if (query.hall) {
    const matters = await hallSource().listMatters(ctx.db, Object.keys(query.hall));
    conditions.push(sql`f.subject_code = any(${[...matters.keys()]}::text[])`);
  }
  if (query.outcome) conditions.push(sql`f.outcome = ${query.outcome}`);
  if (query.from) conditions.push(sql`f.received_at >= ${startOfDate(query.from)}`);
  if (query.to) conditions.push(sql`f.received_at < ${new Date(startOfDate(query.to).getTime() + DAY_MS)}`);
  if (query.organ) conditions.push(await withinNamed(ctx, query.organ, 'f.organ_path'));
  if (query.against) {
    const named = await withinNamed(ctx, query.against, 'a.path');
    conditions.push(sql`exists (select from ${organsAgainst()} a where ${named})`);
  }
  return conditions;
}

/** The case that bears this number in another system; else what begins so here. */
async function named(db: Db, typed: string): Promise<RawBuilder<SqlBool>> {
  const elsewhere = /\d/.test(typed) ? await listElsewhere(db, typed) : [];
  return elsewhere.length > 0 ? sql`f.id = any(${elsewhere}::uuid[])` : startsWithText(typed);
}

/** Organs of that name with all beneath them; what the asker may not read is left out by the other condition. */
async function withinNamed(ctx: Context, typed: string, column: string): Promise<RawBuilder<SqlBool>> {
  const found = await searchOrgans(ctx.db, {
    typed,
    scopes: [{ path: '', deep: true }],
    at: ctx.now,
    limit: 20,
  });
  return withinScopes(
    found.map((organ) => ({ path: organ.path, deep: true })),
    column,
  );
}
