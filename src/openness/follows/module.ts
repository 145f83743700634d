// The card of follows.
import { z } from 'zod';
import type { Room } from '#kernel/cases/room.ts';
import type { Runtime } from '#platform/runtime.ts';
import { followsTopic, JOB } from './contract.ts';
import { notices } from './notices.ts';
import { followsPage } from './pages.tsx';
import { tellFollowers } from './service.ts';
import { words } from './words.ts';

const payload = z.object({ refs: z.array(z.uuid()) });

export const follows: Room = {
  name: 'follows',
  tables: ['follow'],
  resources: [followsPage],
  topics: [followsTopic],
  notices,
  jobs: {
    [JOB]: {
      payload,
      run: (runtime: Runtime, { refs }: z.infer<typeof payload>) => tellFollowers(runtime, refs),
    },
  },
  words: [words],
};
