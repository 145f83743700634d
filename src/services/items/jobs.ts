// What items do by themselves each night: announced versions enter the search, organs are called by their new names.
import { z } from 'zod';
import { findOrgan } from '#kernel/organs/service/read.ts';
import { inTransaction } from '#platform/database/db.ts';
import type { JobCard } from '#platform/module.ts';
import { rebuildSource } from '#platform/search/entries.ts';
import { itemsSource } from './store/search.ts';
import { listOrganIds, renameOrgan } from './store/write.ts';

export const refreshNightly: JobCard = {
  payload: z.object({}),
  run: ({ db }) =>
    inTransaction(db, async (tx) => {
      for (const id of await listOrganIds(tx)) {
        const organ = await findOrgan(tx, id);
        if (organ) await renameOrgan(tx, organ);
      }
      await rebuildSource(tx, itemsSource);
    }),
  // A version comes into force at the start of a day.
  schedule: '2 0 * * *',
};
