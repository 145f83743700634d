// SQL on letters and answers as everybody may read them.
import { sql } from 'kysely';
import type { MomentKey } from '#kernel/cases/queries/cursor.ts';
import type { Db } from '#platform/database/db.ts';
import type { LetterKind, PublicText } from '../contract.ts';

/** A letter and its answer as everybody may read them. */
export interface PublicLetter extends PublicText {
  readonly id: string;
  readonly sort: LetterKind;
  readonly subject: string | null;
  readonly organ: string;
  readonly organEn: string | null;
  readonly organCode: string;
  readonly receivedAt: Date;
  readonly answeredAt: Date;
}

interface LettersAsked {
  readonly organIds?: readonly string[];
  readonly sort?: LetterKind | undefined;
  /** Code of a subject: everything under it counts. */
  readonly subject?: string | undefined;
  readonly after?: MomentKey | undefined;
  readonly limit: number;
}

const SHOWN = sql`p.id, p.sort, p.subject, p.title, p.text, p.answer, p.received_at as "receivedAt",
  p.answered_at as "answeredAt", o.name as organ, o.name_en as "organEn", o.code as "organCode"`;

/** The latest answered first. */
export async function listPublished(db: Db, asked: LettersAsked): Promise<PublicLetter[]> {
  const { organIds, sort, subject, after } = asked;
  const { rows } = await sql<PublicLetter>`
    select ${SHOWN} from letter_answer p join organ o on o.id = p.organ_id
    where p.decision = 'published'
      ${organIds ? sql`and p.organ_id = any(${[...organIds]}::uuid[])` : sql``}
      ${sort ? sql`and p.sort = ${sort}` : sql``}
      ${subject ? sql`and p.subject ~>=~ ${subject} and p.subject ~<~ ${`${subject}\u{10ffff}`}` : sql``}
      ${after ? sql`and (p.answered_at, p.id) < (${after.at}, ${after.id}::uuid)` : sql``}
    order by p.answered_at desc, p.id desc limit ${asked.limit}`.execute(db);
  return rows;
}

export async function findPublished(db: Db, id: string): Promise<PublicLetter | undefined> {
  const { rows } = await sql<PublicLetter>`
    select ${SHOWN} from letter_answer p join organ o on o.id = p.organ_id
    where p.decision = 'published' and p.id = ${id}::uuid`.execute(db);
  return rows[0];
}

/** The answer of a case: under which id, and what is public of it. */
export async function findAnswerOf(
  db: Db,
  caseId: string,
): Promise<{ readonly id: string; readonly letter: PublicLetter | undefined } | undefined> {
  const { rows } = await sql<{ id: string }>`select id from letter_answer where case_id = ${caseId}`.execute(db);
  const [found] = rows;
  return found && { id: found.id, letter: await findPublished(db, found.id) };
}

/** All that are public, in the order of their ids; `after` is an id, or empty to begin. */
export async function listForSearch(db: Db, after: string, limit: number): Promise<PublicLetter[]> {
  const { rows } = await sql<PublicLetter>`
    select ${SHOWN} from letter_answer p join organ o on o.id = p.organ_id
    where p.decision = 'published' ${after === '' ? sql`` : sql`and p.id > ${after}::uuid`}
    order by p.id limit ${limit}`.execute(db);
  return rows;
}
