// Pure: how long a film may take, when one is tried again, and what a player may ask for.
import type { MakingFailed } from '#platform/film/make.ts';
import type { Reason } from './contract.ts';

const MINUTE_MS = 60_000;

/** A meeting of a whole day fits; what is longer is cut into parts by its author. */
export const LONGEST_SECONDS = 12 * 3600;
/** A machine that is busy with readers takes its time. */
export const timeFor = (seconds: number): number => 10 * MINUTE_MS + seconds * 6000;

/** One whose process says nothing for so long was lost with it. */
export const STILL_MS = 2 * MINUTE_MS;
export const BEAT_MS = 10_000;

export const MOST_ATTEMPTS = 3;
/** What did not go may go later: the disk was full, the store away. */
export const nextTry = (now: Date, attempts: number): Date => new Date(now.getTime() + attempts * 5 * MINUTE_MS);

export const reasonOf = (why: MakingFailed['why']): Reason => (why === 'timeout' ? 'took-too-long' : 'broken');

export const MAIN_LIST = 'index.m3u8';
export const POSTER = 'poster.jpg';

/** `480p.m3u8` is the list of a size, `480p.mp4` its bytes. */
export function readRungPart(part: string): { readonly name: string; readonly isList: boolean } | undefined {
  const [, name, ending] = /^(\d{1,4}p)\.(m3u8|mp4)$/.exec(part) ?? [];
  return name === undefined ? undefined : { name, isList: ending === 'm3u8' };
}
