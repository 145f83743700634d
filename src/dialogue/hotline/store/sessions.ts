// SQL on sessions of leaders and broadcasts, and on what was asked in them.
import { sql } from 'kysely';
import { namedOrgan } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { SessionKind, Times } from '../rules/sessions.ts';

export interface Session extends Times {
  readonly id: string;
  readonly kind: SessionKind;
  readonly topic: string;
  readonly guest: string;
  readonly organ: { readonly code: string; readonly name: string; readonly nameEn: string | null };
  readonly centrePath: string;
  readonly line: string;
  readonly record: string | null;
  readonly taken: number;
  readonly settled: number;
}

const SESSION = sql`s.id, s.kind, s.topic, s.guest, ${namedOrgan('o')} as organ, s.centre_path as "centrePath", s.line,
  s.starts_at as "startsAt", s.ends_at as "endsAt", s.record, s.cancelled, n.taken, n.settled`;
const JOINED = sql`hotline_session s join organ o on o.id = s.organ_id
  left join lateral (
    select count(*)::int as taken, count(*) filter (where i.case_id is null or f.phase = 'closed')::int as settled
    from hotline_session_item i left join case_file f on f.id = i.case_id where i.session_id = s.id
  ) n on true`;

/** Those not over yet, the next first; cancelled ones until their day. */
export async function listComing(db: Db, now: Date, limit: number): Promise<Session[]> {
  const { rows } = await sql<Session>`
    select ${SESSION} from ${JOINED} where s.ends_at > ${now} order by s.starts_at, s.id limit ${limit}`.execute(db);
  return rows;
}

/** Those that were held, the newest first. */
export async function listHeld(
  db: Db,
  asked: { readonly now: Date; readonly after?: string | undefined; readonly limit: number },
): Promise<Session[]> {
  const from = asked.after
    ? sql`and (s.starts_at, s.id) < (select starts_at, id from hotline_session where id = ${asked.after})`
    : sql``;
  const { rows } = await sql<Session>`
    select ${SESSION} from ${JOINED}
    where s.ends_at <= ${asked.now} and s.starts_at <= ${asked.now} and s.cancelled is null ${from}
    order by s.starts_at desc, s.id desc limit ${asked.limit}`.execute(db);
  return rows;
}

export async function findSession(db: Db, id: string): Promise<Session | undefined> {
  const { rows } = await sql<Session>`select ${SESSION} from ${JOINED} where s.id = ${id}`.execute(db);
  return rows[0];
}

export interface NewSession {
  readonly id: string;
  readonly kind: SessionKind;
  readonly topic: string;
  readonly guest: string;
  readonly organ_id: string;
  readonly centre_path: string;
  readonly line: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly entered_by: string;
}

export async function insertSession(tx: Tx, row: NewSession): Promise<void> {
  await tx
    .insertInto('hotline_session')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function writeRecord(tx: Tx, id: string, record: string, at: Date): Promise<void> {
  await tx.updateTable('hotline_session').set({ record, recorded_at: at }).where('id', '=', id).execute();
}

export async function cancelSession(tx: Tx, id: string, reason: string): Promise<void> {
  await tx.updateTable('hotline_session').set({ cancelled: reason }).where('id', '=', id).execute();
}

export interface SessionItem {
  readonly id: string;
  readonly asked: string;
  readonly answer: string | null;
  readonly caseId: string | null;
  readonly state: string | null;
  readonly phase: string | null;
  readonly organ: { readonly code: string; readonly name: string; readonly nameEn: string | null } | null;
}

/** In the order they were asked. */
export async function listItems(db: Db, sessionId: string, limit: number): Promise<SessionItem[]> {
  const { rows } = await sql<SessionItem>`
    select i.id, i.asked, i.answer, i.case_id as "caseId", f.state, f.phase,
      case when o.id is not null then ${namedOrgan('o')} end as organ
    from hotline_session_item i left join case_file f on f.id = i.case_id left join organ o on o.id = f.organ_id
    where i.session_id = ${sessionId} order by i.id limit ${limit}`.execute(db);
  return rows;
}

/** False when the order stands in a session already. */
export async function insertItem(
  tx: Tx,
  item: {
    id: string;
    session_id: string;
    asked: string;
    case_id: string | null;
    answer: string | null;
    added_at: Date;
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('hotline_session_item')
    .values(item)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
