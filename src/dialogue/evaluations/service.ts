// Drawing an evaluation up, taking in marks, and telling those who were drawn.
import { findPublicCase } from '#kernel/cases/queries/public-list.ts';
import type { CaseListener } from '#kernel/cases/room.ts';
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { findCaseForUpdate } from '#kernel/cases/store.ts';
import { getOwnOrgan, ownIntake } from '#kernel/documents/service/own-affair.ts';
import { readOpennessSettings } from '#kernel/documents/settings.ts';
import { sha256 } from '#kernel/ledger/draw.ts';
import type { MarksInput } from '#kernel/people/marks.ts';
import { castMarks } from '#kernel/people/service/marks.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import { readSettings } from '#kernel/supervision/service/rules.ts';
import { takeRandom } from '#platform/crypto/random.ts';
import type { ActContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { boxOf, EVALUATIONS, type EvaluationData, type EvaluationInput, KIND, permissions, SHOWN } from './contract.ts';
import { notOpen, notTheirs, wrongDays } from './errors.ts';
import { evaluationOf, stageOf } from './rules/process.ts';
import { findGroupOf, listDrawn } from './store.ts';

/** @throws markedSecret; notTheirs, laid to `organ`; wrongDays, laid to `to` */
export async function drawUp(ctx: ActContext, input: EvaluationInput): Promise<Opened> {
  const { title, about, from, to } = input;
  const asked = { kind: KIND, permission: permissions.run, organ: input.organ, refuse: notTheirs };
  const organ = await getOwnOrgan(ctx, { ...asked, texts: { title, about } });
  if (from < localDate(ctx.now) || to <= from) throw wrongDays().laidTo('to', ctx.lang);
  const [{ participation }, { sampleFloor }] = [await readOpennessSettings(ctx.tx), await readSettings(ctx.tx)];
  const secret = takeRandom(32).toString('hex');
  const data: EvaluationData = {
    ...{ organ: placeOf(organ).organ, about, from, to, days: participation.survey, floor: sampleFloor },
    ...{ organs: [], groups: [], secret, commitment: sha256(secret) },
  };
  return openCase(ctx, {
    ...ownIntake(organ, input),
    kind: KIND,
    // A supervisor's is no section of an administration: whoever draws it up has it.
    post: ctx.actor.desks.find(({ path }) => path === organ.path)?.post ?? 'section-head',
    limits: [],
    data: { ...data },
    record: { from, to, commitment: data.commitment, floor: sampleFloor },
  });
}

/** Counts one person's marks. @throws notOpen; what `castMarks` throws */
export async function evaluate(ctx: ActContext, number: string, input: MarksInput): Promise<void> {
  const found = await findPublicCase(ctx.tx, number, SHOWN);
  if (!found || stageOf(found, localDate(ctx.now)) !== 'open') throw notOpen();
  const { organs, groups } = evaluationOf({ file: found });
  const drawnFor = ctx.actor.id === null ? null : await findGroupOf(ctx.tx, found, ctx.actor.id);
  const things = organs.map(({ id }) => id);
  await castMarks(ctx, { box: boxOf(found.id), groups, things, drawnFor }, input);
  // Whoever cancels or ends it at this moment comes before or after, not between.
  const file = await findCaseForUpdate(ctx.tx, found.id);
  if (file?.state !== 'open') throw notOpen();
}

/** Who was drawn is asked to take part. */
export const followEvaluation: CaseListener = async ({ file, act, tx, now }) => {
  if (file.kind !== KIND || act !== 'draw') return;
  const { draw, to } = evaluationOf({ file });
  const accounts = await listDrawn(tx, draw?.lines.map(({ number }) => number) ?? []);
  await tellAccounts(tx, accounts, {
    template: `${KIND}.drawn`,
    values: { title: file.title, titleEn: file.title_en ?? file.title, to },
    url: `${EVALUATIONS}/${file.number}`,
    createdAt: now,
  });
};
