// SQL on marks of organs (机关代字) and the numbers given under them.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';

export interface Mark {
  readonly mark: string;
  readonly organId: string;
  readonly organPath: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly endedAt: Date | null;
  /** The last number of the year. */
  readonly last: number;
}

const MOST = 200;

const selectMarks = (year: number) => sql`
  select m.mark, m.organ_id as "organId", m.organ_path as "organPath", o.name as organ, o.name_en as "organEn",
    m.ended_at as "endedAt", coalesce(s.last, 0) as last
  from official_document_mark m join organ o on o.id = m.organ_id
  left join official_document_serial s on s.mark = m.mark and s.year = ${year}`;

/** Of organs within reach. */
export async function listMarks(db: Db, scopes: readonly Scope[], year: number): Promise<Mark[]> {
  const { rows } = await sql<Mark>`${selectMarks(year)}
    where ${withinScopes(scopes, 'm.organ_path')} order by m.organ_path, m.mark limit ${MOST}`.execute(db);
  return rows;
}

/** In use, of organs by id. */
export async function listMarksOf(db: Db, organIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ mark: string }>`
    select mark from official_document_mark where organ_id = any(${[...organIds]}::uuid[]) and ended_at is null
    order by entered_at, mark limit ${MOST}`.execute(db);
  return rows.map(({ mark }) => mark);
}

export async function findMark(db: Db, mark: string): Promise<{ organId: string; organPath: string } | undefined> {
  const { rows } = await sql<{ organId: string; organPath: string }>`
    select organ_id as "organId", organ_path as "organPath" from official_document_mark
    where mark = ${mark} and ended_at is null`.execute(db);
  return rows[0];
}

export interface NewMark {
  readonly mark: string;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly entered_by: string;
  readonly entered_at: Date;
}

/** Whether it was free; one of the same organ that was given up comes back. */
export async function insertMark(tx: Tx, mark: NewMark): Promise<boolean> {
  const { rows } = await sql`
    insert into official_document_mark (mark, organ_id, organ_path, entered_by, entered_at)
    values (${mark.mark}, ${mark.organ_id}, ${mark.organ_path}, ${mark.entered_by}, ${mark.entered_at})
    on conflict (mark) do update set ended_at = null
      where official_document_mark.organ_id = excluded.organ_id and official_document_mark.ended_at is not null
    returning mark`.execute(tx);
  return rows.length > 0;
}

export async function endMark(tx: Tx, mark: string, at: Date): Promise<void> {
  await tx.updateTable('official_document_mark').set({ ended_at: at }).where('mark', '=', mark).execute();
}

/**
 * The next number of a mark in a year. The row stays locked until the transaction of the signature ends: whoever signs
 * at the same moment waits, and a signature that is taken back gives its number back.
 */
export async function takeSerial(tx: Tx, mark: string, year: number): Promise<number> {
  const { last } = await tx
    .insertInto('official_document_serial')
    .values({ mark, year, last: 1 })
    .onConflict((oc) => oc.columns(['mark', 'year']).doUpdateSet({ last: sql`official_document_serial.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
