// Quiet hours: whether they are on, and when they end. Pure.
import { DAY_MS, localDate, localTime, startOfDate } from '#platform/time.ts';

const minutesOf = (time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** The moment at which the quiet hours end that `now` lies in; they may reach over midnight. */
export function quietEnd(now: Date, hours: { readonly quietFrom: string; readonly quietTo: string }): Date | undefined {
  const [from, to, at] = [hours.quietFrom, hours.quietTo, localTime(now)].map(minutesOf) as [number, number, number];
  const overMidnight = from > to;
  const isQuiet = overMidnight ? at >= from || at < to : at >= from && at < to;
  if (!isQuiet) return undefined;
  const day = startOfDate(localDate(now)).getTime() + (overMidnight && at >= from ? DAY_MS : 0);
  return new Date(day + to * 60_000);
}
