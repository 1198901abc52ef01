import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const sizes = [16, 32, 48, 96, 128];

/** Draws the product's icon in every size that the manifest names. */
export async function writeIcons(sourceFolder: string, outFolder: string): Promise<void> {
  await mkdir(outFolder, { recursive: true });
  for (const size of sizes) {
    // Small sizes have a drawing of their own: the big one's bite marks would blur.
    const svg = await readFile(
      join(sourceFolder, size <= 32 ? 'icon-small.svg' : 'icon.svg'),
      'utf8',
    );
    const image = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render();
    await writeFile(join(outFolder, `icon-${size}.png`), image.asPng());
  }
}
