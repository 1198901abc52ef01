import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Feeds a test build a jar of any size: Chromium itself keeps 180 cookies of a site, no more. Only the reading of
 * the jar is another one; all the rest is the product.
 */
export function recordedJar(cookies: number): Plugin {
  return {
    name: 'recorded-jar',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]browser[\\/]read-cookies\.ts$/ }, async ({ path }) => {
        const text = await readFile(join(import.meta.dirname, 'recorded-cookies.ts'), 'utf8');
        const contents = text.replace('= recordedCount', `= ${cookies}`);
        return { contents, loader: 'ts', resolveDir: dirname(path) };
      });
    },
  };
}
