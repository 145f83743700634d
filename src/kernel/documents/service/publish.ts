// Publishing a reviewed version and ending a publication. Each runs in the caller's transaction.
import type { Tx } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { toLocalIso } from '#platform/time.ts';
import { type Gate, notInState, notReviewed, publicationScheduled } from '../contract.ts';
import { lockDocument } from '../store/heads.ts';
import { lockOverview, requireState, type Signed } from './lifecycle.ts';

/**
 * Publishes the newest version from `since` on; in the future it is announced (拟发布) until then, and the version
 * now live stays until that moment. `needs` are the gates it must have passed beside `content`. Returns the
 * publication's id. Throws when one was not passed.
 */
export async function publishVersion(
  tx: Tx,
  input: Signed & {
    readonly documentId: string;
    readonly since: Date;
    readonly needs?: readonly Gate[];
  },
): Promise<string> {
  const document = await lockOverview(tx, input.documentId, input.now);
  requireState(document, 'passed');
  const passed = await tx
    .selectFrom('document_review')
    .select(['id', 'gate', 'version_id'])
    .where('version_id', '=', document.versionId)
    .where('verdict', '=', 'passed')
    .execute();
  const content = passed.find((review) => review.gate === 'content');
  if (!content) throw notReviewed({ gate: 'content' });
  const missing = input.needs?.find((gate) => !passed.some((review) => review.gate === gate));
  if (missing) throw notReviewed({ gate: missing });
  const secrecy = passed.find((review) => review.gate === 'secrecy');
  const since = input.since > input.now ? input.since : input.now;
  await endOpenPublication(tx, document.id, since, input.now);
  const id = newId();
  await tx
    .insertInto('document_publication')
    .values({
      id,
      document_id: document.id,
      version_id: content.version_id,
      review_id: content.id,
      secrecy_review_id: secrecy?.id ?? null,
      published_by: input.by.id,
      published_by_name: input.by.name,
      since,
    })
    .execute();
  return id;
}

/** The older version ends where the newer one begins. */
async function endOpenPublication(tx: Tx, documentId: string, since: Date, now: Date): Promise<void> {
  const open = await tx
    .selectFrom('document_publication')
    .select(['id', 'since'])
    .where('document_id', '=', documentId)
    .where('until', 'is', null)
    .executeTakeFirst();
  if (!open) return;
  if (open.since > now) throw publicationScheduled({ since: toLocalIso(open.since) });
  await tx.updateTable('document_publication').set({ until: since }).where('id', '=', open.id).execute();
}

/**
 * Ends the newest publication. One that had not begun never does, and the version it would have replaced stays live.
 */
export async function withdraw(
  tx: Tx,
  input: Signed & { readonly documentId: string; readonly reason: string },
): Promise<void> {
  await lockDocument(tx, input.documentId);
  const open = await tx
    .selectFrom('document_publication')
    .select(['id', 'since'])
    .where('document_id', '=', input.documentId)
    .where('until', 'is', null)
    .executeTakeFirst();
  if (!open) throw notInState({ state: 'withdrawn' });
  const early = open.since > input.now;
  await tx
    .updateTable('document_publication')
    .set({
      until: early ? open.since : input.now,
      withdrawn_by: input.by.id,
      withdrawn_by_name: input.by.name,
      reason: input.reason,
    })
    .where('id', '=', open.id)
    .execute();
  if (early) await reopenReplaced(tx, input.documentId, open);
}

async function reopenReplaced(tx: Tx, documentId: string, ended: { id: string; since: Date }): Promise<void> {
  await tx
    .updateTable('document_publication')
    .set({ until: null })
    .where('document_id', '=', documentId)
    .where('id', '<>', ended.id)
    .where('until', '=', ended.since)
    .where('withdrawn_by', 'is', null)
    .execute();
}
