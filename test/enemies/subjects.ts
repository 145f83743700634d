// Things of the demo city in every relation to the people who try the doors: own organ, beneath, beside, own, another's.
import { sql } from 'kysely';
import type { Subject } from '#platform/http/access.ts';
import type { Db } from '#platform/database/db.ts';

export interface NamedSubject {
  readonly kind: string;
  readonly relation: string;
  readonly params: Readonly<Record<string, string>>;
  readonly subject: Subject;
}

interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly organ_path: string;
  readonly account_id: string | null;
  readonly paths: string[];
}

/** Cases in the city's bureau, in a county's, in another bureau, and of the demo citizen. */
export async function listSubjects(db: Db): Promise<NamedSubject[]> {
  const { rows } = await sql<CaseRow>`
    select distinct on (f.organ_path) f.id, f.number, f.organ_path, f.account_id,
      array_append(array(select h.organ_path from case_hold h where h.case_id = f.id), f.organ_path) as paths
    from case_file f where f.kind = 'application' order by f.organ_path, f.received_at limit 12`.execute(db);
  return rows.map((row) => ({
    kind: 'case',
    relation: `a case of ${row.organ_path}`,
    params: { id: row.id, number: row.number },
    subject: { paths: row.paths, owners: row.account_id ? [row.account_id] : [], codeInHand: false },
  }));
}
