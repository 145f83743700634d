// Noting what of a department has moved into the hall.
import { findOrganNamed } from '#kernel/cases/service/named.ts';
import { invalidInput } from '#platform/errors.ts';
import { type ActContext, type Actor, mayReach, worksIn } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { type NoteInput, outOfReach, permissions } from './contract.ts';
import { type Department, type Entered, insertLine } from './store.ts';

/** Adds a line. @throws invalidInput and outOfReach, laid to `organ`. */
export async function noteEntry(ctx: ActContext, { organ: typed, ...line }: NoteInput): Promise<void> {
  const organ = await findOrganNamed(ctx, typed);
  if (typeof organ === 'string') throw invalidInput({ count: 1 }, [{ path: 'organ', message: organ }]);
  if (organ.kind !== 'legal' || !ctx.actor.id || !mayNote(ctx.actor, organ.path)) {
    throw outOfReach({ organ: organ.name }).laidTo('organ', ctx.lang);
  }
  await insertLine(ctx.tx, {
    id: newId(),
    organ_id: organ.id,
    organ_path: organ.path,
    ...line,
    noted_at: ctx.now,
    noted_by: ctx.actor.id,
  });
}

/** Whoever oversees the halls, and never the department itself: nobody counts their own. */
function mayNote(actor: Actor, path: string): boolean {
  return mayReach(actor, permissions.note, path) && !worksIn(actor, path);
}

/** 进驻率: everything that has moved in ÷ everything that should have; null where nothing should. */
export function rateEntry({ lines }: Pick<Department, 'lines'>): number | null {
  const sum = (column: keyof Entered) => Object.values(lines).reduce((all, line) => all + line[column], 0);
  return sum('due') === 0 ? null : sum('entered') / sum('due');
}
