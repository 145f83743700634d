// Background work of the ledger.
import { z } from 'zod';
import type { JobCard } from '#platform/module.ts';
import { closeDay } from './service/close.ts';

export const jobs: Readonly<Record<string, JobCard>> = {
  // Hourly, though it is done once a day: a machine that stood still at midnight makes up for it.
  'ledger.close-day': {
    payload: z.object({}),
    schedule: '5 * * * *',
    run: async (runtime) => {
      await closeDay(runtime);
    },
  },
};
