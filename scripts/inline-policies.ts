import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Puts each definition where its name stands, in the files of `src/policies` alone. esbuild's own `define` would
 * make modules of such large values, and have every file of every bundle load all of them.
 */
export function inlinePolicies(definitions: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'inline-policies',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]policies[\\/]\w+\.ts$/ }, async ({ path }) => {
        let contents = await readFile(path, 'utf8');
        for (const [name, value] of Object.entries(definitions)) {
          contents = contents.replace(new RegExp(`(?<!const )\\b${name}\\b`), () => `(${value})`);
        }
        return { contents, loader: 'ts' };
      });
    },
  };
}
