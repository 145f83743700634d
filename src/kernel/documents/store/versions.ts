// Versions with their history, and what is live of a document.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import type { DocumentHead, Gate, Publication, Verdict, VersionHistory } from '../contract.ts';

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

/** The content each document was first published with, by its id. One statement. */
export async function mapFirstPublished(db: Db, documentIds: readonly string[]): Promise<Map<string, unknown>> {
  const { rows } = await sql<{ id: string; content: unknown }>`
    select distinct on (v.document_id) v.document_id as id, v.content
    from document_version v join document_publication p on p.version_id = v.id
    where v.document_id = any(${documentIds}) order by v.document_id, p.since`.execute(db);
  return new Map(rows.map((row) => [row.id, row.content]));
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
export async function findLive(db: Db, kind: string, code: string, now: Date): Promise<LiveDocument | undefined> {
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

/** A publication that has ended: its days, why, and the title it had. */
export interface EndedPublication {
  readonly since: Date;
  readonly until: Date;
  readonly reason: string | null;
  readonly title: unknown;
}

/** The last publication of a document that was public once and is no more; undefined while one is live. */
export async function findEnded(db: Db, kind: string, code: string, now: Date): Promise<EndedPublication | undefined> {
  const { rows } = await sql<EndedPublication>`
    select p.since, p.until, p.reason, v.content -> 'title' as title
    from document d
    join document_publication p on p.document_id = d.id
    join document_version v on v.id = p.version_id
    where d.kind = ${kind} and d.code = ${code} and p.until > p.since and p.until <= ${now}
      and not exists (select from document_publication l where l.document_id = d.id
        and l.since <= ${now} and (l.until is null or l.until > ${now}))
    order by p.until desc limit 1`.execute(db);
  return rows[0];
}

/** What each gate said of some versions, by their ids. One statement. */
export async function mapGates(
  db: Db,
  versionIds: readonly string[],
): Promise<Map<string, Partial<Record<Gate, Verdict>>>> {
  const { rows } = await sql<{ id: string; gates: Partial<Record<Gate, Verdict>> }>`
    select version_id as id, jsonb_object_agg(gate, verdict) as gates
    from document_review where version_id = any(${versionIds}::uuid[]) group by version_id`.execute(db);
  return new Map(rows.map((row) => [row.id, row.gates]));
}

export interface CurrentPublication {
  readonly publicationId: string;
  readonly secrecyReviewId: string | null;
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
export async function listCurrent(db: Db, documentIds: readonly string[], now: Date): Promise<CurrentPublication[]> {
  return db
    .selectFrom('document_publication as p')
    .innerJoin('document as d', 'd.id', 'p.document_id')
    .innerJoin('document_version as v', 'v.id', 'p.version_id')
    .select([
      'p.id as publicationId',
      'p.secrecy_review_id as secrecyReviewId',
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
  const row = await db.selectFrom('document_version').select('content').where('id', '=', versionId).executeTakeFirst();
  return row?.content;
}
