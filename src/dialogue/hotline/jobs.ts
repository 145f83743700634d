// On the second day of each month, early: what last month's log shows is told to the organs in writing.
import { z } from 'zod';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import type { JobCard } from '#platform/module.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate } from '#platform/time.ts';
import { serveMonth } from './service/notices.ts';
import { findBusiestCentre } from './store/calls.ts';

/** The month before a day, whole. */
export function monthBefore(day: string): { readonly from: string; readonly to: string } {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  const last = new Date(first.getTime() - 86_400_000).toISOString().slice(0, 10);
  return { from: `${last.slice(0, 7)}-01`, to: last };
}

export const tellFlagged = (runtime: Runtime): Promise<void> =>
  inTransaction(runtime.db, async (tx) => {
    const ctx = { ...systemContext(runtime, tx), tx };
    const span = monthBefore(localDate(ctx.now));
    const centre = await findBusiestCentre(tx, span);
    if (centre) await serveMonth(ctx, await getOrgan(tx, centre), span);
  });

export const jobs: Readonly<Record<string, JobCard>> = {
  'hotline.notices': { payload: z.object({}), run: tellFlagged, schedule: '20 6 2 * *' },
};
