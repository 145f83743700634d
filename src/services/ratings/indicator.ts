// What ratings give to assessment: how many there were, how many were content, and praise in a row from one device.
import { sql } from 'kysely';
import type { FactsAsked, FigureAsked, FigureCount, FigureFacts, Indicator } from '#kernel/cases/indicator.ts';
import { type Conditions, countEach, keyOf, listFacts, meant } from '#kernel/cases/queries/figures.ts';
import type { Db } from '#platform/database/db.ts';
import { markRows } from './store.ts';

/** Ratings of the period that counted at the moment. */
const counted = (asked: FigureAsked) =>
  markRows(sql`
    r.at >= ${asked.from}::date and r.at < ${asked.to}::date + 1 and r.at <= ${asked.asOf}
      and (r.excluded_at is null or r.excluded_at > ${asked.asOf})
      and ${meant(asked, 'r')}`);

const CONDITIONS: Conditions = {
  rated: sql`not c."inRow"`,
  content: sql`c.level <= 3 and not c."inRow"`,
  inRow: sql`c."inRow"`,
};

async function countRatings(db: Db, asked: FigureAsked): Promise<FigureCount[]> {
  const { rows } = await sql<FigureCount>`
    select ${keyOf(asked, 'c')} as key, c.organ_path as path, c.month, ${countEach(CONDITIONS)} as figures
    from (${counted(asked)}) c group by 1, 2, 3`.execute(db);
  return rows;
}

function listRatings(db: Db, asked: FactsAsked): Promise<FigureFacts> {
  const condition = CONDITIONS[asked.figure] ?? sql`false`;
  return listFacts(db, asked, sql`select c.case_id, c.at from (${counted(asked)}) c where ${condition}`);
}

export const ratingIndicator: Indicator = {
  name: 'ratings',
  by: ['organ', 'item'],
  figures: {
    rated: { zh: '有效评价', en: 'Ratings that count' },
    content: { zh: '满意（非常满意、满意、基本满意）', en: 'Content (very, content, fairly)' },
    inRow: { zh: '同一设备连续五星（不计入）', en: 'Best ratings in a row from one device (left out)' },
  },
  count: countRatings,
  list: listRatings,
};
