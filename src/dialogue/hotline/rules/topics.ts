// Hot topics: phrases of titles that many people suddenly use, which few used before. Pure, and its answer says why.

export interface Voice {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly at: Date;
}

export interface Topic {
  /** The longest phrase that most of them share: usually a place. */
  readonly phrase: string;
  /** Other phrases of the same voices. */
  readonly also: readonly string[];
  readonly ids: readonly string[];
  /** How many spoke of it before, in the whole time looked at. */
  readonly before: number;
  /** How much more often than before: 12 is twelve times as often. */
  readonly times: number;
}

interface Window {
  /** Days that are compared with all that was before. */
  readonly days: number;
  readonly fewest: number;
  readonly times: number;
  readonly most: number;
}

/** Settings of the house. */
export const WINDOW: Window = { days: 60, fewest: 4, times: 4, most: 10 };
const SHORTEST = 3;
const LONGEST = 8;
const DAY_MS = 86_400_000;

/** Every run of 3 to 8 signs of a title, marks left out. */
function phrasesOf(title: string): Set<string> {
  const found = new Set<string>();
  for (const run of title.split(/[^\p{L}\p{N}]+/u)) {
    for (let from = 0; from < run.length; from++) {
      for (let size = SHORTEST; size <= LONGEST && from + size <= run.length; size++)
        found.add(run.slice(from, from + size));
    }
  }
  return found;
}

function indexPhrases(voices: readonly Voice[]): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const { id, title } of voices) {
    for (const phrase of phrasesOf(title)) {
      const ids = index.get(phrase);
      if (ids) ids.add(id);
      else index.set(phrase, new Set([id]));
    }
  }
  return index;
}

interface Found {
  readonly phrase: string;
  readonly ids: ReadonlySet<string>;
  readonly before: number;
  readonly times: number;
}

/** The topics of the days up to `now`, the weightiest first; what is said all the time is none. */
export function findTopics(
  voices: readonly Voice[],
  now: Date,
  window: Omit<typeof WINDOW, 'most'> & { most: number } = WINDOW,
): Topic[] {
  const since = now.getTime() - window.days * DAY_MS;
  const past = voices.filter(({ at }) => at <= now);
  const recent = past.filter(({ at }) => at.getTime() > since);
  const older = past.filter(({ at }) => at.getTime() <= since);
  const beforeOf = indexPhrases(older);
  const found: Found[] = [];
  for (const [phrase, ids] of indexPhrases(recent)) {
    if (ids.size < window.fewest) continue;
    const before = beforeOf.get(phrase)?.size ?? 0;
    const times = ids.size / recent.length / ((before + 0.5) / (older.length + 1));
    if (times >= window.times || (older.length === 0 && ids.size < recent.length / 4))
      found.push({ phrase, ids, before, times });
  }
  const weight = ({ ids, times }: Found) => ids.size * Math.log2(1 + times);
  found.sort((a, b) => weight(b) - weight(a) || b.phrase.length - a.phrase.length || (a.phrase < b.phrase ? -1 : 1));
  return gather(found).slice(0, window.most);
}

/** Phrases of mostly the same voices are one topic, named by the longest that nearly all of them share. */
function gather(found: readonly Found[]): Topic[] {
  const groups: { ids: Set<string>; phrases: Found[] }[] = [];
  for (const one of found) {
    const group = groups.find(({ ids }) => [...one.ids].filter((id) => ids.has(id)).length * 2 >= one.ids.size);
    if (group) group.phrases.push(one);
    else groups.push({ ids: new Set(one.ids), phrases: [one] });
    if (group) for (const id of one.ids) group.ids.add(id);
  }
  return groups.map(({ ids, phrases }) => {
    const first = phrases[0] as Found;
    const shared = phrases.filter((one) => one.ids.size >= first.ids.size * 0.8);
    const name = shared.reduce((best, one) => (one.phrase.length > best.phrase.length ? one : best), first);
    const also = phrases.filter(({ phrase }) => !name.phrase.includes(phrase) && !phrase.includes(name.phrase));
    return {
      phrase: name.phrase,
      also: also.slice(0, 3).map(({ phrase }) => phrase),
      ids: [...ids],
      before: name.before,
      times: Math.round(name.times * 10) / 10,
    };
  });
}
