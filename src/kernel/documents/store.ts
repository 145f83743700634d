// SQL on the tables of documents.
import { type RawBuilder, sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type {
  DocumentHead,
  DocumentOverview,
  DocumentState,
  Publication,
  VersionHistory,
} from './contract.ts';

/** Locks the document for the rest of the transaction, so that of two acts at once the second sees the first. */
export async function lockDocument(tx: Tx, id: string): Promise<DocumentHead | undefined> {
  return tx
    .selectFrom('document')
    .select(['id', 'kind', 'code', 'organ_id as organId', 'organ_path as organPath'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/**
 * Where the newest content stands. A draft comes first: it is newer than any version. Without one, the newest
 * version's publication says, and before that its review.
 */
const stateAt = (now: Date): RawBuilder<DocumentState> => sql<DocumentState>`case
  when w.document_id is not null then 'draft'
  when p.withdrawn_by is not null then 'withdrawn'
  when p.since > ${now} then 'scheduled'
  when p.until <= ${now} then 'withdrawn'
  when p.id is not null then 'published'
  when r.verdict = 'passed' then 'passed'
  when r.verdict = 'returned' then 'returned'
  else 'review' end`;

const isLiveAt = (now: Date): RawBuilder<boolean> => sql<boolean>`exists (
  select from document_publication l
  where l.document_id = d.id and l.since <= ${now} and (l.until is null or l.until > ${now}))`;

/** The last word on the newest version of each document: its deciding review and its latest publication. */
function overviews(now: Date): RawBuilder<DocumentOverview> {
  return sql<DocumentOverview>`
    select d.id, d.kind, d.code, d.organ_id as "organId", d.organ_path as "organPath",
      ${stateAt(now)} as state, coalesce(w.content, v.content) as content, coalesce(w.revision, 0) as revision,
      v.id as "versionId", coalesce(v.number, 0) as "versionNumber", v.author_id as "authorId",
      coalesce(w.editor_name, v.author_name) as "byName", coalesce(w.updated_at, v.created_at) as "changedAt",
      coalesce(p.reason, r.ground) as ground,
      p.id as "publicationId", p.since, ${isLiveAt(now)} as live
    from document d
    left join document_draft w on w.document_id = d.id
    left join lateral (
      select * from document_version where document_id = d.id order by number desc limit 1) v on true
    left join lateral (
      select verdict, ground from document_review where version_id = v.id
      order by verdict = 'passed', at desc limit 1) r on true
    left join lateral (
      select * from document_publication where version_id = v.id order by since desc, id desc limit 1) p on true`;
}

export interface OverviewFilter {
  readonly kind: string;
  readonly scopes: readonly Scope[];
  readonly state?: DocumentState;
  /** Documents whose draft or newest version is by this person. */
  readonly by?: string;
  /** Part of the code or of the content's `name`. */
  readonly text?: string;
  /** Code of the last document of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** A page of documents in order of code. */
export async function listOverviews(db: Db, filter: OverviewFilter, now: Date): Promise<DocumentOverview[]> {
  const conditions = [sql`d.kind = ${filter.kind}`, withinScopes(filter.scopes, 'd.organ_path')];
  if (filter.state) conditions.push(sql`${stateAt(now)} = ${filter.state}`);
  if (filter.by) conditions.push(sql`coalesce(w.editor_id, v.author_id) = ${filter.by}`);
  if (filter.after) conditions.push(sql`d.code > ${filter.after}`);
  if (filter.text) {
    const text = filter.text.toLowerCase();
    conditions.push(sql`(position(${text} in lower(d.code)) > 0
      or position(${text} in lower(coalesce(w.content, v.content)->>'name')) > 0)`);
  }
  const query = sql<DocumentOverview>`${overviews(now)}
    where ${sql.join(conditions, sql` and `)} order by d.code limit ${filter.limit}`;
  return (await query.execute(db)).rows;
}

/** How many documents stand where, within the scopes. */
export async function countByState(
  db: Db,
  kind: string,
  scopes: readonly Scope[],
  now: Date,
): Promise<Partial<Record<DocumentState, number>>> {
  const query = sql<{ state: DocumentState; count: number }>`
    select state, count(*) as count from (${overviews(now)}
      where d.kind = ${kind} and ${withinScopes(scopes, 'd.organ_path')}) o group by state`;
  const { rows } = await query.execute(db);
  return Object.fromEntries(rows.map((row) => [row.state, row.count]));
}

/** One document by id. */
export async function findOverview(db: Db, id: string, now: Date): Promise<DocumentOverview | undefined> {
  const { rows } = await sql<DocumentOverview>`${overviews(now)} where d.id = ${id}`.execute(db);
  return rows[0];
}

/** Head of a document by its code. */
export async function findHead(db: Db, kind: string, code: string): Promise<DocumentHead | undefined> {
  return db
    .selectFrom('document')
    .select(['id', 'kind', 'code', 'organ_id as organId', 'organ_path as organPath'])
    .where('kind', '=', kind)
    .where('code', '=', code)
    .executeTakeFirst();
}

/** Versions, newest first, each with its reviews and publications, in one statement. */
export async function listVersions(db: Db, documentId: string): Promise<VersionHistory[]> {
  const { rows } = await sql<VersionHistory>`
    select v.id, v.document_id as "documentId", v.number, v.content, v.content_hash as "contentHash",
      v.author_id as "authorId", v.author_name as "authorName", v.note, v.created_at as "createdAt",
      coalesce((select json_agg(json_build_object('id', r.id, 'gate', r.gate, 'verdict', r.verdict,
        'reviewerName', r.reviewer_name, 'checklist', r.checklist, 'ground', r.ground, 'at', r.at) order by r.at)
        from document_review r where r.version_id = v.id), '[]') as reviews,
      coalesce((select json_agg(json_build_object('id', p.id, 'versionId', p.version_id, 'since', p.since,
        'until', p.until, 'publishedByName', p.published_by_name, 'withdrawnByName', p.withdrawn_by_name,
        'reason', p.reason) order by p.since)
        from document_publication p where p.version_id = v.id), '[]') as publications
    from document_version v where v.document_id = ${documentId} order by v.number desc`.execute(db);
  return rows.map(withDates);
}

/** JSON carries moments as text. */
function withDates(row: VersionHistory): VersionHistory {
  const publications = row.publications.map((p) => ({
    ...p,
    since: new Date(p.since),
    until: p.until && new Date(p.until),
  }));
  return { ...row, publications, reviews: row.reviews.map((r) => ({ ...r, at: new Date(r.at) })) };
}

export interface LiveDocument extends DocumentHead {
  readonly publication: Publication;
  readonly versionNumber: number;
  readonly content: unknown;
}

/** What the public sees of a document at `now`: joined from publications only. */
export async function findLive(
  db: Db,
  kind: string,
  code: string,
  now: Date,
): Promise<LiveDocument | undefined> {
  const { rows } = await sql<LiveDocument>`
    select d.id, d.kind, d.code, d.organ_id as "organId", d.organ_path as "organPath",
      v.number as "versionNumber", v.content,
      json_build_object('id', p.id, 'versionId', p.version_id, 'since', p.since, 'until', p.until,
        'publishedByName', p.published_by_name, 'withdrawnByName', p.withdrawn_by_name, 'reason', p.reason) as publication
    from document_publication p
    join document d on d.id = p.document_id
    join document_version v on v.id = p.version_id
    where d.kind = ${kind} and d.code = ${code} and p.since <= ${now} and (p.until is null or p.until > ${now})`.execute(
    db,
  );
  const row = rows[0];
  if (!row) return undefined;
  const { since, until } = row.publication;
  return {
    ...row,
    publication: { ...row.publication, since: new Date(since), until: until && new Date(until) },
  };
}

export interface CurrentPublication {
  readonly publicationId: string;
  readonly documentId: string;
  readonly code: string;
  readonly organId: string;
  readonly organPath: string;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly content: unknown;
  readonly since: Date;
  readonly until: Date | null;
}

/** What is live or announced of some documents: for rooms that keep a flat copy for reading. */
export async function listCurrent(
  db: Db,
  documentIds: readonly string[],
  now: Date,
): Promise<CurrentPublication[]> {
  return db
    .selectFrom('document_publication as p')
    .innerJoin('document as d', 'd.id', 'p.document_id')
    .innerJoin('document_version as v', 'v.id', 'p.version_id')
    .select([
      'p.id as publicationId',
      'd.id as documentId',
      'd.code',
      'd.organ_id as organId',
      'd.organ_path as organPath',
      'v.id as versionId',
      'v.number as versionNumber',
      'v.content',
      'p.since',
      'p.until',
    ])
    .where('d.id', 'in', [...documentIds])
    .where((eb) => eb.or([eb('p.until', 'is', null), eb('p.until', '>', now)]))
    .where((eb) => eb.or([eb('p.until', 'is', null), eb('p.until', '>', eb.ref('p.since'))]))
    .orderBy('d.code')
    .orderBy('p.since')
    .execute();
}

/** The content of one version, whatever became of it: running cases keep theirs. */
export async function findVersionContent(db: Db, versionId: string): Promise<unknown> {
  const row = await db
    .selectFrom('document_version')
    .select('content')
    .where('id', '=', versionId)
    .executeTakeFirst();
  return row?.content;
}

/** Head of a document by id. */
export async function findHeadById(db: Db, id: string): Promise<DocumentHead | undefined> {
  return db
    .selectFrom('document')
    .select(['id', 'kind', 'code', 'organ_id as organId', 'organ_path as organPath'])
    .where('id', '=', id)
    .executeTakeFirst();
}
