// Events: noted when they happen, whatever the kind of case, and given a signal where a rule watches for them.
import type { CaseListener } from '#kernel/cases/room.ts';
import { readWatched } from '#kernel/cases/signal.ts';
import { findCaseForUpdate } from '#kernel/cases/store.ts';
import { notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import type { EventName } from '../contract.ts';
import { findEvents } from '../rules/events.ts';
import { insertEvent } from '../store/events.ts';
import type { Moment } from './cards.ts';
import { findWhom, fireEvent, type Whom } from './give.ts';

/** Told of every act on every case: finds what it brings to light. */
export const superviseAct: CaseListener = async (event) => {
  const found = event.meant ? findEvents(event.meant, event.now) : [];
  for (const name of found) await raise(event, event.file.id, name);
};

/**
 * Says that something happened to a case which no act on it tells: an import found it, or a check. In the caller's
 * transaction; the rules in force say whether a signal comes of it. A city without such a rule keeps the event.
 * `whom`: when it is not about whoever has the case.
 * @throws notFound
 */
export async function noteEvent(ctx: ActContext, caseId: string, event: EventName, whom?: Whom): Promise<void> {
  await raise(ctx, caseId, event, whom);
}

/** The case is read anew: a signal given just before has lengthened its chain. */
async function raise(moment: Moment, caseId: string, event: EventName, whom?: Whom): Promise<void> {
  const file = await findCaseForUpdate(moment.tx, caseId);
  if (!file) throw notFound();
  const organ = whom?.organ ?? { id: file.organ_id, path: file.organ_path, name: file.organ_name };
  await insertEvent(moment.tx, { caseId, event, at: moment.now, organ });
  const watched = await readWatched(moment.tx, file);
  await fireEvent(moment, watched, event, whom ?? (await findWhom(moment, watched, organ, moment.now)));
}
