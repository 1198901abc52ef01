import type { BuildOptions, Plugin } from 'esbuild';
import type { InstalledPolicy } from '../src/policy.ts';
import { policyDefinitions } from './bundled-policies.ts';
import { inlinePolicies } from './inline-policies.ts';
import type { BrowserName } from './manifest.ts';
import { polyfillOnDemand, type Realm } from './polyfill.ts';
import { root } from './root.ts';
import { shortJsx, shortJsxOptions } from './short-jsx.ts';

/** What the popup's document starts from. */
export const pageEntry = 'popup/index.tsx';

interface BundlesRequest {
  readonly browser: BrowserName;
  readonly outFolder: string;
  readonly policies: readonly InstalledPolicy[];
  /** Come before the build's own. */
  readonly plugins?: readonly Plugin[];
}

/** What esbuild makes for one browser: the popup first, then style sheets, the policies page, the worker's scripts. */
export function bundles(request: BundlesRequest): BuildOptions[] {
  return [
    bundle(request, 'page', {
      entryPoints: { popup: pageEntry },
      ...shortJsxOptions,
      format: 'esm',
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
    }),
    bundle(request, 'page', {
      entryPoints: {
        popup: 'popup/popup.css',
        views: 'popup/views.css',
        options: 'options/options.css',
      },
    }),
    // In one file: nobody waits for it.
    bundle(request, 'page', {
      entryPoints: { options: 'options/index.tsx' },
      ...shortJsxOptions,
      format: 'esm',
    }),
    // A classic script: a worker must have all its code when it starts.
    bundle(request, 'worker', {
      entryPoints: { background: 'background/index.ts' },
      format: 'iife',
    }),
    bundle(request, 'on-demand', {
      entryPoints: { 'take-managed': 'background/take-managed.ts' },
      format: 'iife',
    }),
  ];
}

/** What all of them have in common, and what one has of its own. */
function bundle(
  { browser, outFolder, policies, plugins = [] }: BundlesRequest,
  realm: Realm,
  options: BuildOptions,
): BuildOptions {
  return {
    absWorkingDir: root,
    // The names of chunks tell the paths of what is in them: those are the same where node_modules is a link.
    preserveSymlinks: true,
    outdir: outFolder,
    bundle: true,
    metafile: true,
    minify: true,
    charset: 'utf8',
    target: ['chrome121', 'firefox140'],
    legalComments: 'none',
    plugins: [
      ...plugins,
      polyfillOnDemand(browser, realm),
      inlinePolicies(policyDefinitions(policies, realm)),
      shortJsx,
    ],
    logLevel: 'warning',
    ...options,
  };
}
