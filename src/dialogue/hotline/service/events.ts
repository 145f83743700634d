// Similar orders gathered into one event, and the cause they share laid before the organ that is to put it right.
import { getOrganNamed } from '#kernel/cases/service/named.ts';
import { notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import type { CauseInput, GatherInput } from '../contract.ts';
import { noticeServed } from '../errors.ts';
import { findEvent, insertEvent, tieEvent } from '../store/events.ts';
import { serveNotice } from './notices.ts';
import { getCentre } from './take.ts';

/** Gives the id of the event. @throws noCentre */
export async function gatherEvent(ctx: ActContext, { name, orders }: GatherInput): Promise<string> {
  const centre = await getCentre(ctx);
  const id = newId();
  await insertEvent(ctx.tx, { id, name, centrePath: centre.path, at: ctx.now, by: ctx.actor.name, orders });
  return id;
}

/** Gives the id of the notice. @throws notFound; noticeServed; invalidInput laid to `organ` */
export async function serveCause(ctx: ActContext, id: string, { organ: typed, cause }: CauseInput): Promise<string> {
  const event = await findEvent(ctx.tx, id);
  if (!event) throw notFound();
  if (event.noticeId) throw noticeServed();
  const organ = await getOrganNamed(ctx, typed, 'organ');
  const { file } = await serveNotice(ctx, {
    organ,
    centre: await getCentre(ctx),
    title: `热线集中反映整改：${event.name}`,
    titleEn: `A cause of many calls: ${event.name}`,
    data: {
      source: 'event',
      month: null,
      found: `“${event.name}”集中反映 ${event.orders} 件。共同原因：${cause}`,
      foundEn: `“${event.name}”, ${event.orders} calls. The cause they share: ${cause}`,
    },
  });
  await tieEvent(ctx.tx, event.id, file.id);
  return file.id;
}
