// Which office of a government stands above an organ: that of the government whose territory it belongs to, and those above it.
import type { Db } from '#platform/database/db.ts';
import type { Organ } from '../contract.ts';
import { listOrgansOver } from './read.ts';

/** The line of the offices of governments: duty is kept there round the clock, and what organs report upward comes there. */
export const GOVERNMENT_OFFICE = 'government-office';

/** The offices above an organ, the nearest first; none above that of the city. */
export async function listGovernmentOffices(db: Db, organ: Pick<Organ, 'id' | 'path'>, at: Date): Promise<Organ[]> {
  const over = await listOrgansOver(db, organ.path, { lines: [GOVERNMENT_OFFICE], ids: [] }, at);
  const own = over.findIndex(({ id }) => id === organ.id);
  return over.slice(own + 1);
}
