// Every morning: what a check found and nobody put right by its day becomes a supervision order, once.
import { z } from 'zod';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import type { JobCard } from '#platform/module.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate } from '#platform/time.ts';
import { followOverdue } from './overdue.ts';
import { listOverdue, tieToOrder } from './store.ts';

/** So many in one morning; the rest the next. */
const MOST = 100;

export const orderOverdue = (runtime: Runtime): Promise<void> =>
  inTransaction(runtime.db, async (tx) => {
    const ctx = { ...systemContext(runtime, tx), tx };
    for (const overdue of await listOverdue(tx, localDate(ctx.now), MOST)) {
      await tieToOrder(tx, overdue.id, await followOverdue(ctx, overdue));
    }
  });

export const jobs: Readonly<Record<string, JobCard>> = {
  'oversight.overdue': { payload: z.object({}), run: orderOverdue, schedule: '10 6 * * *' },
};
