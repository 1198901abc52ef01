import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checksum, makePackages } from '../../scripts/packages.ts';
import { sourceFiles } from '../../scripts/source-files.ts';
import { zip } from '../../scripts/zip.ts';
import { aFolder } from '../fixtures/a-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = (...names: readonly string[]) =>
  new Map(names.map((name) => [name, bytes(`${name} `.repeat(50))]));

/** What a directory of a zip file says of an entry, beside its name: APPNOTE.TXT 4.3.12. */
function entries(archive: Uint8Array) {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const found: { name: string; date: number; time: number; mode: number }[] = [];
  for (
    let at = view.getUint32(archive.length - 6, true);
    view.getUint32(at, true) === 0x02014b50;
  ) {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((o) =>
      view.getUint16(at + o, true),
    );
    found.push({
      name: strFromU8(archive.subarray(at + 46, at + 46 + name)),
      time: view.getUint16(at + 12, true),
      date: view.getUint16(at + 14, true),
      mode: view.getUint32(at + 38, true) >>> 16,
    });
    at += 46 + name + extra + comment;
  }
  return found;
}

describe('a zip file', () => {
  it('holds the files, sorted by name, whatever order they came in', () => {
    const archive = zip(files('b/c.js', 'a.js', 'Z.js', 'b.js'));
    expect(entries(archive).map(({ name }) => name)).toEqual(['Z.js', 'a.js', 'b.js', 'b/c.js']);
    expect(archive).toEqual(zip(files('Z.js', 'b.js', 'a.js', 'b/c.js')));
    expect(strFromU8(unzipSync(archive)['b/c.js'] ?? bytes(''))).toBe('b/c.js '.repeat(50));
  });

  it('says of each that it is of 1 January 1980, midnight, and no program', () => {
    expect(entries(zip(files('a.js')))).toEqual([
      { name: 'a.js', time: 0, date: (0 << 9) | (1 << 5) | 1, mode: 0o100644 },
    ]);
  });

  it('says of a script for a shell that it may be run', () => {
    expect(entries(zip(new Map([['run', bytes('#!/bin/sh\n')]])))[0]?.mode).toBe(0o100755);
  });
});

const project = {
  'package.json': { name: 'it', version: '1.2.3' },
  '.gitignore': 'node_modules/\ndist/\n*.log\n',
  'src/a.ts': 'a',
  'src/dist/b.ts': 'built',
  'npm.log': 'log',
  'node_modules/x/index.js': 'x',
  'dist/chromium/manifest.json': { key: 'k', name: 'it' },
  'dist/firefox/manifest.json': { key: 'stays', name: 'it' },
};
const own = ['.gitignore', 'package.json', 'src/a.ts'];

function git(folder: string, ...args: readonly string[]) {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
}

describe('the source', () => {
  it('is, without git, every file that is not ignored, and that is told', async () => {
    const { paths, remarks } = await sourceFiles(await aFolder(project));
    expect([...paths].sort()).toEqual(own);
    expect(remarks).toEqual([expect.stringContaining('no git checkout')]);
  });

  it('is, in a checkout, what git tracks, and what is not as committed is told', async () => {
    const folder = await aFolder({ ...project, 'src/new.ts': 'not added' });
    git(folder, 'init', '--quiet');
    git(folder, 'add', ...own);
    git(folder, 'commit', '--quiet', '--message', 'All');
    const { paths, remarks } = await sourceFiles(folder);
    expect(paths).toEqual(own);
    expect(remarks).toEqual(['Not as in the commit: ?? src/new.ts']);
  });

  it('is that of the folder, where the checkout is somebody else’s around it', async () => {
    const folder = await aFolder({ 'inner/.gitignore': '', 'inner/a': 'a', b: 'b' });
    git(folder, 'init', '--quiet');
    expect((await sourceFiles(`${folder}/inner`)).paths).toEqual(['.gitignore', 'a']);
  });

  it('stops where .gitignore says more than is understood', async () => {
    const folder = await aFolder({ '.gitignore': 'src/*.js\n' });
    await expect(sourceFiles(folder)).rejects.toThrow('src/*.js');
  });
});

describe('the packages', () => {
  it('are named after package.json; only Chromium’s manifest loses its key', async () => {
    const folder = await aFolder(project);
    const { packages } = await makePackages(folder, `${folder}/dist`);
    const texts = packages.map(({ name, bytes: archive }) => ({
      name,
      files: Object.fromEntries(
        Object.entries(unzipSync(archive)).map(([path, content]) => [path, strFromU8(content)]),
      ),
    }));
    expect(texts).toMatchObject([
      { name: 'it-1.2.3-chromium.zip', files: { 'manifest.json': '{\n  "name": "it"\n}\n' } },
      {
        name: 'it-1.2.3-firefox.zip',
        files: { 'manifest.json': JSON.stringify(project['dist/firefox/manifest.json']) },
      },
      { name: 'it-1.2.3-source.zip', files: { 'it-1.2.3/src/a.ts': 'a' } },
    ]);
  });

  it('have checksums as sha256sum writes them', () => {
    const hash = createHash('sha256').update('abc').digest('hex');
    expect(checksum({ name: 'a.zip', bytes: bytes('abc') })).toBe(`${hash}  a.zip`);
  });
});
