// SQL on the tables of cases. Taking a case in is one statement; so is recording an act.
import { sql } from 'kysely';
import type { Suspension } from '#kernel/calendar/contract.ts';
import { currentVersion } from '#kernel/calendar/service.ts';
import type { LedgerAct } from '#kernel/ledger/rules/chain.ts';
import { countingActs, insertingAct, insertingActs, lastActAt } from '#kernel/ledger/store.ts';
import { type Db, RepeatTransaction, sendAlong, type Tx } from '#platform/database/db.ts';
import { insertingFew, insertingRow, insertingRows, joinStatements, type Table } from '#platform/database/rows.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { insertingNotices, type NewNotice } from '#platform/notify/notices.ts';
import type { CaseFile, CaseHold, CaseLimit, CaseMaterial, CaseOpinion } from './contract.ts';

export interface PartyRow {
  readonly case_id: string;
  readonly role: 'applicant' | 'agent';
  readonly kind: 'natural' | 'legal';
  readonly account_id: string | null;
  readonly name: string;
  readonly lang: Lang;
  readonly id_sealed: string | null;
  readonly id_index: string | null;
  readonly phone_sealed: string | null;
  readonly email_sealed: string | null;
  readonly address_sealed: string | null;
  readonly consent: unknown;
}

export interface MaterialRow extends CaseMaterial {
  readonly case_id: string;
  readonly at: Date;
}

export interface HoldRow extends CaseHold {
  readonly case_id: string;
  readonly due_at: Date | 'infinity';
  readonly suspended: boolean;
}

export interface PaperRow {
  readonly id: string;
  readonly case_id: string;
  readonly seq: number;
  readonly template: string;
  readonly number: string;
  readonly organ_name: string;
  readonly issued_at: Date;
  readonly body: unknown;
  readonly seals: readonly string[];
}

/** A whole new case: every row it begins with. */
export interface NewCaseRows {
  readonly file: CaseFile;
  readonly act: LedgerAct;
  readonly limits: readonly CaseLimit[];
  /** None when it is over as it begins. */
  readonly hold: HoldRow | null;
  readonly parties: readonly PartyRow[];
  readonly materials: readonly MaterialRow[];
  readonly papers: readonly PaperRow[];
  readonly notices: readonly NewNotice[];
}

/** What an intake begins with. */
export interface IntakeStart {
  /** The next running number, taken outside any lock, so that no two intakes wait for each other. */
  readonly sequence: number;
  readonly calendar: string;
  /** Whether a case was taken in under this id before. */
  readonly known: boolean;
}

export async function startIntake(db: Db, clientId: string | undefined): Promise<IntakeStart> {
  const { rows } = await sql<IntakeStart>`
    select nextval('case_number_seq') as sequence, ${currentVersion} as calendar,
      exists (select from case_file where id = ${clientId ?? null}) as known`.execute(db);
  return rows[0]!;
}

/**
 * Inserts a case with all its rows in one statement: one round trip, and all or nothing by itself.
 * Two intakes under one client id at the same moment: the later one starts again and finds the earlier one's case.
 */
export async function insertCase(tx: Tx, rows: NewCaseRows): Promise<void> {
  const statement = joinStatements({
    file: insertingRow('case_file', rows.file, ['data']),
    act: insertingAct(rows.act),
    limits: insertingAny('case_limit', rows.limits, ['suspensions']),
    hold: rows.hold && insertingRow('case_hold', rows.hold),
    parties: insertingAny('case_party', rows.parties, ['consent']),
    materials: insertingAny('case_material', rows.materials),
    papers: insertingAny('case_paper', rows.papers, ['body']),
    notices: rows.notices.length > 0 ? insertingNotices(rows.notices) : null,
  });
  await sendAlong(tx, statement, orRepeat);
}

/** More are handed over as one JSON text, so that there are not too many statements of a kind. */
const FEW = 12;

function insertingAny<R extends object>(table: Table, rows: readonly R[], json?: readonly (keyof R)[]) {
  if (rows.length === 0) return null;
  return rows.length > FEW ? insertingRows(table, rows) : insertingFew(table, rows, json);
}

