// Setting rooms up, changing them, taking them out of service and back.
import { getOrganInReach } from '#kernel/cases/service/named.ts';
import { noteAct } from '#kernel/cases/service/own-chain.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { getOrgan, listAbove } from '#kernel/organs/service/read.ts';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { type MeetingRoom, permissions, type RoomChange, type RoomInput } from '../contract.ts';
import { roomOutOfReach } from '../errors.ts';
import * as bookings from '../store/bookings.ts';
import * as store from '../store/rooms.ts';
import { tellOfBooking } from './trace.ts';

/** Gives the id of the new room. @throws invalidInput, roomOutOfReach, laid to `organ` */
export async function setUpRoom(ctx: ActContext, input: RoomInput): Promise<string> {
  const organ = await getOrganInReach(ctx, input.organ, permissions.manage, ({ name: organ }) =>
    roomOutOfReach({ organ }),
  );
  const id = newId();
  const described = await describe(ctx.tx, organ, input);
  await store.insertRoom(ctx.tx, { id, organ_id: organ.id, organ_path: organ.path, ...described });
  await noteAct(ctx, { kind: 'meeting-room', id }, 'set-up', { organ: organ.code, ...described });
  return id;
}

/** Bookings that were made stand, whatever the hours are now. @throws notFound */
export async function changeRoom(ctx: ActContext, id: string, input: RoomChange): Promise<void> {
  const room = await lock(ctx, id);
  const described = await describe(ctx.tx, await getOrgan(ctx.tx, room.organId), input);
  await store.updateRoom(ctx.tx, id, described);
  await noteAct(ctx, { kind: 'meeting-room', id }, 'change', described);
}

/** Those who have it in the time to come are told and book another. @throws notFound */
export async function takeOut(ctx: ActContext, id: string, reason: string): Promise<void> {
  const room = await lock(ctx, id);
  await store.updateService(ctx.tx, id, { since: room.outSince ?? ctx.now, reason });
  await noteAct(ctx, { kind: 'meeting-room', id }, 'take-out', { reason });
  for (const coming of await bookings.listComing(ctx.tx, room.number, ctx.now)) {
    await tellOfBooking(ctx, [coming.bookedBy], 'rooms.out', { ...coming, room });
  }
}

/** @throws notFound */
export async function putBack(ctx: ActContext, id: string, reason: string): Promise<void> {
  await lock(ctx, id);
  await store.updateService(ctx.tx, id, null);
  await noteAct(ctx, { kind: 'meeting-room', id }, 'put-back', { reason });
}

async function lock(ctx: ActContext, id: string): Promise<MeetingRoom> {
  const room = await store.lockRoom(ctx.tx, id);
  if (!room) throw notFound();
  return room;
}

async function describe(db: Db, organ: Organ, input: RoomChange) {
  const { name, kind, place, seats, opens, closes } = input;
  return {
    users_path: input.users === 'organ' ? organ.path : await findPlacePath(db, organ),
    name,
    name_en: input.nameEn ?? null,
    kind,
    place,
    seats,
    equipment: input.equipment ?? null,
    opens,
    closes,
    rest_days: input.restDays === 'yes',
  };
}

/** The node of the city or county an organ stands beneath: all organs of the place work there. */
async function findPlacePath(db: Db, organ: Organ): Promise<string> {
  const above = await listAbove(db, organ);
  return (above.findLast(({ kind }) => kind === 'statistical') ?? organ).path;
}
