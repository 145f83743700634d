// What requests give to assessment: how many were answered, and how many of them after their time.
import { sql } from 'kysely';
import type { FigureAsked, FigureCount, Indicator } from '#kernel/cases/indicator.ts';
import { countEach, listFacts } from '#kernel/cases/queries/figures.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import { KIND } from './contract.ts';

const CONDITIONS = {
  requestsAnswered: sql<boolean>`true`,
  requestsLate: sql<boolean>`exists (select from case_limit l
    where l.case_id = f.id and l.kind in ('reply', 'delayed') and l.state = 'missed')`,
};

const answered = ({ from, to, asOf, scopes }: FigureAsked) => sql`
  from case_file f
  where f.kind = ${KIND} and f.state = 'replied' and f.closed_at >= ${from}::date and f.closed_at < ${to}::date + 1
    and f.closed_at <= ${asOf} and ${withinScopes(scopes, 'f.organ_path')}`;

export const requestIndicator: Indicator = {
  name: 'disclosure-requests',
  by: ['organ'],
  figures: {
    requestsAnswered: { zh: '答复的信息公开申请', en: 'Requests for information answered' },
    requestsLate: { zh: '逾期答复的信息公开申请', en: 'Requests for information answered late' },
  },
  count: async (db, asked) => {
    const { rows } = await sql<FigureCount>`
      select f.organ_path as key, f.organ_path as path, to_char(f.closed_at, 'YYYY-MM') as month,
        ${countEach(CONDITIONS)} as figures
      ${answered(asked)} group by 1, 2, 3`.execute(db);
    return rows;
  },
  list: (db, asked) => {
    const condition = asked.figure === 'requestsLate' ? CONDITIONS.requestsLate : CONDITIONS.requestsAnswered;
    return listFacts(db, asked, sql`select f.id as case_id, f.closed_at as at ${answered(asked)} and ${condition}`);
  },
};
