// SQL on online interviews and the questions of the public.
import { type RawBuilder, sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { isId } from '#platform/ids.ts';
import type { Interview, Question, QuestionState } from './contract.ts';

const COLUMNS = sql`i.id, i.organ_path as "organPath", o.name as organ, o.name_en as "organEn", i.title,
  i.title_en as "titleEn", i.guests, i.about, i.starts_at as "startsAt", i.ends_at as "endsAt", i.replay,
  i.cancel_reason as "cancelReason"`;

async function select(db: Db, rest: RawBuilder<unknown>): Promise<Interview[]> {
  const { rows } = await sql<Interview>`
    select ${COLUMNS} from interview i join organ o on o.id = i.organ_id ${rest}`.execute(db);
  return rows;
}

/** Not over yet, the next first. */
export const listComing = (db: Db, now: Date, limit: number): Promise<Interview[]> =>
  select(db, sql`where i.ends_at > ${now} order by i.starts_at, i.id limit ${limit}`);

/** Over, the latest first; `after` ended the page before. */
export function listPast(db: Db, now: Date, after: string | undefined, limit: number): Promise<Interview[]> {
  const beyond = after
    ? sql`and (i.starts_at, i.id) < (select a.starts_at, a.id from interview a where a.id = ${after})`
    : sql``;
  return select(
    db,
    sql`where i.ends_at <= ${now} and i.cancelled_at is null ${beyond} order by i.starts_at desc, i.id desc limit ${limit}`,
  );
}

export const listOwn = (db: Db, scopes: readonly Scope[], limit: number): Promise<Interview[]> =>
  select(db, sql`where ${withinScopes(scopes, 'i.organ_path')} order by i.starts_at desc, i.id desc limit ${limit}`);

export async function findInterview(db: Db, id: string): Promise<Interview | undefined> {
  return isId(id) ? (await select(db, sql`where i.id = ${id}`))[0] : undefined;
}

/** How many were held in each year, the latest first. */
export async function countByYear(db: Db, now: Date): Promise<{ year: string; count: number }[]> {
  const { rows } = await sql<{ year: string; count: number }>`
    select to_char(starts_at at time zone 'Asia/Shanghai', 'YYYY') as year, count(*) as count from interview
    where ends_at <= ${now} and cancelled_at is null group by 1 order by 1 desc limit 10`.execute(db);
  return rows;
}

export async function insertInterview(
  tx: Tx,
  { id, organId, ...told }: Omit<Interview, 'organ' | 'organEn' | 'replay' | 'cancelReason'> & { organId: string },
): Promise<void> {
  await tx
    .insertInto('interview')
    .values({
      id,
      organ_id: organId,
      organ_path: told.organPath,
      title: told.title,
      title_en: told.titleEn,
      guests: told.guests,
      about: told.about,
      starts_at: told.startsAt,
      ends_at: told.endsAt,
    })
    .execute();
}

export async function cancelInterview(tx: Tx, id: string, at: Date, reason: string): Promise<void> {
  await tx.updateTable('interview').set({ cancelled_at: at, cancel_reason: reason }).where('id', '=', id).execute();
}

export async function setReplay(tx: Tx, id: string, replay: string): Promise<void> {
  await tx.updateTable('interview').set({ replay }).where('id', '=', id).execute();
}

export async function insertQuestion(
  tx: Tx,
  interviewId: string,
  { id, asker, text, sentAt }: Pick<Question, 'id' | 'asker' | 'text' | 'sentAt'>,
): Promise<void> {
  await tx
    .insertInto('interview_question')
    .values({ id, interview_id: interviewId, asker, text, sent_at: sentAt, state: 'waiting' })
    .execute();
}

/** In some states, in the order in which they came in. */
export async function listQuestions(
  db: Db,
  interviewId: string,
  states: readonly QuestionState[],
  limit: number,
): Promise<Question[]> {
  const { rows } = await sql<Question>`
    select id, asker, text, sent_at as "sentAt", state, reason, answer, answered_by as "answeredBy"
    from interview_question where interview_id = ${interviewId} and state = any(${[...states]}::text[])
    order by sent_at, id limit ${limit}`.execute(db);
  return rows;
}

export async function findQuestion(tx: Tx, interviewId: string, id: string): Promise<Question | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<Question>`
    select id, asker, text, sent_at as "sentAt", state, reason, answer, answered_by as "answeredBy"
    from interview_question where interview_id = ${interviewId} and id = ${id} for update`.execute(tx);
  return rows[0];
}

export async function changeQuestion(
  tx: Tx,
  id: string,
  changed: {
    state: QuestionState;
    reason?: string | null;
    answer?: string;
    answered_by?: string;
    answered_at?: Date;
  },
): Promise<void> {
  await tx.updateTable('interview_question').set(changed).where('id', '=', id).execute();
}
