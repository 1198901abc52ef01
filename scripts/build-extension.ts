import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { bundledPolicies } from './bundled-policies.ts';
import { bundles, pageEntry } from './bundles.ts';
import { writeIcons } from './icons.ts';
import { type BrowserName, browserNames, type Manifest, manifestFor } from './manifest.ts';
import { notices } from './notices.ts';
import { polyfillFile, polyfillSource } from './polyfill.ts';
import { root } from './root.ts';
import { shorten } from './shorten.ts';

export interface BuildRequest {
  readonly browser: BrowserName;
  readonly outFolder: string;
  /** Where the bundled policies are; tests bring their own. */
  readonly policiesFolder?: string;
  /** Whatever else a test build does otherwise. */
  readonly plugins?: readonly Plugin[];
}

/** Builds the unpacked extension for one browser into a folder of its own, which is emptied first. */
export async function buildExtension(request: BuildRequest): Promise<void> {
  const { browser, outFolder, policiesFolder } = request;
  const policies = await bundledPolicies(policiesFolder ?? join(root, 'src/policies'));
  await rm(outFolder, { recursive: true, force: true });
  await mkdir(outFolder, { recursive: true });
  await writeStaticFiles(browser, outFolder);
  const built = await Promise.all(
    bundles({ ...request, policies }).map((options) => build(options)),
  );
  const outputs = Object.entries(built[0]?.metafile?.outputs ?? {});
  await writePage(outFolder, outputs);
  await writeNotices(
    outFolder,
    built.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {})),
  );
  await Promise.all([
    ...outputs
      .filter(([, { entryPoint }]) => entryPoint !== pageEntry)
      .map(([path]) => shorten(join(root, path), { module: true })),
    shorten(join(outFolder, 'options.js'), { module: true }),
    shorten(join(outFolder, 'background.js'), { module: false }),
    shorten(join(outFolder, 'take-managed.js'), { module: false }),
  ]);
}

/** Builds the extension for every browser, in folders of their names. */
export async function buildAll(folder: string): Promise<void> {
  for (const browser of browserNames) {
    const outFolder = join(folder, browser);
    await buildExtension({ browser, outFolder });
    console.log(`Built ${outFolder}`);
  }
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

async function writeStaticFiles(browser: BrowserName, outFolder: string): Promise<void> {
  const manifest = await readJson<Manifest>('manifest.json');
  const { version } = await readJson<{ version: string }>('package.json');
  const text = JSON.stringify(manifestFor(browser, manifest, version), null, 2);
  await writeFile(join(outFolder, 'manifest.json'), `${text}\n`);
  await cp(join(root, 'src/locales'), join(outFolder, '_locales'), { recursive: true });
  await cp(join(root, 'LICENSE'), join(outFolder, 'LICENSE'));
  await cp(join(root, 'options/options.html'), join(outFolder, 'options.html'));
  await writeIcons(join(root, 'src/icons'), outFolder);
  if (browser === 'chromium') {
    const schema = 'src/policies/managed.schema.json';
    await cp(join(root, schema), join(outFolder, basename(schema)));
    await cp(join(root, polyfillSource), join(outFolder, polyfillFile));
  }
}

async function writeNotices(outFolder: string, inputs: readonly string[]): Promise<void> {
  const copied = existsSync(join(outFolder, polyfillFile)) ? [polyfillSource] : [];
  await writeFile(join(outFolder, 'LIBRARIES.txt'), await notices(root, [...inputs, ...copied]));
}

/** For the project's own files, whose shape the reader knows. */
async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(join(root, path), 'utf8')) as T;
}
