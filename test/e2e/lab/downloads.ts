import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../../scripts/manifest.ts';
import { until } from './until.ts';

/** A folder that a browser saves files to without asking. */
export interface Downloads {
  readonly folder: string;
  /** For `useLab`. */
  readonly prefs: Readonly<Record<string, unknown>>;
  /** Waits for one new file that is there in full. */
  next(): Promise<{ readonly name: string; readonly path: string; readonly bytes: Buffer }>;
  remove(): Promise<void>;
}

function prefsFor(browser: BrowserName, folder: string): Record<string, unknown> {
  return browser === 'chromium'
    ? { download: { default_directory: folder, prompt_for_download: false } }
    : {
        'browser.download.folderList': 2,
        'browser.download.dir': folder,
        'browser.download.useDownloadDir': true,
        // Its panel would take the focus from the popup.
        'browser.download.alwaysOpenPanel': false,
      };
}

/** Both browsers write under another name until a file is complete; Firefox puts an empty one in its place first. */
const isPartial = (name: string) => /\.(part|crdownload|tmp)$|^\./.test(name);

export async function downloadsOf(browser: BrowserName): Promise<Downloads> {
  const folder = await mkdtemp(join(tmpdir(), 'downloads-'));
  const known = new Set<string>();
  const next = async () => {
    const names = await readdir(folder);
    const name = names.find((it) => !isPartial(it) && !known.has(it));
    if (name === undefined || names.some(isPartial)) return undefined;
    const path = join(folder, name);
    const bytes = await readFile(path);
    if (bytes.length === 0) return undefined;
    known.add(name);
    return { name, path, bytes };
  };
  return {
    folder,
    prefs: prefsFor(browser, folder),
    next: () => until(next, { what: 'a file to be saved' }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
