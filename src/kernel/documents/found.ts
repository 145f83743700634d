// How published documents are found by the city's search: one entry for each that is public, in step with its publications.
import type { Label } from '#kernel/cases/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import { inTransaction } from '#platform/database/db.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import type { Runtime } from '#platform/runtime.ts';
import { indexEntries, rebuildSource, removeEntries } from '#platform/search/entries.ts';
import type { SearchEntry, SearchSource } from '#platform/search/source.ts';
import { localDate } from '#platform/time.ts';
import { documentKind } from './registry.ts';
import { type FoundRow, listMoments, listPublic } from './store/found.ts';
import { findHead } from './store/heads.ts';

/** Tells the search when an announced publication begins, or a bounded one ends. */
export const BEGIN_JOB = 'documents.begin';

export interface Found extends Label {
  /** Name of the source. */
  readonly source: string;
  /** Kind of document. */
  readonly kind: string;
  /** Sites it is looked for on. */
  readonly sites: readonly string[];
  readonly weight: number;
}

const BATCH = 200;
const kinds: Found[] = [];

/** The source of a kind, for the card of its room. */
export function searchSourceOf(found: Found): SearchSource {
  kinds.push(found);
  return { ...sourceOf(found), entries: (db) => listEntries(db, found) };
}

const sourceOf = ({ source: name, zh, en }: Found) => ({ name, zh, en });

/** What is public at a moment, or now. */
async function* listEntries(db: Db, found: Found, now?: Date): AsyncIterable<SearchEntry[]> {
  for (let after = ''; ; ) {
    const rows = await listPublic(db, found.kind, { after, limit: BATCH, ...(now ? { now } : {}) });
    if (rows.length === 0) return;
    yield rows.map((row) => toEntry(found, row));
    after = rows.at(-1)?.code ?? '';
  }
}

function toEntry({ source, kind, sites, weight }: Found, row: FoundRow): SearchEntry {
  const { read, page } = documentKind(kind);
  const { title, titleEn, texts } = read(row.content);
  const told = texts.flatMap(({ text }) => text.split('\n')).filter((text) => text !== title && text !== titleEn);
  return {
    source,
    ref: row.code,
    title,
    body: [row.code, ...told, titleEn, row.organ, row.organEn].filter(Boolean).join('；'),
    ...(titleEn ? { english: { title: titleEn } } : {}),
    url: page(row.code),
    facets: {
      site: sites,
      organ: [row.organ],
      organEn: row.organEn ? [row.organEn] : [],
      year: [localDate(row.since).slice(0, 4)],
    },
    weight,
    publishedAt: row.since,
  };
}

/** Brings the index in step with what is public of some documents, in the transaction that changed them. */
export async function indexDocuments(
  { tx, now }: Pick<ActContext, 'tx' | 'now'>,
  found: Found,
  documents: readonly { readonly documentId: string; readonly code: string }[],
): Promise<void> {
  if (documents.length === 0) return;
  const codes = documents.map(({ code }) => code);
  const rows = await listPublic(tx, found.kind, { codes, now, limit: codes.length });
  const shown = new Set(rows.map(({ code }) => code));
  await indexEntries(
    tx,
    rows.map((row) => toEntry(found, row)),
  );
  await removeEntries(
    tx,
    found.source,
    codes.filter((code) => !shown.has(code)),
  );
  await announce(tx, found.kind, codes, now);
}

async function announce(tx: Tx, kind: string, codes: readonly string[], now: Date): Promise<void> {
  for (const { code, at } of await listMoments(tx, kind, codes, now)) {
    await enqueue(tx, BEGIN_JOB, { kind, code }, { runAt: at, key: `${BEGIN_JOB} ${kind} ${code} ${at.getTime()}` });
  }
}

/** At the moment at which it begins or ends. */
export async function beginDocument(runtime: Runtime, kind: string, code: string): Promise<void> {
  await inTransaction(runtime.db, async (tx) => {
    const head = await findHead(tx, kind, code);
    if (head) await documentKind(kind).changed({ ...systemContext(runtime, tx), tx }, [{ documentId: head.id, code }]);
  });
}

/** Once a night: what a release before this one published is found as well. */
export async function findAgain({ db, clock }: Runtime): Promise<void> {
  const now = clock.now();
  for (const found of kinds) {
    await rebuildSource(db, { ...sourceOf(found), entries: (tx) => listEntries(tx, found, now) });
  }
}
