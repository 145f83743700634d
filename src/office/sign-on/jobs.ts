// Background work of sign-on: systems are told of sessions that are over, and what ended is cleared away.
import { z } from 'zod';
import { endIdleSessions } from '#kernel/people/service/sessions.ts';
import type { JobCard } from '#platform/module.ts';
import { tellEnded } from './service/tell.ts';
import { sweepArtifacts } from './store/artifacts.ts';

/** Each minute: also of those who closed the browser, were shut out, or whose time ran out. */
export const tellEndedSessions: JobCard = {
  payload: z.object({}),
  schedule: '* * * * *',
  run: async (runtime) => {
    await endIdleSessions(runtime, runtime.clock.now());
    await tellEnded(runtime);
  },
};

export const sweepSignOn: JobCard = {
  payload: z.object({}),
  schedule: '50 3 * * *',
  run: ({ db, clock }) => sweepArtifacts(db, clock.now()),
};
