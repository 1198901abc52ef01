import type { Plugin } from 'esbuild';
import type { BrowserName } from './manifest.ts';

/**
 * Where a bundle runs: a page may import more code later, a service worker may only do so while it starts. What a
 * worker loads on demand finds what the worker has made.
 */
export type Realm = 'page' | 'worker' | 'on-demand';

/** The name under which the Chromium build carries the polyfill as a script of its own. */
export const polyfillFile = 'browser-polyfill.js';

/** The published file that it is. */
export const polyfillSource = 'node_modules/webextension-polyfill/dist/browser-polyfill.min.js';

/** The polyfill's own test for having nothing to do. */
const native = 'globalThis.browser?.runtime?.id';

/** The extension's content security policy lets no plain text name a script; only the extension's own can be loaded. */
const ownScripts = `globalThis.trustedTypes?.createPolicy('default', { createScriptURL: (path) => path });`;

/** What the import stands for, as the text of a module. */
const modules = {
  firefox: 'export default globalThis.browser;',
  'on-demand': 'export default globalThis.browser;',
  page: `if (!(${native})) await import('/${polyfillFile}');\nexport default globalThis.browser;`,
  worker: `${ownScripts}\nif (!(${native})) importScripts('${polyfillFile}');\nexport default globalThis.browser;`,
} as const satisfies Record<Realm | 'firefox', string>;

/**
 * Makes the import of `webextension-polyfill` cost nothing where it does nothing: its 10 KB are loaded in
 * Chrome 121 to 147 only, which lack the `browser` namespace, and are not part of the Firefox build.
 */
export function polyfillOnDemand(browser: BrowserName, realm: Realm): Plugin {
  const contents = modules[browser === 'firefox' ? browser : realm];
  return {
    name: 'polyfill-on-demand',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^/${polyfillFile}$`) }, ({ path }) => ({
        path,
        external: true,
      }));
      onResolve({ filter: /^webextension-polyfill$/ }, ({ path }) => ({
        path,
        namespace: 'polyfill',
      }));
      onLoad({ filter: /.*/, namespace: 'polyfill' }, () => ({ contents }));
    },
  };
}
