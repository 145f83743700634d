// Background work of scores.
import { z } from 'zod';
import type { JobCard } from '#platform/module.ts';
import { openRounds } from './service/rounds.ts';

export const jobs: Readonly<Record<string, JobCard>> = {
  'scores.open-rounds': {
    payload: z.object({}),
    run: async (runtime) => {
      await openRounds(runtime);
    },
    schedule: '20 0 * * *',
  },
};
