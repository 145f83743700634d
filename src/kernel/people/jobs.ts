// Background work of the people room.
import { z } from 'zod';
import type { JobCard } from '#platform/module.ts';
import { sweepSessions as sweep } from './store/sessions.ts';

/** Removes sessions that can never be used again, each night. */
export const sweepSessions: JobCard = {
  payload: z.object({}),
  schedule: '30 3 * * *',
  run: async ({ db, clock, config }) => {
    const now = clock.now();
    await sweep(db, now, new Date(now.getTime() - config.session.idleMinutes * 60_000));
  },
};
