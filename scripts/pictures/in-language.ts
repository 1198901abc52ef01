import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Leaves a built extension one language alone, which every browser then shows: Debian's Chromium comes without
 * language packs, so that it would take English whatever it is asked for.
 */
export async function inLanguage(extensionDir: string, language: string): Promise<void> {
  const folder = join(extensionDir, '_locales');
  for (const other of await readdir(folder))
    if (other !== language) await rm(join(folder, other), { recursive: true });
  const path = join(extensionDir, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, default_locale: language }, null, 2));
}
