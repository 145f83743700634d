// What online interviews give to assessment: how many were held, what was asked there, and how much was answered.
import { sql } from 'kysely';
import { countFacts } from '#kernel/cases/queries/counted-facts.ts';
import { INTERVIEWS } from './contract.ts';

/** A question stands under the title of its interview: who asked what is that page's to show. */
const rows = sql`
  select each.figure, i.organ_path, i.ends_at as at, each.id, to_char(i.starts_at, 'YYYY-MM-DD') as number, i.title,
    i.title_en, ${sql.lit(`${INTERVIEWS}/`)} || i.id as href, 1 as n
  from interview i cross join lateral (
    select 'interviewsHeld' as figure, i.id
    union all select 'interviewQuestions', q.id from interview_question q where q.interview_id = i.id
    union all select 'interviewAnswers', q.id from interview_question q
      where q.interview_id = i.id and q.state = 'answered') each
  where i.cancelled_at is null`;

export const interviewIndicator = countFacts(
  'interviews',
  {
    interviewsHeld: { zh: '举办的在线访谈', en: 'Online interviews held' },
    interviewQuestions: { zh: '在线访谈收到的提问', en: 'Questions to online interviews' },
    interviewAnswers: { zh: '在线访谈回答的提问', en: 'Questions answered in online interviews' },
  },
  { rows },
);