/** A rival has just written the same case: starting again, this one finds it. */
function orRepeat(error: unknown): unknown {
  const { constraint } = error as { constraint?: string };
  return constraint && KEYED_BY_CASE.includes(constraint) ? new RepeatTransaction() : error;
}

/** The rows of one statement are written in no certain order: any of these may meet the rival's first. */
const KEYED_BY_CASE = ['case_file_pkey', 'case_hold_pkey', 'case_party_pkey', 'case_material_pkey', 'ledger_act_pkey'];

/** What intakes of many begin with: a running number for each. */
export async function startIntakes(db: Db, count: number): Promise<{ sequences: number[]; calendar: string }> {
  const { rows } = await sql<{ sequences: number[]; calendar: string }>`
    select array(select nextval('case_number_seq') from generate_series(1, ${count}::int)) as sequences,
      ${currentVersion} as calendar`.execute(db);
  return rows[0]!;
}

/** Inserts many cases with all their rows in one statement. */
export async function insertCases(tx: Tx, cases: readonly NewCaseRows[]): Promise<void> {
  const all = (table: Parameters<typeof insertingRows>[0], pick: (rows: NewCaseRows) => readonly object[]) =>
    insertingRows(table, cases.flatMap(pick));
  try {
    await sql`
      with file as (${all('case_file', (rows) => [rows.file])}),
        act as (${insertingActs(cases.map((rows) => rows.act))}),
        limits as (${all('case_limit', (rows) => rows.limits)}),
        hold as (${all('case_hold', (rows) => (rows.hold ? [rows.hold] : []))}),
        parties as (${all('case_party', (rows) => rows.parties)}),
        materials as (${all('case_material', (rows) => rows.materials)}),
        notices as (${insertingNotices(cases.flatMap((rows) => rows.notices))})
      ${all('case_paper', (rows) => rows.papers)}
    `.execute(tx);
  } catch (error) {
    throw orRepeat(error);
  }
}

/** A case, locked against other acts until the transaction ends. */
export async function findCaseForUpdate(tx: Tx, id: string): Promise<CaseFile | undefined> {
  const row = await tx.selectFrom('case_file').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row as CaseFile | undefined;
}

export async function findCase(db: Db, id: string): Promise<CaseFile | undefined> {
  return (await db.selectFrom('case_file').selectAll().where('id', '=', id).executeTakeFirst()) as CaseFile | undefined;
}

export async function findCaseByNumber(db: Db, number: string): Promise<CaseFile | undefined> {
  const row = await db.selectFrom('case_file').selectAll().where('number', '=', number).executeTakeFirst();
  return row as CaseFile | undefined;
}

/** What belongs to a case. */
export interface CaseRows {
  readonly limits: CaseLimit[];
  readonly holds: CaseHold[];
  readonly materials: CaseMaterial[];
  readonly opinions: CaseOpinion[];
  readonly done: Record<string, number>;
  /** When the last act was done. */
  readonly lastAt: Date;
}

export type FoundRows = { [K in keyof CaseRows]: CaseRows[K] | null };

/** All of it in one round trip. */
export async function listCaseRows(db: Db, id: string): Promise<CaseRows> {
  const { rows } = await selectingRows(id).execute(db);
  return reviveRows(rows[0]);
}

/** The statement that reads it, also as a part of a larger one. */
export const selectingRows = (id: string) => sql<FoundRows>`
    select
      (select coalesce(jsonb_agg(l order by l.id), '[]') from case_limit l where l.case_id = ${id}) as limits,
      (select coalesce(jsonb_agg(h order by h.role, h.organ_id), '[]') from case_hold h where h.case_id = ${id}) as holds,
      (select coalesce(jsonb_agg(m order by m.code, m.version), '[]') from case_material m where m.case_id = ${id}) as materials,
      (select coalesce(jsonb_agg(o order by o.asked_at, o.organ_id), '[]') from case_opinion o where o.case_id = ${id}) as opinions,
      ${countingActs(id)} as done, ${lastActAt(id)} as "lastAt"`;

export function reviveRows(row: FoundRows | undefined): CaseRows {
  return {
    limits: (row?.limits ?? []).map(reviveLimit),
    holds: (row?.holds ?? []).map((hold) => ({ ...hold, since: new Date(hold.since) })),
    materials: row?.materials ?? [],
    opinions: (row?.opinions ?? []).map(reviveOpinion),
    done: row?.done ?? {},
    lastAt: row?.lastAt ?? new Date(0),
  };
}

