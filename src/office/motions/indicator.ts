// What proposals give to assessment: replies by organ and month, in time or not, by class, and what their signers said of them.
import { type RawBuilder, sql } from 'kysely';
import { countAnswers } from '#kernel/cases/queries/answers.ts';

const ofClass = (letter: string): RawBuilder<boolean> => sql`a.class = ${letter}`;

const FIGURES = {
  motionsReplied: { zh: '答复的建议提案', en: 'Proposals replied to' },
  motionsInTime: { zh: '按时答复的建议提案', en: 'Proposals replied to in time' },
  motionsA: { zh: 'A 类答复', en: 'Replies of class A' },
  motionsB: { zh: 'B 类答复', en: 'Replies of class B' },
  motionsC: { zh: 'C 类答复', en: 'Replies of class C' },
  motionsD: { zh: 'D 类答复', en: 'Replies of class D' },
  motionsJudged: { zh: '有评价的建议提案答复', en: 'Replies to proposals evaluated' },
  motionsContent: { zh: '满意和基本满意的建议提案答复', en: 'Replies their proposers were content with' },
  motionsPublished: { zh: '公开的建议提案答复', en: 'Replies to proposals published' },
};

/** Without an evaluation a reply is in no rate. */
export const motionIndicator = countAnswers('motions', FIGURES, {
  table: 'motion_reply',
  at: 'replied_at',
  conditionsOf: ({ asOf }) => {
    const judged = sql`a.judged_at <= ${asOf}`;
    return {
      motionsReplied: sql`true`,
      motionsInTime: sql`a.on_time`,
      motionsA: ofClass('A'),
      motionsB: ofClass('B'),
      motionsC: ofClass('C'),
      motionsD: ofClass('D'),
      motionsJudged: sql`${judged} and a.verdict <> 'none'`,
      motionsContent: sql`${judged} and a.verdict in ('content', 'fairly')`,
      motionsPublished: sql`a.published_at <= ${asOf}`,
    };
  },
});
