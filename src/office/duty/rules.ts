// When shifts begin and end, which of them nobody is on yet, who is missing, who may do what on one. Pure.
import { addDays } from '#kernel/calendar/rules/days.ts';
import type { Span } from '#kernel/calendar/rules/spans.ts';
import { DAY_MS, localDate } from '#platform/time.ts';
import { type DutySettings, EARLY_MINUTES, type Person, type Shift, SLOTS, type Slot } from './contract.ts';

const MINUTE_MS = 60_000;
const at = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`);

/** Which shift of which day. */
export interface Place {
  readonly on: string;
  readonly slot: Slot;
}

/** Day and night share the twenty-four hours: a night ends when the next day begins. */
export function timesOf({ on, slot }: Place, { dayBegins, nightBegins }: DutySettings) {
  return slot === 'day'
    ? { startsAt: at(on, dayBegins), endsAt: at(on, nightBegins) }
    : { startsAt: at(on, nightBegins), endsAt: at(addDays(on, 1), dayBegins) };
}

/** The moment from which whoever has not signed in is missing. */
export function alarmAt(startsAt: Date, { graceMinutes }: DutySettings): Date {
  return new Date(startsAt.getTime() + graceMinutes * MINUTE_MS);
}

/** The shift that runs at a moment. */
export function placeAt(now: Date, settings: DutySettings): Place {
  const today = localDate(now);
  const yesterday = localDate(new Date(now.getTime() - DAY_MS));
  const places: Place[] = [
    { on: yesterday, slot: 'night' },
    { on: today, slot: 'day' },
    { on: today, slot: 'night' },
  ];
  return places.findLast((place) => timesOf(place, settings).startsAt <= now) ?? { on: yesterday, slot: 'night' };
}

/** Those who are on it now: who was replaced is not. */
export const onDuty = ({ people }: Pick<Shift, 'people'>): Person[] =>
  people.filter(({ replacedAt }) => replacedAt === null);

/** Drivers without an account are signed in by nobody, and so never missing. */
export const listMissing = (shift: Pick<Shift, 'people'>): Person[] =>
  onDuty(shift).filter(({ accountId, signedAt }) => accountId !== null && signedAt === null);

const isManned = (shift: Pick<Shift, 'people'>) =>
  (['leader', 'staff'] as const).every((part) => onDuty(shift).some((person) => person.part === part));

/** Shifts of a time that nobody leads or stands: told before they come. Those that ended by `now` are past telling. */
export function findEmpty(
  shifts: readonly Shift[],
  { from, to }: Span,
  { settings, now }: { readonly settings: DutySettings; readonly now: Date },
): Place[] {
  const manned = new Set(shifts.filter(isManned).map(({ on, slot }) => `${on} ${slot}`));
  const empty: Place[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) {
    for (const { value: slot } of SLOTS) {
      const over = timesOf({ on, slot }, settings).endsAt <= now;
      if (!over && !manned.has(`${on} ${slot}`)) empty.push({ on, slot });
    }
  }
  return empty;
}

/** From an hour before it begins until it is over. */
export function maySign(shift: Shift, account: string | null, now: Date): boolean {
  const early = new Date(shift.startsAt.getTime() - EARLY_MINUTES * MINUTE_MS);
  return early <= now && now < shift.endsAt && listMissing(shift).some(({ accountId }) => accountId === account);
}

export const stands = (shift: Pick<Shift, 'people'>, account: string | null) =>
  account !== null && onDuty(shift).some(({ accountId }) => accountId === account);

/** Sheets are written from the beginning of a shift on. */
export const mayHandOver = (shift: Shift, account: string | null, now: Date) =>
  shift.startsAt <= now && stands(shift, account);
