import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the lab needs to know of the built extension, read from the manifest the browser reads too. */
export interface BuiltManifest {
  /** Path of the popup inside the extension, without query. */
  readonly popup: string;
  readonly hostPermissions: readonly string[];
  /** The fixed id in Firefox. */
  readonly geckoId: string | undefined;
}

interface RawManifest {
  readonly action?: { readonly default_popup?: string };
  readonly host_permissions?: readonly string[];
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

export async function readManifest(extensionDir: string): Promise<BuiltManifest> {
  const text = await readFile(join(extensionDir, 'manifest.json'), 'utf8');
  const raw = JSON.parse(text) as RawManifest;
  const popup = raw.action?.default_popup;
  if (popup === undefined) throw new Error(`${extensionDir}/manifest.json names no popup`);
  return {
    popup,
    hostPermissions: raw.host_permissions ?? [],
    geckoId: raw.browser_specific_settings?.gecko?.id,
  };
}

/** Changes the manifest of an extension in a folder. */
export async function changeManifest(
  extensionDir: string,
  change: (manifest: RawManifest) => object,
): Promise<void> {
  const path = join(extensionDir, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as RawManifest;
  await writeFile(path, JSON.stringify(change(manifest)));
}
