import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type BrowserName, browserNames } from './manifest.ts';
import { sourceFiles } from './source-files.ts';
import { zip } from './zip.ts';

/** A file that a store takes. */
export interface Package {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Packages {
  readonly packages: readonly Package[];
  /** What keeps the packages from being those of a commit. */
  readonly remarks: readonly string[];
}

interface PackageJson {
  readonly name: string;
  readonly version: string;
}

/**
 * Packs what was built, a zip file a browser, and the source it was built from. The same commit gives the same bytes,
 * wherever and whenever.
 * @param root The project's folder.
 * @param builds The folder with `chromium` and `firefox` in it.
 */
export async function makePackages(root: string, builds: string): Promise<Packages> {
  const text = await readFile(join(root, 'package.json'), 'utf8');
  const { name, version } = JSON.parse(text) as PackageJson;
  const pack = (kind: string, files: ReadonlyMap<string, Uint8Array>): Package => ({
    name: `${name}-${version}-${kind}.zip`,
    bytes: zip(files),
  });
  const extensions = await Promise.all(
    browserNames.map(async (browser) => {
      const folder = join(builds, browser);
      const files = await contents(folder, await filesIn(folder));
      return pack(browser, forStore(browser, files));
    }),
  );
  const { paths, remarks } = await sourceFiles(root);
  const source = await contents(root, paths, `${name}-${version}/`);
  return { packages: [...extensions, pack('source', source)], remarks };
}

/** A line as `sha256sum` writes and `sha256sum --check` reads it. */
export function checksum({ name, bytes }: Package): string {
  return `${createHash('sha256').update(bytes).digest('hex')}  ${name}`;
}

/** The Chromium stores give an id of their own, and refuse a manifest with the `key` that fixes that of a build. */
function forStore(
  browser: BrowserName,
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
  if (browser !== 'chromium') return files;
  const path = 'manifest.json';
  const { key: _, ...manifest } = JSON.parse(Buffer.from(files.get(path) ?? []).toString());
  return new Map(files).set(path, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'));
}

async function contents(
  folder: string,
  paths: readonly string[],
  prefix = '',
): Promise<Map<string, Uint8Array>> {
  const read = async (path: string) =>
    [`${prefix}${path}`, await readFile(join(folder, path))] as const;
  return new Map(await Promise.all(paths.map(read)));
}
