// What the mailbox gives to assessment: complaints that were found to be right.
import { sql } from 'kysely';
import type { FactsAsked, FigureAsked, FigureCount, FigureFact, Indicator } from '#kernel/cases/indicator.ts';
import { listFacts } from '#kernel/cases/queries/figures.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';

/** Complaints answered in the period with such a finding; an answer is final. */
const upheld = ({ from, to, asOf, scopes }: FigureAsked) => sql`
  from case_file f
  where f.kind = 'complaint' and f.outcome in ('upheld', 'partly')
    and f.closed_at >= ${from}::date and f.closed_at < ${to}::date + 1 and f.closed_at <= ${asOf}
    and ${withinScopes(scopes, 'f.organ_path')}`;

async function countUpheld(db: Db, asked: FigureAsked): Promise<FigureCount[]> {
  const { rows } = await sql<FigureCount>`
    select f.organ_path as key, f.organ_path as path, to_char(f.closed_at, 'YYYY-MM') as month,
      json_build_object('complaints', count(*)) as figures
    ${upheld(asked)} group by 1, 2, 3`.execute(db);
  return rows;
}

function listUpheld(db: Db, asked: FactsAsked): Promise<FigureFact[]> {
  return listFacts(db, asked, sql`select f.id as case_id, f.closed_at as at ${upheld(asked)}`);
}

export const complaintIndicator: Indicator = {
  name: 'complaints',
  by: ['organ'],
  figures: { complaints: { zh: '查实的投诉', en: 'Complaints upheld' } },
  count: countUpheld,
  list: listUpheld,
};
