// Decisions on items of one type within a time: how many, and the cases behind them.
import { type RawBuilder, sql } from 'kysely';
import type { FactKey, FigureFacts } from '#kernel/cases/indicator.ts';
import { listFacts } from '#kernel/cases/queries/figures.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Actor, Scope } from '#platform/http/context.ts';
import type { ITEM_TYPES } from '../contract.ts';

export interface DecidedAsked {
  /** Kind of case. */
  readonly kind: string;
  readonly type: (typeof ITEM_TYPES)[number];
  readonly scopes: readonly Scope[];
  /** From a moment up to another, that one left out. */
  readonly from: Date;
  readonly to: Date;
}

const decided = ({ kind, type, scopes, from, to }: DecidedAsked): RawBuilder<unknown> => sql`
  from case_file f
  where f.kind = ${kind} and f.decided_at >= ${from} and f.decided_at < ${to}
    and ${withinScopes(scopes, 'f.organ_path')}
    and exists (select from item_live i where i.code = f.subject_code and i.type = ${type})`;

export async function countDecided(db: Db, asked: DecidedAsked): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count ${decided(asked)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Those the reader may read, the latest first. */
export function listDecided(
  db: Db,
  asked: DecidedAsked & { readonly reader: Actor; readonly limit: number; readonly after: FactKey | undefined },
): Promise<FigureFacts> {
  const { reader, limit, after } = asked;
  const rows = sql`select f.id as case_id, f.decided_at as at ${decided(asked)}`;
  return listFacts(db, { reader, limit, ...(after ? { after } : {}) }, rows);
}
