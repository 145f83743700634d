// Conditions that several lists of cases share.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Actor } from '#platform/http/context.ts';
import type { CaseKind } from '../contract.ts';
import { listKeptKinds, listKinds, listRestrictedKinds } from '../registry.ts';
import { listIdentities } from '../rules/kept.ts';

/** Part of the number, the applicant's name or the title of `f`: for lists that are short by themselves. */
export function containsText(typed: string): RawBuilder<SqlBool> {
  const pattern = `%${escapeLike(typed)}%`;
  const digits = readDigits(typed);
  return sql`(f.applicant_name like ${pattern} or f.title like ${pattern} or f.number like ${digits ? `%${digits}%` : ''})`;
}

/** The beginning of the number or of the applicant's name: both have an index, so it is quick among millions. */
export function startsWithText(typed: string): RawBuilder<SqlBool> {
  const digits = readDigits(typed);
  if (digits?.length === 19) return sql`f.number = ${digits}`;
  // The last of all characters closes the range of what begins alike; a range is answered by the index in any plan.
  return sql`f.applicant_name ~>=~ ${typed} and f.applicant_name ~<~ ${`${typed}\u{10ffff}`}`;
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&');
}

/** A number as people write it, with spaces and dashes; null when it is none. */
function readDigits(typed: string): string | null {
  const digits = typed.replaceAll(/[\s-]/g, '');
  return /^\d+$/.test(digits) ? digits : null;
}

/** Cases of `f` the actor may read: of each kind, within the reach of its own permission. */
export function readableBy(actor: Actor, kinds: readonly CaseKind[]): RawBuilder<SqlBool> {
  const reach = (kind: CaseKind) => actor.scopes(kind.readPermission);
  const reached = kinds.filter((kind) => reach(kind).length > 0);
  // Permissions mostly reach equally far: one range of paths for all their kinds is one walk along the index.
  const groups = Map.groupBy(reached, (kind) => JSON.stringify(reach(kind)));
  const conditions = [...groups.values()].map((group) => {
    const names = group.map((kind) => kind.name);
    return sql`(f.kind = any(${names}::text[]) and ${withinScopes(reach(group[0]!), 'f.organ_path')})`;
  });
  if (conditions.length === 0) return sql`false`;
  return sql`(${sql.join(conditions, sql` or `)}) and ${notKeptFrom(actor, reached)}`;
}

/** Leaves out cases of `f` that are kept from the actor, or from an organ the actor works in, or are for others alone. */
export function notKeptFrom(actor: Actor, kinds: readonly CaseKind[]): RawBuilder<SqlBool> {
  const kept = kinds.filter((kind) => kind.kept).map(({ name }) => name);
  const own = listIdentities(actor);
  const open = kinds.filter(({ restricted }) => restricted !== undefined).map((kind) => notShutTo(actor, kind));
  if (kept.length > 0 && own.length > 0) {
    open.push(sql`(f.kind <> all(${kept}::text[]) or not exists (
    select from jsonb_array_elements_text(f.data -> 'keptFrom') k (one), unnest(${own}::text[]) own (one)
    where starts_with(own.one, k.one)))`);
  }
  return open.length === 0 ? sql`true` : sql`(${sql.join(open, sql` and `)})`;
}

/** Cases of `f` for lists that ask nobody who reads them: none that may be kept from somebody, and none that is for some alone. */
export function forAnybody(): RawBuilder<SqlBool> {
  return sql`(f.kind <> all(${listKeptKinds()}::text[])
    and (f.kind <> all(${listRestrictedKinds()}::text[]) or f.data -> 'onlyFor' is null))`;
}

/** Cases of `f` that may leave in a file. */
export function exportable(): RawBuilder<SqlBool> {
  const unexported = listKinds().flatMap((kind) => (kind.unexported ? kind.name : []));
  return sql`(f.kind <> all(${unexported}::text[]) or f.data -> 'onlyFor' is null)`;
}

/** As `isShutTo` says it of one case. */
function notShutTo(actor: Actor, { name, restricted = '' }: CaseKind): RawBuilder<SqlBool> {
  return sql`(f.kind <> ${name} or f.data -> 'onlyFor' is null
    or jsonb_exists(f.data -> 'onlyFor', ${actor.id})
    or ${withinScopes(actor.scopes(restricted), 'f.organ_path')})`;
}
