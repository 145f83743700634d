// Background work of films.
import { z } from 'zod';
import type { JobCard } from '#platform/module.ts';
import { MAKE_JOB } from './contract.ts';
import { makeNext, resumeFilms } from './service.ts';

export const jobs: Readonly<Record<string, JobCard>> = {
  [MAKE_JOB]: { payload: z.object({}), run: (runtime, _payload, stop) => makeNext(runtime, stop) },
  'films.resume': { payload: z.object({}), run: (runtime) => resumeFilms(runtime), schedule: '*/10 * * * *' },
};
