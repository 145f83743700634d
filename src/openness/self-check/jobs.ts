// Background work of the check of sites.
import { z } from 'zod';
import type { JobCard } from '#platform/module.ts';
import { checkLinks, checkSites } from './service/night.ts';

export const jobs: Readonly<Record<string, JobCard>> = {
  'self-check.nightly': {
    payload: z.object({}),
    run: async (runtime) => {
      await checkSites(runtime);
    },
    schedule: '20 3 * * *',
  },
  // Once a week, in the night to Sunday.
  'self-check.links': {
    payload: z.object({}),
    run: async (runtime) => {
      await checkLinks(runtime);
    },
    schedule: '20 4 * * 0',
  },
};
