// SQL on the talks of a firm, as they stand in the register.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import { KIND } from './contract.ts';

export interface TalkRow {
  readonly number: string;
  readonly state: string;
  readonly receivedAt: Date;
  readonly subject: string;
  readonly organ: { readonly name: string; readonly nameEn: string | null };
}

/** The latest first. */
export async function listOfFirm(db: Db, account: string, limit: number): Promise<TalkRow[]> {
  const { rows } = await sql<TalkRow>`
    select number, state, received_at as "receivedAt", data ->> 'subject' as subject,
      json_build_object('name', organ_name, 'nameEn', data #>> '{organ,nameEn}') as organ
    from case_file where account_id = ${account} and kind = ${KIND}
    order by received_at desc, id desc limit ${limit}`.execute(db);
  return rows;
}
