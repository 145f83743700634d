// The officers meant by the lines of a form: a name or a login, or the organ and the name.
import { listAccountNames } from '#kernel/people/store/accounts.ts';
import { listRegister } from '#kernel/people/store/register.ts';
import { type AppError, invalidInput } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { personAmbiguous, personUnknown } from '../errors.ts';
import { findOrganNamed } from './named.ts';

/** As many beginnings of names as are looked through for the whole name. */
const LOOKED_THROUGH = 20;

/** Where names are looked for. */
interface Circle {
  /** The field they were typed into. */
  readonly field: string;
  /** Within whose organ, beside that of the asker. */
  readonly within: string;
  /** Accounts that take part already. */
  readonly known: readonly string[];
  /** What is said of a name that is not found. */
  readonly unknown?: (line: { readonly typed: string }) => AppError;
}

/**
 * Ids of accounts. Who takes part already is meant first, then who is of the organ of the asker, then of all there.
 * @throws personUnknown or what stands for it, personAmbiguous, invalidInput, each laid to the field
 */
export async function findPeopleNamed(ctx: ActContext, lines: readonly string[], circle: Circle): Promise<string[]> {
  const names = await listAccountNames(ctx.tx, circle.known);
  const found: string[] = [];
  for (const line of lines) {
    const known = circle.known.filter((id) => names.get(id)?.name === line);
    found.push(...(known.length > 0 ? known : [await findPerson(ctx, line, circle)]));
  }
  return [...new Set(found)];
}

async function findPerson(
  ctx: ActContext,
  line: string,
  { field, within, unknown = personUnknown }: Circle,
): Promise<string> {
  const [first = '', ...rest] = line.split(/\s+/);
  const isOfOrgan = rest.length > 0;
  const name = isOfOrgan ? rest.join(' ') : first;
  const paths = isOfOrgan
    ? [await findPath(ctx, first, field)]
    : [...(ctx.actor.unit ? [ctx.actor.unit.path] : []), within];
  for (const path of paths) {
    const scopes = [{ path, deep: true }];
    const officers = await listRegister(ctx.tx, { scopes, typed: name, state: 'active', limit: LOOKED_THROUGH });
    const [only, another] = officers.filter((one) => one.name === name || one.login === name.toLowerCase());
    if (another) throw personAmbiguous({ typed: line }).laidTo(field, ctx.lang);
    if (only) return only.id;
  }
  throw unknown({ typed: line }).laidTo(field, ctx.lang);
}

async function findPath(ctx: ActContext, typed: string, path: string): Promise<string> {
  const organ = await findOrganNamed(ctx, typed);
  if (typeof organ === 'string') throw invalidInput({ count: 1 }, [{ path, message: organ }]);
  return organ.path;
}
