// What the kinds of the four systems share: their clocks, whose they are, and days. Pure.
import { addDays, daysBetween } from '#kernel/calendar/rules/days.ts';
import type { CaseFile, LimitChange } from '#kernel/cases/contract.ts';
import { actsOfOrgan } from '#kernel/cases/rules/by-organ.ts';
import { localDate } from '#platform/time.ts';
import { type CircularData, type HearingData, type PublicityData, permissions } from '../contract.ts';

type File = { readonly file: Pick<CaseFile, 'data'> };
export const hearingOf = ({ file }: File) => file.data as unknown as HearingData;
export const publicityOf = ({ file }: File) => file.data as unknown as PublicityData;
export const circularOf = ({ file }: File) => file.data as unknown as CircularData;

/** Due at the end of a day; today when that is past. */
export const until = (kind: string, day: string, now: Date): LimitChange => ({
  do: 'start',
  kind,
  limit: { amount: Math.max(0, daysBetween(localDate(now), day)), unit: 'd' },
});

/** Day by which the circular of a quarter is published. */
export function circularDue(year: number, quarter: number, day: number): string {
  const month = quarter === 4 ? 1 : quarter * 3 + 1;
  return `${quarter === 4 ? year + 1 : year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The limits of a hearing on a day, counted back from it. */
export const hearingLimits = (on: string, periods: HearingData['periods'], now: Date): LimitChange[] => [
  until('hearing-delegates', addDays(on, -periods.hearingDelegates), now),
  until('hearing-papers', addDays(on, -periods.hearingPapers), now),
  until('hearing-hold', on, now),
];

/** Acts of the organ that runs it. */
export const byOrgan = actsOfOrgan(permissions.run);
