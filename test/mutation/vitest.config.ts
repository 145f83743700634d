// The unit tests that a mutation run asks: without a database, the properties with fewer runs, and no search for the smallest fault.
import { defineConfig } from 'vitest/config';

process.env.TZ = 'America/New_York';

export default defineConfig({
  test: {
    include: [
      'src/kernel/calendar/**/*.test.ts',
      'src/kernel/cases/rules/*.test.ts',
      'src/kernel/supervision/{rules,desk}/*.test.ts',
      'test/oracle/*.test.ts',
    ],
    exclude: ['**/*.db.test.ts'],
    // Modules are evaluated once: a mutant is switched on while they are there.
    isolate: false,
    setupFiles: ['test/harness/setup.ts', 'test/mutation/setup.ts'],
    env: { ORACLE_RUNS: '60' },
    // Instrumented code on a busy machine.
    testTimeout: 120_000,
  },
});
