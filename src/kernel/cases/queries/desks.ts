// What lies on the desks an officer fills: walks along the index of holds.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { HEAD_POST, POSTS } from '#kernel/people/contract.ts';
import type { Actor } from '#platform/http/context.ts';
import { listKinds } from '../registry.ts';
import { listWorkplaces } from '../rules/kept.ts';
import { notKeptFrom } from './conditions.ts';

/** A part of what lies before an officer; `escalated` when it came up to them because somebody else is late with it. */
export interface Walk {
  readonly where: RawBuilder<SqlBool>;
  readonly escalated: boolean;
}

const BELOW_HEAD = POSTS.filter((post) => post !== HEAD_POST);

/**
 * A walk for each desk: one text for officers with equally many, so that the database plans it once. 一把手是第一责任人:
 * on the desk of an organ's head also comes, with `now`, whatever the other posts of the organ are late with.
 */
export function walksOf(actor: Actor, now?: Date): Walk[] {
  const open = leaveOutKept(actor);
  return actor.desks.flatMap(({ unitId, post, standsInFor = [] }): Walk[] => {
    const own = sql<SqlBool>`h.organ_id = ${unitId} and h.post = ${post}
      and (h.officer_id is null or h.officer_id = any(${[actor.id, ...standsInFor]}::uuid[]))${open}`;
    const late = sql<SqlBool>`h.organ_id = ${unitId} and h.post = any(${BELOW_HEAD}::text[]) and h.due_at < ${now}
      and h.officer_id is distinct from ${actor.id} and not h.suspended${open}`;
    const isHead = post === HEAD_POST && now !== undefined;
    return [{ where: own, escalated: false }, ...(isHead ? [{ where: late, escalated: true }] : [])];
  });
}

/**
 * Who works in several organs may have a post of one from which a case on the desk of another is kept; and who stands in
 * for somebody has not what is for that one alone.
 */
function leaveOutKept(actor: Actor): RawBuilder<unknown> {
  const standsIn = actor.desks.some(({ standsInFor = [] }) => standsInFor.length > 0);
  if (!standsIn && listWorkplaces(actor).length < 2) return sql``;
  return sql` and exists (select from case_file f where f.id = h.case_id and ${notKeptFrom(actor, listKinds())})`;
}

/** Everything on the desks, in no order, up to so many of each. */
export function onDesks(actor: Actor, columns: RawBuilder<unknown>, most: number, now?: Date): RawBuilder<unknown> {
  const walk = ({ where }: Walk) => sql`(select ${columns} from case_hold h where ${where} limit ${sql.lit(most)})`;
  return sql.join(walksOf(actor, now).map(walk), sql` union all `);
}
