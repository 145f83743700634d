// SQL on what reports and circulars rest on, and on the talks that circulars called to.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { IssueData, IssueKind } from './contract.ts';

/** A report or a circular, with where its case stands. */
export interface Issue {
  readonly id: string;
  readonly kind: IssueKind;
  readonly number: string | null;
  readonly caseNumber: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly state: string;
  readonly organId: string;
  readonly organName: string;
  readonly territoryId: string;
  readonly from: string;
  readonly to: string;
  readonly asOf: Date;
  readonly digest: string;
  readonly rankingId: string | null;
  readonly receivedAt: Date;
  readonly signedAt: Date | null;
  readonly publishedAt: Date | null;
}

const COLUMNS = [
  'r.case_id as id',
  'r.kind',
  'r.number',
  'f.number as caseNumber',
  'f.title',
  'f.title_en as titleEn',
  'f.state',
  'r.organ_id as organId',
  'o.name as organName',
  'r.territory_id as territoryId',
  'r.from_day as from',
  'r.to_day as to',
  'r.as_of as asOf',
  'r.digest',
  'r.ranking_id as rankingId',
  'f.received_at as receivedAt',
  'r.signed_at as signedAt',
  'r.published_at as publishedAt',
] as const;

const selectIssues = (db: Db) =>
  db
    .selectFrom('report_issue as r')
    .innerJoin('case_file as f', 'f.id', 'r.case_id')
    .innerJoin('organ as o', 'o.id', 'r.organ_id');

export interface NewIssue {
  readonly case_id: string;
  readonly kind: IssueKind;
  readonly organ_id: string;
  readonly territory_id: string;
  readonly from_day: string;
  readonly to_day: string;
  readonly as_of: Date;
  readonly figures: string;
  readonly digest: string;
  readonly ranking_id?: string;
}

export async function insertIssue(tx: Tx, issue: NewIssue): Promise<void> {
  await tx.insertInto('report_issue').values(issue).execute();
}

/** New figures, as long as it is not signed. */
export async function setFigures(tx: Tx, id: string, set: Pick<NewIssue, 'as_of' | 'figures' | 'digest'>) {
  await tx.updateTable('report_issue').set(set).where('case_id', '=', id).execute();
}

export async function setSigned(tx: Tx, id: string, number: string, at: Date): Promise<void> {
  await tx.updateTable('report_issue').set({ number, signed_at: at }).where('case_id', '=', id).execute();
}

export async function setPublished(tx: Tx, id: string, at: Date | null): Promise<void> {
  await tx.updateTable('report_issue').set({ published_at: at }).where('case_id', '=', id).execute();
}

export interface WholeIssue extends Issue {
  readonly figures: string;
  readonly data: IssueData;
  readonly organPath: string;
}

/** By id; for readers, only what they may read. */
export async function findIssue(db: Db, id: string, readers?: Readers): Promise<WholeIssue | undefined> {
  return selectIssues(db)
    .select([...COLUMNS, 'r.figures', 'f.data', 'f.organ_path as organPath'])
    .where('r.case_id', '=', id)
    .$if(readers !== undefined, (query) => query.where(readableIssue(readers!)))
    .$castTo<WholeIssue>()
    .executeTakeFirst();
}

/** Whether another circular about a ranking is on its way or out: one that was dropped does not count. */
export async function hasCircular(tx: Tx, rankingId: string, butId?: string): Promise<boolean> {
  const row = await selectIssues(tx)
    .select('r.case_id')
    .where('r.ranking_id', '=', rankingId)
    .where('f.state', '<>', 'dropped')
    .$if(butId !== undefined, (query) => query.where('r.case_id', '<>', butId ?? ''))
    .executeTakeFirst();
  return row !== undefined;
}

/** Who reads: within reach all; what is signed, also the leaders it was laid before, and circulars every organ. */
export interface Readers {
  readonly scopes: readonly Scope[];
  /** Ids of those they head. */
  readonly units: readonly string[];
}

