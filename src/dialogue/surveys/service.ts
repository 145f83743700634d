// Drawing a survey up, and taking in votes: each once, none with its voter.
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrganNamed } from '#kernel/cases/service/named.ts';
import { findCaseForUpdate } from '#kernel/cases/store.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { readOpennessSettings } from '#kernel/documents/settings.ts';
import { castVote } from '#kernel/people/service/ballots.ts';
import { countBallots } from '#kernel/people/store/ballots.ts';
import type { Db } from '#platform/database/db.ts';
import { invalidInput } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { boxOf, KIND, permissions, type SurveyData, type SurveyInput, type VoteInput } from './contract.ts';
import { notOpen, notTheirs, unanswered, wrongDays } from './errors.ts';
import { stageOf, surveyOf } from './rules/survey.ts';
import { addUp, countsOf, fieldOf, type Result, readVote } from './rules/vote.ts';
import { addCounts, findOpened, insertAnswers, listTallies } from './store.ts';

/** @throws markedSecret; notTheirs, laid to `organ`; wrongDays, laid to `to` */
export async function drawUp(ctx: ActContext, input: SurveyInput): Promise<Opened> {
  const { title, titleEn, about, from, to, voters, live } = input;
  const texts = Object.entries({ title, about }).map(([name, text]) => ({ name, text }));
  await guardEntry(ctx, { entrance: KIND, subject: null, texts });
  const organ = await getOrganNamed(ctx, input.organ, 'organ');
  const isTheirs = organ.kind === 'legal' && mayReach(ctx.actor, permissions.run, organ.path);
  if (!isTheirs || ctx.actor.id === null) throw notTheirs().laidTo('organ', ctx.lang);
  if (from < localDate(ctx.now) || to <= from) throw wrongDays().laidTo('to', ctx.lang);
  const { participation } = await readOpennessSettings(ctx.tx);
  const place = placeOf(organ);
  const own = { organ: place.organ, days: participation.survey, questions: [] };
  const data: SurveyData = { ...own, about, from, to, voters, live };
  return openCase(ctx, {
    kind: KIND,
    clientId: input.clientId,
    subject: { id: null, code: null },
    title,
    titleEn: titleEn || null,
    ...place,
    channel: 'transfer',
    applicant: { kind: 'legal', name: organ.name, nameEn: organ.nameEn },
    post: 'section-head',
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
  const found = await findOpened(ctx.tx, number);
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
