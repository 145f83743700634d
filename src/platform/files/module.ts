// The card of stored files: what nobody holds any more is swept away each night.
import { z } from 'zod';
import type { Module } from '#platform/module.ts';
import { DAY_MS } from '#platform/time.ts';

/** `rooms` say which files their own tables hold; a file that none of them holds goes. */
export function createFilesModule(rooms: readonly Pick<Module, 'listHeldFiles'>[]): Module {
  return {
    name: 'files',
    tables: [],
    jobs: {
      'files.sweep': {
        payload: z.object({}),
        run: async ({ files, config, clock, log }) => {
          const before = new Date(clock.now().getTime() - config.uploadKeepDays * DAY_MS);
          const gone = await files.sweep(before, async (db, ids) => {
            const held = await Promise.all(rooms.map((room) => room.listHeldFiles?.(db, ids) ?? []));
            return held.flat();
          });
          log.info({ gone }, 'uploaded files that nothing held were deleted');
        },
        schedule: '50 3 * * *',
      },
    },
  };
}
