// SQL on the signers of proposals and on replies.
import { sql } from 'kysely';
import type { ForgetWords } from '#kernel/cases/room.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { House, ReplyClass, Verdict } from '../contract.ts';

export async function addSigner(tx: Tx, caseId: string, accountId: string, at: Date): Promise<void> {
  await tx.insertInto('motion_signer').values({ case_id: caseId, account_id: accountId, signed_at: at }).execute();
}

export interface NewReply {
  readonly id: string;
  readonly case_id: string;
  readonly round: number;
  readonly house: House;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly class: ReplyClass;
  readonly on_time: boolean;
  readonly replied_at: Date;
}

export async function insertReply(tx: Tx, row: NewReply): Promise<void> {
  await tx.insertInto('motion_reply').values(row).execute();
}

/** What its signers said of the last reply that was not judged; and when the machine comes back to what it promised. */
export async function judgeReply(
  tx: Tx,
  caseId: string,
  said: { readonly verdict: Verdict; readonly at: Date; readonly followOn: string | null },
): Promise<void> {
  await sql`
    update motion_reply set verdict = ${said.verdict}, judged_at = ${said.at}, follow_on = ${said.followOn}::date
    where case_id = ${caseId} and verdict is null`.execute(tx);
}

export interface PublicWords {
  readonly title: string;
  readonly signers: string;
  readonly text: string;
  readonly reply: string;
}

/** Of the last reply. */
export async function publishReply(tx: Tx, caseId: string, at: Date, { title, signers, text, reply }: PublicWords) {
  await sql`
    update motion_reply set published_at = ${at}, title = ${title}, signers = ${signers}, text = ${text}, reply = ${reply}
    where id = (select id from motion_reply where case_id = ${caseId} order by round desc limit 1)`.execute(tx);
}

export interface Promised {
  readonly id: string;
  readonly caseId: string;
}

/** Whose day has come, the oldest first. */
export async function listToFollow(db: Db, today: string, limit: number): Promise<Promised[]> {
  const { rows } = await sql<Promised>`
    select id, case_id as "caseId" from motion_reply
    where follow_on <= ${today}::date order by follow_on, id limit ${limit}`.execute(db);
  return rows;
}

/** The next day on which the machine comes back; null when it does not. */
export async function setFollowOn(tx: Tx, caseId: string, day: string | null): Promise<void> {
  await sql`
    update motion_reply set follow_on = ${day}::date
    where id = (select id from motion_reply where case_id = ${caseId} order by round desc limit 1)`.execute(tx);
}

export const forgetWords: ForgetWords = async (tx, { caseId, words, mark }) => {
  const gone = sql`${[...words]}::text[], ${mark}`;
  await sql`
    update motion_reply
    set title = redacted(title, ${gone}), text = redacted(text, ${gone}), reply = redacted(reply, ${gone})
    where case_id = ${caseId} and published_at is not null`.execute(tx);
};
