// SQL on remedies as they are counted: against whom, since when, what came of them and when that was recorded.
import { type RawBuilder, sql } from 'kysely';
import type { FactKey, FactsAsked, FigureAsked, FigureCount, FigureFacts } from '#kernel/cases/indicator.ts';
import { keyOf, listFacts, meant } from '#kernel/cases/queries/figures.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Actor, Scope } from '#platform/http/context.ts';
import type { Column, Matter, Result, Settled } from './contract.ts';
import type { Span } from './rules/span.ts';
import type { Counted } from './rules/table.ts';

export interface NewRemedy {
  readonly case_id: string;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly route: Column;
  readonly matter: Matter;
  readonly received_on: string;
  readonly previous_id: string | null;
  readonly recorded_at: Date;
}

export async function insertRemedy(tx: Tx, remedy: NewRemedy): Promise<void> {
  await tx.insertInto('remedy').values(remedy).execute();
}

export async function concludeRemedy(
  tx: Tx,
  caseId: string,
  ending: { readonly result: Settled; readonly concluded_on: string; readonly concluded_at: Date },
): Promise<void> {
  await tx.updateTable('remedy').set(ending).where('case_id', '=', caseId).execute();
}

export async function takeBackRemedy(tx: Tx, caseId: string, at: Date): Promise<void> {
  await tx.updateTable('remedy').set({ void_at: at }).where('case_id', '=', caseId).execute();
}

/** Whether a later instance is recorded. */
export async function isFollowed(tx: Tx, caseId: string): Promise<boolean> {
  const next = tx.selectFrom('remedy').select('case_id').where('previous_id', '=', caseId).where('void_at', 'is', null);
  return (await next.executeTakeFirst()) !== undefined;
}

export interface Asked {
  readonly scopes: readonly Scope[];
  readonly matter?: Matter | undefined;
}

/** What had come of `r` by the end of the span `s`. */
const RESULT = sql<Result>`case when r.concluded_on <= s.last then r.result else 'pending' end`;

/**
 * Records that count in a span: with a result in it, or pending at its end; each proceeding once, by its latest
 * instance then. What was taken back counts nowhere.
 */
const counting = (spans: readonly Span[], { scopes, matter }: Asked) => sql`
  unnest(${spans.map(({ from }) => from)}::date[], ${spans.map(({ to }) => to)}::date[]) s (first, last)
  join remedy r on r.received_on <= s.last and (r.concluded_on is null or r.concluded_on >= s.first)
  where r.void_at is null and ${withinScopes(scopes, 'r.organ_path')}
    and ${matter ? sql`r.matter = ${matter}` : sql`true`}
    and not exists (
      select from remedy n where n.previous_id = r.case_id and n.void_at is null and n.received_on <= s.last)`;

/** Of one organ, in one of the spans. */
export interface OrganCount extends Counted {
  readonly from: string;
  readonly organId: string;
}

export async function countResults(db: Db, spans: readonly Span[], asked: Asked): Promise<OrganCount[]> {
  const { rows } = await sql<OrganCount>`
    select s.first as "from", r.organ_id as "organId", r.route as "column", ${RESULT} as result, count(*) as count
    from ${counting(spans, asked)} group by 1, 2, 3, 4`.execute(db);
  return rows;
}

export interface Cell {
  readonly column: Column;
  /** All four when absent. */
  readonly result?: Result | undefined;
}

/** The cases behind a cell of the table, the latest recorded first. */
export function listBehind(
  db: Db,
  span: Span,
  { column, result, ...asked }: Asked & Cell & { reader: Actor; limit: number; after: FactKey | undefined },
): Promise<FigureFacts> {
  const { reader, limit, after } = asked;
  const rows = sql`select r.case_id, r.recorded_at as at from ${counting([span], asked)}
    and r.route = ${column} and ${result ? sql`${RESULT} = ${result}` : sql`true`}`;
  return listFacts(db, { reader, limit, ...(after ? { after } : {}) }, rows);
}

/** The day on which the first was received; null before there is any. */
export async function findFirstDay(db: Db): Promise<string | null> {
  const query = db
    .selectFrom('remedy')
    .select((r) => r.fn.min('received_on').as('day'))
    .where('void_at', 'is', null);
  return (await query.executeTakeFirst())?.day ?? null;
}

/**
 * Put right in the period, as it was known at the moment asked for. By when it was recorded: what is recorded late must
 * not fall into a month whose scores are published.
 */
const corrected = (asked: FigureAsked): RawBuilder<unknown> => sql`
  from remedy r
  where r.result = 'corrected' and r.concluded_at >= ${asked.from}::date and r.concluded_at < ${asked.to}::date + 1
    and r.concluded_at <= ${asked.asOf} and (r.void_at is null or r.void_at > ${asked.asOf}) and ${meant(asked, 'r')}
    and not exists (select from remedy n where n.previous_id = r.case_id and n.recorded_at <= ${asked.asOf}
      and (n.void_at is null or n.void_at > ${asked.asOf}))`;

export async function countCorrected(db: Db, asked: FigureAsked): Promise<FigureCount[]> {
  const { rows } = await sql<FigureCount>`
    select ${keyOf(asked, 'r')}::text as key, r.organ_path as path, to_char(r.concluded_at, 'YYYY-MM') as month,
      json_build_object('remediesCorrected', count(*)) as figures
    ${corrected(asked)} group by 1, 2, 3`.execute(db);
  return rows;
}

export function listCorrected(db: Db, asked: FactsAsked): Promise<FigureFacts> {
  return listFacts(db, asked, sql`select r.case_id, r.concluded_at as at ${corrected(asked)}`);
}
