// Things of the office in the demo city for those who try the doors: rooms, shifts of duty, plans of holidays.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';

/** A thing as it is found: where it belongs, and its address. */
export interface Row {
  readonly paths: string[];
  readonly owner?: string | null;
  readonly keptFrom?: string[] | null;
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

export async function listDutyPlans(db: Db): Promise<Row[]> {
  const { rows } = await sql<Row>`select id as plan, array[organ_path] as paths from duty_plan`.execute(db);
  return rows;
}
