// Where a page of a list ended, as it stands in the address of the next: a moment and an id.
import { isId } from '#platform/ids.ts';

const FORM = /^(infinity|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)~(.+)$/;

export function writeCursor(at: Date | null, id: string): string {
  return `${at?.toISOString() ?? 'infinity'}~${id}`;
}

/** A page of what was found: one row more than fits it tells that there is another. */
export function cutPage<Row extends { readonly id: string }>(
  found: readonly Row[],
  limit: number,
  momentOf: (row: Row) => Date | null,
): { rows: Row[]; next: string | null } {
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows, next: last ? writeCursor(momentOf(last), last.id) : null };
}

/** The place after a row in a list by moment. */
export interface MomentKey {
  readonly at: Date;
  readonly id: string;
}

/** The same for lists in which everything has its moment. */
export function readMoment(text: string | undefined): MomentKey | undefined {
  const cursor = readCursor(text);
  return cursor && cursor.key !== 'infinity' ? { at: new Date(cursor.key), id: cursor.id } : undefined;
}

/** Undefined for what is no cursor: the list then begins at its beginning. */
export function readCursor(text: string | undefined): { key: string; id: string } | undefined {
  const [, key = '', id = ''] = FORM.exec(text ?? '') ?? [];
  const real = key === 'infinity' || !Number.isNaN(Date.parse(key));
  return key !== '' && real && isId(id) ? { key, id } : undefined;
}
