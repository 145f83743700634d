// SQL on the hours of lines, and on calls that nobody answered.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { Line } from '../contract.ts';
import { fillLines, type LineHours, type LineInput } from '../rules/lines.ts';

export async function listLines(db: Db): Promise<LineHours[]> {
  const rows = await db.selectFrom('hotline_line').select(['line', 'number', 'days', 'opens', 'closes']).execute();
  return fillLines(rows as LineHours[]);
}

export async function saveLine(tx: Tx, { line, ...hours }: LineInput, by: string, at: Date): Promise<void> {
  const row = { ...hours, changed_by: by, changed_at: at };
  await tx
    .insertInto('hotline_line')
    .values({ line, ...row })
    .onConflict((conflict) => conflict.column('line').doUpdateSet(row))
    .execute();
}

export interface NewMissed {
  readonly call_id: string;
  readonly line: Line;
  readonly centre_path: string;
  readonly rang_at: Date;
  readonly out_of_hours: boolean;
}

export async function insertMissed(tx: Tx, row: NewMissed): Promise<void> {
  await tx
    .insertInto('hotline_missed')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface MissedRow {
  readonly id: string;
  readonly line: Line;
  readonly phoneSealed: string;
  readonly at: Date;
  readonly outOfHours: boolean;
  readonly tries: number;
  readonly returnedAt: Date | null;
  readonly returnedBy: string | null;
  readonly reached: boolean | null;
}

const MISSED = sql`m.call_id as id, m.line, c.phone_sealed as "phoneSealed", m.rang_at as at,
  m.out_of_hours as "outOfHours", m.tries, m.returned_at as "returnedAt", m.returned_by as "returnedBy", m.reached`;

/** Newest first; those still to be called back, or all. */
export async function listMissed(
  db: Db,
  asked: {
    readonly scopes: readonly Scope[];
    readonly open: boolean;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<MissedRow[]> {
  const from = asked.after
    ? sql`and (m.rang_at, m.call_id) < (select rang_at, call_id from hotline_missed where call_id = ${asked.after})`
    : sql``;
  const { rows } = await sql<MissedRow>`
    select ${MISSED} from hotline_missed m join hotline_call c on c.id = m.call_id
    where ${withinScopes(asked.scopes, 'm.centre_path')} ${asked.open ? sql`and m.returned_at is null` : sql``} ${from}
    order by m.rang_at desc, m.call_id desc limit ${asked.limit}`.execute(db);
  return rows;
}

export interface MissedOfLine {
  readonly line: string;
  readonly missed: number;
  readonly outOfHours: number;
  readonly reached: number;
  readonly open: number;
}

/** By line since a moment. */
export async function countMissed(db: Db, scopes: readonly Scope[], since: Date): Promise<MissedOfLine[]> {
  const { rows } = await sql<MissedOfLine>`
    select m.line, count(*)::int as missed, count(*) filter (where m.out_of_hours)::int as "outOfHours",
      count(*) filter (where m.reached)::int as reached, count(*) filter (where m.returned_at is null)::int as open
    from hotline_missed m where m.rang_at >= ${since} and ${withinScopes(scopes, 'm.centre_path')}
    group by m.line`.execute(db);
  return rows;
}

/** The call that is to be called back, locked; undefined when there is none, or it was. */
export async function findOpenMissed(tx: Tx, id: string) {
  return tx
    .selectFrom('hotline_missed')
    .select(['call_id', 'centre_path', 'tries'])
    .where('call_id', '=', id)
    .where('returned_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

export async function noteTry(
  tx: Tx,
  id: string,
  done: { readonly tries: number; readonly over: { at: Date; by: string; reached: boolean } | null },
): Promise<void> {
  const over = done.over && { returned_at: done.over.at, returned_by: done.over.by, reached: done.over.reached };
  await tx
    .updateTable('hotline_missed')
    .set({ tries: done.tries, ...(over ?? {}) })
    .where('call_id', '=', id)
    .execute();
}
