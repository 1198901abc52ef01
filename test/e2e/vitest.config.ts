import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import type { BrowserName } from '../../scripts/manifest.ts';

/** One project a browser: each test runs in both. A file has a browser, a profile and a demo site of its own. */
function project(name: BrowserName) {
  return { extends: true as const, test: { name, provide: { browserName: name } } };
}

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/e2e/**/*.test.ts'],
    // Against what never ends: a machine that is busy with something else takes several times as long as an idle one.
    testTimeout: 240_000,
    hookTimeout: 120_000,
    // Two browsers at a time. (Vitest has no way to say: one a project, side by side.)
    maxWorkers: 2,
    projects: [project('chromium'), project('firefox')],
  },
});
