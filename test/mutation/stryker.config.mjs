// `npm run mutation`: changes the rules of calendar, limits and supervision a piece at a time and sees whether a unit test notices.
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './test/mutation/ignore-texts.mjs'],
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  // Texts that people read decide nothing; labels of the declared kind of a card are such texts.
  ignorers: ['texts'],
  mutate: [
    'src/kernel/calendar/{contract,deadline}.ts',
    'src/kernel/calendar/rules/*.ts',
    'src/kernel/cases/rules/{limits,reading,apply}.ts',
    'src/kernel/supervision/rules/*.ts',
    '!src/kernel/**/*.test.ts',
  ],
  coverageAnalysis: 'perTest',
  // What is decided when a module is loaded is asked of nobody.
  ignoreStatic: true,
  concurrency: Number(process.env.MUTATION_WORKERS ?? 2),
  incremental: true,
  incrementalFile: '.build/mutation/incremental.json',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { reportTests: false },
  jsonReporter: { fileName: '.build/mutation/report.json' },
  tempDirName: '.build/mutation/sandbox',
  ignorePatterns: ['/data', '/docs', '/.build', '/test/browser'],
  thresholds: { high: 90, low: 80, break: 80 },
};
