import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeIcons } from '../../scripts/icons.ts';
import { iconStates, toolbarIcons } from '../../src/badge.ts';

/** Width and height, as the header of a PNG file says them. */
const dimensions = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('the icons', () => {
  it('are there in every state and size, and no two are alike', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'icons-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeIcons('src/icons', folder);
    const seen = new Set<string>();
    for (const state of iconStates) {
      for (const [size, file] of Object.entries(toolbarIcons(state))) {
        const png = await readFile(join(folder, file));
        expect(dimensions(png), file).toEqual([Number(size), Number(size)]);
        seen.add(png.toString('base64'));
      }
    }
    expect(seen.size).toBe(2 * iconStates.length);
  });

  it('that the manifest names are among them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'icons-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeIcons('src/icons', folder);
    const { action, icons } = JSON.parse(await readFile('manifest.json', 'utf8'));
    for (const [size, file] of Object.entries<string>({ ...icons, ...action.default_icon })) {
      expect(dimensions(await readFile(join(folder, file))), file).toEqual([
        Number(size),
        Number(size),
      ]);
    }
  });
});
