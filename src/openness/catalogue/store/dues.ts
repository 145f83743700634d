// SQL on what organs owe: writing it down, finding it, settling it.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { INTERPRETATION } from '../rules/items.ts';

/** Something an organ owes. */
export interface NewDue {
  readonly item: string;
  readonly organId: string;
  readonly organPath: string;
  readonly period: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly formedOn: string;
  readonly dueAt: Date;
}

export interface Due extends NewDue {
  readonly id: string;
  readonly organCode: string;
  readonly organName: string;
  readonly organNameEn: string | null;
  readonly doneCode: string | null;
  readonly noneReason: string | null;
  readonly doneAt: Date | null;
  readonly caseId: string | null;
}

const due = sql<Due>`d.id, d.item, d.organ_id as "organId", d.organ_path as "organPath", d.period, d.title,
  d.title_en as "titleEn", d.formed_on::text as "formedOn", d.due_at as "dueAt", o.code as "organCode",
  o.name as "organName", o.name_en as "organNameEn", d.done_code as "doneCode", d.none_reason as "noneReason",
  d.done_at as "doneAt", d.case_id as "caseId"`;
const from = sql`from catalogue_due d join organ o on o.id = d.organ_id`;

/** What is known already stays as it is. Gives the ids of what is new. */
export async function insertDues(tx: Tx, dues: readonly NewDue[], now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into catalogue_due
      (id, item, organ_id, organ_path, period, title, title_en, formed_on, due_at, created_at)
    select id, item, organ_id, organ_path, period, title, title_en, formed_on, due_at, ${now} from unnest(
      ${dues.map(() => newId())}::uuid[], ${dues.map((one) => one.item)}::text[],
      ${dues.map((one) => one.organId)}::uuid[], ${dues.map((one) => one.organPath)}::text[],
      ${dues.map((one) => one.period)}::text[], ${dues.map((one) => one.title)}::text[],
      ${dues.map((one) => one.titleEn)}::text[], ${dues.map((one) => one.formedOn)}::date[],
      ${dues.map((one) => one.dueAt)}::timestamptz[])
      as given (id, item, organ_id, organ_path, period, title, title_en, formed_on, due_at)
    on conflict (item, organ_id, period, title) do nothing returning id`.execute(tx);
  return rows.map((row) => row.id);
}

export async function findDue(db: Db, id: string): Promise<Due | undefined> {
  const { rows } = await sql<Due>`select ${due} ${from} where d.id = ${id}`.execute(db);
  return rows[0];
}

/** What a reminder reminds of, by its day. */
export async function listDuesOfCase(db: Db, caseId: string): Promise<Due[]> {
  const { rows } = await sql<Due>`select ${due} ${from} where d.case_id = ${caseId} order by d.due_at, d.id`.execute(
    db,
  );
  return rows;
}

export const STATES = ['due', 'late', 'done'] as const;
export type DueState = (typeof STATES)[number];

const inState = (state: DueState, now: Date): RawBuilder<SqlBool> =>
  ({
    due: sql<SqlBool>`d.done_at is null and d.due_at >= ${now}`,
    late: sql<SqlBool>`d.done_at is null and d.due_at < ${now}`,
    done: sql<SqlBool>`d.done_at is not null`,
  })[state];

export interface DueFilter {
  readonly scopes: readonly Scope[];
  readonly state: DueState;
  readonly organ?: string | undefined;
  /** The id of the last of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
  readonly now: Date;
}

/** What is open by its day, the earliest first; what is settled the other way round. */
export async function listDues(db: Db, filter: DueFilter): Promise<Due[]> {
  const { scopes, state, organ, after, limit, now } = filter;
  const conditions = [withinScopes(scopes, 'd.organ_path'), inState(state, now)];
  const [order, beyond] = state === 'done' ? [sql`desc`, sql`<`] : [sql`asc`, sql`>`];
  if (organ) conditions.push(sql`o.code = ${organ}`);
  if (after)
    conditions.push(sql`(d.due_at, d.id) ${beyond} (select due_at, id from catalogue_due where id = ${after})`);
  const { rows } = await sql<Due>`
    select ${due} ${from} where ${sql.join(conditions, sql` and `)}
    order by d.due_at ${order}, d.id ${order} limit ${limit}`.execute(db);
  return rows;
}

/** What is open; or what some codes answered, some ids are, or some policies are owed. */
export async function listToSettle(
  db: Db,
  wanted: { readonly [kind in 'ids' | 'codes' | 'policies']: readonly string[] } | 'open',
): Promise<Due[]> {
  const which =
    wanted === 'open'
      ? sql`d.done_at is null`
      : sql`d.none_reason is null
          and (d.id = any(${[...wanted.ids]}::uuid[]) or d.done_code = any(${[...wanted.codes]}::text[])
            or (d.item = ${INTERPRETATION} and d.period = any(${[...wanted.policies]}::text[])))`;
  const { rows } = await sql<Due>`select ${due} ${from} where ${which} order by d.id for update of d`.execute(db);
  return rows;
}

export interface Settled {
  readonly id: string;
  readonly code: string | null;
  readonly at: Date | null;
}

/** Null takes an answer back. */
export async function settle(tx: Tx, settled: readonly Settled[]): Promise<void> {
  await sql`
    update catalogue_due d set done_code = given.code, done_at = given.at
    from unnest(${settled.map((one) => one.id)}::uuid[], ${settled.map((one) => one.code)}::text[],
      ${settled.map((one) => one.at)}::timestamptz[]) as given (id, code, at)
    where d.id = given.id`.execute(tx);
}

/** There is nothing to publish. */
export async function excuse(
  tx: Tx,
  which: { readonly id: string } | { readonly caseId: string },
  reason: string,
  now: Date,
): Promise<void> {
  const rows = 'id' in which ? sql`id = ${which.id}` : sql`case_id = ${which.caseId}`;
  await sql`
    update catalogue_due set none_reason = ${reason}, done_at = ${now} where ${rows} and done_at is null`.execute(tx);
}