/** Moments travel as text inside jsonb. */
function reviveLimit(limit: CaseLimit): CaseLimit {
  return {
    ...limit,
    started_at: new Date(limit.started_at),
    due_at: asDate(limit.due_at),
    ended_at: asDate(limit.ended_at),
    suspensions: limit.suspensions.map(reviveSuspension),
  };
}

/** The same of a suspension. */
export function reviveSuspension(span: Suspension): Suspension {
  return { ...span, from: new Date(span.from), to: asDate(span.to) };
}

function reviveOpinion(opinion: CaseOpinion): CaseOpinion {
  return { ...opinion, due_at: asDate(opinion.due_at), answered_at: asDate(opinion.answered_at) };
}

function asDate(value: Date | string | null): Date | null {
  return value === null ? null : new Date(value);
}

/** What an act changed. */
export interface ActRows {
  readonly file: CaseFile;
  readonly act: LedgerAct;
  readonly limits: readonly CaseLimit[];
  readonly holds: readonly HoldRow[];
  readonly opinions: readonly CaseOpinion[];
  readonly materials: readonly MaterialRow[];
  readonly papers: readonly PaperRow[];
}

/**
 * Records an act: the ledger row, the file as it now stands, and what belongs to it, in one statement that nobody waits for.
 * An organ that a case named long ago may have moved since: it is found by its id, where it stands now.
 */
export async function writeAct(tx: Tx, rows: ActRows): Promise<void> {
  const id = rows.file.id;
  const holds = JSON.stringify(rows.holds);
  const opinions = rows.opinions.map((opinion) => ({ ...opinion, case_id: id, asked_at: rows.act.at }));
  const written = sql`
    with act as (${insertingAct(rows.act)}),
      limits as (
        ${insertingRows('case_limit', rows.limits)}
        on conflict (id) do update set extra = excluded.extra, due_at = excluded.due_at, suspensions = excluded.suspensions,
          state = excluded.state, ended_at = excluded.ended_at, provisional = excluded.provisional),
      gone as (
        delete from case_hold where case_id = ${id} and (role, organ_id) not in
          (select role, organ_id from jsonb_populate_recordset(null::case_hold, ${holds}))),
      holds as (
        insert into case_hold (case_id, role, organ_id, organ_path, post, officer_id, since, due_at, suspended)
        select h.case_id, h.role, h.organ_id, o.path, h.post, h.officer_id, h.since, h.due_at, h.suspended
        from jsonb_populate_recordset(null::case_hold, ${holds}) h join organ o on o.id = h.organ_id
        on conflict (case_id, role, organ_id) do update set organ_path = excluded.organ_path, post = excluded.post,
          officer_id = excluded.officer_id, since = excluded.since, due_at = excluded.due_at, suspended = excluded.suspended),
      opinions as (
        ${insertingRows('case_opinion', opinions)}
        on conflict (case_id, step, organ_id) do update
          set due_at = excluded.due_at, answered_at = excluded.answered_at, answer = excluded.answer, text = excluded.text),
      materials as (${insertingRows('case_material', rows.materials)}),
      papers as (${insertingRows('case_paper', rows.papers)})
    update case_file f set (title, state, step, step_name, step_name_en, phase, organ_id, organ_path, organ_name, accepted_at,
      decided_at, closed_at, outcome, due_at, due_kind, suspended_since, signal, urgent, data, last_seq, last_hash)
      = (n.title, n.state, n.step, n.step_name, n.step_name_en, n.phase, n.organ_id,
        (select o.path from organ o where o.id = n.organ_id), n.organ_name, n.accepted_at,
        n.decided_at, n.closed_at, n.outcome, n.due_at, n.due_kind, n.suspended_since, n.signal, n.urgent, n.data,
        n.last_seq, n.last_hash)
    from jsonb_populate_record(null::case_file, ${JSON.stringify(rows.file)}) n
    where f.id = n.id`;
  await sendAlong(tx, written);
}

