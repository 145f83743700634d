// As a day begins: what came to be owed is written down, what was published settles it, what is late is reminded of.
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

// Just after midnight: a limit ends with its day, and what is late is signalled then, not hours later.
export const jobs: Readonly<Record<string, JobCard>> = {
  'catalogue.due': { payload: z.object({}), run: keepCatalogue, schedule: '1 0 * * *' },
};
