// Whether a column is up to date. Pure.
import { DAY_MS } from '#platform/time.ts';
import type { ColumnRef } from '../contract.ts';

/** `never` when nothing was published in it; `stale` when its period has passed since. A workday's column rests on weekends and feasts. */
export function judgeColumn({ lastPublishedAt, update }: ColumnRef, now: Date): 'fresh' | 'stale' | 'never' {
  if (!lastPublishedAt) return 'never';
  const days = update.kind === 'workday' ? update.days + RESTING_DAYS : update.days;
  return now.getTime() - lastPublishedAt.getTime() > days * DAY_MS ? 'stale' : 'fresh';
}

/** The longest feast of a year and a weekend. */
const RESTING_DAYS = 9;
