// A card a supervisor gives by hand, for what no rule watches: with what was found, on what basis, and the evidence.
import type { SentFile } from '#kernel/cases/fields.ts';
import { getKind } from '#kernel/cases/registry.ts';
import { readWatched, type WatchedCase } from '#kernel/cases/signal.ts';
import { findCaseByNumber, findCaseForUpdate } from '#kernel/cases/store.ts';
import { invalidInput, notFound } from '#platform/errors.ts';
import { isTicketed } from '#platform/files/ticket.ts';
import { type ActContext, mayReach, worksIn } from '#platform/http/context.ts';
import { permissions } from '../contract.ts';
import { sameJudge } from '../errors.ts';
import { composeByHand, type Finding } from '../rules/compose.ts';
import { takeNumber } from '../store/signals.ts';
import { cardsWords } from '../words/cards.ts';
import { count, findWhom, takeTurnAgainst } from './give.ts';
import { CARD_RECEIVERS } from './receivers.ts';

export interface ByHand extends Omit<Finding, 'points'> {
  readonly caseNumber: string;
  readonly evidence: readonly SentFile[];
}

const POINTS = { yellow: -5, red: -10 } as const;

/**
 * Gives a card by hand. Gives the id of its signal.
 * @throws invalidInput for a number that is no case within reach, or evidence that was not sent; sameJudge for the
 *   supervisor's own organ
 */
export async function giveByHand(ctx: ActContext, { caseNumber, evidence, ...found }: ByHand): Promise<string> {
  const watched = await findWithinReach(ctx, caseNumber);
  if (!evidence.every((file) => isTicketed(ctx.runtime.vault, file))) throw notFound();
  const { file } = watched;
  if (worksIn(ctx.actor, file.organ_path)) throw sameJudge();
  const organ = { id: file.organ_id, path: file.organ_path, name: file.organ_name };
  const points = POINTS[found.level];
  const whom = await findWhom(ctx, watched, organ, ctx.now);
  await takeTurnAgainst(ctx, whom, found.level);
  const cause = { ...whom, passedAt: ctx.now, now: ctx.now };
  const { prefix, ...signal } = composeByHand(file, { ...found, points }, cause);
  const number = await takeNumber(ctx.tx, prefix);
  await count(
    ctx,
    watched,
    { ...signal, number },
    {
      receivers: CARD_RECEIVERS[found.level],
      isNew: true,
      givenBy: ctx.actor.id,
      evidence: evidence.map(({ id, name }, index) => ({
        code: `evidence-${index + 1}`,
        name,
        source: 'upload',
        state: 'given',
        fileId: id,
        fileName: name,
      })),
    },
  );
  return signal.id;
}

/** The case of a number, locked. Whoever may not see it is told what a wrong number is told. */
async function findWithinReach(ctx: ActContext, number: string): Promise<WatchedCase> {
  const found = await findCaseByNumber(ctx.tx, number);
  const file = found && (await findCaseForUpdate(ctx.tx, found.id));
  if (file && !getKind(file.kind).uncarded && mayReach(ctx.actor, permissions.judge, file.organ_path)) {
    return readWatched(ctx.tx, file);
  }
  throw invalidInput({ count: 1 }, [{ path: 'caseNumber', message: cardsWords.in(ctx.lang).noCase }]);
}
