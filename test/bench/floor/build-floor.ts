import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The floor: an extension with the product's permissions whose popup does the least a cookie popup can do.
 * What it takes is the browser's time, and the product's ratio to it is the same on fast and slow machines.
 */
export async function buildFloor(productFolder: string, outFolder: string): Promise<void> {
  const text = await readFile(join(productFolder, 'manifest.json'), 'utf8');
  const { permissions, host_permissions, content_security_policy } = JSON.parse(text);
  await mkdir(outFolder, { recursive: true });
  for (const file of ['popup.html', 'popup.js']) {
    await cp(join(import.meta.dirname, file), join(outFolder, file));
  }
  const manifest = {
    manifest_version: 3,
    name: 'Floor',
    version: '1',
    permissions,
    host_permissions,
    content_security_policy,
    action: { default_popup: 'popup.html' },
  };
  await writeFile(join(outFolder, 'manifest.json'), JSON.stringify(manifest));
}
