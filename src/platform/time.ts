// Time as the whole product reads and writes it: instants inside, Asia/Shanghai outside.

/** A day, in milliseconds: the city has no summer time. */
export const DAY_MS = 86_400_000;

/** Asia/Shanghai, the one zone of every city served; it has had no summer time since 1991. */
const OFFSET_MS = 8 * 3_600_000;

/** Where `now` comes from. Rules never ask; they are handed the moment. */
export interface Clock {
  now(): Date;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until moved; for tests and the simulator. */
export function fixedClock(start: Date | string): Clock & { set(to: Date | string): void } {
  let at = new Date(start);
  return {
    now: () => new Date(at),
    set: (to) => {
      at = new Date(to);
    },
  };
}

/** The local calendar date of an instant, `YYYY-MM-DD`. */
export function localDate(at: Date): string {
  return new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** The local time of day of an instant, `HH:MM:SS`. */
export function localTime(at: Date): string {
  return new Date(at.getTime() + OFFSET_MS).toISOString().slice(11, 19);
}

/** As a clock on the wall shows it, `HH:MM`. */
export function localMinute(at: Date): string {
  return localTime(at).slice(0, 5);
}

/** The whole of it, to the minute: `2026-11-17 10:24`. */
export function localDateMinute(at: Date): string {
  return `${localDate(at)} ${localMinute(at)}`;
}

/** From when until when, the same in both languages: `2026-12-04 09:00–11:00`. */
export function localSpan({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date }): string {
  const from = localDateMinute(startsAt);
  return localDate(startsAt) === localDate(endsAt)
    ? `${from}–${localMinute(endsAt)}`
    : `${from} – ${localDateMinute(endsAt)}`;
}

/** Month, day and minute, where the year is plain: `11-17 10:24`. */
export function localDayMinute(at: Date): string {
  return localDateMinute(at).slice(5);
}

/** The instant at which a local date begins. */
export function startOfDate(date: string): Date {
  return new Date(`${date}T00:00:00+08:00`);
}

/** ISO 8601 with the city's offset and second precision: `2026-10-12T10:24:00+08:00`. */
export function toLocalIso(at: Date): string {
  return `${new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}

/** A clock that runs on from `start`, for trying out another day. */
export function startingClock(start: Date): Clock {
  const offset = start.getTime() - Date.now();
  return { now: () => new Date(Date.now() + offset) };
}

/** The year of a moment in the city and those before it, newest first. */
export function lastYears(now: Date, count: number): number[] {
  const latest = Number(localDate(now).slice(0, 4));
  return Array.from({ length: count }, (_, ago) => latest - ago);
}
