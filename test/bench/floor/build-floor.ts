import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The floor: an extension with the product's permissions whose popup does the least a cookie popup can do.
 * What it takes is the browser's time, and the product's ratio to it is the same on fast and slow machines.
 * `recorded` has it show so many made-up names, after it asked the browser all the same.
 */
export async function buildFloor(
  productFolder: string,
  outFolder: string,
  recorded?: { readonly names: number },
): Promise<void> {
  const text = await readFile(join(productFolder, 'manifest.json'), 'utf8');
  const { permissions, host_permissions, content_security_policy } = JSON.parse(text);
  await mkdir(outFolder, { recursive: true });
  for (const file of ['popup.html', 'popup.js']) {
    await cp(join(import.meta.dirname, file), join(outFolder, file));
  }
  if (recorded) {
    const script = await readFile(join(outFolder, 'popup.js'), 'utf8');
    const names = `Array.from({ length: ${recorded.names} }, (_, n) => '_extra_' + String(n).padStart(4, '0'))`;
    const list = `${names}.map((name) => ({ name }))`;
    await writeFile(join(outFolder, 'popup.js'), script.replace('= cookies.map', `= ${list}.map`));
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
