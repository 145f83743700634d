// What articles do by themselves: an announced one begins or a bounded one ends, those of an older site are taken in.
import { z } from 'zod';
import { findHead } from '#kernel/documents/store/heads.ts';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import type { JobCard } from '#platform/module.ts';
import { DOCUMENT_KIND } from './contract.ts';
import { goOn, takeTurnOf } from './service/import.ts';
import { syncArticles } from './service/sync.ts';
import { listStill } from './store/imports.ts';

const payload = z.object({ code: z.string() });

/** Its kept pages are made anew at the moment it begins or ends. */
export const begin: JobCard = {
  payload,
  run: (runtime, { code }: z.infer<typeof payload>) =>
    inTransaction(runtime.db, async (tx) => {
      const head = await findHead(tx, DOCUMENT_KIND, code);
      if (head) await syncArticles({ ...systemContext(runtime, tx), tx }, [{ documentId: head.id, code }]);
    }),
};

const ofImport = z.object({ id: z.uuid() });

/** One turn of taking in an older site; it puts the next one into the queue. */
export const importOldSite: JobCard = {
  payload: ofImport,
  run: (runtime, { id }: z.infer<typeof ofImport>) => takeTurnOf(runtime, id),
};

/** Longer than a row takes; a turn that stands still as long was lost with its process. */
const STILL_MS = 10 * 60_000;

/** What a process left behind when it was killed goes on where it stopped. */
export const resumeImports: JobCard = {
  payload: z.object({}),
  run: async ({ db, clock }) => {
    const ids = await listStill(db, new Date(clock.now().getTime() - STILL_MS));
    for (const id of ids) await inTransaction(db, (tx) => goOn({ tx }, id));
  },
  schedule: '*/10 * * * *',
};
