// SQL on what is read again, and on whether it helped.
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { takeRandom } from '#platform/crypto/random.ts';
import type { Db, Tx } from '#platform/database/db.ts';

/** Read again and right: the next time is later. */
export async function noteReview(
  tx: Tx,
  documentId: string,
  review: { id: string; by_id: string | null; by_name: string; note: string; at: Date },
  next: string,
): Promise<void> {
  await tx
    .insertInto('knowledge_review')
    .values({ ...review, document_id: documentId })
    .execute();
  await sql`
    update knowledge_live set review_on = ${next}::date, told_at = null
    where document_id = ${documentId} and until is null`.execute(tx);
}

export interface ReviewRow {
  readonly id: string;
  readonly byName: string;
  readonly note: string;
  readonly at: Date;
}

export function listReviews(db: Db, documentId: string): Promise<ReviewRow[]> {
  return db
    .selectFrom('knowledge_review')
    .select(['id', 'by_name as byName', 'note', 'at'])
    .where('document_id', '=', documentId)
    .orderBy('at', 'desc')
    .limit(20)
    .execute();
}

/** Organs with entries due of which they were not told yet; they are told with this. */
export async function takeUntold(tx: Tx, today: string, now: Date): Promise<{ organId: string; count: number }[]> {
  const { rows } = await sql<{ organId: string; count: number }>`
    with told as (
      update knowledge_live set told_at = ${now}
      where until is null and told_at is null and review_on <= ${today}::date returning organ_id)
    select organ_id as "organId", count(*) as count from told group by organ_id`.execute(tx);
  return rows;
}

/** Whose last day has passed. */
export async function listLapsed(db: Db, today: string): Promise<{ documentId: string; code: string }[]> {
  return db
    .selectFrom('knowledge_live')
    .select(['document_id as documentId', 'code'])
    .where('until', 'is', null)
    .where('valid_until', '<', sql<string>`${today}::date`)
    .limit(1000)
    .execute();
}

const SALT_BYTES = 32;

/** Counts a visitor's word once a day; false when they had said it. `visitor` goes no further than this. */
export async function countVote(
  tx: Tx,
  vote: { documentId: string; day: string; visitor: string; helpful: boolean },
): Promise<boolean> {
  const { rows: salts } = await sql<{ salt: Buffer }>`
    insert into knowledge_salt (day, salt) values (${vote.day}, ${takeRandom(SALT_BYTES)})
    on conflict (day) do update set salt = knowledge_salt.salt returning salt`.execute(tx);
  const mark = createHmac('sha256', salts[0]!.salt).update(vote.visitor).digest().subarray(0, 12);
  const { numInsertedOrUpdatedRows: fresh } = await tx
    .insertInto('knowledge_vote')
    .values({ document_id: vote.documentId, day: vote.day, mark, helpful: vote.helpful })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (!fresh) return false;
  await sql`
    insert into knowledge_tally (document_id, yes, no)
    values (${vote.documentId}, ${vote.helpful ? 1 : 0}, ${vote.helpful ? 0 : 1})
    on conflict (document_id) do update set yes = knowledge_tally.yes + excluded.yes,
      no = knowledge_tally.no + excluded.no`.execute(tx);
  return true;
}

/** Throws the keys of past days away, and what was made with them; the counts stay. */
export async function forgetVisitors(tx: Tx, today: string): Promise<void> {
  await sql`delete from knowledge_vote where day < ${today}::date`.execute(tx);
  await sql`delete from knowledge_salt where day < ${today}::date`.execute(tx);
}
