// SQL on signals: giving them, listing them page by page, counting them.

import { type RawBuilder, sql } from 'kysely';
import type { MomentKey } from '#kernel/cases/queries/cursor.ts';
import { listKeptKinds, listRestrictedKinds } from '#kernel/cases/registry.ts';
import type { ForgetWords } from '#kernel/cases/room.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import { insertingRow } from '#platform/database/rows.ts';
import type { Scope } from '#platform/http/context.ts';
import { CARDS, type Declined, type Evidence, type Level, type SignalState } from '../contract.ts';

export interface Signal {
  readonly id: string;
  readonly number: string;
  readonly caseId: string;
  readonly limitId: string | null;
  /** Null for a card given by hand. */
  readonly ruleId: string | null;
  readonly level: Level;
  readonly element: string;
  readonly organId: string;
  readonly organPath: string;
  /** Who answered for the case. */
  readonly officerId: string | null;
  /** The post it lay with. */
  readonly post: string | null;
  readonly kind: string;
  readonly subjectCode: string | null;
  readonly passedAt: Date;
  readonly firedAt: Date;
  readonly dueAt: Date | null;
  readonly message: string;
  readonly messageEn: string;
  readonly state: SignalState;
  readonly snapshot: Evidence;
}

/** A signal as it is read, with the English name of its organ. */
export interface ShownSignal extends Signal {
  readonly organEn: string | null;
  readonly declined: Declined | null;
}

/** Before it has its number: level, day, running number. */
export type NewSignal = Omit<Signal, 'number'> & { readonly prefix: string };

const COLUMNS = [
  'supervision_signal.id',
  'supervision_signal.number',
  'supervision_signal.case_id as caseId',
  'supervision_signal.limit_id as limitId',
  'supervision_signal.rule_id as ruleId',
  'supervision_signal.level',
  'supervision_signal.element',
  'supervision_signal.organ_id as organId',
  'supervision_signal.organ_path as organPath',
  'supervision_signal.officer_id as officerId',
  'supervision_signal.post',
  'supervision_signal.kind',
  'supervision_signal.subject_code as subjectCode',
  'supervision_signal.passed_at as passedAt',
  'supervision_signal.fired_at as firedAt',
  'supervision_signal.due_at as dueAt',
  'supervision_signal.message',
  'supervision_signal.message_en as messageEn',
  'supervision_signal.state',
  'supervision_signal.snapshot',
  'supervision_signal.declined',
] as const;

const selectSignals = (db: Db) =>
  db
    .selectFrom('supervision_signal')
    .select(COLUMNS)
    .select(sql`(select o.name_en from organ o where o.id = supervision_signal.organ_id)`.as('organEn'))
    .$castTo<ShownSignal>();

/** Takes words of a case out of the signals on it. */
export const forgetWords: ForgetWords = async (tx, { caseId, seq, words, mark }) => {
  await sql`select redact_signals(${caseId}, ${seq}, ${[...words]}::text[], ${mark})`.execute(tx);
};

/** The number of a signal, such as `Y20261009-000012`. */
export const numberOf = (prefix: string, serial: number) => `${prefix}-${String(serial).padStart(6, '0')}`;

/** For a select or returning list: the running number of the next signal. */
export const nextSerial = sql<number>`nextval('supervision_signal_seq')::int`;

/** The number of a signal that no stored moment brings. */
export async function takeNumber(tx: Tx, prefix: string): Promise<string> {
  const { rows } = await sql<{ serial: number }>`select ${nextSerial} as serial`.execute(tx);
  return numberOf(prefix, rows[0]!.serial);
}

/** The statement that stores a signal, to stand in the one that shows it on its case. */
export function insertingSignal(signal: Signal): RawBuilder<unknown> {
  const row = {
    id: signal.id,
    number: signal.number,
    case_id: signal.caseId,
    limit_id: signal.limitId,
    rule_id: signal.ruleId,
    level: signal.level,
    element: signal.element,
    organ_id: signal.organId,
    organ_path: signal.organPath,
    officer_id: signal.officerId,
    post: signal.post,
    kind: signal.kind,
    subject_code: signal.subjectCode,
    passed_at: signal.passedAt,
    fired_at: signal.firedAt,
    due_at: signal.dueAt,
    message: signal.message,
    message_en: signal.messageEn,
    state: signal.state,
    counted_at: signal.state === 'pending' ? null : signal.firedAt,
    snapshot: signal.snapshot,
  };
  return insertingRow('supervision_signal', row, ['snapshot']);
}

export function findSignal(db: Db, id: string): Promise<ShownSignal | undefined> {
  return selectSignals(db).where('id', '=', id).executeTakeFirst();
}

export async function setSignalState(tx: Tx, id: string, state: SignalState): Promise<void> {
  await tx.updateTable('supervision_signal').set({ state }).where('id', '=', id).execute();
}

/** A waiting signal counts from now on. */
export async function setCounted(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('supervision_signal').set({ state: 'fired', counted_at: now }).where('id', '=', id).execute();
}

