// Background work of the link: once a minute it tells what is new and fetches orders; once a night it forgets what is old.
import { z } from 'zod';
import type { JobCard } from '#platform/module.ts';
import { DAY_MS } from '#platform/time.ts';
import { runUplink } from './service/send.ts';
import { forgetReceived } from './store/receiving.ts';
import { forgetSent } from './store/sending.ts';

export const jobs: Readonly<Record<string, JobCard>> = {
  'uplink.exchange': { payload: z.object({}), schedule: '* * * * *', run: runUplink },
  'uplink.forget': {
    payload: z.object({}),
    schedule: '40 3 * * *',
    run: async ({ db, clock, config }) => {
      const before = new Date(clock.now().getTime() - config.uplinkKeepDays * DAY_MS);
      await forgetSent(db, before);
      await forgetReceived(db, before);
    },
  },
};
