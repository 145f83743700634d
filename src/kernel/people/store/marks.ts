// SQL on marks: sheets without a voter, and how often each level was given.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import type { MarkTally } from '../marks.ts';

export interface Mark {
  readonly thing: string;
  readonly level: number;
}

/** Kept under an id that tells neither when nor after whom; counted in one order, so that no two wait in a ring. */
export async function insertMarks(tx: Tx, box: string, grp: number, marks: readonly Mark[]): Promise<void> {
  const given = JSON.stringify(marks);
  await sql`
    with sheet as (
      insert into mark_sheet (box, id, grp, marks) values (${box}, ${randomUUID()}, ${grp}, ${given}::jsonb)
    )
    insert into mark_tally (box, thing, grp, level, votes)
    select ${box}, m.thing, ${grp}, m.level, 1 from jsonb_to_recordset(${given}::jsonb) as m (thing text, level int)
    order by 2, 4
    on conflict (box, thing, grp, level) do update set votes = mark_tally.votes + 1`.execute(tx);
}

export async function listMarks(db: Db, box: string): Promise<MarkTally[]> {
  const { rows } = await sql<MarkTally>`
    select thing, grp, level, votes from mark_tally where box = ${box} order by 1, 2, 3`.execute(db);
  return rows;
}

export interface Sheet {
  readonly grp: number;
  readonly marks: readonly Mark[];
}

const BATCH = 1000;

/** Every sheet, a batch at a time: who counts them by hand comes to the same scores. */
export async function* readSheets(db: Db, box: string): AsyncGenerator<readonly Sheet[]> {
  for (let after: string | null = null; ; ) {
    const { rows }: { rows: (Sheet & { id: string })[] } = await sql<Sheet & { id: string }>`
      select id, grp, marks from mark_sheet where box = ${box} ${after ? sql`and id > ${after}::uuid` : sql``}
      order by id limit ${BATCH}`.execute(db);
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)?.id ?? null;
  }
}
