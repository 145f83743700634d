// SQL on the register of the use of seals: by organ and year, numbered without a gap.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { Seal } from '../contract.ts';

export interface NewUse {
  readonly caseId: string;
  readonly organId: string;
  readonly organPath: string;
  readonly year: number;
  readonly seal: Seal;
  readonly copies: number;
  readonly by: string;
  readonly at: Date;
}

/** Under the next number of its year, which nobody else has: the row of the count is locked until all is written. */
export async function insertUse(tx: Tx, use: NewUse): Promise<void> {
  await sql`
    with next as (insert into seal_count (organ_id, year, last) values (${use.organId}, ${use.year}, 1)
      on conflict (organ_id, year) do update set last = seal_count.last + 1 returning last)
    insert into seal_use (case_id, organ_id, organ_path, year, no, seal, copies, stamped_by, stamped_at)
    select ${use.caseId}, ${use.organId}, ${use.organPath}, ${use.year}, last, ${use.seal}, ${use.copies}, ${use.by},
      ${use.at} from next`.execute(tx);
}

export interface Use {
  readonly caseId: string;
  readonly no: number;
  readonly seal: Seal;
  readonly copies: number;
  readonly title: string;
  readonly by: string;
  readonly byEn: string | null;
  readonly at: Date;
}

/** Of a year, the last first; `after` is the last number of the page before. */
export async function listUses(
  db: Db,
  scopes: readonly Scope[],
  asked: { readonly year: number; readonly after: number | undefined; readonly limit: number },
): Promise<Use[]> {
  const rest = asked.after ? sql`and u.no < ${asked.after}` : sql``;
  const { rows } = await sql<Use>`
    select u.case_id as "caseId", u.no, u.seal, u.copies, f.title, f.applicant_name as by,
      f.applicant_name_en as "byEn", u.stamped_at as at
    from seal_use u join case_file f on f.id = u.case_id
    where ${withinScopes(scopes, 'u.organ_path')} and u.year = ${asked.year} ${rest}
    order by u.no desc limit ${asked.limit}`.execute(db);
  return rows;
}
