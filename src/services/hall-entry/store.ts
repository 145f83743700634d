// SQL on the ledger of what has moved into the hall: lines are only added, the latest of each sort stands.
import { type RawBuilder, sql } from 'kysely';
import type { FactsAsked, FigureAsked, FigureCount } from '#kernel/cases/indicator.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { WHATS, type What } from './contract.ts';

export interface NewLine {
  readonly id: string;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly what: What;
  readonly due: number;
  readonly entered: number;
  readonly noted_at: Date;
  readonly noted_by: string;
}

export async function insertLine(tx: Tx, line: NewLine): Promise<void> {
  await tx.insertInto('hall_entry').values(line).execute();
}

/** The lines that stood under a condition, one of each department and sort. */
const standing = (condition: RawBuilder<unknown>) => sql`
  select distinct on (e.organ_id, e.what) e.* from hall_entry e where ${condition}
  order by e.organ_id, e.what, e.noted_at desc, e.id desc`;

export interface Entered {
  readonly due: number;
  readonly entered: number;
}

export interface Department {
  readonly path: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly lines: Readonly<Partial<Record<What, Entered>>>;
  readonly notedAt: Date;
}

/** Departments with what stands of them now, by path. */
export async function listDepartments(
  db: Db,
  asked: { readonly scopes: readonly Scope[]; readonly after: string | undefined; readonly limit: number },
): Promise<Department[]> {
  const { rows } = await sql<Department>`
    select o.path, o.name, o.name_en as "nameEn", max(s.noted_at) as "notedAt",
      json_object_agg(s.what, json_build_object('due', s.due, 'entered', s.entered)) as lines
    from (${standing(sql`${withinScopes(asked.scopes, 'e.organ_path')} and e.organ_path > ${asked.after ?? ''}`)}) s
    join organ o on o.id = s.organ_id
    group by o.id order by o.path limit ${asked.limit}`.execute(db);
  return rows;
}

const FIGURES = sql.join(
  WHATS.flatMap(({ value }) =>
    (['due', 'entered'] as const).map(
      (column) =>
        sql`${sql.lit(figureOf(value, column))}::text, coalesce(sum(s.${sql.ref(column)}) filter (where s.what = ${sql.lit(value)}), 0)`,
    ),
  ),
);

/** `itemsDue`, `itemsEntered` … */
export function figureOf(what: What, column: 'due' | 'entered'): string {
  return `${what}${column === 'due' ? 'Due' : 'Entered'}`;
}

/** What stood at the end of each month, as far as it was noted by then. */
export async function countEntered(db: Db, { from, to, asOf, scopes }: FigureAsked): Promise<FigureCount[]> {
  const { rows } = await sql<FigureCount>`
    select s.organ_path as key, s.organ_path as path, to_char(m.first, 'YYYY-MM') as month,
      json_build_object(${FIGURES}) as figures
    from generate_series(${from}::date, ${to}::date, interval '1 month') m (first)
    cross join lateral (${standing(sql`e.noted_at < m.first + interval '1 month' and e.noted_at <= ${asOf}
      and ${withinScopes(scopes, 'e.organ_path')}`)}) s
    where m.first <= ${asOf}
    group by 1, 2, 3`.execute(db);
  return rows;
}

export interface Line extends Entered {
  readonly id: string;
  readonly at: Date;
  readonly path: string;
}

/** The lines that a figure of a period rests on, the latest first. */
export async function listLines(db: Db, what: What, { to, asOf, scopes, after, limit }: FactsAsked): Promise<Line[]> {
  const before = after ? sql`where (s.noted_at, s.id) < (${after.at}, ${after.id}::uuid)` : sql``;
  const { rows } = await sql<Line>`
    select s.id, s.noted_at as at, s.organ_path as path, s.due, s.entered
    from (${standing(sql`e.what = ${what} and e.noted_at < ${to}::date + 1 and e.noted_at <= ${asOf}
      and ${withinScopes(scopes, 'e.organ_path')}`)}) s
    ${before} order by s.noted_at desc, s.id desc limit ${limit}`.execute(db);
  return rows;
}
