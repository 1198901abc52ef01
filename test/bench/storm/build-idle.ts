import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * An extension with the product's permissions that listens to cookie changes and does nothing: the price of
 * watching at all, for Chromium wakes the worker and hands it each change.
 */
export async function buildIdle(productFolder: string, outFolder: string): Promise<void> {
  const text = await readFile(join(productFolder, 'manifest.json'), 'utf8');
  const { permissions, host_permissions } = JSON.parse(text);
  await mkdir(outFolder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Idle',
    version: '1',
    permissions,
    host_permissions,
    background: { service_worker: 'background.js' },
  };
  await writeFile(join(outFolder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(outFolder, 'background.js'),
    'chrome.cookies.onChanged.addListener(() => {});',
  );
}
