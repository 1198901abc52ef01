import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { type IconState, iconStates, toolbarIcons } from '../src/badge.ts';

const sizes = [16, 32, 48, 96, 128];

/** Draws the product's icon in every size that the manifest names, and the toolbar button's in each of its states. */
export async function writeIcons(sourceFolder: string, outFolder: string): Promise<void> {
  await mkdir(join(outFolder, 'icons'), { recursive: true });
  const draw = async (source: string, size: number, file: string) => {
    const svg = await readFile(join(sourceFolder, source), 'utf8');
    const image = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render();
    await writeFile(join(outFolder, file), image.asPng());
  };
  const state = (name: IconState) =>
    Object.entries(toolbarIcons(name)).map(([size, file]) =>
      draw(`state-${name}.svg`, Number(size), file),
    );
  await Promise.all([
    // Small sizes have a drawing of their own: the big one's bite marks would blur.
    ...sizes.map((size) =>
      draw(size <= 32 ? 'state-matches.svg' : 'icon.svg', size, `icons/icon-${size}.png`),
    ),
    ...iconStates.flatMap(state),
  ]);
}
