// SQL on projects that are public, and on where talks about investments stand.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import type { ProjectKind, Status } from './contract.ts';

const live = (now: Date): RawBuilder<SqlBool> => sql`p.since <= ${now} and (p.until is null or p.until > ${now})`;

/** Where it stands last; null of works. */
const STATUS = sql`(select s.status from project_status s where s.document_id = p.document_id
  order by s.at desc, s.id desc limit 1)`;

export interface ProjectRow {
  readonly publicationId: string;
  readonly documentId: string;
  readonly code: string;
  readonly kind: ProjectKind;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organId: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly trade: string;
  readonly place: string;
  /** In fen. */
  readonly amount: number;
  readonly status: Status | null;
}

const ROW = sql`select p.publication_id as "publicationId", p.document_id as "documentId", p.code, p.kind, p.title,
  p.title_en as "titleEn", p.organ_id as "organId", o.name as organ, o.name_en as "organEn", p.trade, p.place, p.amount,
  ${STATUS} as status
  from project_live p join organ o on o.id = p.organ_id`;

export interface ProjectFilter {
  readonly kind: ProjectKind;
  /** Part of its name, code, trade or place. */
  readonly text?: string | undefined;
  /** Part of its organ's name. */
  readonly organ?: string | undefined;
  readonly status?: Status | undefined;
}

/** What is public, the latest first; `after` is the publication that ended the page before. */
export async function listProjects(
  db: Db,
  { kind, text, organ, status }: ProjectFilter,
  { after, limit, now }: { readonly after: string | undefined; readonly limit: number; readonly now: Date },
): Promise<ProjectRow[]> {
  const where = [sql<SqlBool>`p.kind = ${kind}`, live(now)];
  const key = sql`p.since, p.publication_id`;
  if (after) where.push(sql`(${key}) < (select ${key} from project_live p where p.publication_id = ${after})`);
  if (text) {
    const said = sql`lower(concat_ws('|', p.title, p.title_en, p.code, p.trade, p.place))`;
    where.push(sql`position(lower(${text}) in ${said}) > 0`);
  }
  if (organ) where.push(sql`position(${organ} in o.name) > 0`);
  if (status) where.push(sql`${STATUS} = ${status}`);
  const { rows } = await sql<ProjectRow>`
    ${ROW} where ${sql.join(where, sql` and `)}
    order by p.since desc, p.publication_id desc limit ${limit}`.execute(db);
  return rows;
}

export async function findProject(db: Db, code: string, now: Date): Promise<ProjectRow | undefined> {
  const { rows } = await sql<ProjectRow>`${ROW} where p.code = ${code} and ${live(now)}`.execute(db);
  return rows[0];
}

export interface NewProject {
  readonly publication_id: string;
  readonly secrecy_review_id: string;
  readonly document_id: string;
  readonly code: string;
  readonly kind: ProjectKind;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly title: string;
  readonly title_en: string | null;
  readonly trade: string;
  readonly place: string;
  readonly amount: number;
  readonly since: Date;
  readonly until: Date | null;
}

/** Rows of publications that are none of `kept` end now. */
export async function endProjects(
  tx: Tx,
  documentIds: readonly string[],
  kept: readonly string[],
  now: Date,
): Promise<void> {
  await sql`
    update project_live set until = greatest(since, ${now})
    where document_id = any(${[...documentIds]}::uuid[]) and until is null
      and not publication_id = any(${[...kept]}::uuid[])`.execute(tx);
}

export async function putProject(tx: Tx, row: NewProject): Promise<void> {
  await tx
    .insertInto('project_live')
    .values(row)
    .onConflict((conflict) => conflict.column('publication_id').doUpdateSet({ until: row.until }))
    .execute();
}

export interface StatusChange {
  readonly id: string;
  readonly status: Status;
  readonly byName: string;
  readonly at: Date;
}

/** The latest first. */
export async function listStatuses(db: Db, documentId: string): Promise<StatusChange[]> {
  const { rows } = await sql<StatusChange>`
    select id, status, by_name as "byName", at from project_status
    where document_id = ${documentId} order by at desc, id desc limit 100`.execute(db);
  return rows;
}

export async function insertStatus(
  tx: Tx,
  {
    documentId,
    by,
    ...change
  }: { id: string; documentId: string; status: Status; at: Date; by: { id: string; name: string } },
): Promise<void> {
  await tx
    .insertInto('project_status')
    .values({ ...change, document_id: documentId, by_id: by.id, by_name: by.name })
    .execute();
}
