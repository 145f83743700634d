// Whom a booking concerns is told of it.
import { tellAccounts } from '#kernel/people/service/tell.ts';
import type { ActContext } from '#platform/http/context.ts';
import { localSpan } from '#platform/time.ts';
import { addressOf, type MeetingRoom, type Span } from '../contract.ts';
import { type RoomNotice, roomsTopic } from '../notices.ts';

/** Tells accounts of a booking, but for who acts. What it is for stands on its page alone: telephones lie open. */
export async function tellOfBooking(
  ctx: ActContext,
  accounts: readonly string[],
  template: RoomNotice,
  { id, room, ...span }: Span & { readonly id: string; readonly room: MeetingRoom },
): Promise<void> {
  const others = [...new Set(accounts)].filter((account) => account !== ctx.actor.id);
  await tellAccounts(ctx.tx, others, {
    template,
    values: {
      room: room.name,
      roomEn: room.nameEn ?? room.name,
      place: room.place,
      when: localSpan(span),
      by: ctx.actor.name,
      byEn: ctx.actor.nameEn ?? ctx.actor.name,
    },
    url: addressOf({ id }),
    ref: id,
    topic: roomsTopic,
    createdAt: ctx.now,
  });
}
