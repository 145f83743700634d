// Where a page of a list of publications ends: the moment and id of its last entry. Pure.
import { isId } from '#platform/ids.ts';

export interface Place {
  readonly at: Date;
  readonly id: string;
}

export const writeCursor = ({ at, id }: Place) => `${at.getTime()}_${id}`;

/** Undefined for what no cursor is: the list then begins at its start. */
export function readCursor(text: string | undefined): Place | undefined {
  const [time = '', id = ''] = text?.split('_') ?? [];
  return /^\d{1,15}$/.test(time) && isId(id) ? { at: new Date(Number(time)), id } : undefined;
}
