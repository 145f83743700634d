// Publishing and withdrawing a document of any registered kind: its checks, its gates, and what its room keeps of it.
import { invalidInput, notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { type DocumentHead, signerOf } from '../contract.ts';
import { documentKind } from '../registry.ts';
import { findHeadById } from '../store/heads.ts';
import { lockOverview } from './lifecycle.ts';
import { publishVersion, withdraw } from './publish.ts';

/**
 * Publishes the newest version from `since` on, once its content is whole and every gate of its kind is passed; `legal`
 * asks for that gate as well. Returns the publication's id.
 */
export async function releaseDocument(
  ctx: ActContext,
  input: { readonly documentId: string; readonly since: Date; readonly legal?: boolean },
): Promise<string> {
  const { documentId, since } = input;
  const { kind: name, code, content } = await lockOverview(ctx.tx, documentId, ctx.now);
  const kind = documentKind(name);
  const faults = await kind.check(ctx.tx, content, ctx.lang);
  if (faults.length > 0) throw invalidInput({ count: faults.length }, faults);
  const publicationId = await publishVersion(ctx.tx, {
    documentId,
    since,
    needs: [...kind.gates, ...(input.legal ? (['legal'] as const) : [])],
    by: signerOf(ctx.actor),
    now: ctx.now,
  });
  await kind.changed(ctx, [{ documentId, code }]);
  return publicationId;
}

/** Takes a document from the public at once; its history stays. Throws 409 when it is not public. */
export async function withdrawDocument(ctx: ActContext, documentId: string, reason: string): Promise<void> {
  const { kind, code } = await getHead(ctx, documentId);
  await withdraw(ctx.tx, { documentId, reason, by: signerOf(ctx.actor), now: ctx.now });
  await documentKind(kind).changed(ctx, [{ documentId, code }]);
}

async function getHead(ctx: ActContext, documentId: string): Promise<DocumentHead> {
  const head = await findHeadById(ctx.tx, documentId);
  if (!head) throw notFound();
  return head;
}
