// SQL on the stored moments: keeping them in step with the limits they belong to, and finding those that are due.
import { type RawBuilder, sql } from 'kysely';
import { type Db, sendAlong, type Tx } from '#platform/database/db.ts';
import type { PlannedWatch } from '../rules/match.ts';
import { nextSerial } from './signals.ts';

/** Moments planned for some limits by a set of rules. */
export interface Plan {
  /** The set they were planned by; null: none was in force. */
  readonly ruleSet: string | null;
  /** Limits whose other moments are no longer waited for; those that have just begun have none. */
  readonly limitIds: readonly string[];
  readonly watches: readonly PlannedWatch[];
}

/**
 * Makes the moments of some limits what is planned, in one statement: the planned ones stored or moved, the others
 * no longer waited for. What has fired stays fired, and what has come stays to be fired. The transaction starts again
 * when another rule set than the plan's is in force; `onStale` is told first.
 */
export async function storeWatches(tx: Tx, plan: Plan, now: Date, onStale?: () => void): Promise<void> {
  const { ruleSet, limitIds, watches } = plan;
  const statement = sql`
    with planned as (
      select p.* from jsonb_to_recordset(${JSON.stringify(watches)})
        as p (limit_id uuid, rule_id uuid, case_id uuid, fire_at timestamptz)),
    stored as (
      insert into supervision_watch as w (limit_id, rule_id, case_id, fire_at)
      select limit_id, rule_id, case_id, fire_at from planned
      on conflict (limit_id, rule_id) do update set fire_at = excluded.fire_at, void_at = null
        where w.fired_at is null and (w.void_at is not null or w.fire_at > ${now}))
    ${limitIds.length > 0 ? sql`, voided as (${voidingOthers(limitIds, now)})` : sql``}
    select start_again(${STALE}) where ${ruleSet}::uuid is distinct from
      (select id from supervision_rule_set where valid_to is null)`;
  await sendAlong(tx, statement, (error) => {
    if ((error as Error).message === STALE) onStale?.();
    return error;
  });
}

const STALE = 'another rule set has come into force';

function voidingOthers(limitIds: readonly string[], now: Date): RawBuilder<unknown> {
  return sql`update supervision_watch w set void_at = ${now}
    where w.limit_id = any(${limitIds}::uuid[]) and w.fired_at is null and w.void_at is null and w.fire_at > ${now}
      and not exists (select from planned p where p.limit_id = w.limit_id and p.rule_id = w.rule_id)`;
}

export interface DueWatch {
  readonly limit_id: string;
  readonly rule_id: string;
  readonly case_id: string;
  readonly fire_at: Date;
}

const COLUMNS = ['limit_id', 'rule_id', 'case_id', 'fire_at'] as const;

/** One of them with the organ its case lies with, whose moments fire in their order. */
export interface DueOfOrgan extends DueWatch {
  readonly organ_id: string;
}

/** Moments that have come and were not acted on, the earliest first, from after `after` on. */
export function listDue(db: Db, now: Date, after: DueWatch | null, limit: number): Promise<DueOfOrgan[]> {
  const key = sql<boolean>`(fire_at, limit_id, rule_id) > (${after?.fire_at}, ${after?.limit_id}, ${after?.rule_id})`;
  return waiting(db)
    .innerJoin('case_file', 'case_file.id', 'case_id')
    .select('organ_id')
    .where('fire_at', '<=', now)
    .$if(after !== null, (query) => query.where(key))
    .orderBy('fire_at')
    .orderBy('limit_id')
    .orderBy('rule_id')
    .limit(limit)
    .execute();
}

/** The same among some limits. */
export function listDueOf(db: Db, limitIds: readonly string[], now: Date): Promise<DueWatch[]> {
  return waiting(db)
    .where('limit_id', 'in', [...limitIds])
    .where('fire_at', '<=', now)
    .orderBy('fire_at')
    .execute();
}

function waiting(db: Db) {
  return db.selectFrom('supervision_watch').select(COLUMNS).where('fired_at', 'is', null).where('void_at', 'is', null);
}

/** More than this is not counted out. */
const MOST_COUNTED = 10_000;

/** Moments that had come by `before` and are still waited for. */
export async function countUnfired(db: Db, before: Date): Promise<number> {
  const row = await db
    .selectFrom(waiting(db).where('fire_at', '<', before).limit(MOST_COUNTED).as('late'))
    .select((fn) => fn.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The first moment after this one; undefined when nothing is waited for. */
export async function findNextMoment(db: Db, after: Date): Promise<Date | undefined> {
  const row = await waiting(db).where('fire_at', '>', after).orderBy('fire_at').limit(1).executeTakeFirst();
  return row?.fire_at;
}

/** The next moment a case is watched for. `limit_id` leads the key, so its limits are asked for one by one. */
export async function findNextMomentOf(db: Db, caseId: string): Promise<Date | undefined> {
  const row = await waiting(db)
    .where('limit_id', 'in', db.selectFrom('case_limit').select('id').where('case_id', '=', caseId))
    .orderBy('fire_at')
    .limit(1)
    .executeTakeFirst();
  return row?.fire_at;
}

/**
 * The statement that marks a moment as acted on, and gives its signal the next running number; no row when somebody else
 * did, or it is no longer waited for.
 */
export function claiming(watch: DueWatch, now: Date): RawBuilder<{ serial: number }> {
  return sql`update supervision_watch set fired_at = ${now}
    where limit_id = ${watch.limit_id} and rule_id = ${watch.rule_id} and fired_at is null and void_at is null
    returning ${nextSerial} as serial`;
}

/** As many are told. */
const MOST_TOLD = 100;

/** The cases of moments whose limit is not there. None, unless somebody wrote past the program. */
export async function listStrayWatches(db: Db): Promise<string[]> {
  const { rows } = await sql<{ chain: string }>`
    select distinct w.case_id as chain from supervision_watch w
    where not exists (select from case_limit l where l.id = w.limit_id) limit ${sql.lit(MOST_TOLD)}`.execute(db);
  return rows.map(({ chain }) => chain);
}
