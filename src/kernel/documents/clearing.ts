// Where a submitted version goes to be reviewed: the port that the room of clearance answers.
import type { OrganRef } from '#kernel/cases/contract.ts';
import type { ActContext } from '#platform/http/context.ts';

export interface Clearing {
  readonly documentId: string;
  /** What the author says of this version. */
  readonly note: string;
  /** Whose site it will stand on; null where it stands on none. */
  readonly siteOrgan: OrganRef | null;
  /** Organs that issue it together with the author's, and must consent. */
  readonly joint: readonly OrganRef[];
  /** Whether the law behind it must be cleared too. */
  readonly legal: boolean;
}

type OpenClearing = (ctx: ActContext, asked: Clearing) => Promise<{ caseId: string }>;

let open: OpenClearing | undefined;

export function useClearing(source: { readonly open: OpenClearing }): void {
  open = source.open;
}

/** Opens the case in which the newest version of a document is reviewed and published. */
export function openClearing(ctx: ActContext, asked: Clearing): Promise<{ caseId: string }> {
  if (!open) throw new Error('nobody clears documents');
  return open(ctx, asked);
}
