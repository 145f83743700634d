// Documents as their editors see them: newest content and where it stands.
import { type RawBuilder, sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { DocumentOverview, DocumentState } from '../contract.ts';

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
      v.id as "versionId", coalesce(v.number, 0) as "versionNumber",
      coalesce(w.editors, case when p.id is null then v.editors end, '{}') as editors,
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
  /** Part of the code, or of the content's `name` or `title`. */
  readonly text?: string;
  /** Code of the last document of the page before. */
  readonly after?: string;
  /** From the greatest code down: codes that begin with their day put the newest first. */
  readonly newestFirst?: boolean;
  readonly limit: number;
}

/** A page of documents in order of code. */
export async function listOverviews(db: Db, filter: OverviewFilter, now: Date): Promise<DocumentOverview[]> {
  const conditions = [sql`d.kind = ${filter.kind}`, withinScopes(filter.scopes, 'd.organ_path')];
  if (filter.state) conditions.push(sql`${stateAt(now)} = ${filter.state}`);
  if (filter.by) conditions.push(sql`coalesce(w.editor_id, v.author_id) = ${filter.by}`);
  const [beyond, order] = filter.newestFirst ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`];
  if (filter.after) conditions.push(sql`d.code ${beyond} ${filter.after}`);
  if (filter.text) {
    const text = filter.text.toLowerCase();
    conditions.push(sql`(position(${text} in lower(d.code)) > 0
      or position(${text} in lower(coalesce(w.content->>'name', v.content->>'name'))) > 0
      or position(${text} in lower(coalesce(w.content->>'title', v.content->>'title'))) > 0)`);
  }
  const query = sql<DocumentOverview>`${overviews(now)}
    where ${sql.join(conditions, sql` and `)} order by d.code ${order} limit ${filter.limit}`;
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
