// Brings the flat copy of articles, their places and the kept pages in step with publications.
import { listCurrent } from '#kernel/documents/store/versions.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { type Tx, takeTurn } from '#platform/database/db.ts';
import type { ActContext } from '#platform/http/context.ts';
import { touchPages } from '#platform/http/touch.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { tellAnswers } from '../answers.ts';
import { type Column, columns } from '../columns.ts';
import type { ArticleContent } from '../contract.ts';
import { films, isFilm } from '../films.ts';
import { namedIn } from '../rules/related.ts';
import { mapAdopted } from '../store/pushes.ts';
import { indexArticles } from '../store/search.ts';
import {
  type ArticleOrgan,
  deleteLive,
  insertLive,
  insertPlacements,
  type LiveRow,
  listColumnsOf,
  type Placement,
} from '../store/sync.ts';
import { recordArticles } from './records.ts';

export interface Changed {
  readonly documentId: string;
  readonly code: string;
}

/** Name of the job that tells readers when an announced publication begins, or a bounded one ends. */
const BEGIN_JOB = 'articles.begin';

/** `changed` of the kind of document: in the transaction of the publication or withdrawal. */
export async function syncArticles(ctx: ActContext, documents: readonly Changed[]): Promise<void> {
  if (documents.length === 0) return;
  const { tx, now } = ctx;
  for (const code of documents.map((one) => one.code).sort()) await takeTurn(tx, `article ${code}`);
  const ids = documents.map((one) => one.documentId);
  const before = await deleteLive(tx, ids);
  const current = await listCurrent(tx, ids, now);
  const organs = await readOrgans(
    tx,
    current.map((one) => one.organId),
  );
  const adopted = await mapAdopted(tx, ids);
  const rows = current.flatMap((publication): LiveRow[] => {
    const organ = organs.get(publication.organId);
    const said = publication.content as ArticleContent;
    // Beside the columns its author chose it stands in those of sites above that took it.
    const columns = [...new Set([...said.columns, ...(adopted.get(publication.documentId) ?? [])])];
    return organ ? [{ publication, content: { ...said, columns }, organ }] : [];
  });
  await insertLive(tx, rows);
  await recordArticles(ctx, ids, rows);
  const shown = rows.filter(({ content }) => content.kind === 'video');
  await films().ask(
    tx,
    shown.flatMap(({ content }) => content.attachments.filter(isFilm).map(({ id }) => id)),
    now,
  );
  const named = [before, ...rows.map(({ content }) => namedIn(content))];
  const explained = named.flatMap((one) => one.explained);
  // Lists show translations in the place of their originals.
  const wanted = [
    ...before.columnIds,
    ...rows.flatMap(({ content }) => content.columns),
    ...(await listColumnsOf(tx, explained)),
  ];
  const placed = new Map((await columns().find(tx, [...new Set(wanted)])).map((column) => [column.id, column]));
  await insertPlacements(
    tx,
    rows.flatMap((row) => placeRow(row, placed)),
  );
  const begun = rows.filter(({ publication }) => publication.since <= now);
  await columns().notePublished(
    tx,
    [...new Set(begun.flatMap((row) => placeRow(row, placed).map((one) => one.columnId)))],
    now,
  );
  // What a policy puts out of force, or did, is found as it stands from now on.
  const changed = [...documents.map((one) => one.code), ...named.flatMap(({ replaced }) => replaced)];
  const told = [...changed, ...explained];
  const projects = named.flatMap((one) => one.projects.map((code) => `project:${code}`));
  const articles = told.map((code) => `article:${code}`);
  await touchPages(tx, ['policies', ...articles, ...projects, ...tagsOf([...placed.values()])]);
  await indexArticles(tx, [...new Set(changed)], now);
  for (const { publication } of rows) await announce(tx, publication, now);
  await tellAnswers(ctx, {
    codes: documents.map((one) => one.code),
    ids: rows.flatMap(({ content }) => content.dueItem ?? []),
    policies: rows.flatMap(({ content }) => content.interprets),
  });
}

async function readOrgans(tx: Tx, ids: readonly string[]): Promise<Map<string, ArticleOrgan>> {
  const organs = await Promise.all([...new Set(ids)].map((id) => getOrgan(tx, id)));
  return new Map(organs.map((organ) => [organ.id, organ]));
}

/** The columns an article stands in, and those above them; the first it names is its home. */
function placeRow({ publication, content }: LiveRow, placed: ReadonlyMap<string, Column>): Placement[] {
  const { publicationId, since, until } = publication;
  const direct = content.columns.flatMap((id) => placed.get(id) ?? []);
  const named = new Set(direct.map((column) => column.id));
  const above = new Map(
    direct.flatMap((column) => column.above.map((id) => [id, column.siteId] as const)).filter(([id]) => !named.has(id)),
  );
  const home = direct[0]?.id;
  return [
    ...direct.map(({ id, siteId }) => ({ columnId: id, siteId, direct: true, home: id === home })),
    ...[...above].map(([columnId, siteId]) => ({ columnId, siteId, direct: false, home: false })),
  ].map((place) => ({ ...place, publicationId, since, until }));
}

/** The kept pages of columns and their sites, on which what changed stands or stood. */
function tagsOf(touched: readonly Column[]): string[] {
  const lists = touched.flatMap((column) =>
    [...column.trail.map((step) => step.slug), column.slug].map((slug) => `col:${column.siteCode}/${slug}`),
  );
  return [...lists, ...touched.map((column) => `site:${column.siteCode}`)];
}

async function announce(
  tx: Tx,
  { code, since, until }: { readonly code: string; readonly since: Date; readonly until: Date | null },
  now: Date,
): Promise<void> {
  const moments = [since, until].filter((at): at is Date => at !== null && at > now);
  for (const at of moments) {
    await enqueue(tx, BEGIN_JOB, { code }, { runAt: at, key: `${BEGIN_JOB} ${code} ${at.getTime()}` });
  }
}
