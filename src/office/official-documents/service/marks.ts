// Entering marks of organs (机关代字), and giving them up.
import { getOrganNamed } from '#kernel/cases/service/named.ts';
import { notFound } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { permissions } from '../contract.ts';
import { markTaken, notYours } from '../errors.ts';
import { endMark, findMark, insertMark } from '../store/marks.ts';

/** @throws notYours laid to `organ`, markTaken laid to `mark` */
export async function enterMark(
  ctx: ActContext,
  input: { readonly organ: string; readonly mark: string },
): Promise<void> {
  const organ = await getOrganNamed(ctx, input.organ, 'organ');
  if (organ.kind !== 'legal' || !mayReach(ctx.actor, permissions.marks, organ.path)) {
    throw notYours().laidTo('organ', ctx.lang);
  }
  const entered = await insertMark(ctx.tx, {
    mark: input.mark,
    organ_id: organ.id,
    organ_path: organ.path,
    entered_by: ctx.actor.name,
    entered_at: ctx.now,
  });
  if (!entered) throw markTaken({ mark: input.mark }).laidTo('mark', ctx.lang);
}

/** Numbers given under it stay as they are. @throws notFound */
export async function giveUpMark(ctx: ActContext, mark: string): Promise<void> {
  const found = await findMark(ctx.tx, mark);
  if (!found || !mayReach(ctx.actor, permissions.marks, found.organPath)) throw notFound();
  await endMark(ctx.tx, mark, ctx.now);
}
