// What items do by themselves: announced versions enter the search on the day they come into force.
import { z } from 'zod';
import type { JobCard } from '#platform/module.ts';
import { rebuildSource } from '#platform/search/entries.ts';
import { itemsSource } from './store/search.ts';

export const indexDaily: JobCard = {
  payload: z.object({}),
  run: async ({ db }) => {
    await rebuildSource(db, itemsSource);
  },
  // A version comes into force at the start of a day.
  schedule: '2 0 * * *',
};
