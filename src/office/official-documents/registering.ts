// The port by which a document that was signed for is registered to be handled; the composition root joins it.
import type { Db } from '#platform/database/db.ts';
import type { ActContext } from '#platform/http/context.ts';
import type { Receipt } from './rules/receipts.ts';
import type { DocumentRow } from './store/documents.ts';

export interface Registering {
  /** The case a receipt was registered as. */
  readonly find: (db: Db, receiptId: string) => Promise<string | undefined>;
  /** Gives the case. */
  readonly register: (ctx: ActContext, receipt: Receipt, document: DocumentRow) => Promise<string>;
}

let joined: Registering | undefined;

/** Called once by the composition root. */
export function useRegistering(registering: Registering): void {
  joined = registering;
}

/** @throws when nobody joined it */
export function registering(): Registering {
  if (!joined) throw new Error('nobody registers what came');
  return joined;
}
