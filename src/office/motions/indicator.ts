// What proposals give to assessment: replies by organ and month, in time or not, by class, and what their signers said of them.
import { type RawBuilder, sql } from 'kysely';
import type { FactsAsked, FigureAsked, FigureCount, Indicator } from '#kernel/cases/indicator.ts';
import { type Conditions, countEach, listFacts, meant } from '#kernel/cases/queries/figures.ts';
import type { Db } from '#platform/database/db.ts';

/** Replies of a period; one given anew counts as one more. */
const replied = (asked: FigureAsked) => sql`
  from motion_reply r
  where r.replied_at >= ${asked.from}::date and r.replied_at < ${asked.to}::date + 1
    and r.replied_at <= ${asked.asOf} and ${meant(asked, 'r')}`;

const ofClass = (letter: string): RawBuilder<boolean> => sql`r.class = ${letter}`;

/** What was said later than the moment asked about was not said then. Without an evaluation a reply is in no rate. */
function conditionsOf({ asOf }: Pick<FigureAsked, 'asOf'>): Conditions {
  const judged = sql`r.judged_at <= ${asOf}`;
  return {
    motionsReplied: sql`true`,
    motionsInTime: sql`r.on_time`,
    motionsA: ofClass('A'),
    motionsB: ofClass('B'),
    motionsC: ofClass('C'),
    motionsD: ofClass('D'),
    motionsJudged: sql`${judged} and r.verdict <> 'none'`,
    motionsContent: sql`${judged} and r.verdict in ('content', 'fairly')`,
    motionsPublished: sql`r.published_at <= ${asOf}`,
  };
}

async function count(db: Db, asked: FigureAsked): Promise<FigureCount[]> {
  const { rows } = await sql<FigureCount>`
    select r.organ_path as key, r.organ_path as path, to_char(r.replied_at, 'YYYY-MM') as month,
      ${countEach(conditionsOf(asked))} as figures
    ${replied(asked)} group by 1, 2, 3`.execute(db);
  return rows;
}

const list = (db: Db, asked: FactsAsked) =>
  listFacts(
    db,
    asked,
    sql`select r.case_id, r.replied_at as at ${replied(asked)} and ${conditionsOf(asked)[asked.figure] ?? sql`false`}`,
  );

export const motionIndicator: Indicator = {
  name: 'motions',
  by: ['organ'],
  figures: {
    motionsReplied: { zh: '答复的建议提案', en: 'Proposals replied to' },
    motionsInTime: { zh: '按时答复的建议提案', en: 'Proposals replied to in time' },
    motionsA: { zh: 'A 类答复', en: 'Replies of class A' },
    motionsB: { zh: 'B 类答复', en: 'Replies of class B' },
    motionsC: { zh: 'C 类答复', en: 'Replies of class C' },
    motionsD: { zh: 'D 类答复', en: 'Replies of class D' },
    motionsJudged: { zh: '有评价的建议提案答复', en: 'Replies to proposals evaluated' },
    motionsContent: { zh: '满意和基本满意的建议提案答复', en: 'Replies their proposers were content with' },
    motionsPublished: { zh: '公开的建议提案答复', en: 'Replies to proposals published' },
  },
  count,
  list,
};
