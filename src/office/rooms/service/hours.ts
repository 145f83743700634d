// On which days a room is open, by the calendar of its place.
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import type { MeetingRoom } from '../contract.ts';
import type { Hours } from '../rules.ts';

/** A day that no calendar answers for yet counts as open: the room can be booked, and the booking moved. */
export function hoursOf(room: MeetingRoom, calendars: (region: string) => Calendar): Hours {
  const calendar = calendars(room.region);
  const { opens, closes, restDays } = room;
  return { opens, closes, isOpen: (date) => restDays || !calendar.covers(date) || calendar.isWork(date) };
}
