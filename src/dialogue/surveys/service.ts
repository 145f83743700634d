// Drawing a survey up, and taking in votes: each once, none with its voter.
import { findPublicCase } from '#kernel/cases/queries/public-list.ts';
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { findCaseForUpdate } from '#kernel/cases/store.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { getOwnOrgan, ownIntake } from '#kernel/documents/service/own-affair.ts';
import { readOpennessSettings } from '#kernel/documents/settings.ts';
import { castVote } from '#kernel/people/service/ballots.ts';
import { countBallots } from '#kernel/people/store/ballots.ts';
import type { Db } from '#platform/database/db.ts';
import { invalidInput } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { boxOf, KIND, permissions, SHOWN, type SurveyData, type SurveyInput, type VoteInput } from './contract.ts';
import { notOpen, notTheirs, unanswered, wrongDays } from './errors.ts';
import { stageOf, surveyOf } from './rules/survey.ts';
import { addUp, countsOf, fieldOf, type Result, readVote } from './rules/vote.ts';
import { addCounts, insertAnswers, listTallies } from './store.ts';

/** @throws markedSecret; notTheirs, laid to `organ`; wrongDays, laid to `to` */
export async function drawUp(ctx: ActContext, input: SurveyInput): Promise<Opened> {
  const { title, about, from, to, voters, live } = input;
  const asked = { kind: KIND, permission: permissions.run, organ: input.organ, refuse: notTheirs };
  const organ = await getOwnOrgan(ctx, { ...asked, texts: { title, about } });
  if (from < localDate(ctx.now) || to <= from) throw wrongDays().laidTo('to', ctx.lang);
  const { participation } = await readOpennessSettings(ctx.tx);
  const own = { organ: placeOf(organ).organ, days: participation.survey, questions: [] };
  const data: SurveyData = { ...own, about, from, to, voters, live };
  return openCase(ctx, {
    ...ownIntake(organ, input),
    kind: KIND,
    limits: [],
    data: { ...data },
    record: { from, to, voters, live },
  });
}

/**
 * Counts one vote. What was chosen is kept apart from who chose it.
 * @throws notOpen, invalidInput laid to the questions; markedSecret; what `castVote` throws
 */
export async function vote(ctx: ActContext, number: string, input: VoteInput): Promise<void> {
  const found = await findPublicCase(ctx.tx, number, SHOWN);
  if (!found || stageOf(found, localDate(ctx.now)) !== 'open') throw notOpen();
  const { questions, voters } = surveyOf({ file: found });
  const { answers, missing } = readVote(questions, input);
  if (missing.length > 0) {
    const message = unanswered().textIn(ctx.lang);
    throw invalidInput(
      { count: missing.length },
      missing.map((at) => ({ path: fieldOf(at), message })),
    );
  }
  const texts = answers.flatMap((answer, at) =>
    typeof answer === 'string' && answer ? [{ name: fieldOf(at), text: answer }] : [],
  );
  if (texts.length > 0) await guardEntry(ctx, { entrance: KIND, subject: number, texts });
  const { form } = input;
  await castVote(ctx, { box: boxOf(found.id), voters, form: typeof form === 'string' ? form : undefined });
  // Whoever cancels or ends it at this moment comes before or after, not between.
  const file = await findCaseForUpdate(ctx.tx, found.id);
  if (file?.state !== 'open') throw notOpen();
  await insertAnswers(ctx.tx, found.id, answers);
  await addCounts(ctx.tx, found.id, countsOf(answers));
}

export interface Results {
  readonly votes: number;
  readonly questions: readonly Result[];
}

export async function countResults(db: Db, surveyId: string, data: SurveyData): Promise<Results> {
  const [votes, tallies] = await Promise.all([countBallots(db, [boxOf(surveyId)]), listTallies(db, surveyId)]);
  const all = votes.get(boxOf(surveyId)) ?? 0;
  return { votes: all, questions: addUp(data.questions, tallies, all) };
}
