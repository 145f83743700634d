// Writing the flat copy of what is live, and the columns it stands in.
import { sql } from 'kysely';
import type { CurrentPublication } from '#kernel/documents/store/versions.ts';
import type { Tx } from '#platform/database/db.ts';
import type { ArticleContent } from '../contract.ts';
import { type Named, readLine } from '../rules/related.ts';

/** So many rows go in one statement, which holds at most 65,535 values. */
const BATCH = 1000;

export interface ArticleOrgan {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
}

/** A publication with what its row needs beside. A version without a review for secrecy is refused by the database. */
export interface LiveRow {
  readonly publication: CurrentPublication;
  readonly content: ArticleContent;
  readonly organ: ArticleOrgan;
}

/** What stands first where several match: what binds before what informs. */
const WEIGHTS: Readonly<Partial<Record<ArticleContent['kind'], number>>> = {
  policy: 80,
  law: 80,
  interpretation: 70,
  notice: 60,
  'public-notice': 60,
};

export async function insertLive(tx: Tx, rows: readonly LiveRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    await tx
      .insertInto('article_live')
      .values(rows.slice(at, at + BATCH).map(toRow))
      .execute();
  }
}

function toRow({ publication: one, content, organ }: LiveRow) {
  return {
    publication_id: one.publicationId,
    // Null is refused by the column: nothing is live without the review.
    secrecy_review_id: one.secrecyReviewId as string,
    document_id: one.documentId,
    version_id: one.versionId,
    version_number: one.versionNumber,
    code: one.code,
    kind: content.kind,
    title: content.title,
    title_en: content.titleEn ?? null,
    summary: content.summary ?? null,
    lang: content.lang,
    organ_id: organ.id,
    organ_path: one.organPath,
    organ_name: organ.name,
    organ_name_en: organ.nameEn,
    source: content.source,
    index_no: content.indexNo ?? null,
    doc_no: content.policy?.docNo ?? null,
    subject: content.policy?.subject ?? null,
    written_on: content.policy?.writtenOn ?? null,
    issuers: content.policy?.issuers ?? [],
    effective_on: content.policy?.effectiveOn ?? null,
    replaces: content.policy?.replaces ?? [],
    valid_until: content.policy?.validUntil ?? null,
    validity: content.policy?.validity ?? null,
    policy_rank: content.policy?.rank ?? null,
    formed_on: content.formedOn,
    signed_at: content.signedAt ? new Date(content.signedAt) : null,
    image: content.image?.id ?? null,
    translation_of: content.translationOf ?? null,
    interprets: content.interprets,
    due_item: content.dueItem ?? null,
    project_code: readLine(content.detail, 'projectCode'),
    stage: readLine(content.detail, 'stage'),
    weight: WEIGHTS[content.kind] ?? 40,
    since: one.since,
    until: one.until,
  };
}

export interface Placement {
  readonly publicationId: string;
  readonly columnId: string;
  readonly siteId: string;
  readonly direct: boolean;
  readonly home: boolean;
  readonly since: Date;
  readonly until: Date | null;
}

export async function insertPlacements(tx: Tx, placements: readonly Placement[]): Promise<void> {
  for (let at = 0; at < placements.length; at += BATCH) {
    const rows = placements.slice(at, at + BATCH).map((one) => ({
      publication_id: one.publicationId,
      column_id: one.columnId,
      site_id: one.siteId,
      direct: one.direct,
      home: one.home,
      since: one.since,
      until: one.until,
    }));
    await tx.insertInto('article_placement').values(rows).execute();
  }
}

/** Columns in which articles of some codes stand. */
export async function listColumnsOf(tx: Tx, codes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct p.column_id as id from article_placement p join article_live l using (publication_id)
    where l.code = any(${[...codes]}::text[]) and p.direct`.execute(tx);
  return rows.map(({ id }) => id);
}

/** What the rows that were taken away showed elsewhere: the columns they stood in, and what they named. */
export interface TakenAway extends Named {
  readonly columnIds: readonly string[];
}

/** Takes the rows of some documents away. */
export async function deleteLive(tx: Tx, documentIds: readonly string[]): Promise<TakenAway> {
  const { rows } = await sql<TakenAway>`
    with l as (select * from article_live where document_id = any(${[...documentIds]}::uuid[]))
    select array(select distinct column_id from article_placement join l using (publication_id)) as "columnIds",
      array(select unnest(replaces) from l) as replaced,
      array_remove(array(select unnest(interprets || translation_of) from l), null) as explained,
      array_remove(array(select project_code from l), null) as projects`.execute(tx);
  await tx
    .deleteFrom('article_live')
    .where('document_id', 'in', [...documentIds])
    .execute();
  return rows[0] ?? { columnIds: [], replaced: [], explained: [], projects: [] };
}

/** The number in the code of a new article. */
export async function takeNumber(tx: Tx): Promise<number> {
  const { rows } = await sql<{ number: number }>`select nextval('article_number') as number`.execute(tx);
  return rows[0]?.number ?? 0;
}
