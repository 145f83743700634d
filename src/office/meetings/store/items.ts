// SQL on the agenda of a meeting and its papers.
import { sql } from 'kysely';
import type { SentFile } from '#kernel/cases/fields.ts';
import type { Db, Tx } from '#platform/database/db.ts';

export interface Item {
  readonly id: string;
  readonly no: number;
  readonly title: string;
  readonly reporter: string;
  readonly minutes: number;
  readonly summary: string | null;
  readonly papers: readonly { readonly id: string; readonly name: string }[];
}

export interface NewItem {
  readonly id: string;
  readonly meeting_id: string;
  readonly title: string;
  readonly reporter: string;
  readonly minutes: number;
  readonly summary: string | null;
}

/** The last of its meeting, which the caller has locked. */
export async function insertItem(tx: Tx, item: NewItem, files: readonly SentFile[], at: Date): Promise<void> {
  await sql`insert into meeting_item (id, meeting_id, no, title, reporter, minutes, summary)
    select ${item.id}, ${item.meeting_id}, coalesce(max(no), 0) + 1, ${item.title}, ${item.reporter}, ${item.minutes},
      ${item.summary}
    from meeting_item where meeting_id = ${item.meeting_id}`.execute(tx);
  if (files.length === 0) return;
  const rows = files.map(({ id, name }) => ({ item_id: item.id, file_id: id, name, added_at: at }));
  await tx
    .insertInto('meeting_paper')
    .values(rows)
    .onConflict((known) => known.doNothing())
    .execute();
}

export async function listItems(db: Db, meetingId: string): Promise<Item[]> {
  const { rows } = await sql<Item>`
    select i.id, i.no, i.title, i.reporter, i.minutes, i.summary, coalesce(p.papers, '[]') as papers from meeting_item i
    left join lateral (select json_agg(json_build_object('id', p.file_id, 'name', p.name) order by p.added_at, p.name) as papers
      from meeting_paper p where p.item_id = i.id) p on true
    where i.meeting_id = ${meetingId} order by i.no`.execute(db);
  return rows;
}

/** Only a file of this meeting: the same bytes elsewhere are no way in. */
export async function findPaper(db: Db, meetingId: string, fileId: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select p.name from meeting_paper p join meeting_item i on i.id = p.item_id
    where i.meeting_id = ${meetingId} and p.file_id = ${fileId} limit 1`.execute(db);
  return rows[0]?.name;
}

export async function listHeldFiles(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct file_id as id from meeting_paper where file_id = any(${[...ids]}::text[])`.execute(db);
  return rows.map(({ id }) => id);
}
