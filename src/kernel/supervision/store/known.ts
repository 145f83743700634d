// SQL on what was known of results at a moment: decided in time, late, fast, at night, decided again; by month.
import { sql } from 'kysely';
import type { FactsAsked, FigureAsked, FigureCount, FigureFacts } from '#kernel/cases/indicator.ts';
import { type Conditions, countEach, keyOf, listFacts, meant } from '#kernel/cases/queries/figures.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import { CARD } from '../contract.ts';
import type { LimitName } from './cases.ts';

const within = ({ from, to }: FigureAsked, row: string) =>
  sql`${sql.ref(`${row}.counted_on`)} between ${from}::date and ${to}::date`;

const COLUMNS = sql.raw(
  ['case_id', 'organ_path', 'subject_code', 'officer_id', 'post', 'counted_on', 'on_time', 'days_used', 'days_promised']
    .concat(['ended_at', 'again'])
    .map((column) => `r.${column}`)
    .join(', '),
);

/** Each result as it was known: the present one, or the one before it that was replaced later. */
export const known = (asked: FigureAsked) => sql`
  select ${COLUMNS} from supervision_result r
    where ${within(asked, 'r')} and ${meant(asked, 'r')} and r.recorded_at <= ${asked.asOf}
  union all
  select ${COLUMNS} from supervision_result_past r
    where ${within(asked, 'r')} and ${meant(asked, 'r')}
      and r.recorded_at <= ${asked.asOf} and r.replaced_at > ${asked.asOf}`;

/** Cases known to be late; one that a mended calendar made good in the end is late no more. */
const late = (asked: FigureAsked) => sql`
  select l.* from supervision_late l
  where ${within(asked, 'l')} and ${meant(asked, 'l')} and l.noted_at <= ${asked.asOf}
    and not exists (select from supervision_result r
      where r.case_id = l.case_id and r.on_time and r.recorded_at <= ${asked.asOf})
    and not exists (select from supervision_result_past r
      where r.case_id = l.case_id and r.on_time and r.recorded_at <= ${asked.asOf} and r.replaced_at > ${asked.asOf})`;

/** What makes a known result count in a figure. At night is from ten to six, by an officer and not by the machine. */
const CONDITIONS: Conditions = {
  onTime: sql`k.on_time`,
  early: sql`k.on_time and k.days_promised > 0 and k.days_used < k.days_promised`,
  decided: sql`true`,
  night: sql`k.officer_id is not null and (k.ended_at::time >= '22:00' or k.ended_at::time < '06:00')`,
  reopened: sql`k.again > 0`,
};

/** Figures of results and lateness by key, organ and month. One statement. */
export async function countKnown(db: Db, asked: FigureAsked): Promise<FigureCount[]> {
  const { rows } = await sql<FigureCount>`
    select ${keyOf(asked, 'k')}::text as key, k.organ_path as path, to_char(k.counted_on, 'YYYY-MM') as month,
      ${countEach(CONDITIONS)} as figures
    from (${known(asked)}) k group by 1, 2, 3
    union all
    select ${keyOf(asked, 'l')}::text, l.organ_path, to_char(l.counted_on, 'YYYY-MM'), json_build_object('late', count(*))
    from (${late(asked)}) l group by 1, 2, 3`.execute(db);
  return rows;
}

/** The cases behind one of these figures, the latest first. */
export async function listKnown(db: Db, asked: FactsAsked): Promise<FigureFacts> {
  const rows =
    asked.figure === 'late'
      ? sql`select case_id, counted_on::timestamptz as at from (${late(asked)}) l`
      : sql`select case_id, ended_at as at from (${known(asked)}) k where ${CONDITIONS[asked.figure] ?? sql`false`}`;
  return listFacts(db, asked, rows);
}

export interface Late {
  readonly case_id: string;
  readonly kind: string;
  readonly subject_code: string | null;
  readonly organ_path: string;
  readonly officer_id: string | null;
  readonly post: string | null;
  readonly counted_on: string;
  readonly noted_at: Date;
}

export async function insertLate(tx: Tx, late: Late): Promise<void> {
  await tx
    .insertInto('supervision_late')
    .values(late)
    .onConflict((conflict) => conflict.column('case_id').doNothing())
    .execute();
}

/** Notes every open case past a limit of the whole case, with the organ and the officer who have it. Once each. */
export async function noteOpenLate(db: Db, totals: readonly LimitName[], now: Date): Promise<number> {
  const done = await sql`
    insert into supervision_late
    select f.id, f.kind, f.subject_code, f.organ_path, h.officer_id, min(l.due_at)::date, ${now}, h.post
    from case_limit l
    join case_file f on f.id = l.case_id
    join jsonb_to_recordset(${JSON.stringify(totals)}) as t (kind text, "limit" text)
      on t.kind = f.kind and t."limit" = l.kind
    left join case_hold h on h.case_id = f.id and h.role = 'lead'
    where l.state in ('running', 'suspended') and l.due_at < ${now} and f.phase <> 'closed' and f.kind <> ${CARD}
      and not exists (select from supervision_late n where n.case_id = f.id)
    group by f.id, h.officer_id, h.post
    on conflict (case_id) do nothing`.execute(db);
  return Number(done.numAffectedRows ?? 0);
}
