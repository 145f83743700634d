// What an organ does to comments, one or many at once: show, withhold, answer. Each is an act on the comment's own case.
import { performAct } from '#kernel/cases/service/act.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { COMMENT } from '../contract.ts';
import { areOf, findConsultation } from '../store.ts';

/** The same act with the same words on each of them, all or none. @throws notFound; what the act refuses with */
export async function actOnComments(
  ctx: ActContext,
  consultationId: string,
  asked: { readonly comment: readonly string[]; readonly act: 'pass' | 'withhold' | 'answer'; readonly body: object },
): Promise<number> {
  const file = await findConsultation(ctx.tx, { id: consultationId });
  if (!file || !(await areOf(ctx.tx, file.id, asked.comment))) throw notFound();
  const { reason } = asked.body as { reason?: string };
  const texts = [{ name: 'reason', text: reason ?? '' }];
  if (reason) await guardEntry(ctx, { entrance: COMMENT, subject: file.number, texts });
  // In the order of their ids, so that two who act at once wait for each other and not forever.
  const ids = [...new Set(asked.comment)].sort();
  for (const caseId of ids) await performAct(ctx, { caseId, act: asked.act, body: asked.body });
  return ids.length;
}
