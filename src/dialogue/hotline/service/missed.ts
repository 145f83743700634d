// Calls that nobody answered: noted with whether the line was to be answered then, called back, or given up after some tries.
import { NATIONAL } from '#kernel/calendar/contract.ts';
import { loadCalendar } from '#kernel/calendar/service.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { invalidInput, notFound } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { DAY_MS } from '#platform/time.ts';
import { type MissedInput, permissions } from '../contract.ts';
import { isOpen, MOST_TRIES } from '../rules/lines.ts';
import { insertCall } from '../store/calls.ts';
import { findOpenMissed, insertMissed, listLines, noteTry } from '../store/lines.ts';
import { words } from '../words/telephones.ts';
import { getCentre } from './take.ts';

const MOST_DAYS = 7;

/** Nobody calls back for what rang so long ago. */
export const isLongAgo = (at: Date, now: Date): boolean => now.getTime() - at.getTime() > MOST_DAYS * DAY_MS;

/** Gives the id of the call. @throws noCentre; invalidInput laid to `at` or `line` */
export async function noteMissed(ctx: ActContext, input: MissedInput): Promise<string> {
  const { now, lang, tx, actor } = ctx;
  const centre = await getCentre(ctx);
  const { at = now } = input;
  if (at > now || isLongAgo(at, now))
    throw invalidInput({ count: 1 }, [{ path: 'at', message: words.in(lang).missedWhen }]);
  const { vault } = ctx.runtime;
  const id = input.clientId ?? newId();
  await insertCall(tx, {
    id,
    line: input.line,
    phone_index: vault.blindIndex(input.phone),
    phone_sealed: vault.seal(input.phone),
    started_at: at,
    operator_id: actor.id ?? '',
    centre_path: centre.path,
    ...{ waited: null, seconds: 0, organ_id: null, organ_path: null, number_id: null, result: null, satisfied: null },
    practices: [],
  });
  await keepMissed(ctx, { id, line: input.line, at, centre });
  return id;
}

interface Missed {
  readonly id: string;
  readonly line: MissedInput['line'];
  readonly at: Date;
  readonly centre: Organ;
}

/** Beside its row in the log of calls. @throws invalidInput laid to `line` when the line has no number yet */
async function keepMissed({ tx, lang }: ActContext, { id, line, at, centre }: Missed): Promise<void> {
  const hours = (await listLines(tx)).find((one) => one.line === line);
  if (!hours) throw invalidInput({ count: 1 }, [{ path: 'line', message: words.in(lang).noNumberYet }]);
  const calendar = await loadCalendar(tx, centre.regionCode ?? NATIONAL);
  await insertMissed(tx, {
    call_id: id,
    line,
    centre_path: centre.path,
    rang_at: at,
    out_of_hours: !isOpen(hours, at, calendar),
  });
}

/** Somebody called back; who is not reached so many times is not called again. @throws notFound */
export async function returnMissed(
  ctx: ActContext,
  { id, reached }: { id: string; reached: 'yes' | 'no' },
): Promise<boolean> {
  const found = await findOpenMissed(ctx.tx, id);
  if (!found || !mayReach(ctx.actor, permissions.take, found.centre_path)) throw notFound();
  const tries = found.tries + 1;
  const over = reached === 'yes' || tries >= MOST_TRIES;
  await noteTry(ctx.tx, id, {
    tries,
    over: over ? { at: ctx.now, by: ctx.actor.name, reached: reached === 'yes' } : null,
  });
  return over;
}
