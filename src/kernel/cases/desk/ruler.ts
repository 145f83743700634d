// The due ruler: one cell for what is late, one a day, one for what comes later, one for what stands still.
import { dateOfDay, dayOf, dayOfDate, weekdayOf } from '#kernel/calendar/rules/days.ts';
import { startOfDate } from '#platform/time.ts';

export interface RulerDay {
  /** `over`, `held`, `later` or a date: what the list is narrowed by. */
  readonly key: string;
  readonly count: number;
  readonly state: 'over' | 'near' | 'held' | 'off' | undefined;
  /** A day nobody works; matters of hours and minutes may fall due on it all the same. */
  readonly rest: boolean;
  readonly isToday: boolean;
  /** 1 Monday … 7 Sunday; 0 for what is no day. */
  readonly weekday: number;
}

/** The first working days ask for attention; the colour of lateness and stillness shows only where there is any. */
const NEAR_DAYS = 3;

/** So many days have a cell of their own. */
export const RULER_DAYS = 14;

/** From this moment on everything counts as “later”. */
export function endRuler(now: Date): Date {
  return startOfDate(dateOfDay(dayOf(now) + RULER_DAYS));
}

export function layRuler(
  counts: ReadonlyMap<string, number>,
  days: readonly { date: string; works: boolean }[],
): RulerDay[] {
  const end = (key: string, state: RulerDay['state']): RulerDay => {
    const count = counts.get(key) ?? 0;
    return { key, count, state: count > 0 ? state : undefined, rest: false, isToday: false, weekday: 0 };
  };
  let worked = 0;
  const cells = days.map(({ date, works }, index): RulerDay => {
    const count = counts.get(date) ?? 0;
    if (works) worked += 1;
    const near = works && worked <= NEAR_DAYS && count > 0;
    const state = works ? (near ? 'near' : undefined) : 'off';
    return {
      key: date,
      count,
      state,
      rest: !works,
      isToday: index === 0,
      weekday: weekdayOf(dayOfDate(date)),
    };
  });
  return [end('over', 'over'), ...cells, end('later', undefined), end('held', 'held')];
}
