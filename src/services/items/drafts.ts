// The port through which the page of an item learns of an application its reader has begun; joined by the composition root.
import type { Context } from '#platform/http/context.ts';

export interface DraftSource {
  /** Where the reader goes on with what they have begun of this item; null when they have not. */
  findPlace(ctx: Context, itemCode: string): Promise<string | null>;
}

let source: DraftSource | null = null;

/** Called once by the composition root. */
export function useDraftSource(drafts: DraftSource): void {
  source = drafts;
}

/** Nobody but a member has drafts that can be found again. */
export async function findDraftPlace(ctx: Context, itemCode: string): Promise<string | null> {
  return ctx.actor.kind === 'member' && source ? source.findPlace(ctx, itemCode) : null;
}
