// Background work of visits.
import { z } from 'zod';
import { inTransaction } from '#platform/database/db.ts';
import type { JobCard } from '#platform/module.ts';
import { localDate } from '#platform/time.ts';
import { forgetVisitors } from './store.ts';

export const jobs: Readonly<Record<string, JobCard>> = {
  // Late enough that every process has written the last visits of the day before.
  'visits.forget': {
    payload: z.object({}),
    run: ({ db, clock }) => inTransaction(db, (tx) => forgetVisitors(tx, localDate(clock.now()))),
    schedule: '10 0 * * *',
  },
};
