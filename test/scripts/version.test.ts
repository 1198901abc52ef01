import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };

// The manifests take theirs from package.json when they are built: manifest.test.ts.
it('package-lock.json has the version of package.json', () => {
  const lock = JSON.parse(read('package-lock.json'));
  expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
});

it('the newest changes are those of this version', () => {
  const [newest] = /^## .*$/m.exec(read('CHANGELOG.md')) ?? [];
  expect([`## ${version}`, `## ${version} (unreleased)`]).toContain(newest);
});

it('is one that both stores take: three numbers', () => {
  expect(version).toMatch(/^(0|[1-9]\d{0,3})(\.(0|[1-9]\d{0,3})){2}$/);
});
