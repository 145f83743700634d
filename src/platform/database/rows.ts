// Rows as parts of one statement, so that what belongs together is written in one round trip.
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '#db/types.ts';

/** A table, by its name. */
export type Table = keyof Database & string;

/**
 * `insert into … values …` of a few rows of one shape, the keys of the first the columns; `json` names those that hold
 * JSON. Bound value by value, which spares the server reading a JSON text: a fifth of what taking a case in costs it.
 * Each number of rows is a statement of its own: for rows that are always few.
 */
export function insertingFew<R extends object>(
  table: Table,
  rows: readonly R[],
  json: readonly (keyof R)[] = [],
): RawBuilder<unknown> {
  const columns = Object.keys(rows[0]!) as (keyof R & string)[];
  const bind = (row: R) => columns.map((column) => (json.includes(column) ? asJson(row[column]) : row[column]));
  return sql`${insertInto(table, columns)} values ${sql.join(rows.map((row) => sql`(${sql.join(bind(row))})`))}`;
}

/** The same of one row. */
export function insertingRow<R extends object>(table: Table, row: R, json?: readonly (keyof R)[]): RawBuilder<unknown> {
  return insertingFew(table, [row], json);
}

/** Rows of any number as one JSON text, so that the statement stays the same and is prepared once. */
export function insertingRows(table: Table, rows: readonly object[]): RawBuilder<unknown> {
  return sql`insert into ${sql.raw(table)}
    select * from jsonb_populate_recordset(null::${sql.raw(table)}, ${JSON.stringify(rows)})`;
}

/** Names of tables and columns come from our code; written out, they cost nothing to compile. */
function insertInto(table: Table, columns: readonly string[]): RawBuilder<unknown> {
  return sql.raw(`insert into ${table} ("${columns.join('", "')}")`);
}

/** JSON has a null of its own; a column that holds nothing holds SQL's. */
function asJson(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

/** Several statements as one: all of them happen, and nothing is given. Those that are absent are left out. */
export function joinStatements(parts: Readonly<Record<string, RawBuilder<unknown> | null>>): RawBuilder<unknown> {
  const named = Object.entries(parts).flatMap(([name, part]) => (part ? [sql`${sql.raw(name)} as (${part})`] : []));
  return sql`with ${sql.join(named)} select`;
}
