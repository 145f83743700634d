// Where a page of hits ended, as a text that goes into an address and comes back from anywhere.

/** What hits are ordered by. */
export interface Place {
  /** 2: the query is the title. 1: the title holds all words. 0: title and body together do. */
  readonly lane: number;
  readonly weight: number;
  readonly publishedAt: Date;
  readonly source: string;
  readonly ref: string;
}

/** A cursor that continues after this place. */
export function makeCursor({ lane, weight, publishedAt, source, ref }: Place): string {
  return Buffer.from(JSON.stringify([lane, weight, publishedAt.getTime(), source, ref])).toString('base64url');
}

/** A cursor that is not ours starts from the beginning: it came from an address somebody typed. */
export function readCursor(cursor: string): Place | undefined {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!isKey(key)) return undefined;
    const [lane, weight, at, source, ref] = key;
    return { lane, weight, publishedAt: new Date(at), source, ref };
  } catch {
    return undefined;
  }
}

function isKey(key: unknown): key is [number, number, number, string, string] {
  if (!Array.isArray(key) || key.length !== 5) return false;
  const [lane, weight, at, source, ref] = key;
  const isMoment = Number.isInteger(at) && Math.abs(at) < 4e12;
  return isWithin(lane, 2) && isWithin(weight, 100) && isMoment && isName(source) && isName(ref);
}

const isWithin = (value: unknown, most: number) =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;

const isName = (value: unknown) => typeof value === 'string' && !value.includes('\0');
