// Kinds of documents that anybody may publish: what a review needs to know of each. Registered when the house is joined.
import type { Label } from '#kernel/cases/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { FieldFault } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import type { Lang } from '#platform/i18n/words.ts';
import type { Gate } from './contract.ts';

/** A part of a document as plain text, markup stripped, under the name its author knows it by. */
export interface NamedText {
  readonly name: string;
  readonly nameEn?: string;
  readonly text: string;
}

/** A stored file of a document, by its id, as its readers will see it called. */
export interface HeldFile {
  readonly id: string;
  readonly name: string;
}

/** What reviewers and scanners see of a document's content. */
export interface Reading {
  readonly title: string;
  readonly titleEn: string | null;
  readonly texts: readonly NamedText[];
  readonly files: readonly HeldFile[];
}

export interface DocumentKind extends Label {
  readonly kind: string;
  /** Needed before it is published. */
  readonly gates: readonly Gate[];
  readonly read: (content: unknown) => Reading;
  /** Where it is written. */
  readonly desk: (documentId: string) => string;
  readonly page: (code: string) => string;
  /** Whole and in agreement? Faults by field; asked at submission, at each gate and at publication. */
  readonly check: (db: Db, content: unknown, lang: Lang) => Promise<FieldFault[]>;
  /** After a publication began or ended: flat copy, search, kept pages. In the same transaction. */
  readonly changed: (
    ctx: ActContext,
    documents: readonly { readonly documentId: string; readonly code: string }[],
  ) => Promise<void>;
}

const kinds = new Map<string, DocumentKind>();

/** Joining the house a second time, as tests do, changes nothing. */
export function registerDocumentKind(kind: DocumentKind): void {
  kinds.set(kind.kind, kind);
}

/** @throws when no room has registered it: a mistake of the house, never of a reader. */
export function documentKind(name: string): DocumentKind {
  const kind = kinds.get(name);
  if (!kind) throw new Error(`no kind of document is called ${name}`);
  return kind;
}

export function listDocumentKinds(): readonly DocumentKind[] {
  return [...kinds.values()];
}
