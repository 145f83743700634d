// SQL on signals: giving them, finding them, what becomes of them.

import { type RawBuilder, sql } from 'kysely';
import type { ForgetWords } from '#kernel/cases/room.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import { insertingRow } from '#platform/database/rows.ts';
import type { Declined, Evidence, Level, SignalState } from '../contract.ts';

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

export const selectSignals = (db: Db) =>
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

/**
 * How many cases brought a yellow card since a moment against whom a signal is against: an officer, or a post of an organ
 * where nobody answers by name. Left out are revoked ones, and those that brought a red card already: a card that a
 * supervisor confirmed counts from then on, so a red one given while it waited has not used it up.
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
  const yellow = sql`s.level = 'yellow' and s.state in ('fired', 'superseded')`;
  const { rows } = await sql<{ count: number }>`
    with last_red as (
      select s.id, s.fired_at from supervision_signal s join supervision_rule r on r.id = s.rule_id
      where ${against} and ${recent} and s.state <> 'revoked' and r.event = 'second-yellow'
      order by s.id desc limit 1)
    select count(distinct case_id)::int as count from (
      select s.case_id from supervision_signal s where ${against} and ${recent} and ${yellow}
        and s.id > coalesce((select id from last_red), '00000000-0000-0000-0000-000000000000')
      union all
      select s.case_id from supervision_signal s where ${against} and ${recent} and ${yellow}
        and s.counted_at > s.fired_at and s.counted_at > (select fired_at from last_red)) counted`.execute(db);
  return rows[0]?.count ?? 0;
}
