// Rounds page by page.
import type { Db } from '#platform/database/db.ts';
import { isId } from '#platform/ids.ts';
import { listRounds, type RoundKey, type RoundLine } from '../store/rounds.ts';

const PAGE_SIZE = 30;

export interface RoundPage {
  readonly rows: readonly RoundLine[];
  readonly next: string | null;
}

/** Rounds, or the published ones that the public may see; a cursor that was tampered with begins at the beginning. */
export async function listRoundPage(db: Db, isPublic: boolean, after?: string): Promise<RoundPage> {
  const found = await listRounds(db, { isPublic, limit: PAGE_SIZE + 1, after: readKey(after) });
  const rows = found.slice(0, PAGE_SIZE);
  const last = rows.at(-1);
  return { rows, next: found.length > PAGE_SIZE && last ? `${last.to}~${last.id}` : null };
}

function readKey(text: string | undefined): RoundKey | undefined {
  const [to = '', id = ''] = text?.split('~') ?? [];
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(to) && isId(id) ? { to, id } : undefined;
}
