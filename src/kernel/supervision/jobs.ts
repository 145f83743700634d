// Background work of supervision.
import { z } from 'zod';
import type { JobCard } from '#platform/module.ts';
import { noteCoverage } from './service/coverage.ts';
import { enforceDueDrafts } from './service/drafts.ts';
import { fireDue } from './service/fire.ts';
import { listTotals, refreshTallies } from './service/tallies.ts';
import { noteOpenLate } from './store/known.ts';

export const jobs: Readonly<Record<string, JobCard>> = {
  // The clock in the worker fires to the second; this makes up for it should it ever have stopped.
  'supervision.fire-due': {
    payload: z.object({}),
    run: async (runtime) => {
      await fireDue(runtime);
    },
    schedule: '* * * * *',
  },
  'supervision.enforce-rules': {
    payload: z.object({}),
    run: async (runtime) => {
      await enforceDueDrafts(runtime);
    },
    schedule: '* * * * *',
  },
  'supervision.coverage': {
    payload: z.object({}),
    run: (runtime) => noteCoverage(runtime),
    schedule: '*/10 * * * *',
  },
  'supervision.tally': {
    payload: z.object({}),
    run: (runtime) => refreshTallies(runtime),
    schedule: '* * * * *',
  },
  'supervision.note-late': {
    payload: z.object({}),
    run: async ({ db, clock }) => {
      await noteOpenLate(db, listTotals(), clock.now());
    },
    schedule: '* * * * *',
  },
};
