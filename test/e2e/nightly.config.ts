import { defineConfig } from 'vitest/config';
import usual from './vitest.config.ts';

/**
 * The browser tests that take long: `npm run test:nightly`. A test that has a long part does it where `isNightly`
 * (lab/nightly.ts) says so, or is there at night only; the files of such tests are listed here.
 */
const parts = ['test/e2e/jar/**/*.test.ts', 'test/e2e/faults.test.ts', 'test/e2e/packages.test.ts'];

export default defineConfig({
  ...usual,
  test: {
    ...usual.test,
    include: parts,
    env: { NIGHTLY: '1' },
    testTimeout: 600_000,
  },
});