/** A waiting signal will never count, and says why. */
export async function setDeclined(tx: Tx, id: string, declined: Declined): Promise<void> {
  const change = { state: 'revoked', declined: JSON.stringify(declined) };
  await tx.updateTable('supervision_signal').set(change).where('id', '=', id).execute();
}

/** Signals that have waited for a supervisor since before a moment. */
export async function countUnsettled(db: Db, before: Date): Promise<number> {
  const row = await db
    .selectFrom('supervision_signal')
    .select((fn) => fn.fn.countAll<number>().as('count'))
    .where('state', '=', 'pending')
    .where('fired_at', '<', before)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Every signal of a case, the latest first. */
export function listSignalsOfCase(db: Db, caseId: string): Promise<ShownSignal[]> {
  return selectSignals(db).where('case_id', '=', caseId).orderBy('passed_at', 'desc').orderBy('id', 'desc').execute();
}

export interface SignalFilter {
  readonly scopes: readonly Scope[];
  readonly levels?: readonly Level[];
  /** Kind of case. */
  readonly kind?: string | undefined;
  readonly subjectCode?: string;
  /** First and last local day, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  readonly states?: readonly SignalState[];
}

/** Of a level alone, where one is asked for. */
export const ofLevel = (level: Level | undefined) => (level === undefined ? {} : { levels: [level] });

/**
 * Whoever has a case that may be kept from others is told of its hints, and no list shows them; a card is for all. Of a
 * case that is for some alone neither is shown.
 */
function filtered(db: Db, filter: SignalFilter) {
  return selectSignals(db)
    .where(withinScopes(filter.scopes, 'supervision_signal.organ_path'))
    .where(sql<boolean>`(level = any(${CARDS}::text[]) or kind <> all(${listKeptKinds()}::text[]))`)
    .where(
      sql<boolean>`(kind <> all(${listRestrictedKinds()}::text[])
        or not exists (select from case_file f where f.id = case_id and f.data -> 'onlyFor' is not null))`,
    )
    .$if(filter.levels !== undefined, (query) => query.where('level', 'in', [...filter.levels!]))
    .$if(filter.kind !== undefined, (query) => query.where('kind', '=', filter.kind!))
    .$if(filter.states !== undefined, (query) => query.where('state', 'in', [...filter.states!]))
    .$if(filter.subjectCode !== undefined, (query) => query.where('subject_code', '=', filter.subjectCode!))
    .$if(filter.from !== undefined, (query) => query.where('passed_at', '>=', sql<Date>`${filter.from}::date`))
    .$if(filter.to !== undefined, (query) => query.where('passed_at', '<', sql<Date>`${filter.to}::date + 1`));
}

/** The latest first, from after `key` on. */
export function listSignals(db: Db, filter: SignalFilter, limit: number, key?: MomentKey): Promise<ShownSignal[]> {
  return filtered(db, filter)
    .$if(key !== undefined, (query) => query.where(sql<boolean>`(passed_at, id) < (${key!.at}, ${key!.id}::uuid)`))
    .orderBy('passed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export interface SignalCount {
  readonly organPath: string;
  readonly level: Level;
  readonly count: number;
}

/** How many signals that count there were in a period, by organ and level. */
export async function countSignals(db: Db, filter: Omit<SignalFilter, 'states'>): Promise<SignalCount[]> {
  return filtered(db, { ...filter, states: ['fired'] })
    .clearSelect()
    .select(['organ_path as organPath', 'level', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy(['organ_path', 'level'])
    .$castTo<SignalCount>()
    .execute();
}

/** The moment of the latest signal that counts. */
export async function findLatest(db: Db, filter: Omit<SignalFilter, 'states'>): Promise<Date | undefined> {
  const [latest] = await listSignals(db, { ...filter, states: ['fired'] }, 1);
  return latest?.passedAt;
}

/**
 * How many cases brought a yellow card since a moment against whom a signal is against: an officer, or a post of an organ
 * where nobody answers by name. Left out are revoked ones, and those that brought a red card already.
 */
export async function countAgainst(
  db: Db,
  { officerId, organId, post }: Pick<Signal, 'officerId' | 'organId' | 'post'>,
  since: Date,
): Promise<number> {
  const against = officerId
    ? sql`s.officer_id = ${officerId}`
    : sql`s.officer_id is null and s.organ_id = ${organId} and s.post is not distinct from ${post}`;
  // As a sum, so that no index by this moment is taken: the one in the order of ids ends where the last such card is met.
  const recent = sql`s.passed_at - ${since}::timestamptz >= interval '0'`;
  const { rows } = await sql<{ count: number }>`
    select count(distinct s.case_id)::int as count from supervision_signal s
    where ${against} and ${recent} and s.level = 'yellow' and s.state in ('fired', 'superseded')
      and s.id > coalesce((
        select s.id from supervision_signal s join supervision_rule r on r.id = s.rule_id
        where ${against} and ${recent} and s.state <> 'revoked' and r.event = 'second-yellow'
        order by s.id desc limit 1), '00000000-0000-0000-0000-000000000000')`.execute(db);
  return rows[0]?.count ?? 0;
}
