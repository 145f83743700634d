// The verbs of review: draw a round, score a file, publish the results with what follows from them.
import { getOrganInReach } from '#kernel/cases/service/named.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { findLastDay } from '#kernel/ledger/store.ts';
import { takeTurn } from '#platform/database/db.ts';
import { notFound, signInNeeded } from '#platform/errors.ts';
import { type ActContext, worksIn } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import {
  addUp,
  GRADES,
  noFiles,
  outOfReach,
  ownFile,
  permissions,
  type ReviewFile,
  type Round,
  type RoundInput,
  roundClosed,
  type ScoreInput,
  SHEET,
  stillToReview,
} from './contract.ts';
import { followFailed } from './failed.ts';
import * as store from './store.ts';

/** Below this a file has failed. */
export const PASS = GRADES.at(-2)?.from ?? 0;

/** Draws files and gives the id of the round. @throws markedSecret, noFiles; outOfReach, laid to `organ` */
export async function drawRound(ctx: ActContext, input: RoundInput): Promise<string> {
  const { title, kind, from, to, perOrgan } = input;
  await guardEntry(ctx, { entrance: 'case-review.draw', subject: null, texts: [{ name: 'title', text: title }] });
  const organ = await getOrganInReach(ctx, input.organ, permissions.run, () => outOfReach());
  if (ctx.actor.id === null) throw signInNeeded();
  const seed = await findLastDay(ctx.tx);
  const id = newId();
  const round: store.NewRound = {
    id,
    organ,
    title,
    kind,
    from,
    to,
    perOrgan,
    // Before the ledger has published a day there is nothing else that was not chosen.
    seed: seed?.root ?? id,
    seedDay: seed?.day ?? null,
    sheet: SHEET,
    at: ctx.now,
    by: ctx.actor.id,
  };
  await store.insertRound(ctx.tx, round);
  if ((await store.drawFiles(ctx.tx, round)) === 0) throw noFiles().laidTo('from', ctx.lang);
  return id;
}

/** One that still runs, once whoever else scores or closes it has done so. @throws notFound, roundClosed */
async function lockRound(ctx: ActContext, id: string): Promise<Round> {
  await takeTurn(ctx.tx, `review-round ${id}`);
  const round = await store.findRound(ctx.tx, id);
  if (!round) throw notFound();
  if (round.closedAt) throw roundClosed();
  return round;
}

export async function getFile(db: ActContext['db'], round: Round, caseId: string): Promise<ReviewFile> {
  const [file] = await store.listFiles(db, round.id, { caseId, limit: 1 });
  if (!file) throw notFound();
  return file;
}

/** @throws notFound, roundClosed, ownFile, wrongMarks, markedSecret */
export async function scoreFile(ctx: ActContext, roundId: string, caseId: string, input: ScoreInput): Promise<void> {
  await guardEntry(ctx, { entrance: 'case-review.score', subject: null, texts: [{ name: 'note', text: input.note }] });
  const round = await lockRound(ctx, roundId);
  const file = await getFile(ctx.tx, round, caseId);
  if (ctx.actor.id === null) throw signInNeeded();
  if (worksIn(ctx.actor, file.organPath)) throw ownFile();
  const score = addUp(round.sheet, input.marks);
  const { marks, fatal, note } = input;
  await store.saveMarks(ctx.tx, {
    roundId,
    caseId,
    marks,
    score,
    fatal: fatal ?? null,
    note,
    by: ctx.actor.id,
    at: ctx.now,
  });
}

/** Every file that failed brings a supervision order to its organ. @throws notFound, roundClosed, stillToReview */
export async function publishRound(ctx: ActContext, roundId: string): Promise<void> {
  const round = await lockRound(ctx, roundId);
  const left = round.files - round.reviewed;
  if (left > 0) throw stillToReview({ left });
  await store.closeRound(ctx.tx, roundId, ctx.now);
  for (const caseId of await store.listFailed(ctx.tx, roundId, PASS)) {
    await followFailed(ctx, round, await getFile(ctx.tx, round, caseId));
  }
}
