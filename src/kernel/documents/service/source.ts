// Documents that come written and reviewed from elsewhere, many at a time: a city pack, a legacy system.
import type { Tx } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { LOADER, SOURCE } from '../contract.ts';
import { hashContent } from '../rules.ts';

/** So many documents go in one statement, which holds at most 65,535 values. */
const BATCH = 1000;

export interface SourceDocument {
  readonly code: string;
  readonly organ: { readonly id: string; readonly path: string };
  readonly content: unknown;
  readonly since: Date;
}

export interface SourcePublication {
  readonly code: string;
  readonly documentId: string;
  readonly versionId: string;
  readonly number: number;
  readonly publicationId: string;
  readonly since: Date;
}

interface Known {
  readonly id: string;
  readonly code: string;
  readonly number: number;
  readonly hash: string | null;
  readonly openSince: Date | null;
}

/**
 * Publishes documents as they stand in a source, signed by the loader as reviewed there. A document whose content
 * is already live is left alone; one that changed gets a new version. A constant number of statements, and one more
 * for each change.
 * Codes must be unique within `documents`. Returns what was published, in the given order.
 */
export async function publishFromSource(
  tx: Tx,
  input: {
    readonly kind: string;
    readonly source: string;
    readonly documents: readonly SourceDocument[];
    /** The reviews the source vouches for; `content` alone when absent. */
    readonly gates?: readonly ('content' | 'secrecy')[];
    readonly now: Date;
  },
): Promise<SourcePublication[]> {
  const { kind, now } = input;
  const known = await findKnown(
    tx,
    kind,
    input.documents.map((document) => document.code),
  );
  const fresh = input.documents.flatMap((document) => prepare(document, known.get(document.code), now));
  if (fresh.length === 0) return [];
  const added = fresh.filter((one) => !one.known);
  if (added.length > 0) {
    const rows = added.map(({ documentId, document: { code, organ } }) => ({
      id: documentId,
      kind,
      code,
      organ_id: organ.id,
      organ_path: organ.path,
      created_at: now,
    }));
    await tx.insertInto('document').values(rows).execute();
  }
  await insertVersions(tx, fresh, input.source, now);
  await insertReviews(tx, fresh, { ...input, gates: input.gates ?? ['content'] });
  await replacePublications(tx, fresh, input.gates?.includes('secrecy') ?? false);
  return fresh.map(({ document, documentId, versionId, number, publicationId, since }) => ({
    code: document.code,
    documentId,
    versionId,
    number,
    publicationId,
    since,
  }));
}

type Prepared = ReturnType<typeof prepare>[number];

function prepare(document: SourceDocument, known: Known | undefined, now: Date) {
  const hash = hashContent(document.content);
  if (known && known.hash === hash && known.openSince) return [];
  // A newer version cannot begin before the one it replaces.
  const since = known?.openSince && document.since <= known.openSince ? now : document.since;
  return [
    {
      document,
      known,
      hash,
      since,
      documentId: known?.id ?? newId(),
      versionId: newId(),
      reviewIds: { content: newId(), secrecy: newId() },
      publicationId: newId(),
      number: (known?.number ?? 0) + 1,
    },
  ];
}

async function findKnown(tx: Tx, kind: string, codes: readonly string[]): Promise<Map<string, Known>> {
  const rows = await tx
    .selectFrom('document as d')
    .leftJoin('document_version as v', (join) =>
      join.onRef('v.document_id', '=', 'd.id').on('v.number', '=', (eb) =>
        eb
          .selectFrom('document_version as n')
          .select((n) => n.fn.max('n.number').as('number'))
          .whereRef('n.document_id', '=', 'd.id'),
      ),
    )
    .leftJoin('document_publication as p', (join) => join.onRef('p.document_id', '=', 'd.id').on('p.until', 'is', null))
    .select(['d.id', 'd.code', 'v.number', 'v.content_hash as hash', 'p.since as openSince'])
    .where('d.kind', '=', kind)
    .where('d.code', 'in', [...codes])
    .execute();
  return new Map(rows.map((row) => [row.code, { ...row, number: row.number ?? 0 }]));
}

async function insertVersions(tx: Tx, fresh: readonly Prepared[], source: string, now: Date): Promise<void> {
  const versions = fresh.map((one) => ({
    id: one.versionId,
    document_id: one.documentId,
    number: one.number,
    content: JSON.stringify(one.document.content),
    content_hash: one.hash,
    author_id: SOURCE.id,
    author_name: SOURCE.name,
    editors: [SOURCE.id],
    note: source,
    created_at: now,
  }));
  await tx.insertInto('document_version').values(versions).execute();
}

async function insertReviews(
  tx: Tx,
  fresh: readonly Prepared[],
  { source, gates, now }: { source: string; gates: readonly ('content' | 'secrecy')[]; now: Date },
): Promise<void> {
  const reviews = fresh.flatMap((one) =>
    gates.map((gate) => ({
      id: one.reviewIds[gate],
      version_id: one.versionId,
      content_hash: one.hash,
      editors: [SOURCE.id],
      gate,
      verdict: 'passed',
      reviewer_id: LOADER.id,
      reviewer_name: LOADER.name,
      checklist: JSON.stringify({ source }),
      at: now,
    })),
  );
  await tx.insertInto('document_review').values(reviews).execute();
}

async function replacePublications(tx: Tx, fresh: readonly Prepared[], reviewed: boolean): Promise<void> {
  for (const one of fresh.filter((prepared) => prepared.known?.openSince)) {
    await tx
      .updateTable('document_publication')
      .set({ until: one.since })
      .where('document_id', '=', one.documentId)
      .where('until', 'is', null)
      .execute();
  }
  const publications = fresh.map((one) => ({
    id: one.publicationId,
    document_id: one.documentId,
    version_id: one.versionId,
    review_id: one.reviewIds.content,
    secrecy_review_id: reviewed ? one.reviewIds.secrecy : null,
    published_by: LOADER.id,
    published_by_name: LOADER.name,
    since: one.since,
  }));
  await tx.insertInto('document_publication').values(publications).execute();
}

/**
 * Drafts from a source that vouches for nothing. Codes already taken are skipped. Returns the ids by code. A constant
 * number of statements for each {@link BATCH} documents.
 */
export async function draftFromSource(
  tx: Tx,
  input: { kind: string; documents: readonly Omit<SourceDocument, 'since'>[]; now: Date },
): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (let at = 0; at < input.documents.length; at += BATCH) {
    const batch = input.documents.slice(at, at + BATCH).map((document) => ({ ...document, id: newId() }));
    const rows = batch.map(({ id, code, organ }) => ({
      id,
      kind: input.kind,
      code,
      organ_id: organ.id,
      organ_path: organ.path,
      created_at: input.now,
    }));
    const inserted = await tx
      .insertInto('document')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['kind', 'code']).doNothing())
      .returning('id')
      .execute();
    const ids = new Set(inserted.map((row) => row.id));
    const drafts = batch.filter(({ id }) => ids.has(id));
    if (drafts.length === 0) continue;
    const contents = drafts.map(({ id, content }) => ({
      document_id: id,
      content: JSON.stringify(content),
      revision: 1,
      editor_id: SOURCE.id,
      editor_name: SOURCE.name,
      editors: [SOURCE.id],
      updated_at: input.now,
    }));
    await tx.insertInto('document_draft').values(contents).execute();
    for (const { code, id } of drafts) made.set(code, id);
  }
  return made;
}
