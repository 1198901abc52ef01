import all from './stryker.config.json' with { type: 'json' };

/** For `npm run test:mutation:import`: the importer, by its documents. See docs/mutation.md. */
export default {
  ...all,
  vitest: { ...all.vitest, configFile: 'test/mutation-import.config.ts' },
  // The words of six languages are data: to change each says nothing.
  mutate: ['src/import/**/*.ts', '!src/import/words/**', '!src/import/memo.ts'],
  ignoreStatic: true,
  incrementalFile: 'reports/mutation/import-incremental.json',
  jsonReporter: { fileName: 'reports/mutation/import.json' },
  tempDirName: '/tmp/stryker-cookie-import',
  timeoutMS: 60_000,
  timeoutFactor: 4,
};
