// SQL on consultations and on what the public says in them, as both stand in the register of cases.
import { sql } from 'kysely';
import type { CaseFile } from '#kernel/cases/contract.ts';
import {
  findCaseOf,
  findPublicCase,
  listPublic,
  type PublicAsked,
  type PublicRow,
} from '#kernel/cases/queries/public-list.ts';
import type { Db } from '#platform/database/db.ts';
import { COMMENT, type CommentData, type Comments, type ConsultationData, KIND } from './contract.ts';

export async function countComments(db: Db, consultationId: string): Promise<Comments> {
  const { rows } = await sql<Comments>`
    select count(*)::int as received,
      count(*) filter (where state = 'received')::int as waiting,
      count(*) filter (where state in ('shown', 'answered'))::int as shown,
      count(*) filter (where state = 'withheld')::int as withheld,
      count(*) filter (where outcome = 'adopted')::int as adopted,
      count(*) filter (where outcome = 'partly')::int as partly,
      count(*) filter (where outcome = 'declined')::int as declined
    from case_file where parent_id = ${consultationId} and kind = ${COMMENT}`.execute(db);
  return rows[0] as Comments;
}

/** How often one account has commented. */
export async function countOfAccount(db: Db, consultationId: string, accountId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from case_file
    where parent_id = ${consultationId} and kind = ${COMMENT} and account_id = ${accountId}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** The last day on which the public is asked, and the days for an answer. */
export async function readPeriod(db: Db, consultationId: string): Promise<ConsultationData | undefined> {
  if (!consultationId) return undefined;
  const row = await db.selectFrom('case_file').select('data').where('id', '=', consultationId).executeTakeFirst();
  return row?.data as unknown as ConsultationData | undefined;
}

export interface ConsultationRow extends PublicRow {
  /** That are shown. */
  readonly shown: number;
}

/** Those on which the public is asked or was, the latest first. */
export const listConsultations = (db: Db, asked: Pick<PublicAsked, 'after' | 'limit'>) =>
  listPublic<ConsultationRow>(db, {
    ...asked,
    kind: KIND,
    more: sql`(select count(*)::int from case_file c
      where c.parent_id = f.id and c.kind = ${COMMENT} and c.state in ('shown', 'answered')) as shown`,
  });

export interface YearCounts {
  readonly consultations: number;
  readonly published: number;
  readonly comments: number;
  readonly adopted: number;
}

/** Of all that began in a year. */
export async function countYear(db: Db, year: number): Promise<YearCounts> {
  const { rows } = await sql<YearCounts>`
    select count(*) filter (where kind = ${KIND})::int as consultations,
      count(*) filter (where kind = ${KIND} and state = 'published')::int as published,
      count(*) filter (where kind = ${COMMENT})::int as comments,
      count(*) filter (where kind = ${COMMENT} and outcome in ('adopted', 'partly'))::int as adopted
    from case_file where kind in (${KIND}, ${COMMENT})
      and received_at >= make_date(${year}, 1, 1) and received_at < make_date(${year + 1}, 1, 1)`.execute(db);
  return rows[0] as YearCounts;
}

export const findConsultation = (
  db: Db,
  key: { readonly number: string } | { readonly id: string },
): Promise<CaseFile | undefined> =>
  'id' in key ? findCaseOf(db, key.id, KIND) : findPublicCase(db, key.number, { kind: KIND });

export interface CommentRow {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly receivedAt: Date;
  readonly data: CommentData;
}

/** By state, the oldest first, so that each is looked at in turn; or the latest first, as they are read. */
export async function listComments(
  db: Db,
  consultationId: string,
  asked: {
    readonly states: readonly string[];
    readonly latest: boolean;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<CommentRow[]> {
  const { states, latest, after, limit } = asked;
  const order = latest ? sql`desc` : sql`asc`;
  const beyond = latest ? sql`<` : sql`>`;
  const { rows } = await sql<CommentRow>`
    select id, number, state, outcome, received_at as "receivedAt", data from case_file
    where parent_id = ${consultationId} and kind = ${COMMENT} and state = any(${states}::text[])
      ${after ? sql`and number ${beyond} ${after}` : sql``}
    order by number ${order} limit ${limit}`.execute(db);
  return rows;
}

/** Whether all of these are comments on one consultation. */
export async function areOf(db: Db, consultationId: string, ids: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from case_file
    where id = any(${ids}::uuid[]) and parent_id = ${consultationId} and kind = ${COMMENT}`.execute(db);
  return rows[0]?.n === new Set(ids).size;
}

/** By when its result is due; null once it is out. */
export async function findDue(db: Db, consultationId: string): Promise<Date | null> {
  const row = await db.selectFrom('case_file').select('due_at').where('id', '=', consultationId).executeTakeFirst();
  return row?.due_at ?? null;
}
