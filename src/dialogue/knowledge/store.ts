// SQL on entries that are public, on their reviews, and on whether they helped.
import { createHmac } from 'node:crypto';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import { takeRandom } from '#platform/crypto/random.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { POOR } from './rules.ts';

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

/** Read again and right: the next time is later. */
export async function noteReview(
  tx: Tx,
  documentId: string,
  review: { id: string; by_id: string | null; by_name: string; note: string; at: Date },
  next: string,
): Promise<void> {
  await tx
    .insertInto('knowledge_review')
    .values({ ...review, document_id: documentId })
    .execute();
  await sql`
    update knowledge_live set review_on = ${next}::date, told_at = null
    where document_id = ${documentId} and until is null`.execute(tx);
}

export interface ReviewRow {
  readonly id: string;
  readonly byName: string;
  readonly note: string;
  readonly at: Date;
}

export function listReviews(db: Db, documentId: string): Promise<ReviewRow[]> {
  return db
    .selectFrom('knowledge_review')
    .select(['id', 'by_name as byName', 'note', 'at'])
    .where('document_id', '=', documentId)
    .orderBy('at', 'desc')
    .limit(20)
    .execute();
}

/** Organs with entries due of which they were not told yet; they are told with this. */
export async function takeUntold(tx: Tx, today: string, now: Date): Promise<{ organId: string; count: number }[]> {
  const { rows } = await sql<{ organId: string; count: number }>`
    with told as (
      update knowledge_live set told_at = ${now}
      where until is null and told_at is null and review_on <= ${today}::date returning organ_id)
    select organ_id as "organId", count(*) as count from told group by organ_id`.execute(tx);
  return rows;
}

/** Whose last day has passed. */
export async function listLapsed(db: Db, today: string): Promise<{ documentId: string; code: string }[]> {
  return db
    .selectFrom('knowledge_live')
    .select(['document_id as documentId', 'code'])
    .where('until', 'is', null)
    .where('valid_until', '<', sql<string>`${today}::date`)
    .limit(1000)
    .execute();
}

const SALT_BYTES = 32;

/** Counts a visitor's word once a day; false when they had said it. `visitor` goes no further than this. */
export async function countVote(
  tx: Tx,
  vote: { documentId: string; day: string; visitor: string; helpful: boolean },
): Promise<boolean> {
  const { rows: salts } = await sql<{ salt: Buffer }>`
    insert into knowledge_salt (day, salt) values (${vote.day}, ${takeRandom(SALT_BYTES)})
    on conflict (day) do update set salt = knowledge_salt.salt returning salt`.execute(tx);
  const mark = createHmac('sha256', salts[0]!.salt).update(vote.visitor).digest().subarray(0, 12);
  const { numInsertedOrUpdatedRows: fresh } = await tx
    .insertInto('knowledge_vote')
    .values({ document_id: vote.documentId, day: vote.day, mark, helpful: vote.helpful })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (!fresh) return false;
  await sql`
    insert into knowledge_tally (document_id, yes, no)
    values (${vote.documentId}, ${vote.helpful ? 1 : 0}, ${vote.helpful ? 0 : 1})
    on conflict (document_id) do update set yes = knowledge_tally.yes + excluded.yes,
      no = knowledge_tally.no + excluded.no`.execute(tx);
  return true;
}

/** Throws the keys of past days away, and what was made with them; the counts stay. */
export async function forgetVisitors(tx: Tx, today: string): Promise<void> {
  await sql`delete from knowledge_vote where day < ${today}::date`.execute(tx);
  await sql`delete from knowledge_salt where day < ${today}::date`.execute(tx);
}
