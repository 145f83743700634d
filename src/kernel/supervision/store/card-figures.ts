// SQL on signals as they stood at a moment: warnings, and cards by what had become of them.
import { sql } from 'kysely';
import type { FactsAsked, FigureAsked, FigureCount, FigureFacts } from '#kernel/cases/indicator.ts';
import { type Conditions, countEach, keyOf, listFacts, meant } from '#kernel/cases/queries/figures.ts';
import { lastOf } from '#kernel/ledger/store.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { CARD } from '../contract.ts';

/** How a card is revoked: after its explanation, after an objection, or because its ground fell away. */
const REVOKED = ['accept', 'revoke', 'overturn'] as const;

/** How a card that is not revoked ends, and how it goes on after all. */
const ENDS = ['close', 'escalate', 'supersede', 'reinstate'] as const;

/** The case in which a signal's due process runs, as `c`. */
const cardOf = (
  signal: string,
  card: string,
) => sql`case_file ${sql.ref(card)} on ${sql.ref(`${card}.parent_id`)} = ${sql.ref(`${signal}.case_id`)}
    and ${sql.ref(`${card}.kind`)} = ${CARD} and ${sql.ref(`${card}.data`)}->>'signalId' = ${sql.ref(`${signal}.id`)}::text`;

/**
 * Signals passed in the period and given by then, and what had come of each card by then. All of it is read from what
 * never changes, so that a past day is told the same for ever: a card that was superseded may stand again later.
 */
export const given = (asked: FigureAsked) => sql`
  select s.organ_path, s.subject_code, s.officer_id, s.post, s.level, s.passed_at as at,
    exists (select from supervision_rule r where r.id = s.rule_id and r.event = 'data-incomplete') as incomplete,
    coalesce(c.id, s.case_id) as case_id,
    ${lastOf('c.id', REVOKED, asked.asOf)} is not null as revoked,
    ${lastOf('c.id', ENDS, asked.asOf)} as end,
    s.level = 'yellow' and exists (
      select from supervision_signal o join ${cardOf('o', 'g')}
      where o.case_id = s.case_id and o.level = 'red' and g.received_at <= ${asked.asOf}
        and ${lastOf('g.id', REVOKED, asked.asOf)} is null) as superseded
  from supervision_signal s left join ${cardOf('s', 'c')}
  where s.passed_at >= ${asked.from}::date and s.passed_at < ${asked.to}::date + 1 and ${meant(asked, 's')}
    and s.fired_at <= ${asked.asOf}
    and (case when s.level = 'warning' then s.counted_at <= ${asked.asOf} else c.received_at <= ${asked.asOf} end)`;

/** A card stands unless it was revoked, or a graver one of its case stands. */
const stands = (level: string) => sql<boolean>`g.level = ${sql.lit(level)} and not g.revoked and not g.superseded`;

const CONDITIONS: Conditions = {
  warnings: sql`g.level = 'warning'`,
  yellow: stands('yellow'),
  red: stands('red'),
  given: sql`g.level in ('yellow', 'red')`,
  revoked: sql`g.revoked`,
  incomplete: sql`g.incomplete and not g.revoked`,
  escalated: sql`not g.revoked and g.end = 'escalate'`,
  mended: sql`not g.revoked and g.end = 'close'`,
  answering: sql`g.level in ('yellow', 'red') and not g.revoked and coalesce(g.end, 'reinstate') = 'reinstate'`,
};

/** Figures of signals by key, organ and month. One statement. */
export async function countGiven(db: Db, asked: FigureAsked): Promise<FigureCount[]> {
  const { rows } = await sql<FigureCount>`
    select ${keyOf(asked, 'g')}::text as key, g.organ_path as path, to_char(g.at, 'YYYY-MM') as month,
      ${countEach(CONDITIONS)} as figures
    from (${given(asked)}) g group by 1, 2, 3`.execute(db);
  return rows;
}

/** The cards behind one of these figures, as the cases in which they are answered; warnings as what they are about. */
export function listGiven(db: Db, asked: FactsAsked): Promise<FigureFacts> {
  const condition = CONDITIONS[asked.figure] ?? sql`false`;
  return listFacts(db, asked, sql`select case_id, at from (${given(asked)}) g where ${condition}`);
}

export interface RevokedCount {
  readonly ground: (typeof REVOKED)[number];
  readonly count: number;
}

/** Cards given from one local day to another and revoked since, by the ground, the most frequent first. */
export async function countRevoked(
  db: Db,
  asked: { readonly scopes: readonly Scope[]; readonly from: string; readonly to: string; readonly now: Date },
): Promise<RevokedCount[]> {
  const { rows } = await sql<RevokedCount>`
    select ${lastOf('c.id', REVOKED, asked.now)} as ground, count(*)::int as count
    from supervision_signal s join ${cardOf('s', 'c')}
    where s.state = 'revoked' and s.passed_at >= ${asked.from}::date and s.passed_at < ${asked.to}::date + 1
      and ${withinScopes(asked.scopes, 's.organ_path')}
    group by 1 order by 2 desc, 1`.execute(db);
  return rows;
}
