import { expect, it } from 'vitest';
import { slugsOf } from './slugs.ts';

it.each([
  ['## The import', ['the-import']],
  ['# What it may see, and what it never does', ['what-it-may-see-and-what-it-never-does']],
  ['### `npm test` & *more*_x: [link](https://x.example/)', ['npm-test--more_x-link']],
  ['## L’été', ['lété']],
  ['## First-party\n\n## First-party', ['first-party', 'first-party-1']],
  ['Under a line\n===', ['under-a-line']],
  ['```sh\n# no heading\n```\n\n#no heading', []],
])('the anchors of %j', (text, slugs) => {
  expect(slugsOf(text)).toEqual(slugs);
});
