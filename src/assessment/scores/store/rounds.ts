// SQL on rounds.
import { sql } from 'kysely';
import { UNITS, type UnitKind } from '#kernel/cases/indicator.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { isForPublic, type KnownScheme, type Period, schemeSchema } from '../contract.ts';
import type { Days } from '../rules/period.ts';

export interface Round {
  readonly id: string;
  readonly schemeId: string;
  readonly schemeCode: string;
  readonly period: Period;
  readonly from: string;
  readonly to: string;
  readonly announcedAt: Date | null;
  readonly announcedBy: string | null;
  /** The organ of whoever announced it: appeals go there. */
  readonly organId: string | null;
  readonly appealsUntil: Date | null;
  readonly publishedAt: Date | null;
  readonly digest: string | null;
}

const COLUMNS = [
  'score_round.id',
  'scheme_id as schemeId',
  'scheme_code as schemeCode',
  'period',
  'from_day as from',
  'to_day as to',
  'announced_at as announcedAt',
  'announced_by as announcedBy',
  'organ_id as organId',
  'appeals_until as appealsUntil',
  'published_at as publishedAt',
  'digest',
] as const;

const selectRounds = (db: Db) => db.selectFrom('score_round').select(COLUMNS).$castTo<Round>();

/** Opens a round; false when it was opened before. */
export async function insertRound(
  tx: Db,
  round: Days & { schemeId: string; schemeCode: string; period: Period },
  now: Date,
): Promise<boolean> {
  const done = await tx
    .insertInto('score_round')
    .values({
      id: newId(),
      scheme_id: round.schemeId,
      scheme_code: round.schemeCode,
      period: round.period,
      from_day: round.from,
      to_day: round.to,
      opened_at: now,
    })
    .onConflict((conflict) => conflict.columns(['scheme_code', 'period', 'from_day']).doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** A round with the version of the scheme it was opened with. */
export interface OpenRound {
  readonly round: Round;
  readonly known: KnownScheme;
}

export async function findRound(db: Db, id: string): Promise<OpenRound | undefined> {
  const row = await selectRounds(db)
    .innerJoin('score_scheme', 'score_scheme.id', 'score_round.scheme_id')
    .select(['score_scheme.version', 'score_scheme.body'])
    .where('score_round.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { version, body, ...round } = row;
  return { round, known: { id: round.schemeId, version, scheme: schemeSchema.parse(body) } };
}

export function findRoundForUpdate(tx: Tx, id: string): Promise<Round | undefined> {
  return selectRounds(tx).where('score_round.id', '=', id).forUpdate().executeTakeFirst();
}

export interface RoundLine extends Round {
  readonly zh: string;
  readonly en: string;
  readonly by: UnitKind;
}

export interface RoundKey {
  readonly to: string;
  readonly id: string;
}

/** Rounds with the names of their schemes, the latest first. */
export async function listRounds(
  db: Db,
  asked: { readonly isPublic: boolean; readonly limit: number; readonly after?: RoundKey | undefined },
): Promise<RoundLine[]> {
  const { after } = asked;
  return db
    .selectFrom('score_round')
    .innerJoin('score_scheme', 'score_scheme.id', 'score_round.scheme_id')
    .select([
      ...COLUMNS,
      sql<string>`score_scheme.body->>'zh'`.as('zh'),
      sql<string>`score_scheme.body->>'en'`.as('en'),
      sql<string>`score_scheme.body->>'by'`.as('by'),
    ])
    .$if(asked.isPublic, (query) =>
      query
        .where('published_at', 'is not', null)
        .where(sql<boolean>`score_scheme.body->>'by' = any(${UNITS.filter(isForPublic)}::text[])`),
    )
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(to_day, score_round.id) < (${after?.to}::date, ${after?.id}::uuid)`),
    )
    .orderBy('to_day', 'desc')
    .orderBy('score_round.id', 'desc')
    .limit(asked.limit)
    .$castTo<RoundLine>()
    .execute();
}

/** Ids of all rounds that were published. */
export async function listPublished(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('score_round').select('id').where('published_at', 'is not', null).execute();
  return rows.map(({ id }) => id);
}

export async function setAnnounced(
  tx: Tx,
  id: string,
  set: { readonly at: Date; readonly by: string | null; readonly organId: string | null; readonly until: Date },
): Promise<void> {
  await tx
    .updateTable('score_round')
    .set({ announced_at: set.at, announced_by: set.by, organ_id: set.organId, appeals_until: set.until })
    .where('id', '=', id)
    .execute();
}

export async function setPublished(
  tx: Tx,
  id: string,
  set: { readonly at: Date; readonly by: string | null; readonly digest: string },
): Promise<void> {
  await tx
    .updateTable('score_round')
    .set({ published_at: set.at, published_by: set.by, digest: set.digest })
    .where('id', '=', id)
    .execute();
}
