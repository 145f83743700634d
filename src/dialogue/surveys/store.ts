// SQL on what was answered in surveys.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Answer } from './contract.ts';
import type { Count, Tally } from './rules/vote.ts';

/** Kept under an id that tells neither when nor after whom. */
export async function insertAnswers(tx: Tx, surveyId: string, answers: readonly Answer[]): Promise<void> {
  await sql`
    insert into survey_answer (survey_id, id, answers)
    values (${surveyId}, ${randomUUID()}, ${JSON.stringify(answers)}::jsonb)`.execute(tx);
}

/** One more for each, in their order, so that two votes at once never wait for each other in a ring. */
export async function addCounts(tx: Tx, surveyId: string, counts: readonly Count[]): Promise<void> {
  await sql`
    insert into survey_tally (survey_id, question, choice, votes)
    select ${surveyId}, n.question, n.choice, 1
    from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as n (question int, choice int)
    order by 2, 3
    on conflict (survey_id, question, choice) do update set votes = survey_tally.votes + 1`.execute(tx);
}

export async function listTallies(db: Db, surveyId: string): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    select question, choice, votes from survey_tally where survey_id = ${surveyId} order by 1, 2`.execute(db);
  return rows;
}

const BATCH = 1000;

/** Everything that was answered, a batch at a time. */
export async function* readAnswers(db: Db, surveyId: string): AsyncGenerator<readonly (readonly Answer[])[]> {
  for (let after: string | null = null; ; ) {
    const { rows }: { rows: { id: string; answers: Answer[] }[] } = await sql<{ id: string; answers: Answer[] }>`
      select id, answers from survey_answer
      where survey_id = ${surveyId} ${after ? sql`and id > ${after}::uuid` : sql``}
      order by id limit ${BATCH}`.execute(db);
    if (rows.length === 0) return;
    yield rows.map(({ answers }) => answers);
    after = rows.at(-1)?.id ?? null;
  }
}
