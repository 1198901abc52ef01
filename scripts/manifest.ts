export type BrowserName = 'chromium' | 'firefox';
export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

/** The source manifest: as JSON, with what both browsers need. */
export type Manifest = Readonly<Record<string, unknown>> & {
  readonly background: Readonly<Record<string, unknown>>;
};

/**
 * One browser's manifest out of the source: without the keys that are only the other's. A manifest with both
 * kinds of background runs in both browsers, but each warns about the other's key.
 */
export function manifestFor(browser: BrowserName, source: Manifest, version: string): Manifest {
  const {
    key,
    minimum_chrome_version,
    externally_connectable,
    storage,
    browser_specific_settings,
    ...shared
  } = source;
  const { service_worker, scripts } = source.background;
  return browser === 'chromium'
    ? {
        ...shared,
        version,
        key,
        minimum_chrome_version,
        externally_connectable,
        storage,
        background: { service_worker },
      }
    : { ...shared, version, browser_specific_settings, background: { scripts } };
}
