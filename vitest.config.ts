// How tests run: four kinds, told apart by place and name.
import { defineConfig } from 'vitest/config';

// A zone nobody here lives in: whoever reads the process's clock instead of the city's is found out.
process.env.TZ = 'America/New_York';

const database = { globalSetup: ['test/harness/server.ts'] };
const setupFiles = ['test/harness/setup.ts'];
/** Nothing of a pure test outlives it, so that files share what they import: half of their time was loading it anew. */
const pure = { setupFiles, isolate: false };

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Two cores, shared with PostgreSQL and the browser.
    maxWorkers: 2,
    // A time-out finds what hangs: machines are slow at times.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,scripts,city,simulation,test/harness,test/oracle}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.*'],
          ...pure,
        },
      },
      {
        extends: true,
        test: {
          name: 'house',
          include: ['test/house/**/*.test.ts'],
          exclude: ['**/*.db.test.*'],
          ...pure,
        },
      },
      {
        extends: true,
        test: {
          ...database,
          name: 'integration',
          include: ['{src,scripts,city,simulation,test}/**/*.db.test.{ts,tsx}'],
          exclude: ['test/browser/**'],
          setupFiles,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...database,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          setupFiles,
          // One browser at a time: two on two cores only wait for each other.
          fileParallelism: false,
          // After all others: a busy machine makes pages slow and their tests unsteady.
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
