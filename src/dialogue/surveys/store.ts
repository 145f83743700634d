// SQL on surveys as they stand in the register, and on what was answered.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { namedOrgan } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import { type Answer, KIND } from './contract.ts';
import type { Count, Tally } from './rules/vote.ts';

export interface SurveyRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly state: string;
  readonly receivedAt: Date;
  readonly organ: { readonly name: string; readonly nameEn: string | null };
  readonly data: CaseFile['data'];
}

/** Those that were opened and not cancelled before anybody saw them, the latest first. */
export async function listSurveys(
  db: Db,
  asked: { readonly after?: { readonly at: Date; readonly id: string } | undefined; readonly limit: number },
): Promise<SurveyRow[]> {
  const { after, limit } = asked;
  const { rows } = await sql<SurveyRow>`
    select f.id, f.number, f.title, f.title_en as "titleEn", f.state, f.received_at as "receivedAt", f.data,
      ${namedOrgan('o')} as organ
    from (
      select * from case_file where kind = ${KIND} and accepted_at is not null
        ${after ? sql`and (received_at, id) < (${after.at}, ${after.id}::uuid)` : sql``}
      order by received_at desc, id desc limit ${limit}
    ) f join organ o on o.id = f.organ_id order by f.received_at desc, f.id desc`.execute(db);
  return rows;
}

/** One that the public may see. */
export async function findOpened(db: Db, number: string): Promise<CaseFile | undefined> {
  const row = await db
    .selectFrom('case_file')
    .selectAll()
    .where('number', '=', number)
    .where('kind', '=', KIND)
    .where('accepted_at', 'is not', null)
    .executeTakeFirst();
  return row as CaseFile | undefined;
}

export async function findSurvey(db: Db, id: string): Promise<CaseFile | undefined> {
  const row = await db
    .selectFrom('case_file')
    .selectAll()
    .where('id', '=', id)
    .where('kind', '=', KIND)
    .executeTakeFirst();
  return row as CaseFile | undefined;
}

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
