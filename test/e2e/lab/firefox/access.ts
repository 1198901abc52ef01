import { type Gecko, inGecko } from './gecko.ts';
import type { Installed } from './pages.ts';

interface Change {
  readonly granted: boolean;
  readonly origins: readonly string[];
  readonly permissions: readonly string[];
}

interface PermissionsModule {
  readonly ExtensionPermissions: Readonly<
    Record<'add' | 'remove', (id: string, what: object, extension: unknown) => Promise<void>>
  >;
}

/** In Firefox: what the switches of about:addons call. */
async function change(gecko: Gecko, id: string, wanted: string): Promise<void> {
  const { granted, origins, permissions } = JSON.parse(wanted) as Change;
  const { ExtensionPermissions } = gecko.ChromeUtils.importESModule<PermissionsModule>(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const extension = gecko.WebExtensionPolicy.getByID(id)?.extension;
  await ExtensionPermissions[granted ? 'add' : 'remove'](id, { origins, permissions }, extension);
}

/** Gives or takes back permissions as the user does in about:addons. */
export async function setPermissions({ browser, id }: Installed, wanted: Change): Promise<void> {
  await inGecko(browser, change, id, JSON.stringify(wanted));
}
