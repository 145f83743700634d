// SQL on the pool of petitions: its rows, what one person petitioned, and who opened an accusation.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Suspension, Unit } from '#kernel/calendar/contract.ts';
import { notKeptFrom } from '#kernel/cases/queries/conditions.ts';
import { cutPage, readMoment } from '#kernel/cases/queries/cursor.ts';
import { getKind } from '#kernel/cases/registry.ts';
import { reviveSuspension } from '#kernel/cases/store.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Actor, Context } from '#platform/http/context.ts';
import { DAY_MS, startOfDate } from '#platform/time.ts';
import { type Category, KIND, permissions, type Way } from '../contract.ts';
import { BESIDE, type Beside } from './beside.ts';

export interface NewEntry {
  readonly case_id: string;
  readonly office_id: string;
  readonly office_path: string;
  readonly received_at: Date;
  readonly way: Way;
  readonly category: Category | null;
  readonly area: string | null;
  readonly organ_id: string | null;
  readonly organ_path: string | null;
  readonly people: number;
  readonly who: string | null;
  readonly phone_mark: string | null;
}

export async function insertEntry(tx: Tx, entry: NewEntry): Promise<void> {
  await tx.insertInto('petition_entry').values(entry).execute();
}

export type EntryChange = Partial<Pick<NewEntry, 'category' | 'organ_id' | 'organ_path'>> & {
  readonly accepted_at?: Date;
  readonly office_level?: number;
  readonly unit_level?: number;
  readonly rated_at?: Date;
};

export async function changeEntry(tx: Tx, caseId: string, change: EntryChange): Promise<void> {
  await tx.updateTable('petition_entry').set(change).where('case_id', '=', caseId).execute();
}

/** It leads to another from now on, and so do those that led to it. */
export async function leadTo(tx: Tx, caseId: string, leadId: string): Promise<void> {
  await sql`update petition_entry set lead_id = ${leadId} where case_id = ${caseId} or lead_id = ${caseId}`.execute(tx);
}

/** The petitions office of the city, for who names no organ. */
export async function findCityOffice(db: Db, line: string, day: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from organ where line = ${line} and kind = 'legal' and (valid_to is null or valid_to >= ${day}::date)
    order by level, path limit 1`.execute(db);
  return rows[0]?.id;
}

/** What may be late: telling the petitioner, or settling the matter. */
export const LATE = {
  inform: ['petition-inform'],
  answer: ['petition-answer', 'petition-handle'],
} as const;
export type Late = keyof typeof LATE;

/** Of a limit `l`: missed, or run out without an end. */
export const isLate = (now: Date): RawBuilder<SqlBool> =>
  sql`(l.state = 'missed' or (l.state = 'running' and l.due_at < ${now}))`;

/** What the pool is narrowed by. */
export interface PoolAsked {
  readonly way?: Way | undefined;
  readonly category?: Category | undefined;
  readonly area?: string | undefined;
  readonly state?: string | undefined;
  /** Path of the organ it is about. */
  readonly about?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** More than one person. */
  readonly joint?: boolean | undefined;
  /** Told, or settled, after its time. */
  readonly late?: Late | undefined;
  readonly after?: string | undefined;
}

export interface PoolRow extends Omit<Beside, 'text' | 'same'> {
  readonly category: Category | null;
  readonly people: number;
  readonly applicant: string;
  readonly applicantEn: string | null;
  readonly leadId: string | null;
  readonly signal: string | null;
  readonly region: string;
  readonly suspendedSince: Date | null;
  readonly startedAt: Date | null;
  readonly unit: Unit | null;
  readonly suspensions: readonly Suspension[] | null;
}

const PAGE = 20;

/** A page of the pool, newest first: what came to offices within the reader’s reach, or lies within it now. */
export async function listPool(
  db: Db,
  asked: PoolAsked,
  { actor: reader, now }: Pick<Context, 'actor' | 'now'>,
): Promise<{ rows: PoolRow[]; next: string | null }> {
  const key = readMoment(asked.after);
  const { rows } = await sql<PoolRow>`
    select ${BESIDE}, e.category, e.people, e.lead_id as "leadId", f.applicant_name as applicant,
      f.applicant_name_en as "applicantEn", f.signal, f.region, f.suspended_since as "suspendedSince",
      l.started_at as "startedAt", l.unit, l.suspensions
    from petition_entry e join case_file f on f.id = e.case_id join organ o on o.id = f.organ_id
    left join lateral (
      select l.started_at, l.unit, l.suspensions from case_limit l
      where l.case_id = f.id and l.state in ('running', 'suspended') and l.due_at = f.due_at limit 1) l on true
    where ${isSeen(reader)} and ${sql.join(narrow(asked, now), sql` and `)}
      ${key ? sql`and (e.received_at, e.case_id) < (${key.at}, ${key.id}::uuid)` : sql``}
    order by e.received_at desc, e.case_id desc limit ${PAGE + 1}`.execute(db);
  const page = cutPage(rows, PAGE, ({ receivedAt }) => receivedAt);
  const revived = page.rows.map((row) => ({ ...row, suspensions: row.suspensions?.map(reviveSuspension) ?? null }));
  return { ...page, rows: revived };
}

function isSeen(reader: Actor): RawBuilder<SqlBool> {
  const scopes = reader.scopes(permissions.read);
  return sql<SqlBool>`(${withinScopes(scopes, 'e.office_path')} or ${withinScopes(scopes, 'f.organ_path')})
    and ${notKeptFrom(reader, [getKind(KIND)])}`;
}

function narrow(asked: PoolAsked, now: Date): RawBuilder<SqlBool>[] {
  const where: RawBuilder<SqlBool>[] = [sql`true`];
  if (asked.way) where.push(sql`e.way = ${asked.way}`);
  if (asked.category) where.push(sql`e.category = ${asked.category}`);
  if (asked.area) where.push(sql`e.area = ${asked.area}`);
  if (asked.state) where.push(sql`f.state = ${asked.state}`);
  if (asked.about) where.push(withinScopes([{ path: asked.about, deep: true }], 'e.organ_path'));
  if (asked.from) where.push(sql`e.received_at >= ${startOfDate(asked.from)}`);
  if (asked.to) where.push(sql`e.received_at < ${new Date(startOfDate(asked.to).getTime() + DAY_MS)}`);
  if (asked.joint) where.push(sql`e.people > 1`);
  if (asked.late)
    where.push(sql`exists (select from case_limit l
      where l.case_id = f.id and l.kind = any(${LATE[asked.late]}::text[]) and ${isLate(now)})`);
  return where;
}
