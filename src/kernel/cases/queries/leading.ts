// Which cases may have led to a result that some register names.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';

/** What the register says of a result; `at` is its place in the list. */
export interface SoughtResult {
  readonly at: number;
  /** Number of the case here, when the register names one: then only that case counts. */
  readonly caseNumber: string | null;
  /** Number of the case in another system. */
  readonly oldNumber: string | null;
  /** Code of what it was about. */
  readonly item: string;
  readonly applicant: string;
  /** Keyed hash of the holder's number. */
  readonly idIndex: string | null;
}

export interface LeadingCase {
  readonly at: number;
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  /** The local day on which it was accepted, or else received, `YYYY-MM-DD`. */
  readonly entered: string;
}

/**
 * Cases of some kinds that may have led to each result: about the same thing, of an applicant of its holder's name. The
 * one it names; else those of its other number, and those whose applicant has, where both are known, the same number. A case that ended
 * otherwise than with `outcome` led to none.
 */
export async function findLeadingCases(
  db: Db,
  sought: readonly SoughtResult[],
  { kinds, outcome }: { readonly kinds: readonly string[]; readonly outcome: string },
): Promise<LeadingCase[]> {
  const found = sql`f.id, f.number, f.kind, (coalesce(f.accepted_at, f.received_at)::date)::text as entered`;
  const fits = sql`f.kind = any(${kinds}::text[]) and (f.outcome is null or f.outcome = ${outcome})`;
  // A number alone proves nothing: one real case would cover a whole register.
  const isIt = sql`f.subject_code = s.item and f.applicant_name = s.applicant`;
  const { rows } = await sql<LeadingCase>`
    with sought as (
      select * from jsonb_to_recordset(${JSON.stringify(sought)}) as s
        (at int, "caseNumber" text, "oldNumber" text, item text, applicant text, "idIndex" text))
    select s.at, ${found} from sought s join case_file f on f.number = s."caseNumber" where ${fits} and ${isIt}
    union
    select s.at, ${found} from sought s
      join case_elsewhere e on e.number = s."oldNumber"
      join case_file f on f.id = e.case_id
      where s."caseNumber" is null and ${fits} and ${isIt}
    union
    select s.at, ${found} from sought s
      join case_file f on ${isIt}
      left join case_party p on p.case_id = f.id and p.role = 'applicant'
      where s."caseNumber" is null and ${fits}
        and (s."idIndex" is null or p.id_index is null or p.id_index = s."idIndex")`.execute(db);
  return rows;
}
