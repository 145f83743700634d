// Numbers that cases bear elsewhere: given by an older system, and still what people have in their hands.
import type { Db, Tx } from '#platform/database/db.ts';

export interface Elsewhere {
  readonly case_id: string;
  /** Which system gave the number. */
  readonly system: string;
  readonly number: string;
}

/** Keeps the numbers of cases just taken in; one system gives a number once. */
export async function keepElsewhere(tx: Tx, rows: readonly Elsewhere[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('case_elsewhere')
      .values([...rows])
      .execute();
}

/** More systems than a city ever had. */
const MOST = 20;

/** Cases by a number that some other system gave them, exactly as it is written there. */
export async function listElsewhere(db: Db, number: string): Promise<string[]> {
  const rows = await db
    .selectFrom('case_elsewhere')
    .select('case_id')
    .where('number', '=', number)
    .limit(MOST)
    .execute();
  return rows.map((row) => row.case_id);
}

/** The case of another system's number whose applicant is a person of this name, with the number of this keyed hash. */
export function findElsewhere(
  db: Db,
  asked: { readonly number: string; readonly name: string; readonly idIndex: string },
): Promise<{ id: string; number: string } | undefined> {
  return (
    db
      .selectFrom('case_elsewhere as e')
      .innerJoin('case_file as f', 'f.id', 'e.case_id')
      .innerJoin('case_party as p', (join) => join.onRef('p.case_id', '=', 'f.id').on('p.role', '=', 'applicant'))
      .select(['f.id', 'f.number'])
      .where('e.number', '=', asked.number)
      // The code of an enterprise is public: it proves nothing.
      .where('p.kind', '=', 'natural')
      .where('p.name', '=', asked.name)
      .where('p.id_index', '=', asked.idIndex)
      .limit(1)
      .executeTakeFirst()
  );
}
