// SQL on spokespersons and on press conferences that are published.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { Spokesperson } from './contract.ts';

const PERSON = sql`select s.id, s.organ_id as "organId", s.organ_path as "organPath", o.name as organ,
  o.name_en as "organEn", s.name, s.name_en as "nameEn", s.post, s.post_en as "postEn", s.phone, s.since, s.until
  from spokesperson s join organ o on o.id = s.organ_id`;
const inOffice = (day: string) => sql`s.since <= ${day} and (s.until is null or s.until >= ${day})`;
const MOST_SPOKESPERSONS = 500;

/** By organ, in office on a day, or all who ever were. */
export async function listSpokespersons(
  db: Db,
  { scopes, day }: { readonly scopes: readonly Scope[]; readonly day?: string },
): Promise<Spokesperson[]> {
  const { rows } = await sql<Spokesperson>`
    ${PERSON} where ${withinScopes(scopes, 's.organ_path')} ${day ? sql`and ${inOffice(day)}` : sql``}
    order by s.until is not null, s.organ_path, s.since desc, s.id limit ${MOST_SPOKESPERSONS}`.execute(db);
  return rows;
}

export async function findSpokesperson(db: Db, id: string): Promise<Spokesperson | undefined> {
  const { rows } = await sql<Spokesperson>`${PERSON} where s.id = ${id}`.execute(db);
  return rows[0];
}

export async function insertSpokesperson(
  tx: Tx,
  { organ, organEn, until, organId, organPath, nameEn, postEn, ...one }: Spokesperson,
): Promise<void> {
  const named = { organ_id: organId, organ_path: organPath, name_en: nameEn, post_en: postEn };
  await tx
    .insertInto('spokesperson')
    .values({ ...one, ...named })
    .execute();
}

export async function endOffice(tx: Tx, id: string, until: string): Promise<void> {
  await tx.updateTable('spokesperson').set({ until }).where('id', '=', id).execute();
}

export interface ConferenceRow {
  readonly publicationId: string;
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: string;
  readonly organEn: string | null;
  readonly heldOn: string;
  readonly questions: number;
}

const LIVE = (now: Date) => sql`c.since <= ${now} and (c.until is null or c.until > ${now})`;

/** What is public, the latest held first; `after` is the id of the last publication before. */
export async function listConferences(
  db: Db,
  { after, limit, now }: { readonly after?: string | undefined; readonly limit: number; readonly now: Date },
): Promise<ConferenceRow[]> {
  const key = sql`c.held_on, c.publication_id`;
  const rest = after
    ? sql`and (${key}) < (select ${key} from press_conference c where c.publication_id = ${after})`
    : sql``;
  const { rows } = await sql<ConferenceRow>`
    select c.publication_id as "publicationId", c.code, c.title, c.title_en as "titleEn", o.name as organ,
      o.name_en as "organEn", c.held_on as "heldOn", c.questions
    from press_conference c join organ o on o.id = c.organ_id
    where ${LIVE(now)} ${rest} order by c.held_on desc, c.publication_id desc limit ${limit}`.execute(db);
  return rows;
}

/** Held in a year, of those that are public. */
export async function countConferences(
  db: Db,
  { scopes, year, now }: { readonly scopes: readonly Scope[]; readonly year: number; readonly now: Date },
): Promise<number> {
  const { rows } = await sql<{ held: number }>`
    select count(*)::int as held from press_conference c
    where ${LIVE(now)} and c.held_on between ${`${year}-01-01`} and ${`${year}-12-31`}
      and ${withinScopes(scopes, 'c.organ_path')}`.execute(db);
  return rows[0]?.held ?? 0;
}

export interface NewConference {
  readonly publication_id: string;
  readonly secrecy_review_id: string;
  readonly document_id: string;
  readonly code: string;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly title: string;
  readonly title_en: string | null;
  readonly held_on: string;
  readonly questions: number;
  readonly since: Date;
  readonly until: Date | null;
}

/** Rows of publications that are none of `kept` end now. */
export async function endConferences(
  tx: Tx,
  documentIds: readonly string[],
  kept: readonly string[],
  now: Date,
): Promise<void> {
  await sql`
    update press_conference set until = greatest(since, ${now})
    where document_id = any(${documentIds}::uuid[]) and until is null
      and not publication_id = any(${kept}::uuid[])`.execute(tx);
}

export async function putConference(tx: Tx, row: NewConference): Promise<void> {
  await tx
    .insertInto('press_conference')
    .values(row)
    .onConflict((conflict) => conflict.column('publication_id').doUpdateSet({ until: row.until }))
    .execute();
}
