import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

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
  it('links to files that are there', () => {
    const links = [...read(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, to = '']) => to);
    const missing = links.filter((to) => !existsSync(join(root, dirname(path), to)));
    expect(missing).toEqual([]);
  });

  it('names commands that are there', () => {
    const named = [...read(path).matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
