// Films and the sizes they were made in.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import type { MadeRung } from '#platform/film/ladder.ts';
import type { Film, Reason } from './contract.ts';

/** Those that nobody asked for yet. Gives whether there are any. */
export async function insertFilms(tx: Tx, fileIds: readonly string[], now: Date): Promise<boolean> {
  const made = await sql`
    insert into film (file_id, asked_at, due_at) select distinct id, ${now}::timestamptz, ${now}::timestamptz
    from unnest(${[...fileIds]}::text[]) id order by id on conflict do nothing`.execute(tx);
  return (made.numAffectedRows ?? 0n) > 0n;
}

export async function listFilms(db: Db, fileIds: readonly string[]): Promise<Film[]> {
  if (fileIds.length === 0) return [];
  return db
    .selectFrom('film')
    .select(['file_id as fileId', 'state', 'progress', 'reason', 'seconds'])
    .where('file_id', 'in', [...fileIds])
    .$castTo<Film>()
    .execute();
}

/** Begun anew: a waiting one at once, one that failed or had no program with all its attempts. */
export async function askAgain(tx: Tx, fileId: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('film')
    .set({ state: 'waiting', due_at: now, attempts: 0, reason: null, progress: 0 })
    .where('file_id', '=', fileId)
    .where('state', 'in', ['waiting', 'failed', 'no-tool'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface Claimed {
  readonly fileId: string;
  readonly attempts: number;
}

/** The oldest that is due, unless another is being made: one at a time, whatever the number of processes. */
export async function claimNext(tx: Tx, now: Date, stillSince: Date): Promise<Claimed | undefined> {
  const { rows } = await sql<Claimed>`
    update film set state = 'making', beat_at = ${now}, progress = 0, attempts = attempts + 1
    where file_id = (
      select file_id from film where state = 'waiting' and due_at <= ${now}
        and not exists (select from film busy where busy.state = 'making' and busy.beat_at > ${stillSince})
      order by due_at, file_id limit 1)
    returning file_id as "fileId", attempts`.execute(tx);
  return rows[0];
}

/** When the next of those that wait is due. */
export async function findNextDue(db: Db): Promise<Date | null> {
  const { rows } = await sql<{ due: Date | null }>`
    select min(due_at) as due from film where state = 'waiting'`.execute(db);
  return rows[0]?.due ?? null;
}

/** Whether it is being made by us still. */
export async function beat(db: Db, { fileId, attempts }: Claimed, progress: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('film')
    .set({ beat_at: now, progress })
    .where('file_id', '=', fileId)
    .where('state', '=', 'making')
    .where('attempts', '=', attempts)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface Kept {
  readonly seconds: number;
  readonly poster: string;
  readonly rungs: readonly (MadeRung & { readonly media: string; readonly playlist: string })[];
}

export async function saveMade(tx: Tx, { fileId, attempts }: Claimed, made: Kept): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('film')
    .set({ state: 'ready', progress: 100, seconds: made.seconds, poster: made.poster, beat_at: null })
    .where('file_id', '=', fileId)
    .where('state', '=', 'making')
    .where('attempts', '=', attempts)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await tx.deleteFrom('film_rung').where('file_id', '=', fileId).execute();
  await tx
    .insertInto('film_rung')
    .values(
      made.rungs.map(({ name, width, height, peak, average, codecs, media, playlist }) => ({
        ...{ file_id: fileId, name, width, height },
        ...{ peak, average, codecs, media, playlist },
      })),
    )
    .execute();
}

/** It failed for good when there is a reason; else it waits until it is due again. */
export async function saveEnded(
  tx: Tx,
  { fileId, attempts }: Claimed,
  ended: { readonly reason: Reason } | { readonly dueAt: Date; readonly attempts: number },
): Promise<void> {
  await tx
    .updateTable('film')
    .set(
      'reason' in ended
        ? { state: 'failed', reason: ended.reason, beat_at: null }
        : { state: 'waiting', due_at: ended.dueAt, attempts: ended.attempts, beat_at: null, progress: 0 },
    )
    .where('file_id', '=', fileId)
    .where('state', '=', 'making')
    .where('attempts', '=', attempts)
    .execute();
}

/** Those that wait can be made by nobody here. */
export async function noteNoTool(tx: Tx): Promise<void> {
  await tx.updateTable('film').set({ state: 'no-tool' }).where('state', '=', 'waiting').execute();
}

/** What was lost with its process, and what had no program, waits again; what was lost too often has failed. */
export async function takeUpAgain(
  tx: Tx,
  asked: { readonly now: Date; readonly stillSince: Date; readonly most: number; readonly hasTool: boolean },
) {
  const { now, stillSince, most, hasTool } = asked;
  await sql`
    update film set beat_at = null, due_at = ${now}, progress = 0,
      state = case when state = 'making' and attempts >= ${most} then 'failed' else 'waiting' end,
      reason = case when state = 'making' and attempts >= ${most} then 'lost' end
    where (state = 'making' and beat_at <= ${stillSince}) or (${hasTool} and state = 'no-tool')`.execute(tx);
}

/** Of a film that is ready, in the order of their weight. */
export async function listRungsOf(db: Db, fileId: string): Promise<(MadeRung & { media: string; playlist: string })[]> {
  return db
    .selectFrom('film_rung')
    .innerJoin('film', 'film.file_id', 'film_rung.file_id')
    .select(['name', 'width', 'height', 'peak', 'average', 'codecs', 'media', 'playlist'])
    .where('film_rung.file_id', '=', fileId)
    .where('film.state', '=', 'ready')
    .orderBy('peak')
    .execute();
}

export async function findPoster(db: Db, fileId: string): Promise<string | null> {
  const found = await db.selectFrom('film').select('poster').where('file_id', '=', fileId).executeTakeFirst();
  return found?.poster ?? null;
}

/** Which of these stored files are pictures or sizes of a film. */
export async function listHeldFiles(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select poster as id from film where poster = any(${[...ids]}::text[])
    union select media from film_rung where media = any(${[...ids]}::text[])`.execute(db);
  return rows.map((row) => row.id);
}
