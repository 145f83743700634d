// SQL on published issues.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { Series } from './contract.ts';

export interface IssueRow {
  readonly publicationId: string;
  readonly code: string;
  readonly title: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly series: Series;
  readonly year: number;
  readonly number: number;
  readonly items: number;
  readonly since: Date;
}

const LIVE = (now: Date) => sql`g.since <= ${now} and (g.until is null or g.until > ${now})`;

/** What is public, the newest first; `after` is the id of the last publication before. */
export async function listIssues(
  db: Db,
  asked: {
    readonly series?: Series | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
    readonly now: Date;
  },
): Promise<IssueRow[]> {
  const { series, after, limit, now } = asked;
  const key = sql`g.since, g.publication_id`;
  const rest = after
    ? sql`and (${key}) < (select ${key} from gazette_issue g where g.publication_id = ${after})`
    : sql``;
  const { rows } = await sql<IssueRow>`
    select g.publication_id as "publicationId", g.code, g.title, o.name as organ, o.name_en as "organEn", g.series,
      g.year, g.number, g.items, g.since
    from gazette_issue g join organ o on o.id = g.organ_id
    where ${LIVE(now)} ${series ? sql`and g.series = ${series}` : sql``} ${rest}
    order by g.since desc, g.publication_id desc limit ${limit}`.execute(db);
  return rows;
}

/** Items in the issues of a year that are public, of one series. */
export async function countItems(
  db: Db,
  asked: { readonly scopes: readonly Scope[]; readonly series: Series; readonly year: number; readonly now: Date },
): Promise<number> {
  const { rows } = await sql<{ items: number }>`
    select coalesce(sum(g.items), 0)::int as items from gazette_issue g
    where ${LIVE(asked.now)} and g.series = ${asked.series} and g.year = ${asked.year}
      and ${withinScopes(asked.scopes, 'g.organ_path')}`.execute(db);
  return rows[0]?.items ?? 0;
}

export interface NewIssue {
  readonly publication_id: string;
  readonly secrecy_review_id: string;
  readonly document_id: string;
  readonly code: string;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly series: Series;
  readonly title: string;
  readonly year: number;
  readonly number: number;
  readonly items: number;
  readonly since: Date;
  readonly until: Date | null;
}

/** Rows of publications that are none of `kept` end now. */
export async function endIssues(
  tx: Tx,
  documentIds: readonly string[],
  kept: readonly string[],
  now: Date,
): Promise<void> {
  await sql`
    update gazette_issue set until = greatest(since, ${now})
    where document_id = any(${documentIds}::uuid[]) and until is null
      and not publication_id = any(${kept}::uuid[])`.execute(tx);
}

export async function putIssue(tx: Tx, row: NewIssue): Promise<void> {
  await tx
    .insertInto('gazette_issue')
    .values(row)
    .onConflict((conflict) => conflict.column('publication_id').doUpdateSet({ until: row.until }))
    .execute();
}
