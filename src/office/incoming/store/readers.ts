// SQL on who was given a document to read (传阅). Rows are added and marked as read, never taken away.
import { sql } from 'kysely';
import { listAccountNames } from '#kernel/people/store/accounts.ts';
import type { Db, Tx } from '#platform/database/db.ts';

export interface Reading {
  readonly id: string;
  readonly reader: string;
  readonly readerEn: string | null;
  readonly readerId: string;
  readonly by: string;
  readonly byEn: string | null;
  readonly givenAt: Date;
  readonly readAt: Date | null;
  readonly note: string | null;
}

type Row = Omit<Reading, 'reader' | 'readerEn' | 'by' | 'byEn'> & { readonly byId: string };

const MOST = 500;

/** The whole log of a document, the first first. */
export async function listReadings(db: Db, caseId: string): Promise<Reading[]> {
  const { rows } = await sql<Row>`
    select r.id, r.reader_id as "readerId", r.given_by as "byId", r.given_at as "givenAt", r.read_at as "readAt", r.note
    from incoming_reader r where r.case_id = ${caseId} order by r.id limit ${MOST}`.execute(db);
  const names = await listAccountNames(db, [...new Set(rows.flatMap(({ readerId, byId }) => [readerId, byId]))]);
  return rows.map(({ byId, ...row }) => {
    const [reader, by] = [names.get(row.readerId), names.get(byId)];
    return {
      ...row,
      reader: reader?.name ?? '',
      readerEn: reader?.nameEn ?? null,
      by: by?.name ?? '',
      byEn: by?.nameEn ?? null,
    };
  });
}

export async function addReaders(
  tx: Tx,
  caseId: string,
  readers: readonly string[],
  given: { readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('incoming_reader')
    .values(readers.map((reader_id) => ({ case_id: caseId, reader_id, given_by: given.by, given_at: given.at })))
    .execute();
}

/** Whether there was something of theirs to be read. */
export async function markRead(
  tx: Tx,
  caseId: string,
  reader: string,
  read: { readonly at: Date; readonly note: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('incoming_reader')
    .set({ read_at: read.at, note: read.note })
    .where('case_id', '=', caseId)
    .where('reader_id', '=', reader)
    .where('read_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface OwnReading {
  readonly id: string;
  readonly caseId: string;
  readonly title: string;
  readonly sender: string;
  readonly number: string;
  readonly by: string;
  readonly byEn: string | null;
  readonly givenAt: Date;
  readonly readAt: Date | null;
}

export const PAGE = 30;

/** What somebody was given to read, the newest first. */
export async function listOwnReadings(
  db: Db,
  reader: string,
  { unread, after }: { readonly unread: boolean; readonly after?: string | undefined },
): Promise<{ rows: OwnReading[]; next: string | null }> {
  const { rows } = await sql<Omit<OwnReading, 'by' | 'byEn'> & { byId: string }>`
    select r.id, r.case_id as "caseId", i.title, i.sender, i.number, r.given_by as "byId", r.given_at as "givenAt",
      r.read_at as "readAt"
    from incoming_reader r join incoming_document i on i.id = r.case_id
    where r.reader_id = ${reader} ${unread ? sql`and r.read_at is null` : sql``}
      ${after ? sql`and r.id < ${after}` : sql``}
    order by r.id desc limit ${PAGE + 1}`.execute(db);
  const names = await listAccountNames(db, [...new Set(rows.map(({ byId }) => byId))]);
  const shown = rows.slice(0, PAGE).map(({ byId, ...row }) => {
    const by = names.get(byId);
    return { ...row, by: by?.name ?? '', byEn: by?.nameEn ?? null };
  });
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

/** For the ladder: whose it is, and who was given it to read. */
export async function findReach(db: Db, id: string): Promise<{ paths: string[]; owners: string[] } | undefined> {
  const { rows } = await sql<{ paths: string[]; owners: string[] }>`
    select array[i.organ_path] || array(select h.organ_path from case_hold h where h.case_id = i.id) as paths,
      array(select r.reader_id::text from incoming_reader r where r.case_id = i.id) as owners
    from incoming_document i where i.id = ${id}`.execute(db);
  return rows[0];
}
