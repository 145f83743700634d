// Opens the database: a pool of sessions that act as the application role inside one city's schema.
import { Kysely, PostgresDialect, type RawBuilder, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Database } from '#db/types.ts';
import { ALONG, withThriftySessions } from './sessions.ts';

/** A handle on the whole database; every store function takes one. */
export type Db = Kysely<Database>;
/** A handle inside an open transaction. It is a `Db` too, so store functions work in both. */
export type Tx = Transaction<Database>;

/** The role the server acts as. It owns nothing, so what a migration revokes stays revoked. */
export const APPLICATION_ROLE = 'sunhall_app';
/** The PostgreSQL schema that holds a whole city when only one is served. */
export const DEFAULT_SCHEMA = 'city';

export interface DatabaseOptions {
  /** postgres:// address of the login user, who must be a member of `role`. */
  url: string;
  /** The city's PostgreSQL schema. Default `city`. */
  schema?: string;
  /** The role each session acts as; `none` stays the login user (the owner). Default `sunhall_app`. */
  role?: string;
  /** Most sessions open at once. Default 10. */
  max?: number;
  /** Longest a single statement may run, in milliseconds. Default 30,000. */
  statementTimeout?: number;
  /** What `pg_stat_activity` shows. Default `sunhall`. */
  applicationName?: string;
  /** Told when an idle session is lost; the pool replaces it by itself. */
  onLost?: (error: Error) => void;
}

/** Opens a pool lazily: no session is made before the first statement. Close it with `db.destroy()`. */
export function openDatabase(options: DatabaseOptions): Db {
  const pool = new pg.Pool({
    ...sessionConfig(options),
    pipeline: true,
    max: options.max ?? 10,
    idleTimeoutMillis: 60_000,
  });
  // Without a listener a lost idle session would end the process.
  pool.on('error', (error) => tellLost(pool, options, error));
  // The pool stops listening to a session it lends; whoever has it learns of its end by the next statement.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: withThriftySessions(pool) }) });
  pools.set(db, pool);
  return db;
}

/** A session of a pool that is being closed is no loss: its server may stop before it has read the farewell. */
export function tellLost(pool: pg.Pool, { onLost }: Pick<DatabaseOptions, 'onLost'>, error: Error): void {
  if (!pool.ending) onLost?.(error);
}

const pools = new WeakMap<Db, pg.Pool>();

/** Sessions of the pool behind `db`, and how many callers wait for one. */
export function readPoolUse(db: Db): { total: number; idle: number; waiting: number } {
  const pool = pools.get(db);
  return { total: pool?.totalCount ?? 0, idle: pool?.idleCount ?? 0, waiting: pool?.waitingCount ?? 0 };
}

/** Settings of one session, also for programs that need a bare `pg` client (the worker, LISTEN, COPY). */
export function sessionConfig(options: DatabaseOptions): pg.ClientConfig {
  const schema = quoteIdentifier(options.schema ?? DEFAULT_SCHEMA);
  const url = new URL(options.url);
  const startup = [
    url.searchParams.get('options'),
    `-c search_path=${escapeOption(`${schema},public`)}`,
    `-c role=${escapeOption(options.role ?? APPLICATION_ROLE)}`,
    // The city's clock, whatever the machine's zone is; casts such as `moment::date` depend on it.
    '-c timezone=Asia/Shanghai',
    // Compiling costs more than it saves on our short statements.
    '-c jit=off',
  ];
  url.searchParams.delete('options');
  return {
    connectionString: url.href,
    options: startup.filter((part) => part !== null).join(' '),
    application_name: options.applicationName ?? 'sunhall',
    connectionTimeoutMillis: 10_000,
    statement_timeout: options.statementTimeout ?? 30_000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    types: { getTypeParser: findTypeParser as typeof pg.types.getTypeParser },
  };
}

/** Quotes a name for use in SQL text. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Start-up options are split at blanks; a backslash keeps one. */
function escapeOption(value: string): string {
  return value.replace(/[\\ ]/g, '\\$&');
}

const MOST_ATTEMPTS = 4;

/**
 * Runs `fn` in one transaction; inside an open one it joins that. After a serialization failure or a
 * deadlock the outermost call starts again, so `fn` must do nothing that a rollback does not undo.
 */
