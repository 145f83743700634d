// What articles do by themselves: an announced one begins, or a bounded one ends.
import { z } from 'zod';
import { findHead } from '#kernel/documents/store/heads.ts';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import type { JobCard } from '#platform/module.ts';
import { DOCUMENT_KIND } from './contract.ts';
import { syncArticles } from './service/sync.ts';

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
