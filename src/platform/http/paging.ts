// The links of a list that is read by keyset: first, previous, next. One way for every list.
import { z } from 'zod';

/** Parts the cursors of earlier pages in an address; no cursor contains it. */
const SEPARATOR = '!';
/** So many pages back can be stepped through; before them there is the first page. */
const MOST_STEPS = 20;

/** A list whose finished page is kept declares this beside its `after`: where the pages before began. */
export const trailText = z.string().max(3000).optional();

export interface PageLinks {
  readonly first?: string;
  readonly previous?: string;
  readonly next?: string;
}

/**
 * A cursor only leads on. The way back is kept in the address: `trail` holds where each page before this one began,
 * so that the previous page is the very page that was seen, whatever was added in front of it meanwhile.
 *
 * @param query the address as asked for, with `after`, `trail` and every condition of the list
 * @param next the cursor of the next page; null on the last
 */
export function linkPages(path: string, query: Readonly<Record<string, string>>, next: string | null): PageLinks {
  const { after, trail, ...conditions } = query;
  const steps = trail ? trail.split(SEPARATOR) : [];
  const linkTo = (cursor: string | undefined, past: readonly string[]): string => {
    const asked = new URLSearchParams(conditions);
    if (cursor) asked.set('after', cursor);
    if (past.length > 0) asked.set('trail', past.join(SEPARATOR));
    return asked.size > 0 ? `${path}?${asked}` : path;
  };
  return {
    ...(after && steps.length > 0 ? { first: linkTo(undefined, []) } : {}),
    ...(after ? { previous: linkTo(steps.at(-1), steps.slice(0, -1)) } : {}),
    ...(next ? { next: linkTo(next, after ? [...steps, after].slice(-MOST_STEPS) : []) } : {}),
  };
}
