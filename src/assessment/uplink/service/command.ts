// Sending an order down: it waits for the city to ask, and is told there until its receipt comes back.
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import type { OrderInput } from '../contract.ts';
import { unknownCity } from '../errors.ts';
import { findOrder, insertOrder, takeRunning } from '../store/ordering.ts';
import { listSenders } from '../store/receiving.ts';
import { findCity } from './city.ts';

/**
 * Gives its number, `临沧市交办〔2026〕3号`: sent twice under one client id it is there once.
 * @throws unknownCity laid to `city` for one that never reported
 */
export async function sendOrder(ctx: ActContext, { clientId, ...order }: OrderInput): Promise<string> {
  const year = Number(localDate(ctx.now).slice(0, 4));
  const running = await takeRunning(ctx.tx, year);
  const known = clientId ? await findOrder(ctx.tx, clientId) : undefined;
  if (known) return known.number;
  const senders = await listSenders(ctx.tx);
  if (!senders.some(({ city }) => city === order.city))
    throw unknownCity({ city: order.city }).laidTo('city', ctx.lang);
  const root = await findCity(ctx.tx, ctx.now);
  const number = `${root?.shortName ?? ''}交办〔${year}〕${running}号`;
  await insertOrder(ctx.tx, {
    ...order,
    id: clientId ?? newId(),
    about: order.about ?? null,
    number,
    year,
    running,
    sender: ctx.actor.unit?.name ?? root?.name ?? '',
    made_by: ctx.actor.id ?? '',
    made_at: ctx.now,
  });
  return number;
}
