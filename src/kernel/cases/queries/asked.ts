// What was asked of organs, with the sealed number it was asked from, for whoever looks into who asks.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';

export interface AskedRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organPath: string;
  readonly organ: string;
  readonly receivedAt: Date;
  readonly decidedAt: Date | null;
  readonly accountId: string | null;
  readonly phoneSealed: string | null;
}

/** Cases of some kinds that came in within a span, the latest first. */
export async function listAsked(
  db: Db,
  asked: {
    readonly kinds: readonly string[];
    readonly from: Date;
    readonly to: Date;
    readonly scopes: readonly Scope[];
    readonly limit: number;
  },
): Promise<AskedRow[]> {
  const { rows } = await sql<AskedRow>`
    select f.id, f.number, f.title, f.title_en as "titleEn", f.organ_path as "organPath", f.organ_name as organ,
      f.received_at as "receivedAt", f.decided_at as "decidedAt", f.account_id as "accountId",
      p.phone_sealed as "phoneSealed"
    from case_file f left join case_party p on p.case_id = f.id and p.role = 'applicant'
    where f.kind = any(${[...asked.kinds]}::text[]) and f.received_at >= ${asked.from} and f.received_at < ${asked.to}
      and ${withinScopes(asked.scopes, 'f.organ_path')}
    order by f.received_at desc, f.id desc limit ${asked.limit}`.execute(db);
  return rows;
}
