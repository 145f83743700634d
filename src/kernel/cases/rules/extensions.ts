// Who extended a limit, when and by how much, read from the chain of its case. Pure.
import type { Granted } from '#kernel/calendar/rules/why.ts';
import type { Lang } from '#platform/i18n/words.ts';
import type { CaseLimit } from '../contract.ts';
import type { TimelineEntry } from './timeline.ts';

/**
 * The extensions that make up `limit.extra`, in the order they were granted. What the chain does not account for, in
 * acts older than the record of it, comes first and without a name.
 */
export function listExtensions(limit: CaseLimit, timeline: readonly TimelineEntry[], lang: Lang): Granted[] {
  const lived = timeline.filter(
    ({ at }) => at >= limit.started_at && (limit.ended_at === null || at <= limit.ended_at),
  );
  const granted = lived.flatMap(({ at, organName, organNameEn, limits }): Granted[] => {
    const by = limits.find((move) => move.kind === limit.kind)?.extra;
    const organ = lang === 'en' ? (organNameEn ?? organName) : organName;
    return by === undefined ? [] : [{ by, at, organ }];
  });
  const rest = limit.extra - granted.reduce((sum, { by }) => sum + by, 0);
  return rest > 0 ? [{ by: rest, at: null, organ: null }, ...granted] : granted;
}
