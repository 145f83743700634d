// Background work of the people room.
import { z } from 'zod';
import type { JobCard } from '#platform/module.ts';
import { endIdleSessions } from './service/sessions.ts';

/** Removes sessions that can never be used again, each night. */
export const sweepSessions: JobCard = {
  payload: z.object({}),
  schedule: '30 3 * * *',
  run: (runtime) => endIdleSessions(runtime, runtime.clock.now()),
};
