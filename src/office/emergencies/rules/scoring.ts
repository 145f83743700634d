// What reports of an event are worth: time and number as the clocks tell, content and quality as reviewers judge. Pure.
import type { Snapshot } from '#kernel/cases/contract.ts';
import type { Score } from '../contract.ts';

const FULL = 25;
/** Local settings. */
const PER_LATE = 8;
const PER_MISSED = 8;

const CHAIN = ['emergency-phone', 'emergency-written', 'emergency-receive', 'emergency-judge', 'emergency-final'];

/** Each late step of the chain takes from the time, each report that was due and came late from the number. */
export function scoreReports(
  { limits }: Pick<Snapshot, 'limits'>,
  { content, quality }: Pick<Score, 'content' | 'quality'>,
): Score {
  const missed = (kinds: readonly string[]) =>
    limits.filter(({ kind, state }) => kinds.includes(kind) && state === 'missed').length;
  const time = Math.max(0, FULL - PER_LATE * missed(CHAIN));
  const number = Math.max(0, FULL - PER_MISSED * missed(['emergency-follow']));
  return { time, content, quality, number, total: time + content + quality + number };
}
