// The verbs of a document's life up to its review: write, submit, review. Each runs in the caller's transaction.
import type { Tx } from '#platform/database/db.ts';
import { changedMeanwhile, notFound } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import {
  type DocumentOverview,
  type DocumentState,
  documentCodeTaken,
  type Gate,
  notInState,
  reviewerIsAuthor,
  reviewNeedsGround,
  type Signer,
  type Verdict,
} from '../contract.ts';
import { hashContent } from '../rules.ts';
import { findHead, lockDocument } from '../store/heads.ts';
import { findOverview } from '../store/overviews.ts';

export interface Signed {
  readonly by: Signer;
  readonly now: Date;
}

/** The document, locked, where it stands. Throws 404 when there is none. */
export async function lockOverview(tx: Tx, documentId: string, now: Date): Promise<DocumentOverview> {
  await lockDocument(tx, documentId);
  const found = await findOverview(tx, documentId, now);
  if (!found) throw notFound();
  return found;
}

export function requireState(document: DocumentOverview, ...allowed: DocumentState[]): void {
  if (!allowed.includes(document.state)) throw notInState({ state: document.state });
}

/** A new document with a first draft. Returns its id. Throws when the code is taken within its kind. */
export async function createDocument(
  tx: Tx,
  input: Signed & {
    /** Where it follows from something else; a new one when absent. */
    readonly id?: string | undefined;
    readonly kind: string;
    readonly code: string;
    readonly organ: { readonly id: string; readonly path: string };
    readonly content: unknown;
  },
): Promise<string> {
  const { kind, code, organ, now } = input;
  if (await findHead(tx, kind, code)) throw documentCodeTaken({ code }, [{ path: 'code', message: code }]);
  const { id = newId() } = input;
  await tx
    .insertInto('document')
    .values({ id, kind, code, organ_id: organ.id, organ_path: organ.path, created_at: now })
    .execute();
  await writeDraft(tx, id, { content: input.content, revision: 1, before: [] }, input);
  return id;
}

/**
 * Saves the working copy; begins one when there is none. `revision` is the one the editor started from, 0 without
 * a draft. Returns the new revision. Throws 409 when somebody saved in between, or while a version is under review.
 */
export async function saveDraft(
  tx: Tx,
  input: Signed & { readonly documentId: string; readonly content: unknown; readonly revision: number },
): Promise<number> {
  const document = await lockOverview(tx, input.documentId, input.now);
  if (document.state === 'review') throw notInState({ state: 'review' });
  if (document.revision !== input.revision) throw changedMeanwhile();
  const revision = input.revision + 1;
  await writeDraft(tx, document.id, { content: input.content, revision, before: document.editors }, input);
  return revision;
}

/** `before` are those who had a hand in the text so far. */
async function writeDraft(
  tx: Tx,
  documentId: string,
  draft: { readonly content: unknown; readonly revision: number; readonly before: readonly string[] },
  { by, now }: Signed,
): Promise<void> {
  const values = {
    content: JSON.stringify(draft.content),
    revision: draft.revision,
    editors: join(draft.before, by),
    editor_id: by.id,
    editor_name: by.name,
    updated_at: now,
  };
  await tx
    .insertInto('document_draft')
    .values({ document_id: documentId, ...values })
    .onConflict((conflict) => conflict.column('document_id').doUpdateSet(values))
    .execute();
}

function join(editors: readonly string[], by: Signer): string[] {
  return [...new Set([...editors, by.id])];
}

/** Freezes the draft into the next version, which nobody can change any more. Returns the version's id. */
export async function submitForReview(
  tx: Tx,
  input: Signed & { readonly documentId: string; readonly note: string },
): Promise<string> {
  const document = await lockOverview(tx, input.documentId, input.now);
  requireState(document, 'draft');
  const id = newId();
  await tx
    .insertInto('document_version')
    .values({
      id,
      document_id: document.id,
      number: document.versionNumber + 1,
      content: JSON.stringify(document.content),
      content_hash: hashContent(document.content),
      author_id: input.by.id,
      author_name: input.by.name,
      editors: join(document.editors, input.by),
      note: input.note,
      created_at: input.now,
    })
    .execute();
  await tx.deleteFrom('document_draft').where('document_id', '=', document.id).execute();
  return id;
}

/** Takes a version back that is under review and not published: its content is a draft again, to be submitted anew. */
export async function takeBack(tx: Tx, input: Signed & { readonly documentId: string }): Promise<void> {
  const document = await lockOverview(tx, input.documentId, input.now);
  requireState(document, 'review', 'passed');
  await writeDraft(tx, document.id, { content: document.content, revision: 1, before: document.editors }, input);
}

/** Signs one gate of the newest version. Throws when the reviewer had a hand in it, or a return has no ground. Returns the review's id. */
export async function reviewVersion(
  tx: Tx,
  input: Signed & {
    readonly documentId: string;
    readonly gate: Gate;
    readonly verdict: Verdict;
    readonly checklist: unknown;
    readonly ground?: string;
  },
): Promise<string> {
  const document = await lockOverview(tx, input.documentId, input.now);
  requireState(document, 'review', 'passed');
  if (document.versionId === null) throw notInState({ state: document.state });
  if (document.editors.includes(input.by.id)) throw reviewerIsAuthor();
  if (input.verdict === 'returned' && !input.ground) throw reviewNeedsGround();
  const review = await tx
    .insertInto('document_review')
    .values({
      id: newId(),
      version_id: document.versionId,
      content_hash: hashContent(document.content),
      editors: [...document.editors],
      gate: input.gate,
      verdict: input.verdict,
      reviewer_id: input.by.id,
      reviewer_name: input.by.name,
      checklist: JSON.stringify(input.checklist),
      ground: input.ground ?? null,
      at: input.now,
    })
    // Each gate is signed once; a second reviewer who comes at the same time is told.
    .onConflict((conflict) => conflict.columns(['version_id', 'gate']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!review) throw changedMeanwhile();
  return review.id;
}
