import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import type { BrowserName } from '../../../scripts/manifest.ts';
import { type Site, startSite } from '../../site/site.ts';
import type { LabOptions } from './driver.ts';
import { type Lab, launchLab } from './lab.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The browser this project of vitest.config.ts runs in. */
    readonly browserName: BrowserName;
  }
}

/** The browser the tests of this file run in. */
export const browserName: BrowserName = inject('browserName');

/** The folder with `chromium` and `firefox` builds; `EXTENSION_DIST` tests another one, such as an unpacked package. */
export function builtExtension(): string {
  return resolve(process.env.EXTENSION_DIST ?? 'dist', browserName);
}

export interface BenchOptions extends Partial<LabOptions> {
  /** A folder with policies, beside this one: the extension is built with these instead of its own. */
  readonly policies?: string;
  /** Changes a copy of the extension before it is installed: for what it does not do, and the lab is to notice. */
  readonly change?: (folder: string) => Promise<void>;
  /** Whether the extension is installed from a folder of its own, so that `setVersion` can change it. */
  readonly ownFolder?: boolean;
}

/** Builds the extension with other policies, into a folder of its own. */
async function buildWith(policies: string): Promise<string> {
  const outFolder = await mkdtemp(join(tmpdir(), `extension-${browserName}-`));
  // Only here, because the tools of the build take longer to load than a browser to start.
  const { buildExtension } = await import('../../../scripts/build-extension.ts');
  const policiesFolder = resolve(import.meta.dirname, '../policies', policies);
  await buildExtension({ browser: browserName, outFolder, policiesFolder });
  return outFolder;
}

/** Copies the extension into a folder of its own, to be changed there. */
async function copyOf(extension: string): Promise<string> {
  const outFolder = await mkdtemp(join(tmpdir(), `extension-${browserName}-`));
  await cp(extension, outFolder, { recursive: true });
  return outFolder;
}

export interface Bench {
  readonly lab: Lab;
  readonly site: Site;
  /** Updates the extension, or downgrades it: the same code under another version, with its data in place. */
  setVersion(version: string): Promise<void>;
}

/** One demo site and one browser for all tests of a file, ended after the last. Read the fields inside tests only. */
export function useLab({ policies, change, ownFolder, ...options }: BenchOptions = {}): Bench {
  let bench: Pick<Bench, 'lab' | 'site'> | undefined;
  let built: string | undefined;
  const started = () => {
    if (bench === undefined) throw new Error('The lab is up inside tests only');
    return bench;
  };
  beforeAll(async () => {
    const site = await startSite();
    if (policies !== undefined) built = await buildWith(policies);
    else if (change !== undefined || ownFolder) built = await copyOf(builtExtension());
    const extensionDir = built ?? builtExtension();
    await change?.(extensionDir);
    const lab = await launchLab(browserName, { extensionDir, site, ...options });
    bench = { lab, site };
  });
  afterAll(async () => {
    await bench?.lab.close();
    await bench?.site.close();
    if (built !== undefined) await rm(built, { recursive: true, force: true });
  });
  return {
    get lab() {
      return started().lab;
    },
    get site() {
      return started().site;
    },
    setVersion: async (version) => {
      if (built === undefined) throw new Error('Not in the folder that others use, too');
      const file = join(built, 'manifest.json');
      const manifest = JSON.parse(await readFile(file, 'utf8')) as object;
      await writeFile(file, JSON.stringify({ ...manifest, version }));
      await started().lab.reinstall();
    },
  };
}
