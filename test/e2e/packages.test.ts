import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { checksum, makePackages } from '../../scripts/packages.ts';
import { polyfillFile, polyfillSource } from '../../scripts/polyfill.ts';
import { root } from '../../scripts/root.ts';
import { PORTAL } from '../site/hosts.ts';
import { isNightly } from './lab/nightly.ts';
import { ready } from './lab/reading.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const work = await mkdtemp(join(tmpdir(), 'packages-'));
afterAll(() => rm(work, { recursive: true, force: true }));

async function unpack(archive: Uint8Array, folder: string): Promise<void> {
  for (const [path, content] of Object.entries(unzipSync(archive))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

const { packages } = await makePackages(root, join(root, 'dist'));
const archiveOf = (kind: string): Uint8Array => {
  const found = packages.find(({ name }) => name.endsWith(`-${kind}.zip`));
  if (found === undefined) throw new Error(`There is no package for ${kind}`);
  return found.bytes;
};
const extensionDir = join(work, browserName);
await unpack(archiveOf(browserName), extensionDir);

const bench = useLab({ extensionDir });

describe(`the package for ${browserName}`, () => {
  const archive = unzipSync(archiveOf(browserName));

  it('holds the extension and nothing else', async () => {
    const known =
      /^(manifest\.json|LICENSE|LIBRARIES\.txt|(popup|options)\.(html|css)|views\.css|(background|options|take-managed|browser-polyfill)\.js|managed\.schema\.json|chunks\/[\w-]+\.js|icons\/[\w-]+\.png|_locales\/\w+\/messages\.json)$/;
    expect(Object.keys(archive).filter((path) => !known.test(path))).toEqual([]);
    // The polyfill is the published file, to the byte, with the mention of its source map.
    const { [polyfillFile]: polyfill, ...own } = archive;
    if (polyfill) expect(Buffer.from(polyfill)).toEqual(await readFile(join(root, polyfillSource)));
    for (const [path, content] of Object.entries(own))
      expect(strFromU8(content), path).not.toMatch(/sourceMappingURL|vitest|puppeteer/);
  });

  it('holds nothing of which BUILD.md does not say what it is made of', async () => {
    const guide = await readFile(join(root, 'BUILD.md'), 'utf8');
    const [, table = ''] = guide.split('## Where what comes from');
    // The first column, name by name.
    const named = [...table.matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    );
    const parts = new Set(
      Object.keys(archive).map((path) => path.replace(/^(chunks)\/.*\.js$/, '$1/*.js')),
    );
    const unsaid = [...parts].filter(
      (path) => !named.includes(path) && !named.includes(path.split('/')[0]),
    );
    expect(unsaid).toEqual([]);
  });

  it('has the licence of every library in it', () => {
    const text = strFromU8(archive['LIBRARIES.txt'] ?? new Uint8Array());
    const names = [...text.matchAll(/^([\w-]+) \d+\.\d+\.\d+$/gm)].map(([, name]) => name);
    const libraries = 'acorn csv-stringify papaparse preact tldts tldts-core valibot'.split(' ');
    if (browserName === 'chromium') libraries.push('webextension-polyfill');
    expect(names).toEqual(libraries);
    expect(text.match(/permission notice shall be included/gi)?.length).toBe(7);
  });

  it('has no key, which is only for unpacked builds', () => {
    const manifest = JSON.parse(strFromU8(archive['manifest.json'] ?? new Uint8Array()));
    expect(manifest).toMatchObject({ manifest_version: 3 });
    expect(manifest).not.toHaveProperty('key');
  });

  it('works in the browser', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/explore'));
    const badge = await lab.untilBadge(tab, ({ text }) => text === '3');
    expect(badge.title).toContain('Cookie Policy Check');
    const popup = await lab.popup(tab);
    expect((await ready(popup, ({ rows }) => rows.length === 7)).verdict).toBe('differs');
    expect(await lab.events()).toEqual([]);
  });
});

// Once is enough: it builds for both browsers.
describe.runIf(browserName === 'chromium')('the source archive', () => {
  // Two builds take half a minute on a busy machine, and more on a slow one.
  it('builds the same packages, in another place and time zone, without git', async () => {
    await unpack(archiveOf('source'), work);
    const [name = ''] = packages[0]?.name.split('-chromium.zip') ?? [];
    const folder = join(work, name);
    const npm = (...args: string[]) => {
      const env = { ...process.env, TZ: 'Asia/Tokyo' };
      const { status, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8', env });
      expect(status, stderr).toBe(0);
    };
    // At night as BUILD.md has it, from what the registry gives; else with the packages that are here.
    if (isNightly) npm('ci', '--prefer-offline', '--no-audit', '--no-fund');
    else await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    npm('run', 'package');
    const sums = await readFile(join(folder, 'dist/packages/SHA256SUMS'), 'utf8');
    expect(sums.trim().split('\n')).toEqual(packages.map(checksum));
  }, 600_000);
});
