// How tests run: five kinds, told apart by place, name, and whether they open the whole city.
import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { openRunFolder } from './test/harness/run-folder.ts';
import { Sequencer } from './test/harness/sequencer.ts';

// A zone nobody here lives in: whoever reads the process's clock instead of the city's is found out.
process.env.TZ = 'America/New_York';
process.env.TMPDIR = openRunFolder();

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
    // One more than there are cores: a test that waits for PostgreSQL, a browser or a killed server leaves a core idle.
    maxWorkers: 3,
    sequence: { sequencer: Sequencer },
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
          // The first waits until the demo city has lived its year, beside all that has begun by then.
          hookTimeout: 180_000,
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
          globalSetup: [...database.globalSetup, 'test/browser/unpack.ts'],
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          ...shared,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
