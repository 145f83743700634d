// What is done to a room or a booking leaves a trace: an act in a chain of its own, and a notice to whom it concerns.
import { actorColumns } from '#kernel/cases/service/rows.ts';
import { appendAct } from '#kernel/ledger/store.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { addressOf, type MeetingRoom, type Span } from '../contract.ts';
import { type RoomNotice, roomsTopic } from '../notices.ts';
import { saySpan } from '../rules.ts';

/** The caller has locked the room. Of a booking its times go in and why it was changed, never what it is for. */
export async function noteAct(
  ctx: ActContext,
  chain: { readonly kind: 'meeting-room' | 'room-booking'; readonly id: string },
  act: string,
  body: Readonly<Record<string, string | number | boolean | null>>,
): Promise<void> {
  await appendAct(ctx.tx, {
    ...actorColumns(ctx),
    chain_id: chain.id,
    chain_kind: chain.kind,
    id: newId(),
    act,
    at: ctx.now,
    body,
    client_id: null,
  });
}

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
      when: saySpan(span),
      by: ctx.actor.name,
      byEn: ctx.actor.nameEn ?? ctx.actor.name,
    },
    url: addressOf({ id }),
    ref: id,
    topic: roomsTopic,
    createdAt: ctx.now,
  });
}
