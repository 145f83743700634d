// Cron lines in city time for a queue that only knows UTC.
import { type CronMatcher, type ParsedCronItem, parseCronItem, type TimestampDigest } from 'graphile-worker';

const OFFSET_MS = 8 * 3_600_000;

/** A scheduled job: `line` is minute, hour, day of month, month, day of week, as a clock in the city shows them. */
export function scheduleInCityTime(name: string, line: string): ParsedCronItem {
  const { match } = parseCronItem({ task: name, match: line });
  return parseCronItem({ task: name, match: inCityTime(match) });
}

/** The same question asked of the moment as the city's calendar shows it. */
export function inCityTime(match: CronMatcher, year = () => new Date().getUTCFullYear()): CronMatcher {
  return (utc) => match(toCityDigest(utc, year()));
}

/** The zone has no summer time, so city time is eight hours on. The year decides only about 29 February. */
function toCityDigest(utc: TimestampDigest, year: number): TimestampDigest {
  const before = Date.UTC(year, utc.month - 1, utc.date, utc.hour, utc.min);
  const city = new Date(before + OFFSET_MS);
  const isNextDay = city.getUTCDate() !== utc.date;
  return {
    min: city.getUTCMinutes(),
    hour: city.getUTCHours(),
    date: city.getUTCDate(),
    month: city.getUTCMonth() + 1,
    dow: isNextDay ? (utc.dow + 1) % 7 : utc.dow,
  };
}