export async function inTransaction<T>(db: Db, fn: (tx: Tx) => Promise<T>): Promise<T> {
  if (db.isTransaction) return fn(db as Tx);
  for (let attempt = 1; ; attempt++) {
    try {
      return await commitOnce(db, fn);
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !isWorthRepeating(error)) throw error;
      // Rivals that wait for different times do not collide again.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
    }
  }
}

const afterwards = new WeakMap<Db, (() => void)[]>();

/** Runs `fn` once the transaction of `db` has committed, never when it is undone; at once when there is none. */
export function afterCommit(db: Db, fn: () => void): void {
  if (db.isTransaction) afterwards.set(db, [...(afterwards.get(db) ?? []), fn]);
  else fn();
}

/**
 * Has a statement that gives nothing back sent along with the next of its transaction, or with the commit, which
 * spares both sides a turn. It runs before the next one, so that one sees what it wrote. What it runs into fails the
 * transaction there; `onFailure` may say what that is worth.
 */
export async function sendAlong(
  tx: Tx,
  statement: RawBuilder<unknown>,
  onFailure?: (error: unknown) => unknown,
): Promise<void> {
  if (onFailure) translators.set(tx, [...(translators.get(tx) ?? []), onFailure]);
  await sql`${sql.raw(ALONG)}${statement}`.execute(tx);
}

const translators = new WeakMap<Db, ((error: unknown) => unknown)[]>();

/** What a transaction failed by, as those say who sent statements along with it. */
function readFailure(tx: Tx | undefined, error: unknown): unknown {
  const all = (tx && translators.get(tx)) ?? [];
  return all.reduce((known, translate) => translate(known), error);
}

async function commitOnce<T>(db: Db, fn: (tx: Tx) => Promise<T>): Promise<T> {
  let opened: Tx | undefined;
  const work = (tx: Tx) => {
    opened = tx;
    return fn(tx);
  };
  const result = await db
    .transaction()
    .execute(work)
    .catch((error: unknown) => Promise.reject(readFailure(opened, error)));
  for (const run of (opened && afterwards.get(opened)) ?? []) run();
  return result;
}

/** 40001 serialization failure, 40P01 deadlock: PostgreSQL undid everything and asks for another try. */
function isWorthRepeating(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === '40001' || code === '40P01';
}

/** Thrown by a store that met a rival's row: the transaction starts again and finds it. */
export class RepeatTransaction extends Error {
  readonly code = '40001';
}

const INT8 = 20;
const DATE = 1082;
const NUMERIC = 1700;
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;
const NUMERIC_ARRAY = 1231;

type Parser = (value: string) => unknown;

const parsers = new Map<number, Parser>([
  [INT8, parseWholeNumber],
  [DATE, String],
  // Exact amounts are whole fen; numeric only carries averages, shares and sums.
  [NUMERIC, Number],
  [INT8_ARRAY, (value) => parseArray(value, parseWholeNumber)],
  [DATE_ARRAY, (value) => parseArray(value, String)],
  [NUMERIC_ARRAY, (value) => parseArray(value, Number)],
]);

/** int8 and numeric → number, date → 'YYYY-MM-DD', timestamptz → Date; all else as `pg` does. */
function findTypeParser(oid: number, format?: 'text' | 'binary'): Parser {
  const own = format === 'binary' ? undefined : parsers.get(oid);
  return own ?? (pg.types.getTypeParser(oid, format as 'text') as Parser);
}

function parseWholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} does not fit a number exactly`);
  return number;
}

/** These element types never need quotes, so an array is a flat list in braces. */
function parseArray(value: string, parse: Parser): unknown[] {
  const body = value.slice(value.indexOf('{') + 1, -1);
  return body === '' ? [] : body.split(',').map((item) => (item === 'NULL' ? null : parse(item)));
}

/** Waits until nobody else does what goes by this name, and keeps others from it until the transaction ends. */
export async function takeTurn(tx: Tx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
}

/** The same where whoever has the turn may need longer than a statement may last. */
export async function awaitTurn(tx: Tx, name: string): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(tx);
  await takeTurn(tx, name);
  await sql`set local statement_timeout to default`.execute(tx);
}