export function readableIssue({ scopes, units }: Readers): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${withinScopes(scopes, 'f.organ_path')} or (r.signed_at is not null and (r.kind = 'circular'
    or exists (select from jsonb_array_elements(f.data -> 'leaders') l where l ->> 'id' = any(${units}::text[])))))`;
}

export interface IssueKey {
  readonly at: Date;
  readonly id: string;
}

interface PageAsked {
  readonly limit: number;
  readonly after?: IssueKey | undefined;
}

/** Those a reader may read, the latest first. */
export function listIssues(db: Db, readers: Readers, page: PageAsked): Promise<Issue[]> {
  return listBy(selectIssues(db).where(readableIssue(readers)), 'f.received_at', page);
}

/** Circulars on the portal, the latest first. */
export function listPublished(db: Db, page: PageAsked): Promise<Issue[]> {
  return listBy(selectIssues(db).where('r.published_at', 'is not', null), 'r.published_at', page);
}

function listBy(
  issues: ReturnType<typeof selectIssues>,
  moment: 'f.received_at' | 'r.published_at',
  { limit, after }: PageAsked,
): Promise<Issue[]> {
  return issues
    .select(COLUMNS)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(${sql.ref(moment)}, r.case_id) < (${after?.at}, ${after?.id}::uuid)`),
    )
    .orderBy(moment, 'desc')
    .orderBy('r.case_id', 'desc')
    .limit(limit)
    .$castTo<Issue>()
    .execute();
}

export async function insertTalk(
  tx: Tx,
  talk: { case_id: string; circular_id: string; organ_id: string; called_at: Date },
): Promise<void> {
  await tx.insertInto('report_talk').values(talk).execute();
}

/** A case that came of a report or a circular, with where it stands. */
export interface Following {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  /** Whom it is about. */
  readonly party: string;
  readonly partyEn: string | null;
  readonly state: string;
  readonly stepName: string | null;
  readonly stepNameEn: string | null;
}

/** What came of one: the cases the asker may read, and how many others there are. */
export async function listFollowing(
  db: Db,
  id: string,
  readable: RawBuilder<unknown>,
): Promise<{ following: Following[]; hidden: number }> {
  const rows = await db
    .selectFrom('case_file as f')
    .select(['id', 'kind', 'number', 'title', 'title_en as titleEn', 'state', 'applicant_name as party'])
    .select('applicant_name_en as partyEn')
    .select(['step_name as stepName', 'step_name_en as stepNameEn'])
    .select(sql<boolean>`${readable}`.as('readable'))
    .where('parent_id', '=', id)
    .orderBy('number')
    .execute();
  const following = rows.filter((row) => row.readable).map(({ readable: _, ...row }) => row);
  return { following, hidden: rows.length - following.length };
}

/** How often an organ was called within a span before a talk, those that were called off left out. */
export async function countEarlierTalks(db: Db, organId: string, before: Date, since: Date): Promise<number> {
  const { n } = await db
    .selectFrom('report_talk as t')
    .innerJoin('case_file as f', 'f.id', 't.case_id')
    .select(sql<number>`count(*)`.as('n'))
    .where('t.organ_id', '=', organId)
    .where('t.called_at', '<', before)
    .where('t.called_at', '>=', since)
    .where('f.state', '<>', 'dropped')
    .executeTakeFirstOrThrow();
  return n;
}

/** What some cases are called now, by number. */
export async function listTitles(
  db: Db,
  cases: readonly { readonly number: string }[],
): Promise<ReadonlyMap<string, string>> {
  const numbers = cases.map(({ number }) => number);
  const rows = await db
    .selectFrom('case_file')
    .select(['number', 'title'])
    .where('number', '=', sql<string>`any(${numbers}::text[])`)
    .execute();
  return new Map(rows.map(({ number, title }) => [number, title]));
}

/** Those of some cases that are about a case of a kept kind, or are one. */
export async function listKeptAmong(db: Db, ids: readonly string[], kept: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('case_file as f')
    .leftJoin('case_file as parent', 'parent.id', 'f.parent_id')
    .select('f.id')
    .where(
      sql<boolean>`f.id = any(${ids}::uuid[]) and (array[f.kind, parent.kind] && ${kept}::text[]
        or f.data -> 'onlyFor' is not null or parent.data -> 'onlyFor' is not null)`,
    )
    .execute();
  return new Set(rows.map(({ id }) => id));
}
