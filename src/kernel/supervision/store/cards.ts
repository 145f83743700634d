// SQL on cards as cases: how many are in each state, and the lists of the card desk.

import { sql } from 'kysely';
import type { MomentKey } from '#kernel/cases/queries/cursor.ts';
import { listRestrictedKinds } from '#kernel/cases/registry.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { CARD, type Level } from '../contract.ts';
import { nameByKind } from '../rules/kept.ts';

/** A card on a list: its own case, and what it is about. */
export interface CardLine {
  readonly id: string;
  readonly state: string;
  readonly dueAt: Date | null;
  readonly receivedAt: Date;
  readonly number: string;
  readonly level: Level;
  readonly organ: string;
  readonly organEn: string | null;
  readonly title: string;
  readonly titleEn: string | null;
  readonly message: string;
  readonly messageEn: string;
}

const selectCards = (db: Db) =>
  db
    .selectFrom('case_file as f')
    .innerJoin('supervision_signal as s', (join) => join.on('s.id', '=', sql<string>`(f.data->>'signalId')::uuid`))
    .select(['f.id', 'f.state', 'f.due_at as dueAt', 'f.received_at as receivedAt', 's.number', 's.level'])
    .select(['s.message', 's.message_en as messageEn', 'f.organ_name as organ'])
    .select(sql`(select o.name_en from organ o where o.id = f.organ_id)`.as('organEn'))
    .select([sql<string>`s.snapshot->>'title'`.as('title'), sql<string | null>`s.snapshot->>'titleEn'`.as('titleEn')])
    .select(onlyName().as('onlyName'))
    .where('f.kind', '=', CARD)
    .$castTo<CardLine & OnlyName>();

/** The kind of the case of the signal `s` where that case is for some alone: so it is called, whatever was written down before. */
const onlyName = () => sql<string | null>`(select a.kind from case_file a
  where a.id = s.case_id and a.kind = any(${listRestrictedKinds()}::text[]) and a.data -> 'onlyFor' is not null)`;

interface OnlyName {
  readonly onlyName: string | null;
}

function withNames<C extends { readonly title: string; readonly titleEn: string | null }>(
  rows: readonly (C & OnlyName)[],
): C[] {
  return rows.map(
    ({ onlyName: kind, ...card }) => ({ ...card, ...(kind === null ? {} : nameByKind(kind)) }) as C & OnlyName,
  );
}

/** How many cards are in each state. */
export async function countCards(db: Db, scopes: readonly Scope[]): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('case_file')
    .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
    .where('kind', '=', CARD)
    .where(withinScopes(scopes, 'organ_path'))
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}

export interface CardFilter {
  readonly scopes: readonly Scope[];
  readonly state: string;
  readonly level?: Level | undefined;
}

/** Cards in a state, the latest first, from after `key` on. */
export async function listCardsIn(db: Db, filter: CardFilter, limit: number, key?: MomentKey): Promise<CardLine[]> {
  const cards = await selectCards(db)
    .where('f.state', '=', filter.state)
    .where(withinScopes(filter.scopes, 'f.organ_path'))
    .$if(filter.level !== undefined, (query) => query.where('s.level', '=', filter.level!))
    .$if(key !== undefined, (query) =>
      query.where(sql<boolean>`(f.received_at, f.id) < (${key!.at}, ${key!.id}::uuid)`),
    )
    .orderBy('f.received_at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(limit)
    .execute();
  return withNames(cards);
}

/** Open cards that wait for one of some posts, the nearest limit first. */
export async function listCardsHeld(
  db: Db,
  desks: readonly { readonly unitId: string; readonly post: string }[],
  limit: number,
): Promise<CardLine[]> {
  const cards = await selectCards(db)
    .innerJoin('case_hold as h', 'h.case_id', 'f.id')
    .where('f.phase', '=', 'open')
    .where(
      sql<boolean>`(h.organ_id, h.post) in (
        select * from unnest(${desks.map((one) => one.unitId)}::uuid[], ${desks.map((one) => one.post)}::text[]))`,
    )
    .orderBy('f.due_at')
    .orderBy('f.id')
    .limit(limit)
    .execute();
  return withNames(cards);
}

/** Cards given while somebody had the case, the latest first. */
export async function listCardsOf(db: Db, officerId: string, limit: number): Promise<CardLine[]> {
  const cards = await selectCards(db)
    .where('s.officer_id', '=', officerId)
    .orderBy('s.passed_at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(limit)
    .execute();
  return withNames(cards);
}

/** A card as the public sees it. */
export interface PublicCard {
  readonly number: string;
  readonly level: Level;
  readonly organ: string;
  readonly organEn: string | null;
  readonly title: string;
  readonly titleEn: string | null;
  readonly message: string;
  readonly messageEn: string;
  readonly passedAt: Date;
  /** When the case it is about was closed. */
  readonly closedAt: Date | null;
}

/** Cards that stand, given from one local day to another, the latest first. Evidence stays where it is but for names. */
export async function listPublicCards(
  db: Db,
  { scopes, from, to }: { readonly scopes: readonly Scope[]; readonly from: string; readonly to: string },
  limit: number,
): Promise<PublicCard[]> {
  const { rows } = await sql<PublicCard & OnlyName>`
    select s.number, s.level, s.snapshot->>'organ' as organ, o.name_en as "organEn", s.snapshot->>'title' as title,
      s.snapshot->>'titleEn' as "titleEn", s.message, s.message_en as "messageEn", s.passed_at as "passedAt",
      f.closed_at as "closedAt", ${onlyName()} as "onlyName"
    from supervision_signal s join case_file f on f.id = s.case_id join organ o on o.id = s.organ_id
    where s.state = 'fired' and s.level in ('yellow', 'red') and s.passed_at >= ${from}::date
      and s.passed_at < ${to}::date + 1 and ${withinScopes(scopes, 's.organ_path')}
    order by s.passed_at desc, s.id desc limit ${limit}`.execute(db);
  return withNames(rows);
}
