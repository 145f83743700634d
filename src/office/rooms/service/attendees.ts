// The officers meant by the lines of a form: a name or a login, or the organ and the name.
import { findOrganNamed } from '#kernel/cases/service/named.ts';
import { listAccountNames } from '#kernel/people/store/accounts.ts';
import { listRegister } from '#kernel/people/store/register.ts';
import { invalidInput } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { attendeeAmbiguous, attendeeUnknown } from '../errors.ts';

/** As many beginnings of names as are looked through for the whole name. */
const LOOKED_THROUGH = 20;

/** Where names are looked for. */
interface Circle {
  /** Whom the room is for. */
  readonly usersPath: string;
  /** Accounts that take part already. */
  readonly known: readonly string[];
}

/**
 * Ids of accounts. Who takes part already is meant first, then who is of the organ of the asker, then of all whom the
 * room is for.
 * @throws attendeeUnknown, attendeeAmbiguous, invalidInput, laid to `attendees`
 */
export async function findAttendees(ctx: ActContext, lines: readonly string[], circle: Circle): Promise<string[]> {
  const names = await listAccountNames(ctx.tx, circle.known);
  const found: string[] = [];
  for (const line of lines) {
    const known = circle.known.filter((id) => names.get(id)?.name === line);
    found.push(...(known.length > 0 ? known : [await findAttendee(ctx, line, circle.usersPath)]));
  }
  return [...new Set(found)];
}

async function findAttendee(ctx: ActContext, line: string, usersPath: string): Promise<string> {
  const [first = '', ...rest] = line.split(/\s+/);
  const isOfOrgan = rest.length > 0;
  const name = isOfOrgan ? rest.join(' ') : first;
  const paths = isOfOrgan
    ? [await findPath(ctx, first)]
    : [...(ctx.actor.unit ? [ctx.actor.unit.path] : []), usersPath];
  for (const path of paths) {
    const scopes = [{ path, deep: true }];
    const officers = await listRegister(ctx.tx, { scopes, typed: name, state: 'active', limit: LOOKED_THROUGH });
    const [only, another] = officers.filter((one) => one.name === name || one.login === name.toLowerCase());
    if (another) throw attendeeAmbiguous({ typed: line }).laidTo('attendees', ctx.lang);
    if (only) return only.id;
  }
  throw attendeeUnknown({ typed: line }).laidTo('attendees', ctx.lang);
}

async function findPath(ctx: ActContext, typed: string): Promise<string> {
  const organ = await findOrganNamed(ctx, typed);
  if (typeof organ === 'string') throw invalidInput({ count: 1 }, [{ path: 'attendees', message: organ }]);
  return organ.path;
}
