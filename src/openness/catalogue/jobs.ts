// Every night: what came to be owed is written down, what was published settles it, what is late is reminded of.
import { z } from 'zod';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import type { JobCard } from '#platform/module.ts';
import type { Runtime } from '#platform/runtime.ts';
import { writeDues } from './service/owe.ts';
import { remindLate } from './service/remind.ts';
import { settleDues } from './service/settle.ts';

export const keepCatalogue = (runtime: Runtime): Promise<void> =>
  inTransaction(runtime.db, async (tx) => {
    const ctx = { ...systemContext(runtime, tx), tx };
    await writeDues(ctx);
    await settleDues(ctx, 'open');
    await remindLate(ctx);
  });

export const jobs: Readonly<Record<string, JobCard>> = {
  'catalogue.due': { payload: z.object({}), run: keepCatalogue, schedule: '40 2 * * *' },
};
