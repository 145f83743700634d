// Taking cases from the common pile of a post to one's own desk.
import { AppError } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import * as store from '../store.ts';
import { performAct } from './act.ts';

/** By this act, with this field, a kind lets a case be handed to an officer, and so be taken over by one. */
const ACT = 'reassign';
const FIELD = 'officer';

/** Takes cases over one by one, in a fixed order so that two who choose the same ones do not block each other. */
export async function claimCases(ctx: ActContext, ids: readonly string[]): Promise<{ done: number; skipped: number }> {
  let done = 0;
  for (const caseId of [...new Set(ids)].sort()) done += (await claim(ctx, caseId)) ? 1 : 0;
  return { done, skipped: new Set(ids).size - done };
}

/**
 * A refusal leaves the case as it is and writes nothing, so the others can go on. What a colleague has taken over is
 * theirs: it is handed over by them, not claimed.
 */
async function claim(ctx: ActContext, caseId: string): Promise<boolean> {
  if (!(await store.findCaseForUpdate(ctx.tx, caseId))) return false;
  const { holds } = await store.listCaseRows(ctx.tx, caseId);
  if (holds.some((hold) => hold.role === 'lead' && hold.officer_id !== null)) return false;
  try {
    await performAct(ctx, { caseId, act: ACT, body: { [FIELD]: ctx.actor.id } });
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
