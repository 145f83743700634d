// What briefings give to assessment: how many an organ reported, how many were adopted, and the points they earned.
import { type RawBuilder, sql } from 'kysely';
import type { FigureAsked, FigureCount, Indicator } from '#kernel/cases/indicator.ts';
import { listFacts } from '#kernel/cases/queries/figures.ts';
import { withinScopes } from '#kernel/organs/contract.ts';

const counted = ({ from, to, asOf, scopes }: FigureAsked) => sql`
  from briefing_points p
  where p.at >= ${from}::date and p.at < ${to}::date + 1 and p.at <= ${asOf} and ${withinScopes(scopes, 'p.organ_path')}`;

const CONDITIONS: Readonly<Record<string, RawBuilder<boolean>>> = {
  briefingsSent: sql<boolean>`p.event = 'sent'`,
  briefingsAdopted: sql<boolean>`p.event = 'adopted'`,
  briefingPoints: sql<boolean>`p.points > 0`,
};

export const briefingIndicator: Indicator = {
  name: 'briefings',
  by: ['organ'],
  figures: {
    briefingsSent: { zh: '报送信息', en: 'Briefings reported' },
    briefingsAdopted: { zh: '采用信息', en: 'Briefings adopted' },
    briefingPoints: { zh: '信息得分', en: 'Points of briefings' },
  },
  count: async (db, asked) => {
    const { rows } = await sql<FigureCount>`
      select p.organ_path as key, p.organ_path as path, to_char(p.at, 'YYYY-MM') as month,
        jsonb_build_object('briefingsSent', count(*) filter (where p.event = 'sent'),
          'briefingsAdopted', count(*) filter (where p.event = 'adopted'),
          'briefingPoints', sum(p.points)::float8) as figures
      ${counted(asked)} group by 1, 2, 3`.execute(db);
    return rows;
  },
  list: (db, asked) =>
    listFacts(
      db,
      asked,
      sql`select p.case_id, p.at ${counted(asked)} and ${CONDITIONS[asked.figure] ?? sql<boolean>`false`}`,
    ),
};
