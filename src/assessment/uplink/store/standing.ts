// Reading cases as the feed tells of them.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { Db } from '#platform/database/db.ts';

type Columns = 'id' | 'number' | 'kind' | 'subject_code' | 'organ_name' | 'state' | 'step_name' | 'phase' | 'outcome';
type Moments = 'received_at' | 'accepted_at' | 'decided_at' | 'closed_at';

/** A case with what must be known beside its file. */
export type Standing = Pick<CaseFile, Columns | Moments | 'signal' | 'data'> & {
  readonly organCode: string;
  /** The kind of the case it follows from; null when from none, or from one that is shown to named officers only. */
  readonly parentKind: string | null;
  /** When the first of its total limits ran out; null while it is in time. */
  readonly lateAt: Date | null;
};

/** Cases of these ids and kinds, without those that only named officers see; `totals` names their total limits as `kind/limit`. */
export async function listStandings(
  db: Db,
  asked: {
    readonly ids: readonly string[];
    readonly kinds: readonly string[];
    readonly totals: readonly string[];
    readonly now: Date;
  },
): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select f.id, f.number, f.kind, f.subject_code, f.organ_name, f.state, f.step_name, f.phase, f.outcome, f.signal,
      f.data, f.received_at, f.accepted_at, f.decided_at, f.closed_at, o.code as "organCode",
      (select p.kind from case_file p where p.id = f.parent_id and p.data -> 'onlyFor' is null) as "parentKind",
      (select min(l.due_at) from case_limit l where l.case_id = f.id and ${isOver(asked.totals, asked.now)}) as "lateAt"
    from case_file f join organ o on o.id = f.organ_id
    where f.id = any(${asked.ids}::uuid[]) and f.kind = any(${asked.kinds}::text[])
      and f.data -> 'onlyFor' is null
    order by f.received_at, f.id`.execute(db);
  return rows;
}

const isOver = (totals: readonly string[], now: Date): RawBuilder<SqlBool> => sql`
  f.kind || '/' || l.kind = any(${totals}::text[])
  and (l.state = 'missed' or (l.state in ('running', 'suspended') and l.due_at < ${now}))`;

/** Cases of which some limit ran out in a span of time: nothing was done, so the ledger does not tell. */
export async function listFallenDue(db: Db, from: Date, to: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct case_id as id from case_limit
    where state in ('running', 'suspended') and due_at >= ${from} and due_at < ${to} order by 1`.execute(db);
  return rows.map(({ id }) => id);
}
