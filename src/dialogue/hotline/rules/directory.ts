// When a number of the directory is to be confirmed by its owner, and tested. Pure; both are settings of the city.
import { daysBetween } from '#kernel/calendar/rules/days.ts';

const CONFIRMED_DAYS = 180;

interface Kept {
  readonly liaison: string | null;
  readonly confirmedOn: string;
  readonly testedOn: string | null;
}

/** The owner has not said for half a year that it still holds. */
export const isStale = ({ confirmedOn }: Kept, today: string) => daysBetween(confirmedOn, today) > CONFIRMED_DAYS;

/** A liaison's number was not rung this month, nor in the one before. */
export function isUntested({ liaison, testedOn }: Kept, today: string): boolean {
  if (!liaison) return false;
  return testedOn === null || daysBetween(testedOn, today) > 31;
}
