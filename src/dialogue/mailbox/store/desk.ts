// SQL on letters as the desk lists them, and on who looked at them when.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { MomentKey } from '#kernel/cases/queries/cursor.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { CASE_KINDS, type LetterKind } from '../contract.ts';

/** A letter as the lists of the desk show it. */
export interface DeskLetter {
  readonly id: string;
  readonly kind: string;
  readonly sort: LetterKind | null;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: string;
  readonly organEn: string | null;
  readonly state: string;
  readonly phase: string;
  readonly receivedAt: Date;
  readonly dueAt: Date | null;
  /** By which the list goes on. */
  readonly at: Date;
  readonly key: string;
}

export interface DeskAsked {
  readonly after?: MomentKey | undefined;
  readonly limit: number;
}

const LISTED = sql`f.id, f.kind, f.data ->> 'sort' as sort, f.title, f.title_en as "titleEn", f.organ_name as organ,
  (select o.name_en from organ o where o.id = f.organ_id) as "organEn", f.state, f.phase,
  f.received_at as "receivedAt", f.due_at as "dueAt"`;

/** Those the reader may read that are open, what is due first. */
export async function listOpen(
  db: Db,
  readable: RawBuilder<SqlBool>,
  { after, limit }: DeskAsked,
): Promise<DeskLetter[]> {
  const { rows } = await sql<DeskLetter>`
    select ${LISTED}, f.id as key, f.due_at as at from case_file f
    where f.phase <> 'closed' and f.due_at is not null and f.kind = any(${[...CASE_KINDS]}::text[]) and ${readable}
      ${after ? sql`and (f.due_at, f.id) > (${after.at}, ${after.id}::uuid)` : sql``}
    order by f.due_at, f.id limit ${limit}`.execute(db);
  return rows;
}

/** Answers within reach that nobody has checked, those that wait longest first. */
export async function listWaiting(
  db: Db,
  scopes: readonly Scope[],
  { after, limit }: DeskAsked,
): Promise<DeskLetter[]> {
  const { rows } = await sql<DeskLetter>`
    select ${LISTED}, a.id as key, a.answered_at as at from letter_answer a join case_file f on f.id = a.case_id
    where a.decision = 'waiting' and ${withinScopes(scopes, 'a.organ_path')}
      ${after ? sql`and (a.answered_at, a.id) > (${after.at}, ${after.id}::uuid)` : sql``}
    order by a.answered_at, a.id limit ${limit}`.execute(db);
  return rows;
}

/** What an organ handed to others, the latest first. */
export async function listHanded(db: Db, organId: string, { after, limit }: DeskAsked): Promise<DeskLetter[]> {
  const { rows } = await sql<DeskLetter>`
    select ${LISTED}, f.id as key, h.at from letter_handover h join case_file f on f.id = h.case_id
    where h.by_id = ${organId} ${after ? sql`and (h.at, h.case_id) < (${after.at}, ${after.id}::uuid)` : sql``}
    order by h.at desc, h.case_id desc limit ${limit}`.execute(db);
  return rows;
}

/** Looking again within so many minutes is the same look. */
const SAME_LOOK_MINUTES = 10;

/** Puts down that somebody of an organ looked at its letters. */
export async function noteLook(
  db: Db,
  look: { id: string; organId: string; organPath: string; accountId: string; at: Date },
) {
  await sql`
    insert into letter_look (id, organ_id, organ_path, account_id, at)
    select ${look.id}, ${look.organId}, ${look.organPath}, ${look.accountId}, ${look.at}
    where not exists (
      select from letter_look l where l.organ_id = ${look.organId} and l.account_id = ${look.accountId}
        and l.at > ${look.at}::timestamptz - make_interval(mins => ${SAME_LOOK_MINUTES}))`.execute(db);
}

export interface LooksOfDay {
  readonly organPath: string;
  readonly organ: string;
  readonly organEn: string | null;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly times: number;
}

/** How often the organs within reach looked on each day of a span. */
export async function countLooks(
  db: Db,
  scopes: readonly Scope[],
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<LooksOfDay[]> {
  const { rows } = await sql<LooksOfDay>`
    select l.organ_path as "organPath", o.name as organ, o.name_en as "organEn",
      to_char(l.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, count(*)::int as times
    from letter_look l join organ o on o.id = l.organ_id
    where l.at >= ${from} and l.at < ${to} and ${withinScopes(scopes, 'l.organ_path')}
    group by 1, 2, 3, 4 order by 1, 4`.execute(db);
  return rows;
}
