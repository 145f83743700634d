// Background work of the check of sites.
import { z } from 'zod';
import type { JobCard } from '#platform/module.ts';
import { checkSites, checkTexts } from './service/night.ts';
import { askSites } from './service/reach.ts';

export const jobs: Readonly<Record<string, JobCard>> = {
  'self-check.nightly': {
    payload: z.object({}),
    run: async (runtime) => {
      await checkSites(runtime);
    },
    schedule: '20 3 * * *',
  },
  'self-check.texts': {
    payload: z.object({}),
    run: async (runtime) => {
      await checkTexts(runtime);
    },
    schedule: '20 4 * * *',
  },
  // More often than the twenty times a day of the national indicators.
  'self-check.reach': {
    payload: z.object({}),
    run: async (runtime) => {
      await askSites(runtime);
    },
    schedule: '50 * * * *',
  },
};
