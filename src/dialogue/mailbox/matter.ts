// The port through which the mailbox learns what a letter is about; the composition root joins it to service items.
import type { Db } from '#platform/database/db.ts';

/** Something offered to the public, and the organ that answers for it. */
export interface Matter {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly organId: string;
}

export interface MatterSource {
  /** As offered at `now`. */
  find(db: Db, code: string, now: Date): Promise<Matter | undefined>;
}

let source: MatterSource | null = null;

/** Called once by the composition root. */
export function useMatterSource(matters: MatterSource): void {
  source = matters;
}

export function matterSource(): MatterSource {
  if (!source) throw new Error('the mailbox was not joined to a source of matters');
  return source;
}
