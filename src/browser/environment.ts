import type { Environment } from '../export/request.ts';
import { api, isFirefox } from './api.ts';

/** Chromium's own words on which browser it is; TypeScript does not know them yet. */
interface ClientHints {
  getHighEntropyValues(hints: readonly string[]): Promise<{
    readonly fullVersionList?: readonly { readonly brand: string; readonly version: string }[];
  }>;
}

/** Which browser this is, and which version of the extension: what evidence names beside what was seen. */
export async function readEnvironment(): Promise<Environment> {
  const { version } = api.runtime.getManifest();
  return { browser: await readBrowser(), extensionVersion: version };
}

async function readBrowser(): Promise<Environment['browser']> {
  if (isFirefox) {
    const { name, version } = await api.runtime.getBrowserInfo();
    return { name, version };
  }
  const { userAgentData } = navigator as Navigator & { readonly userAgentData?: ClientHints };
  const hints = await userAgentData?.getHighEntropyValues(['fullVersionList']);
  // One of the brands is made up, so that nobody relies on their order; Chromium is what others are built on.
  const brands = (hints?.fullVersionList ?? []).filter(({ brand }) => !/not.*brand/i.test(brand));
  const own = brands.find(({ brand }) => brand !== 'Chromium') ?? brands[0];
  if (own) return { name: own.brand, version: own.version };
  const [, version = ''] = /Chrome\/([\d.]+)/.exec(navigator.userAgent) ?? [];
  return { name: 'Chromium', version };
}
