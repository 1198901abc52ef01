import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { bundledPolicies, policyDefinitions } from './bundled-policies.ts';
import { writeIcons } from './icons.ts';
import { inlinePolicies } from './inline-policies.ts';
import { type BrowserName, type Manifest, manifestFor } from './manifest.ts';
import { polyfillFile, polyfillOnDemand, type Realm } from './polyfill.ts';
import { shortJsx, shortJsxOptions } from './short-jsx.ts';
import { shorten } from './shorten.ts';

export const root = resolve(import.meta.dirname, '..');

const pageEntry = 'popup/index.tsx';

export interface BuildRequest {
  readonly browser: BrowserName;
  readonly outFolder: string;
  /** Where the bundled policies are; tests bring their own. */
  readonly policiesFolder?: string;
}

/** Builds the unpacked extension for one browser into a folder of its own, which is emptied first. */
export async function buildExtension({ browser, outFolder, policiesFolder }: BuildRequest) {
  const policies = await bundledPolicies(policiesFolder ?? join(root, 'src/policies'));
  await rm(outFolder, { recursive: true, force: true });
  await mkdir(outFolder, { recursive: true });
  await writeStaticFiles(browser, outFolder);
  const [page] = await Promise.all(
    bundles(browser, outFolder, policyDefinitions(policies)).map((options) => build(options)),
  );
  const outputs = Object.entries(page?.metafile?.outputs ?? {});
  await writePage(outFolder, outputs);
  await Promise.all([
    ...outputs
      .filter(([, { entryPoint }]) => entryPoint !== pageEntry)
      .map(([path]) => shorten(join(root, path), { module: true })),
    shorten(join(outFolder, 'options.js'), { module: true }),
    shorten(join(outFolder, 'background.js'), { module: false }),
    shorten(join(outFolder, 'take-managed.js'), { module: false }),
  ]);
}

/**
 * Writes the popup's document, with the one script that opening it needs. That is not the entry file, which only
 * imports it: what the views loaded later share with the first paint is in a file of its own.
 */
async function writePage(
  outFolder: string,
  outputs: readonly (readonly [string, Metafile['outputs'][string]])[],
): Promise<void> {
  const entry = outputs.find(([, { entryPoint }]) => entryPoint === pageEntry)?.[1];
  const [script, ...others] =
    entry?.imports.filter(({ kind }) => kind === 'import-statement') ?? [];
  if (!script || others.length > 0) throw new Error('The popup is to open with one script');
  const path = relative(outFolder, join(root, script.path)).replaceAll(sep, '/');
  const html = await readFile(join(root, 'popup/popup.html'), 'utf8');
  await writeFile(join(outFolder, 'popup.html'), html.replace('popup.js', path));
  await rm(join(outFolder, 'popup.js'));
}

function bundles(
  browser: BrowserName,
  outdir: string,
  policies: Record<string, string>,
): BuildOptions[] {
  const bundle = (realm: Realm, options: BuildOptions): BuildOptions => ({
    absWorkingDir: root,
    outdir,
    bundle: true,
    minify: true,
    charset: 'utf8',
    target: ['chrome121', 'firefox140'],
    legalComments: 'none',
    plugins: [polyfillOnDemand(browser, realm), inlinePolicies(policies), shortJsx],
    logLevel: 'warning',
    ...options,
  });
  return [
    bundle('page', {
      entryPoints: { popup: pageEntry },
      metafile: true,
      ...shortJsxOptions,
      format: 'esm',
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
    }),
    bundle('page', { entryPoints: { popup: 'popup/popup.css', options: 'options/options.css' } }),
    // In one file: nobody waits for it.
    bundle('page', {
      entryPoints: { options: 'options/index.tsx' },
      ...shortJsxOptions,
      format: 'esm',
    }),
    // A classic script: a worker must have all its code when it starts.
    bundle('worker', { entryPoints: { background: 'background/index.ts' }, format: 'iife' }),
    bundle('on-demand', {
      entryPoints: { 'take-managed': 'background/take-managed.ts' },
      format: 'iife',
    }),
  ];
}

async function writeStaticFiles(browser: BrowserName, outFolder: string): Promise<void> {
  const manifest = await readJson<Manifest>('manifest.json');
  const { version } = await readJson<{ version: string }>('package.json');
  const text = JSON.stringify(manifestFor(browser, manifest, version), null, 2);
  await writeFile(join(outFolder, 'manifest.json'), `${text}\n`);
  await cp(join(root, 'src/locales'), join(outFolder, '_locales'), { recursive: true });
  await cp(join(root, 'LICENSE'), join(outFolder, 'LICENSE'));
  await cp(join(root, 'options/options.html'), join(outFolder, 'options.html'));
  await writeIcons(join(root, 'src/icons'), join(outFolder, 'icons'));
  if (browser === 'chromium') {
    const schema = 'src/policies/managed.schema.json';
    await cp(join(root, schema), join(outFolder, basename(schema)));
    const polyfill = join(root, 'node_modules/webextension-polyfill/dist/browser-polyfill.min.js');
    await cp(polyfill, join(outFolder, polyfillFile));
  }
}

/** For the project's own files, whose shape the reader knows. */
async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(join(root, path), 'utf8')) as T;
}
