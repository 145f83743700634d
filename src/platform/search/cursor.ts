// Where a page of hits ended, as a text that goes into an address and comes back from anywhere.
import { type RawBuilder, sql } from 'kysely';

/** What hits are ordered by. */
export interface CursorKey {
  readonly score: number;
  readonly published_at: Date;
  readonly source: string;
  readonly ref: string;
}

/** A cursor that continues after this hit. */
export function makeCursor(row: CursorKey): string {
  const key = [row.score, row.published_at.getTime(), row.source, row.ref];
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** A cursor that is not ours starts from the beginning: it came from an address somebody typed. */
export function afterCursor(cursor: string | undefined): RawBuilder<boolean> {
  const key = cursor === undefined ? undefined : readCursor(cursor);
  if (!key) return sql`true`;
  const [score, at, source, ref] = key;
  return sql`(score, published_at, source, ref) < (${score}, ${new Date(at)}::timestamptz, ${source}, ${ref})`;
}

function readCursor(cursor: string): [number, number, string, string] | undefined {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return isKey(key) ? key : undefined;
  } catch {
    return undefined;
  }
}

function isKey(key: unknown): key is [number, number, string, string] {
  if (!Array.isArray(key) || key.length !== 4) return false;
  const isScore = Number.isInteger(key[0]) && key[0] >= 0 && key[0] <= 400;
  const isMoment = Number.isInteger(key[1]) && Math.abs(key[1]) < 4e12;
  return isScore && isMoment && isName(key[2]) && isName(key[3]);
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && !value.includes('\0');
}
