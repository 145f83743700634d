// The verbs of reading points: register one, close it, count who came.
import { getOrganInReach } from '#kernel/cases/service/named.ts';
import type { Tx } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import {
  isOpenOn,
  outsideItsTime,
  type PointInput,
  permissions,
  pointOutOfReach,
  pointTaken,
  type ReadingPoint,
  type Way,
} from './contract.ts';
import { addVisits, closePoint, findPoint, insertPoint } from './store.ts';

/** @throws pointOutOfReach, pointTaken */
export async function registerPoint(ctx: ActContext, input: PointInput): Promise<void> {
  const organ = await getOrganInReach(ctx, input.organ, permissions.edit, ({ name: organ }) =>
    pointOutOfReach({ organ }),
  );
  const { code, name, kind, address, hours, openedOn } = input;
  const point = { code, name, nameEn: input.nameEn ?? null, kind, address, hours, openedOn };
  const kept = await insertPoint(ctx.tx, { id: newId(), organId: organ.id, organPath: organ.path, ...point });
  if (!kept) throw pointTaken({ code }).laidTo('code', ctx.lang);
}

async function getPoint(tx: Tx, code: string): Promise<ReadingPoint> {
  const point = await findPoint(tx, code);
  if (!point) throw notFound();
  return point;
}

/** @throws outsideItsTime when the day is before it opened */
export async function closeFrom(ctx: ActContext, code: string, day: string): Promise<void> {
  const point = await getPoint(ctx.tx, code);
  if (day < point.openedOn) throw outsideItsTime({ from: point.openedOn, to: null }).laidTo('day', ctx.lang);
  await closePoint(ctx.tx, point.id, day);
}

/** What its keeper counted. @throws outsideItsTime laid to `day` */
export async function enterVisits(
  ctx: ActContext,
  code: string,
  { day, visits }: { readonly day: string; readonly visits: number },
): Promise<void> {
  const point = await getPoint(ctx.tx, code);
  if (!isOpenOn(point, day) || day > localDate(ctx.now)) {
    throw outsideItsTime({ from: point.openedOn, to: point.closedOn }).laidTo('day', ctx.lang);
  }
  await addVisits(ctx.tx, { pointId: point.id, day, way: 'desk', visits });
}

/** Somebody is here: a number goes up, nothing is kept of them. @throws notFound when it is closed */
export async function arrive(ctx: ActContext, code: string, way: Way): Promise<void> {
  const point = await getPoint(ctx.tx, code);
  const day = localDate(ctx.now);
  if (!isOpenOn(point, day)) throw notFound();
  await addVisits(ctx.tx, { pointId: point.id, day, way, visits: 1 });
}
