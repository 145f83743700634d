// Things of the office in the demo city for those who try the doors: rooms, shifts of duty, plans of holidays.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';

/** A thing as it is found: where it belongs, and its address. */
export interface Row {
  readonly paths: string[];
  readonly owner?: string | null;
  readonly keptFrom?: string[] | null;
  readonly onlyFor?: string[] | null;
  readonly caseKind?: string;
  readonly [param: string]: unknown;
}

export async function listRooms(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`select id as room, array[organ_path] as paths from meeting_room`.execute(db);
  return rows;
}

export async function listShifts(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select distinct on (organ_path) id as shift, array[organ_path] as paths from duty_shift order by organ_path, on_day desc`.execute(
    db,
  );
  return rows;
}

/** For all who are asked to one, or for those who call it. */
export async function listMeetings(db: Db, those: 'asked' | 'called'): Promise<Row[]> {
  const paths =
    those === 'called'
      ? sql`array[m.organ_path]`
      : sql`array(select distinct organ_path from meeting_seat where meeting_id = m.case_id)`;
  const { rows } = await sql<Row>`
    select m.case_id as meeting, ${paths} as paths, coalesce((select p.file_id from meeting_paper p
      join meeting_item i on i.id = p.item_id where i.meeting_id = m.case_id limit 1), repeat('0', 64)) as file
    from meeting m`.execute(db);
  return rows;
}

export async function listDutyPlans(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`select id as plan, array[organ_path] as paths from duty_plan`.execute(db);
  return rows;
}
