// By which channels an account is told of what: topics that modules declare, and what each account chose.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';

/** Channels that may be chosen. The inbox always is one. */
export const OUTBOUND = ['sms', 'mail'] as const;
export type Outbound = (typeof OUTBOUND)[number];

/** What notices are about, as those who get them choose. */
export interface Topic {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly audience: 'member' | 'staff';
  /** The channels used until somebody chooses otherwise. */
  readonly usual: readonly Outbound[];
}

export interface Choice {
  readonly topic: string;
  readonly channel: Outbound;
  readonly wanted: boolean;
}

/** The channels by which an account is told of a topic, beside its inbox. */
export function chosenFor(topic: Topic, choices: readonly Choice[]): Outbound[] {
  const own = new Map(choices.filter((one) => one.topic === topic.name).map((one) => [one.channel, one.wanted]));
  return OUTBOUND.filter((channel) => own.get(channel) ?? topic.usual.includes(channel));
}

/** What an account has chosen so far. */
export async function listChoices(db: Db, account: string): Promise<Choice[]> {
  const { rows } = await sql<Choice>`
    SELECT topic, channel, wanted FROM notice_choice WHERE account_id = ${account}`.execute(db);
  return rows;
}

/** Keeps choices in the place of earlier ones. */
export async function saveChoices(tx: Tx, account: string, choices: readonly Choice[]): Promise<void> {
  await sql`
    INSERT INTO notice_choice (account_id, topic, channel, wanted)
    SELECT ${account}, topic, channel, wanted
    FROM jsonb_to_recordset(${JSON.stringify(choices)}::jsonb) AS given (topic text, channel text, wanted boolean)
    ON CONFLICT (account_id, topic, channel) DO UPDATE SET wanted = excluded.wanted`.execute(tx);
}
