// Notices that were given up: refused by a carrier for good, bounced by a relay, or tried in vain to the end.
import { type RawBuilder, sql } from 'kysely';
import type { Vault } from '#platform/crypto/vault.ts';
import type { Db } from '#platform/database/db.ts';

export interface Failure {
  readonly id: string;
  readonly channel: 'sms' | 'mail';
  readonly template: string;
  readonly senderPath: string;
  readonly at: Date;
  readonly reason: string;
  /** Open: whoever shows it masks it. */
  readonly address: string;
}

/** The newest first; `within` is on `n.sender_path`, `after` the last one of the page before. */
export async function listFailures(
  db: Db,
  vault: Vault,
  asked: { readonly within: RawBuilder<unknown>; readonly after: string | undefined; readonly limit: number },
): Promise<Failure[]> {
  const { within, after, limit } = asked;
  const { rows } = await sql<Failure>`
    select n.id, n.channel, n.template, coalesce(n.sender_path, '') as "senderPath", n.failed_at as at,
      coalesce(n.failed_reason, '') as reason, n.address
    from notice n where n.failed_at is not null and ${within}
      ${after ? sql`and (n.failed_at, n.id) < (select failed_at, id from notice where id = ${after})` : sql``}
    order by n.failed_at desc, n.id desc limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, address: vault.open(row.address) }));
}
