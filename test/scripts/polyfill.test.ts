import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { type BuildOptions, build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type { BrowserName } from '../../scripts/manifest.ts';
import {
  polyfillFile,
  polyfillOnDemand,
  polyfillSource,
  type Realm,
} from '../../scripts/polyfill.ts';

const polyfill = readFileSync(join(import.meta.dirname, '../..', polyfillSource), 'utf8');

/** A bundle that says which `browser` it was given, as the build makes it: entry first. */
async function bundle(browser: BrowserName, realm: Realm, options: BuildOptions = {}) {
  const { outputFiles = [] } = await build({
    stdin: {
      contents: `import browser from 'webextension-polyfill'; globalThis.found = browser;`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    write: false,
    outdir: 'out',
    format: realm === 'page' ? 'esm' : 'iife',
    target: ['chrome121', 'firefox140'],
    plugins: [polyfillOnDemand(browser, realm)],
    ...options,
  });
  const texts = outputFiles.map(({ path, text }) => ({ isEntry: path.endsWith('stdin.js'), text }));
  return texts.sort((a, b) => Number(b.isEntry) - Number(a.isEntry)).map(({ text }) => text);
}

/** Runs a bundle in a realm of its own, and tells which scripts it loaded and which `browser` it found. */
async function run(code: string, globals: Record<string, unknown>) {
  const scripts: string[] = [];
  const context: Record<string, unknown> = createContext({
    ...globals,
    importScripts: (path: string) => {
      scripts.push(path);
      runInContext(polyfill, context);
    },
  });
  // In a classic script a module's top-level `await` needs a function around it, and its `import` another name.
  const script = code.replace('import(', 'importScripts(');
  await runInContext(`(async () => { ${script} })()`, context);
  const found = context.found as { by?: string; runtime?: { id?: string } } | undefined;
  return { scripts, found };
}

const runtime = { id: 'x' };
/** Firefox, and Chrome from 148 on. */
const withBrowser = { chrome: { runtime }, browser: { runtime, by: 'the browser' } };
/** Chrome 121 to 147. */
const withoutBrowser = { chrome: { runtime } };

describe.each<Realm>(['page', 'worker'])('a %s', (realm) => {
  it.each<BrowserName>(['chromium', 'firefox'])(
    'takes what the browser has, and loads nothing, in %s',
    async (browser) => {
      const [entry = ''] = await bundle(browser, realm);
      const { scripts, found } = await run(entry, withBrowser);
      expect(scripts).toEqual([]);
      expect(found).toBe(withBrowser.browser);
    },
  );

  it.each([
    ['none', withoutBrowser],
    ['an empty one', { ...withoutBrowser, browser: {} }],
  ])('of a Chromium that has no `browser` takes the polyfill’s: %s', async (_, globals) => {
    const [entry = ''] = await bundle('chromium', realm);
    const { scripts, found } = await run(entry, globals);
    expect(scripts).toEqual([realm === 'worker' ? polyfillFile : `/${polyfillFile}`]);
    expect(found?.runtime?.id).toBe('x');
  });

  it('of the Firefox build carries no polyfill', async () => {
    const files = await bundle('firefox', realm, { splitting: realm === 'page' });
    expect(files).toHaveLength(1);
    expect(files[0]?.length).toBeLessThan(200);
  });
});
