// How tests run: five kinds, told apart by place, name, and whether they open the whole city.
import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// A zone nobody here lives in: whoever reads the process's clock instead of the city's is found out.
process.env.TZ = 'America/New_York';

const database = { globalSetup: ['test/harness/server.ts'] };
const setupFiles = ['test/harness/setup.ts'];
/** Nothing of such a test outlives it, so that files share what they import: half of their time was loading it anew. */
const shared = { setupFiles, isolate: false };

const DATABASE_TESTS = '{src,scripts,city,test}/**/*.db.test.{ts,tsx}';
/**
 * Tests of the whole city all join the same house, and may share it: loading it anew for each took a fifth of a run.
 * The others fill the registries of the house with kinds of their own, and get a process of their own.
 */
const cityTests = globSync(DATABASE_TESTS, { cwd: import.meta.dirname }).filter((file) =>
  readFileSync(new URL(file, import.meta.url), 'utf8').includes("harness/city.ts'"),
);

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
          include: ['{src,scripts,city,test/harness,test/oracle}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.*'],
          ...shared,
        },
      },
      {
        extends: true,
        test: {
          name: 'house',
          include: ['test/house/**/*.test.ts'],
          exclude: ['**/*.db.test.*'],
          ...shared,
        },
      },
      {
        extends: true,
        test: {
          ...database,
          name: 'city',
          include: cityTests,
          ...shared,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...database,
          name: 'integration',
          include: [DATABASE_TESTS],
          exclude: cityTests,
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
          ...shared,
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
