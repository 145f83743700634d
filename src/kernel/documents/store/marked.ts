// Published versions by a mark they bear: what their content says under one of its keys, such as a round of reform.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';

/** `key` is a name in code, never of a reader: it stands in the statement as it is, so that an index fits. */
interface Marks {
  readonly kind: string;
  readonly key: string;
  readonly now: Date;
}

/** Was public at some time up to now, and not called off before its day. */
const published = ({ kind, now }: Marks) => sql`
  from document d
  join document_version v on v.document_id = d.id
  join document_publication p on p.version_id = v.id
  where d.kind = ${kind} and p.since <= ${now} and (p.until is null or p.until > p.since)`;

const markOf = ({ key }: Marks) => sql`(v.content ->> ${sql.lit(key)})`;

export interface Mark {
  readonly mark: string;
  /** The same in English, where the content says it under the key’s name with `En`. */
  readonly markEn: string | null;
  /** Documents with a version that bears it. */
  readonly documents: number;
}

/** Every mark there is, the one that was given last first. */
export async function listMarks(db: Db, marks: Marks): Promise<Mark[]> {
  const mark = markOf(marks);
  const { rows } = await sql<Mark>`
    select ${mark} as mark, max(v.content ->> ${sql.lit(`${marks.key}En`)}) as "markEn",
      count(distinct d.id)::int as documents ${published(marks)} and ${mark} is not null
    group by 1 order by max(p.since) desc, 1 limit 100`.execute(db);
  return rows;
}

/** A version that bears the mark, and the one that was public before it. */
export interface Marked {
  readonly code: string;
  readonly number: number;
  readonly since: Date;
  readonly content: unknown;
  readonly before: { readonly number: number; readonly content: unknown } | null;
}

/** The first version of each document that bears the mark, by code. One statement. */
export async function listMarked(
  db: Db,
  marks: Marks & { readonly mark: string; readonly after?: string | undefined; readonly limit: number },
): Promise<Marked[]> {
  const after = marks.after ? sql`and d.code > ${marks.after}` : sql``;
  const { rows } = await sql<Marked>`
    select m.code, m.number, m.since, m.content, (
      select json_build_object('number', b.number, 'content', b.content)
      from document_version b join document_publication q on q.version_id = b.id
      where b.document_id = m."documentId" and b.number < m.number and (q.until is null or q.until > q.since)
      order by b.number desc limit 1) as before
    from (
      select distinct on (d.code) d.id as "documentId", d.code, v.number, p.since, v.content
      ${published(marks)} and ${markOf(marks)} = ${marks.mark} ${after}
      order by d.code, v.number, p.since limit ${marks.limit}) m
    order by m.code`.execute(db);
  return rows;
}
