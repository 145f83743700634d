// SQL on the seals of papers: each is made once, when somebody first asks for its paper.
import type { Db } from '#platform/database/db.ts';

export interface SealRow {
  readonly paper_id: string;
  readonly digest: string;
  readonly signature: string;
  readonly signed_at: Date;
}

export async function findSeal(db: Db, paperId: string): Promise<SealRow | undefined> {
  return db.selectFrom('case_paper_seal').selectAll().where('paper_id', '=', paperId).executeTakeFirst();
}

/** Keeps a seal, or gives the one that somebody else kept at the same moment. */
export async function keepSeal(db: Db, seal: SealRow): Promise<SealRow> {
  await db
    .insertInto('case_paper_seal')
    .values(seal)
    .onConflict((oc) => oc.column('paper_id').doNothing())
    .execute();
  return (await findSeal(db, seal.paper_id)) ?? seal;
}
