import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Takes the key out of a built extension's manifest: two extensions with one key would be one. */
export async function withoutKey(folder: string): Promise<string> {
  const file = join(folder, 'manifest.json');
  const { key: _, ...manifest } = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}
