import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '../src/message-files.ts';

const docs = join(import.meta.dirname, '../../docs');

function picturesIn(folder: string): { name: string; png: Buffer }[] {
  return readdirSync(join(docs, folder))
    .filter((name) => name.endsWith('.png'))
    .map((name) => ({ name, png: readFileSync(join(docs, folder, name)) }));
}

/** Width, height and kind of colours, from a PNG's header. */
const header = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20), png.readUInt8(25)];
const opaque = 2;

describe.each(locales)('the pictures for the stores in %s', (locale) => {
  const pictures = picturesIn(`store/${locale}`);

  it('are the same as in English', () => {
    const names = pictures.map(({ name }) => name);
    expect(names).toEqual(picturesIn('store/en').map(({ name }) => name));
    expect(names).toContain('1-popup.png');
  });

  // Chrome takes one to five screenshots of 1280 x 800 without an alpha channel, and a tile of 440 x 280.
  it('are of the size and kind that the stores take', () => {
    for (const { name, png } of pictures)
      expect(header(png), name).toEqual([
        ...(name === 'tile.png' ? [440, 280] : [1280, 800]),
        opaque,
      ]);
    expect(pictures.length - 1).toBeLessThanOrEqual(5);
  });
});

it('all pictures together are light enough to be kept with the code', () => {
  const folders = ['pictures', ...locales.map((locale) => `store/${locale}`)];
  const bytes = folders.flatMap(picturesIn).reduce((sum, { png }) => sum + png.length, 0);
  expect(bytes).toBeLessThan(3_000_000);
});
