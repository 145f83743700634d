// The verbs of an author of a document of any registered kind: begin it, save it, hand it in. Each entrance is scanned.
import { invalidInput, notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { openClearing } from '../clearing.ts';
import { type DocumentOverview, signerOf } from '../contract.ts';
import { documentKind } from '../registry.ts';
import { guardEntry } from '../scan/service.ts';
import { findOverview } from '../store/overviews.ts';
import { createDocument, requireState, saveDraft, submitForReview } from './lifecycle.ts';

const signed = (ctx: ActContext) => ({ by: signerOf(ctx.actor), now: ctx.now });

/** @throws notFound when there is no document of that kind and id */
export async function getText(ctx: ActContext, kind: string, documentId: string): Promise<DocumentOverview> {
  const document = await findOverview(ctx.tx, documentId, ctx.now);
  if (document?.kind !== kind) throw notFound();
  return document;
}

/** A new document with a first draft. Gives its id. @throws markedSecret, documentCodeTaken */
export async function beginText(
  ctx: ActContext,
  input: {
    /** Where it follows from something else; a new one when absent. */
    readonly id?: string | undefined;
    readonly kind: string;
    readonly code: string;
    readonly organ: { readonly id: string; readonly path: string };
    readonly content: unknown;
  },
): Promise<string> {
  const { texts } = documentKind(input.kind).read(input.content);
  await guardEntry(ctx, { entrance: `${input.kind}.begin`, subject: input.code, texts });
  return createDocument(ctx.tx, { ...input, ...signed(ctx) });
}

/**
 * Saves the draft, whole or not; `revision` is the one its author started from. Gives the new one. What is under review
 * is taken back first.
 * @throws markedSecret, notInState, changedMeanwhile
 */
export async function saveText(
  ctx: ActContext,
  input: { readonly document: DocumentOverview; readonly content: unknown; readonly revision: number },
): Promise<number> {
  const { document, content, revision } = input;
  const { texts } = documentKind(document.kind).read(content);
  await guardEntry(ctx, { entrance: `${document.kind}.save`, subject: document.code, texts });
  requireState(document, 'draft', 'returned', 'scheduled', 'published', 'withdrawn');
  return saveDraft(ctx.tx, { documentId: document.id, content, revision, ...signed(ctx) });
}

/** Freezes `content` into the next version, to be reviewed. Gives its id. @throws invalidInput with every fault, markedSecret */
export async function freezeText(
  ctx: ActContext,
  input: { readonly document: DocumentOverview; readonly content: unknown; readonly note: string },
): Promise<string> {
  const { document, content, note } = input;
  const kind = documentKind(document.kind);
  const faults = await kind.check(ctx.tx, content, ctx.lang);
  if (faults.length > 0) throw invalidInput({ count: faults.length }, faults);
  await saveText(ctx, { document, content, revision: document.revision });
  return submitForReview(ctx.tx, { documentId: document.id, note, ...signed(ctx) });
}

/** The same, and opens the case in which it is reviewed and published. */
export async function handIn(
  ctx: ActContext,
  input: { readonly document: DocumentOverview; readonly content: unknown; readonly note: string },
): Promise<{ caseId: string }> {
  await freezeText(ctx, input);
  const { document, note } = input;
  return openClearing(ctx, { documentId: document.id, note, siteOrgan: null, joint: [], legal: false });
}
