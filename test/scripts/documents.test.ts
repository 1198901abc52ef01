import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { slugsOf } from './slugs.ts';

const root = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as Record<
  'permissions' | 'optional_permissions' | 'host_permissions' | 'optional_host_permissions',
  readonly string[]
>;

/** The documents of the project, by path: not the samples of what others publish, which are tests. */
const documents = ['.', 'docs', 'src']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: folder !== '.', encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  )
  .filter((path) => path.endsWith('.md'));

const read = (path: string) => readFileSync(join(root, path), 'utf8');

it('are there', () => {
  const expected = ['README', 'CHANGELOG', 'PRIVACY', 'SECURITY', 'CONTRIBUTING', 'BUILD'];
  expect(documents).toEqual(expect.arrayContaining(expected.map((name) => `${name}.md`)));
});

describe.each(documents)('%s', (path) => {
  const links = [...read(path).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?/g)].map(
    ([, to = '', anchor]) => ({ file: to === '' ? path : join(dirname(path), to), anchor }),
  );

  it('links to files that are there', () => {
    expect(links.filter(({ file }) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('links to headings that are there', () => {
    const missing = links.filter(
      ({ file, anchor }) => anchor !== undefined && !slugsOf(read(file)).includes(anchor),
    );
    expect(missing).toEqual([]);
  });

  it('names commands that are there', () => {
    const named = [...read(path).matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

it('README gives a reason for each permission that the manifest asks for, and says which are optional', () => {
  const [, table = ''] = read('README.md').split('| permission | why |');
  const [, ...rows] = table.split('\n\n')[0]?.trim().split('\n') ?? [];
  const named = rows.map((row) => row.split(' | ')[0]?.replace(/^\| /, ''));
  const always = [...manifest.permissions, ...manifest.host_permissions];
  const optional = [...manifest.optional_permissions, ...manifest.optional_host_permissions];
  expect(named).toEqual([
    ...always.map((permission) => `\`${permission}\``),
    ...optional.map((permission) => `\`${permission}\`, optional`),
  ]);
});
