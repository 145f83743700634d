// Answering an invitation and signing in, with the code of the meeting or at the door.
import { performAct } from '#kernel/cases/service/act.ts';
import { isSame } from '#platform/crypto/same.ts';
import { notFound } from '#platform/errors.ts';
import { type ActContext, type Actor, systemContext, worksIn } from '#platform/http/context.ts';
import type { ReplyInput } from '../contract.ts';
import { doorClosed, notAsked, replyClosed, wrongCode } from '../errors.ts';
import { REPLIED } from '../rules/holding.ts';
import { isDoorOpen } from '../rules/process.ts';
import { lockMeeting, type Meeting } from '../store/meetings.ts';
import { listSeats, type Seat, setReply, setSigned } from '../store/seats.ts';

/** Their own, when they were asked by name, or else that of the organ they work in. */
export const findSeat = (seats: readonly Seat[], actor: Actor): Seat | undefined =>
  seats.find(({ accountId }) => accountId !== null && accountId === actor.id) ??
  seats.find(({ accountId, organPath }) => accountId === null && worksIn(actor, organPath));

async function lockSeat(ctx: ActContext, id: string): Promise<{ meeting: Meeting; seat: Seat }> {
  const meeting = await lockMeeting(ctx.tx, id);
  if (!meeting) throw notFound();
  const seat = findSeat(await listSeats(ctx.tx, id), ctx.actor);
  if (!seat) throw notAsked();
  return { meeting, seat };
}

/** Until it begins; the last answer counts. @throws notFound, notAsked, replyClosed */
export async function replyTo(ctx: ActContext, id: string, { reply, said = '' }: ReplyInput): Promise<void> {
  const { meeting, seat } = await lockSeat(ctx, id);
  if (meeting.state !== 'announced' || meeting.startsAt <= ctx.now) throw replyClosed();
  await setReply(ctx.tx, seat.id, { reply, said: said || null, at: ctx.now });
  if (seat.repliedAt || seat.accountId || seat.organId === meeting.organId) return;
  const machine = { ...systemContext(ctx.runtime, ctx.tx), tx: ctx.tx, now: ctx.now };
  await performAct(machine, { caseId: id, act: REPLIED, body: { organId: seat.organId, reply } });
}

/** @throws notFound, notAsked, wrongCode laid to `code`, doorClosed */
export async function signIn(ctx: ActContext, id: string, code: string): Promise<void> {
  const { meeting, seat } = await lockSeat(ctx, id);
  requireOpen(ctx, meeting);
  if (!isSame(meeting.code, code)) throw wrongCode().laidTo('code', ctx.lang);
  await setSigned(ctx.tx, { meetingId: id, id: seat.id }, { by: ctx.actor.name ?? '', how: 'code', at: ctx.now });
}

/** By who calls it, for somebody at the door. @throws notFound, doorClosed */
export async function checkIn(ctx: ActContext, id: string, seat: string, name: string): Promise<void> {
  const meeting = await lockMeeting(ctx.tx, id);
  if (!meeting) throw notFound();
  requireOpen(ctx, meeting);
  await setSigned(ctx.tx, { meetingId: id, id: seat }, { by: name, how: 'desk', at: ctx.now });
}

function requireOpen(ctx: ActContext, meeting: Meeting): void {
  const { terms } = meeting.data;
  if (meeting.state !== 'announced' || !isDoorOpen(meeting, terms, ctx.now))
    throw doorClosed({ minutes: terms.doorMinutes });
}
