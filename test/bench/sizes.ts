import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import type { BrowserName } from '../../scripts/manifest.ts';
import { polyfillFile } from '../../scripts/polyfill.ts';
import type { Figure } from './figure.ts';

const popupBudget = 45_000;
const workerBudget = 25_000;

/** The files that a module loads with it, itself first: what it imports statically, and what these import. */
function loadedWith(entry: string, inputs: Metafile['inputs']): Set<string> {
  const loaded = new Set([entry]);
  // A set may grow while it is walked.
  for (const file of loaded) {
    for (const { kind, path } of inputs[file]?.imports ?? []) {
      if (kind === 'import-statement') loaded.add(path);
    }
  }
  return loaded;
}

/** The script that the built popup opens with. */
async function openingScript(folder: string): Promise<string> {
  const html = await readFile(join(folder, 'popup.html'), 'utf8');
  const [, script] = /<script [^>]*src="([^"]+)"/.exec(html) ?? [];
  if (script === undefined) throw new Error('The popup has no script');
  return script;
}

/** That script and all that it may load, read out of the built files themselves. */
async function popupScripts(folder: string, script: string): Promise<Metafile['inputs']> {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: [script],
    bundle: true,
    format: 'esm',
    target: 'esnext',
    external: [`/${polyfillFile}`],
    outdir: 'nowhere',
    write: false,
    metafile: true,
  });
  return metafile.inputs;
}

/** Bytes of what the popup and the worker load, in one browser's build. */
export async function sizeFigures(browser: BrowserName, folder: string): Promise<Figure[]> {
  const script = await openingScript(folder);
  const inputs = await popupScripts(folder, script);
  const opening = loadedWith(script, inputs);
  const polyfill = browser === 'chromium' ? [polyfillFile] : [];
  const later = Object.keys(inputs).filter((file) => !opening.has(file));
  const figure = async (name: string, files: Iterable<string>, budget: number | null) => {
    const sizes = await Promise.all(
      [...files].map(async (file) => ({ file, bytes: (await stat(join(folder, file))).size })),
    );
    return {
      part: `Sizes, ${browser}`,
      name,
      value: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
      unit: 'bytes',
      budget,
      detail: sizes.map(({ file, bytes }) => `${file} ${bytes}`).join(', '),
    } as const satisfies Figure;
  };
  return Promise.all([
    figure('popup, scripts at opening', opening, popupBudget),
    ...(polyfill.length > 0
      ? [
          figure(
            'the same before Chrome 148, which loads the polyfill',
            [...opening, ...polyfill],
            null,
          ),
        ]
      : []),
    figure('popup, scripts on demand', later, null),
    figure('popup, style sheet', ['popup.css'], null),
    figure('worker', ['background.js'], workerBudget),
    figure('worker, script on demand', ['take-managed.js'], null),
    ...(polyfill.length > 0
      ? [
          figure(
            'the same before Chrome 148, which loads the polyfill',
            ['background.js', ...polyfill],
            null,
          ),
        ]
      : []),
  ]);
}
