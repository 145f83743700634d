// SQL on the four systems, as their cases stand in the register.
import { type RawBuilder, sql } from 'kysely';
import type { CaseFile, Phase } from '#kernel/cases/contract.ts';
import { findDayFrom } from '#kernel/ledger/store.ts';
import { namedOrgan } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import {
  CIRCULAR,
  ENQUIRY,
  HEARING,
  type HearingData,
  OBJECTION,
  type Objections,
  PUBLICITY,
  SIGN_UP,
} from './contract.ts';

export async function findObjections(db: Db, publicityId: string): Promise<Objections> {
  const { rows } = await sql<Objections>`
    select count(*)::int as received, count(*) filter (where phase <> 'closed')::int as open
    from case_file where parent_id = ${publicityId} and kind = ${OBJECTION}`.execute(db);
  return rows[0] as Objections;
}

export interface SystemRow {
  readonly number: string;
  readonly kind: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly state: string;
  readonly phase: Phase;
  readonly organ: { readonly code: string; readonly name: string; readonly nameEn: string | null };
  readonly data: CaseFile['data'];
}

/** The newest of one kind, those still running first. */
export async function listNewest(db: Db, kind: string, limit: number): Promise<SystemRow[]> {
  const { rows } = await sql<SystemRow>`
    select f.number, f.kind, f.title, f.title_en as "titleEn", f.state, f.phase, f.data,
      ${namedOrgan('o')} as organ
    from (select * from case_file where kind = ${kind} order by received_at desc, id desc limit ${limit}) f
    join organ o on o.id = f.organ_id order by f.phase = 'closed', f.received_at desc, f.id desc`.execute(db);
  return rows;
}

/** One that is public: a hearing, a matter shown, a circular. */
export async function findPublic(db: Db, number: string): Promise<CaseFile | undefined> {
  const row = await db
    .selectFrom('case_file')
    .selectAll()
    .where('number', '=', number)
    .where('kind', 'in', [HEARING, PUBLICITY, CIRCULAR])
    .executeTakeFirst();
  return row as CaseFile | undefined;
}

export async function findCircular(db: Db, organId: string, year: number, quarter: number): Promise<boolean> {
  const { rows } = await sql`
    select 1 from case_file where kind = ${CIRCULAR} and organ_id = ${organId}
      and (data ->> 'year')::int = ${year} and (data ->> 'quarter')::int = ${quarter} limit 1`.execute(db);
  return rows.length > 0;
}

export interface OrganCounts {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly hearings: number;
  readonly publicities: number;
  readonly circulars: number;
  readonly enquiries: number;
}

/** How much of each system the organs did in a year, organ by organ in the order of their codes. */
export async function countByOrgan(
  db: Db,
  asked: { readonly year: number; readonly after?: string | undefined; readonly limit: number },
): Promise<OrganCounts[]> {
  return (await countsOfYear(asked).execute(db)).rows;
}

export function countsOfYear(asked: Parameters<typeof countByOrgan>[1]): RawBuilder<OrganCounts> {
  return sql<OrganCounts>`
    select o.code, o.name, o.name_en as "nameEn", n.hearings, n.publicities, n.circulars, n.enquiries
    from (
      select organ_id, count(*) filter (where kind = ${HEARING})::int as hearings,
        count(*) filter (where kind = ${PUBLICITY})::int as publicities,
        count(*) filter (where kind = ${CIRCULAR})::int as circulars,
        count(*) filter (where kind = ${ENQUIRY})::int as enquiries
      from case_file where kind in (${HEARING}, ${PUBLICITY}, ${CIRCULAR}, ${ENQUIRY})
        and received_at >= make_date(${asked.year}, 1, 1) and received_at < make_date(${asked.year + 1}, 1, 1)
      group by organ_id
    ) n join organ o on o.id = n.organ_id
    where o.code > ${asked.after ?? ''} order by o.code limit ${asked.limit}`;
}

export interface HearingSubject {
  /** Who still wants to be a delegate, in the order of their numbers. */
  readonly signedUp: readonly {
    readonly id: string;
    readonly number: string;
    readonly side: string;
    readonly name: string;
  }[];
  /** The first ledger published for the last day to sign up or later. */
  readonly day: { readonly day: string; readonly root: string } | null;
}

export async function loadHearing(db: Db, file: Pick<CaseFile, 'id' | 'data'>): Promise<HearingSubject> {
  const { signUpTo } = file.data as unknown as HearingData;
  if (!signUpTo) return { signedUp: [], day: null };
  const { rows } = await sql<HearingSubject['signedUp'][number]>`
    select id, number, data ->> 'side' as side, applicant_name as name from case_file
    where parent_id = ${file.id} and kind = ${SIGN_UP} and state = 'signed-up' order by number`.execute(db);
  const day = await findDayFrom(db, signUpTo);
  return { signedUp: rows, day: day ? { day: day.day, root: day.root } : null };
}

/** How many have signed up for each side and not taken it back. */
export async function countSignUps(db: Db, hearingId: string): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ side: string; n: number }>`
    select data ->> 'side' as side, count(*)::int as n from case_file
    where parent_id = ${hearingId} and kind = ${SIGN_UP} and state <> 'withdrawn' group by 1`.execute(db);
  return Object.fromEntries(rows.map(({ side, n }) => [side, n]));
}

export async function hasSignedUp(db: Db, hearingId: string, account: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from case_file where parent_id = ${hearingId} and kind = ${SIGN_UP} and account_id = ${account}
      and state <> 'withdrawn' limit 1`.execute(db);
  return rows.length > 0;
}

export async function isDecision(db: Db, number: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from case_file where number = ${number} and kind = 'major-decision' and accepted_at is not null`.execute(
    db,
  );
  return rows.length > 0;
}

/** Hearings on one major decision, the latest first. */
export async function listHearingsOn(
  db: Db,
  decision: string,
): Promise<
  { readonly number: string; readonly title: string; readonly titleEn: string | null; readonly on: string }[]
> {
  const { rows } = await sql<{ number: string; title: string; titleEn: string | null; on: string }>`
    select number, title, title_en as "titleEn", data ->> 'on' as "on" from case_file
    where kind = ${HEARING} and data ->> 'decision' = ${decision} order by received_at desc limit 5`.execute(db);
  return rows;
}
