// What heads of sections and organs look at: how the work lies, by step, by post and by officer.
import { sql } from 'kysely';
import { namedOrgan, withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';

/** How the matters of one group stand. What is suspended hurries nobody and is in no other figure but `open`. */
export interface Standing {
  readonly open: number;
  readonly overdue: number;
  /** Due until the moment asked for. */
  readonly soon: number;
  readonly suspended: number;
}

export interface StepStanding extends Standing {
  readonly kind: string;
  readonly state: string;
  readonly stepName: string | null;
  readonly stepNameEn: string | null;
}

export interface HolderStanding extends Standing {
  readonly organId: string;
  readonly organ: { readonly name: string; readonly nameEn: string | null };
  readonly post: string;
  /** Null: nobody has taken them yet. */
  readonly officerId: string | null;
}

export interface Overview {
  readonly steps: readonly StepStanding[];
  readonly holders: readonly HolderStanding[];
  /** True when there are more matters than were counted. */
  readonly cut: boolean;
}

/** More matters than this in one organ are not counted out. */
export const MOST_COUNTED = 20_000;

const FIGURES = sql`count(*)::int as open,
  (count(*) filter (where due_at < now))::int as overdue,
  (count(*) filter (where due_at >= now and due_at < soon and not suspended))::int as soon,
  (count(*) filter (where suspended and due_at >= now))::int as suspended`;

/** All open matters held within the scopes, in one statement. */
export async function readOverview(
  db: Db,
  scopes: readonly Scope[],
  kinds: readonly string[],
  at: { readonly now: Date; readonly soon: Date },
): Promise<Overview> {
  const { rows } = await sql<Grouped>`
    with held as materialized (
      select h.organ_id, h.post, h.officer_id, h.due_at, h.suspended, f.kind, f.state, f.step_name, f.step_name_en,
        ${at.now}::timestamptz as now, ${at.soon}::timestamptz as soon
      from case_hold h join case_file f on f.id = h.case_id
      where ${withinScopes(scopes, 'h.organ_path')} and f.kind = any(${kinds}::text[]) limit ${MOST_COUNTED + 1})
    select grouping(organ_id) as "byStep", organ_id as "organId", post, officer_id as "officerId", kind, state,
      step_name as "stepName", step_name_en as "stepNameEn",
      (select ${namedOrgan('o')} from organ o where o.id = organ_id) as organ, ${FIGURES}
    from held
    group by grouping sets ((organ_id, post, officer_id), (kind, state, step_name, step_name_en))
    order by open desc`.execute(db);
  const steps = rows.filter((row) => row.byStep === 1);
  return {
    steps,
    holders: rows.filter((row) => row.byStep === 0),
    cut: steps.reduce((sum, step) => sum + step.open, 0) > MOST_COUNTED,
  };
}

type Grouped = StepStanding & HolderStanding & { readonly byStep: number };
