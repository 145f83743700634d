// SQL on the base of plans, and on teams, supplies and experts.
import { sql } from 'kysely';
import { namedOrgan, withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { EventClass, Plan } from '../contract.ts';
import type { EventRow } from './events.ts';

export interface PlanRow extends Plan {
  readonly organ: EventRow['organ'];
  readonly sort: EventClass;
}
const PLAN = sql`p.id, p.name, p.sort, p.responses, ${namedOrgan('o')} as organ
  from emergency_plan p join organ o on o.id = p.organ_id`;

/** Of a class, kept by any of these organs: those an event comes under. */
export async function listPlansFor(db: Db, organs: readonly string[], sort: string): Promise<Plan[]> {
  const { rows } = await sql<PlanRow>`
    select ${PLAN} where p.organ_id = any(${[...organs]}::uuid[]) and p.sort = ${sort} order by p.name`.execute(db);
  return rows;
}

export async function listPlans(db: Db, scopes: readonly Scope[], limit: number): Promise<PlanRow[]> {
  const { rows } = await sql<PlanRow>`
    select ${PLAN} where ${withinScopes(scopes, 'p.organ_path')} order by p.sort, p.name limit ${limit}`.execute(db);
  return rows;
}

export interface NewPlan {
  readonly id: string;
  readonly organ: { readonly id: string; readonly path: string };
  readonly name: string;
  readonly sort: EventClass;
  readonly response: string;
  readonly what: object;
  readonly by: string;
  readonly at: Date;
}

/** One response of a plan: a new plan, or its other levels stay. */
export async function putPlan(tx: Tx, plan: NewPlan): Promise<void> {
  const responses = JSON.stringify({ [plan.response]: plan.what });
  await sql`
    insert into emergency_plan (id, organ_id, organ_path, name, sort, responses, changed_by, changed_at)
    values (${plan.id}, ${plan.organ.id}, ${plan.organ.path}, ${plan.name}, ${plan.sort}, ${responses}::jsonb, ${plan.by},
      ${plan.at})
    on conflict (organ_id, name) do update set sort = excluded.sort, changed_by = excluded.changed_by,
      responses = emergency_plan.responses || excluded.responses, changed_at = excluded.changed_at`.execute(tx);
}

export interface ResourceRow {
  readonly id: string;
  readonly organ: EventRow['organ'];
  readonly sort: 'team' | 'goods' | 'expert';
  readonly name: string;
  readonly amount: string;
  readonly place: string;
  readonly contact: string;
  readonly phoneSealed: string;
}

export async function listResources(
  db: Db,
  scopes: readonly Scope[],
  asked: { readonly after: string | undefined; readonly limit: number },
): Promise<ResourceRow[]> {
  const rest = asked.after
    ? sql`and (r.organ_path, r.sort, r.id) > (select organ_path, sort, id from emergency_resource where id = ${asked.after})`
    : sql``;
  const { rows } = await sql<ResourceRow>`
    select r.id, ${namedOrgan('o')} as organ, r.sort, r.name, r.amount, r.place, r.contact, r.phone_sealed as "phoneSealed"
    from emergency_resource r join organ o on o.id = r.organ_id
    where r.ended_at is null and ${withinScopes(scopes, 'r.organ_path')} ${rest}
    order by r.organ_path, r.sort, r.id limit ${asked.limit}`.execute(db);
  return rows;
}

export interface NewResource {
  readonly id: string;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly sort: 'team' | 'goods' | 'expert';
  readonly name: string;
  readonly amount: string;
  readonly place: string;
  readonly contact: string;
  readonly phone_sealed: string;
  readonly entered_by: string;
  readonly entered_at: Date;
}

export async function insertResource(tx: Tx, row: NewResource): Promise<void> {
  await tx.insertInto('emergency_resource').values(row).execute();
}
