// Background work of documents: the search is told when a publication begins or ends, and everything is found anew each night.
import { z } from 'zod';
import type { JobCard } from '#platform/module.ts';
import { BEGIN_JOB, beginDocument, findAgain } from './found.ts';

const payload = z.object({ kind: z.string(), code: z.string() });

export const jobs: Readonly<Record<string, JobCard>> = {
  [BEGIN_JOB]: {
    payload,
    run: (runtime, { kind, code }: z.infer<typeof payload>) => beginDocument(runtime, kind, code),
  },
  'documents.find-again': { payload: z.object({}), run: (runtime) => findAgain(runtime), schedule: '20 4 * * *' },
};
