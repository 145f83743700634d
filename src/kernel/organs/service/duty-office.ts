// Which duty office (总值班室) stands above an organ: that of the government whose territory it belongs to, and those above it.
import type { Db } from '#platform/database/db.ts';
import type { Organ } from '../contract.ts';
import { listOrgansOver } from './read.ts';

/** The line of the offices of governments, in which their duty offices are. */
export const DUTY_LINE = 'government-office';

/** The duty offices above an organ, the nearest first; none above that of the city. */
export async function listDutyOffices(db: Db, organ: Pick<Organ, 'id' | 'path'>, at: Date): Promise<Organ[]> {
  const over = await listOrgansOver(db, organ.path, { lines: [DUTY_LINE], ids: [] }, at);
  const own = over.findIndex(({ id }) => id === organ.id);
  return over.slice(own + 1);
}
