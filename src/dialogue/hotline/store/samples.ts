// SQL on calls drawn to be asked about, and on what each operator and each liaison did in a month.
import { sql } from 'kysely';
import { namedOrgan, withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { type LiaisonCounts, type Manner, type OperatorCounts, PROMPT_SECONDS } from '../rules/scores.ts';
import type { Span } from './calls.ts';

const within = ({ from, to }: Span) => sql`c.started_at >= ${from}::date and c.started_at < ${to}::date + 1`;

interface Asked extends Span {
  readonly month: string;
  readonly scopes: readonly Scope[];
}

/**
 * Of every operator and every liaison so many calls of a month, by a lot that anybody can draw again: the order of the
 * hashes of their ids. Drawn twice, it is the same. Gives how many are new.
 */
export async function drawSamples(
  tx: Tx,
  asked: Asked & { readonly each: number; readonly at: Date },
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into hotline_sample (call_id, centre_path, month, drawn_at)
    select id, centre_path, ${asked.month}, ${asked.at} from (
      select c.id, c.centre_path,
        row_number() over (partition by c.operator_id order by md5(c.id::text)) as nth_of_operator,
        row_number() over (partition by c.number_id order by md5(c.id::text)) as nth_of_liaison, c.number_id
      from hotline_call c
      where ${within(asked)} and c.waited is not null and ${withinScopes(asked.scopes, 'c.centre_path')}
    ) lot
    where nth_of_operator <= ${asked.each} or (number_id is not null and nth_of_liaison <= ${asked.each})
    on conflict do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

export interface SampleRow {
  readonly id: string;
  readonly at: Date;
  readonly phoneSealed: string;
  readonly operatorId: string;
  readonly organ: { readonly code: string; readonly name: string; readonly nameEn: string | null } | null;
  readonly person: string | null;
}

/** Those drawn for a month that nobody has asked about yet. */
export async function listOpenSamples(db: Db, asked: Asked, limit: number): Promise<SampleRow[]> {
  const { rows } = await sql<SampleRow>`
    select s.call_id as id, c.started_at as at, c.phone_sealed as "phoneSealed", c.operator_id as "operatorId",
      case when o.id is not null then ${namedOrgan('o')} end as organ, n.person
    from hotline_sample s join hotline_call c on c.id = s.call_id left join organ o on o.id = c.organ_id left join hotline_number n on n.id = c.number_id
    where s.month = ${asked.month} and s.asked_at is null and ${withinScopes(asked.scopes, 's.centre_path')}
    order by s.call_id limit ${limit}`.execute(db);
  return rows;
}

/** False when it was asked about already, or is not there. */
export async function noteSample(
  tx: Tx,
  one: { id: string; operator: Manner | null; liaison: Manner | null; by: string; at: Date; scopes: readonly Scope[] },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update hotline_sample set asked_at = ${one.at}, asked_by = ${one.by}, operator_manner = ${one.operator},
      liaison_answer = ${one.liaison}
    where call_id = ${one.id} and asked_at is null and ${withinScopes(one.scopes, 'centre_path')}`.execute(tx);
  return Number(numAffectedRows ?? 0n) > 0;
}

const GOOD = (column: string) =>
  sql`coalesce(sum(case ${sql.ref(column)} when 'good' then 1 when 'fair' then 0.5 else 0 end) filter (where ${sql.ref(column)} is not null), 0)::float8`;
const RATED = sql`count(c.satisfied)::int as rated, count(*) filter (where c.satisfied = 'yes')::int as satisfied`;

export interface OperatorRow extends OperatorCounts {
  readonly id: string;
}

export async function countOperators(db: Db, asked: Asked, limit: number): Promise<OperatorRow[]> {
  const { rows } = await sql<OperatorRow>`
    select c.operator_id as id, count(c.waited)::int as calls,
      count(*) filter (where c.waited <= ${PROMPT_SECONDS})::int as prompt, ${RATED},
      count(s.operator_manner)::int as asked, ${GOOD('s.operator_manner')} as good
    from hotline_call c left join hotline_sample s on s.call_id = c.id
    where ${within(asked)} and ${withinScopes(asked.scopes, 'c.centre_path')}
    group by c.operator_id order by c.operator_id limit ${limit}`.execute(db);
  return rows;
}

export interface LiaisonRow extends LiaisonCounts {
  readonly id: string;
  readonly person: string;
  readonly liaison: string;
  readonly organ: { readonly code: string; readonly name: string; readonly nameEn: string | null };
}

/**
 * What a quality sheet found of an organ counts against who was on watch that day, the first liaison where nobody was;
 * what the log found against whose number was rung.
 */
export async function countLiaisons(db: Db, asked: Asked, limit: number): Promise<LiaisonRow[]> {
  const { rows } = await sql<LiaisonRow>`
    with calls as (
      select c.number_id, count(c.result)::int as transfers,
        count(*) filter (where c.result = 'connected')::int as connected, ${RATED},
        count(s.liaison_answer)::int as asked, ${GOOD('s.liaison_answer')} as good,
        count(*) filter (where c.practices <> '{}')::int as found
      from hotline_call c left join hotline_sample s on s.call_id = c.id
      where ${within(asked)} and c.number_id is not null and ${withinScopes(asked.scopes, 'c.centre_path')}
      group by c.number_id
    ), sheets as (
      select coalesce(w.number_id, a.id) as number_id, count(*)::int as found
      from hotline_finding f
        left join hotline_watch w on w.organ_id = f.organ_id and w.ended_at is null
          and f.happened_on between w.from_on and w.to_on
        left join hotline_number a on a.organ_id = f.organ_id and a.liaison = 'A' and a.ended_on is null
      where f.happened_on between ${asked.from}::date and ${asked.to}::date group by 1
    )
    select n.id, n.person, n.liaison, ${namedOrgan('o')} as organ, k.transfers, k.connected, k.rated, k.satisfied,
      k.asked, k.good, k.found + coalesce(t.found, 0) as found
    from calls k join hotline_number n on n.id = k.number_id and n.liaison is not null
      join organ o on o.id = n.organ_id left join sheets t on t.number_id = n.id
    order by n.organ_path, n.liaison, n.id limit ${limit}`.execute(db);
  return rows;
}
