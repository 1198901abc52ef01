import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { bundledPolicies, policyDefinitions } from './scripts/bundled-policies.ts';

const policiesFolder = fileURLToPath(new URL('./src/policies', import.meta.url));

/** The unit tests. Real browsers (test/e2e) have a configuration of their own, measurements (test/bench) a program. */
export default defineConfig(async () => ({
  define: policyDefinitions(await bundledPolicies(policiesFolder)),
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  test: {
    // Dates are written in the reader's time zone; here that is always the same one.
    env: { TZ: 'UTC' },
    // No test waits: this is for machines that are busy with something else.
    testTimeout: 30_000,
    // By default one core is left to Vitest itself, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        extends: true as const,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/{src,background,scripts}/**/*.test.ts'],
        },
      },
      {
        extends: true as const,
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: ['test/{popup,options}/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
}));
