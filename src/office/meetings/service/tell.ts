// Who is told of a meeting: those asked by name, and whoever answers for the organs that are asked.
import { resolveHolder } from '#kernel/people/service/holders.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import type { Tx } from '#platform/database/db.ts';
import { localDateMinute } from '#platform/time.ts';
import { addressOf } from '../contract.ts';
import { type MeetingNotice, meetingsTopic } from '../notices.ts';
import type { Meeting } from '../store/meetings.ts';
import type { Seat } from '../store/seats.ts';

/** Where an organ takes invitations in; its head where nobody has that desk. */
const POST = 'clerk';

/** Those who asked to be excused are reminded of nothing, but are told of everything else. */
export async function tellOfMeeting(
  tx: Tx,
  { meeting, seats, template, now }: { meeting: Meeting; seats: readonly Seat[]; template: MeetingNotice; now: Date },
): Promise<void> {
  const told = template === 'meetings.reminder' ? seats.filter(({ reply }) => reply !== 'excused') : seats;
  const accounts: string[] = [];
  for (const { accountId, organId } of told)
    accounts.push(...(accountId ? [accountId] : await resolveHolder(tx, organId, POST, now)));
  const { title, organ, startsAt, place } = meeting;
  await tellAccounts(tx, [...new Set(accounts)], {
    template,
    values: {
      title,
      organ: organ.name,
      organEn: organ.nameEn ?? organ.name,
      when: localDateMinute(startsAt),
      place,
    },
    url: addressOf(meeting),
    ref: meeting.id,
    topic: meetingsTopic,
    createdAt: now,
  });
}
