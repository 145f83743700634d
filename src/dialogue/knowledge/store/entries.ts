// SQL on entries that are public.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { POOR } from '../rules.ts';

const live = (now: Date, today: string): RawBuilder<SqlBool> =>
  sql`k.until is null and k.since <= ${now} and (k.valid_until is null or k.valid_until >= ${today}::date)`;

export interface EntryRow {
  readonly publicationId: string;
  readonly documentId: string;
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly class: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly organCode: string;
  readonly organPath: string;
  readonly wordings: readonly string[];
  readonly score: number;
  readonly reviewOn: string;
  readonly validUntil: string | null;
  readonly since: Date;
  readonly yes: number;
  readonly no: number;
}

const ROW = sql`select k.publication_id as "publicationId", k.document_id as "documentId", k.code, k.title,
  k.title_en as "titleEn", k.class, o.name as organ, o.name_en as "organEn", o.code as "organCode",
  k.organ_path as "organPath", k.wordings, k.score, k.review_on::text as "reviewOn", k.valid_until::text as "validUntil",
  k.since, coalesce(t.yes, 0) as yes, coalesce(t.no, 0) as no
  from knowledge_live k join organ o on o.id = k.organ_id left join knowledge_tally t on t.document_id = k.document_id`;

export interface Page {
  /** The publication that ended the page before. */
  readonly after: string | undefined;
  readonly limit: number;
}

const beyond = (after: string) => sql<SqlBool>`(k.since, k.publication_id) < (
  select a.since, a.publication_id from knowledge_live a where a.publication_id = ${after})`;

async function select(db: Db, where: readonly RawBuilder<SqlBool>[], limit: number): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    ${ROW} where ${sql.join([...where], sql` and `)}
    order by k.since desc, k.publication_id desc limit ${limit}`.execute(db);
  return rows;
}

/** What is public, the latest first. `class` finds what is beneath it too. */
export function listEntries(
  db: Db,
  asked: { readonly class?: string | undefined; readonly organ?: string | undefined },
  { after, limit, now, today }: Page & { readonly now: Date; readonly today: string },
): Promise<EntryRow[]> {
  const where = [live(now, today)];
  if (asked.class) where.push(sql<SqlBool>`k.class like ${`${asked.class}%`}`);
  if (asked.organ) where.push(sql<SqlBool>`o.code = ${asked.organ}`);
  if (after) where.push(beyond(after));
  return select(db, where, limit);
}

/** What is public of an organ's, or of anybody's, as its keepers see it. */
export interface KeptFilter {
  readonly scopes: readonly Scope[];
  readonly organ?: string | undefined;
  readonly class?: string | undefined;
  readonly text?: string | undefined;
  /** Only what is to be read again by this day. */
  readonly dueBy?: string | undefined;
  readonly poor?: boolean | undefined;
  /** Only what more readers found of no help than of help. */
  readonly unhelpful?: boolean | undefined;
}

export function listKept(db: Db, filter: KeptFilter, { after, limit }: Page): Promise<EntryRow[]> {
  const where = [sql<SqlBool>`k.until is null`, withinScopes(filter.scopes, 'k.organ_path')];
  if (filter.organ) where.push(sql<SqlBool>`position(${filter.organ} in o.name) > 0`);
  if (filter.class) where.push(sql<SqlBool>`k.class like ${`${filter.class}%`}`);
  if (filter.text) where.push(sql<SqlBool>`position(lower(${filter.text}) in lower(k.code || '|' || k.title)) > 0`);
  if (filter.dueBy) where.push(sql<SqlBool>`k.review_on <= ${filter.dueBy}::date`);
  if (filter.poor) where.push(sql<SqlBool>`k.score < ${POOR}`);
  if (filter.unhelpful) where.push(sql<SqlBool>`t.no > t.yes`);
  if (after) where.push(beyond(after));
  return select(db, where, limit);
}

/** Public ones that share most with a text, before they are judged. */
export async function listNear(
  db: Db,
  pairs: readonly string[],
  { now, today, limit }: { readonly now: Date; readonly today: string; readonly limit: number },
): Promise<EntryRow[]> {
  if (pairs.length === 0) return [];
  const { rows } = await sql<EntryRow>`
    with near as (
      select k.publication_id, shared.count from knowledge_live k
        cross join lateral (select count(*) from unnest(k.pairs) pair where pair = any(${[...pairs]}::text[])) shared
      where k.pairs && ${[...pairs]}::text[] and ${live(now, today)}
      order by shared.count::float / cardinality(k.pairs) desc, k.publication_id limit ${limit})
    ${ROW} join near on near.publication_id = k.publication_id`.execute(db);
  return rows;
}

/** Documents whose very question another entry of the same organ asks. */
export async function listTwins(
  db: Db,
  entries: readonly { readonly organId: string; readonly documentId: string; readonly title: string }[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct given.id from unnest(
        ${entries.map((one) => one.documentId)}::uuid[], ${entries.map((one) => one.organId)}::uuid[],
        ${entries.map((one) => one.title)}::text[]) as given (id, organ_id, title)
      join knowledge_live k on k.organ_id = given.organ_id and k.title = given.title
    where k.until is null and k.document_id <> given.id`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** How many are public of each class. */
export async function countByClass(db: Db, now: Date, today: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ class: string; count: number }>`
    select k.class, count(*) as count from knowledge_live k where ${live(now, today)} group by k.class`.execute(db);
  return new Map(rows.map((row) => [row.class, row.count]));
}

export interface Counts {
  readonly live: number;
  readonly due: number;
  readonly poor: number;
  readonly unhelpful: number;
}

export async function countKept(db: Db, scopes: readonly Scope[], today: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) as live, count(*) filter (where k.review_on <= ${today}::date) as due,
      count(*) filter (where k.score < ${POOR}) as poor, count(*) filter (where t.no > t.yes) as unhelpful
    from knowledge_live k left join knowledge_tally t on t.document_id = k.document_id
    where k.until is null and ${withinScopes(scopes, 'k.organ_path')}`.execute(db);
  return rows[0] as Counts;
}

export async function findKept(db: Db, documentId: string): Promise<EntryRow | undefined> {
  const { rows } = await sql<EntryRow>`${ROW} where k.document_id = ${documentId} and k.until is null`.execute(db);
  return rows[0];
}

export async function findPublic(db: Db, code: string, now: Date, today: string): Promise<EntryRow | undefined> {
  const { rows } = await sql<EntryRow>`${ROW} where k.code = ${code} and ${live(now, today)}`.execute(db);
  return rows[0];
}

export interface NewEntry {
  readonly publication_id: string;
  readonly secrecy_review_id: string;
  readonly document_id: string;
  readonly code: string;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly class: string;
  readonly title: string;
  readonly title_en: string | null;
  readonly wordings: string[];
  readonly pairs: string[];
  readonly score: number;
  readonly review_on: string;
  readonly valid_until: string | null;
  readonly since: Date;
  readonly until: Date | null;
}

/** Rows of publications that are none of `kept` end now. */
export async function endEntries(tx: Tx, documents: readonly string[], kept: readonly string[], now: Date) {
  await sql`
    update knowledge_live set until = greatest(since, ${now})
    where document_id = any(${[...documents]}::uuid[]) and until is null
      and not publication_id = any(${[...kept]}::uuid[])`.execute(tx);
}

export async function putEntries(tx: Tx, rows: readonly NewEntry[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('knowledge_live')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.column('publication_id').doUpdateSet((eb) => ({ until: eb.ref('excluded.until') })),
    )
    .execute();
}
