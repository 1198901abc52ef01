import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { bundledPolicies, policyDefinitions } from '../scripts/bundled-policies.ts';

const folder = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * The unit tests that judge `src`, for `npm run test:mutation`: those that run its code. Left out are those that
 * read its text, which the mutations would change, and those of other folders.
 */
export default defineConfig(async () => ({
  root: folder('.'),
  define: policyDefinitions(await bundledPolicies(folder('src/policies'))),
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  test: {
    env: { TZ: 'UTC' },
    testTimeout: 30_000,
    isolate: false,
    exclude: ['test/src/{hard-coded-text,locales,import/*}.test.ts'],
    environment: 'node',
    include: ['test/{src,background}/**/*.test.ts', 'test/scripts/schema.test.ts'],
  },
}));