/** Writes down whether limits rest on an official calendar, where nothing else about them changed. */
export async function writeProvisional(tx: Tx, limits: readonly CaseLimit[]): Promise<void> {
  await sql`
    update case_limit l set provisional = n.provisional
    from jsonb_to_recordset(${JSON.stringify(limits)}) as n (id uuid, provisional boolean) where l.id = n.id`.execute(
    tx,
  );
}

/** The next number of a paper of one organ, template and year; the counter stays locked until the act is recorded. */
export async function nextPaperNumber(tx: Tx, organId: string, template: string, year: number): Promise<number> {
  const row = await tx
    .insertInto('case_paper_counter')
    .values({ organ_id: organId, template, year, last: 1 })
    .onConflict((oc) =>
      oc.columns(['organ_id', 'template', 'year']).doUpdateSet({ last: sql`case_paper_counter.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}

export async function listParties(db: Db, caseId: string): Promise<PartyRow[]> {
  const rows = await db.selectFrom('case_party').selectAll().where('case_id', '=', caseId).execute();
  return rows as unknown as PartyRow[];
}

export async function listPapers(db: Db, caseId: string): Promise<PaperRow[]> {
  return db.selectFrom('case_paper').selectAll().where('case_id', '=', caseId).orderBy('issued_at').execute();
}

/** A limit past its moment whose expiry has an act of its own. */
export interface ExpiredLimit {
  readonly id: string;
  readonly case_id: string;
  readonly due_at: Date;
}

/** The longest expired first, from after `after` on. */
export async function listExpired(
  db: Db,
  now: Date,
  after: ExpiredLimit | null,
  limit: number,
): Promise<ExpiredLimit[]> {
  const beyond = after ? sql`and (due_at, id) > (${after.due_at}, ${after.id})` : sql``;
  const { rows } = await sql<ExpiredLimit>`
    select id, case_id, due_at from case_limit
    where state = 'running' and on_expiry is not null and due_at < ${now} ${beyond}
    order by due_at, id limit ${limit}`.execute(db);
  return rows;
}

/** When the next limit with an act of its own runs out, after `looked`: one millisecond after its last moment. */
export async function findNextExpiry(db: Db, looked: Date): Promise<Date | undefined> {
  const { rows } = await sql<{ due_at: Date }>`
    select due_at from case_limit where state = 'running' and on_expiry is not null and due_at >= ${looked}
    order by due_at limit 1`.execute(db);
  return rows[0] && new Date(rows[0].due_at.getTime() + 1);
}

/** Which of these files were handed in for some case. */
export async function listHeldFiles(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct file_id as id from case_material where file_id = any(${[...ids]}::text[])`.execute(db);
  return rows.map((row) => row.id);
}

/** A material of a case by the file handed in for it. */
export async function findMaterialFile(
  db: Db,
  caseId: string,
  fileId: string,
): Promise<{ name: string; file_name: string | null } | undefined> {
  return db
    .selectFrom('case_material')
    .select(['name', 'file_name'])
    .where('case_id', '=', caseId)
    .where('file_id', '=', fileId)
    .limit(1)
    .executeTakeFirst();
}

export async function findPaper(db: Db, id: string): Promise<PaperRow | undefined> {
  return db.selectFrom('case_paper').selectAll().where('id', '=', id).executeTakeFirst();
}

/** How a case's chain ended when its file was last written. */
export interface CaseTail {
  readonly id: string;
  readonly last_seq: number;
  readonly last_hash: string;
}

/** Ids of cases in their order, a page at a time. */
export async function listCaseIds(db: Db, after: string | null, limit: number): Promise<string[]> {
  let query = db.selectFrom('case_file').select('id').orderBy('id').limit(limit);
  if (after) query = query.where('id', '>', after);
  return (await query.execute()).map((row) => row.id);
}

/** The tails of those of these chains that are cases. */
export async function listCaseTails(db: Db, ids: readonly string[]): Promise<Map<string, CaseTail>> {
  const rows = await db
    .selectFrom('case_file')
    .select(['id', 'last_seq', 'last_hash'])
    .where('id', 'in', [...ids, NO_ID])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Keeps an empty list a valid condition. */
const NO_ID = '00000000-0000-0000-0000-000000000000';
