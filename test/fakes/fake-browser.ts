import { translateEnglish } from '../fixtures/english.ts';
import { fakeActions } from './fake-actions.ts';
import { fakeCookies } from './fake-cookies.ts';
import { fakeEvent } from './fake-event.ts';
import { type FakeHost, fakePermissions } from './fake-permissions.ts';
import { fakeManagedStorage, fakeStorage } from './fake-storage.ts';
import { fakeTabs } from './fake-tabs.ts';

export type Kind = 'chromium' | 'firefox';

export interface FakeOptions {
  /** What the manifest's host permissions and the user have granted. */
  readonly granted?: readonly string[];
  /** Firefox's `privacy.firstparty.isolate`. */
  readonly firstPartyIsolation?: boolean;
  readonly nowMs?: () => number;
}

/**
 * A browser in memory, as far as the extension can tell: it remembers its cookies, tabs, grants and badges, and
 * differs between Chromium and Firefox as the real ones were measured to. `api` has exactly the members that
 * the product uses; the rest is for the test.
 */
export function fakeBrowser(kind: Kind, options: FakeOptions = {}) {
  const host: FakeHost = {
    kind,
    granted: new Set(options.granted ?? ['*://*.opendatasoft.com/*']),
    firstPartyIsolation: options.firstPartyIsolation ?? false,
    nowMs: options.nowMs ?? (() => Date.now()),
  };
  const tabs = fakeTabs(host);
  const cookies = fakeCookies(host, tabs);
  const permissions = fakePermissions(host);
  const actions = fakeActions(host, tabs);
  const storage = fakeStorage(host);
  const managed = fakeManagedStorage(host);
  const onStartup = fakeEvent<[]>();
  const onInstalled = fakeEvent<[{ reason: string }]>();
  const api = {
    cookies: cookies.api,
    tabs: tabs.api,
    permissions: permissions.api,
    action: actions.api,
    storage: { local: storage.api, managed: managed.api },
    i18n: { getMessage: translateEnglish },
    runtime: {
      onStartup,
      onInstalled,
      getManifest: () => ({ version: '0.1.0' }),
      ...(kind === 'firefox' && {
        getBrowserInfo: async () => ({ name: 'Firefox', version: '153.7.0' }),
      }),
    },
  };
  return {
    kind,
    api,
    tabs,
    cookies,
    permissions,
    actions,
    storage,
    managed,
    onStartup,
    onInstalled,
  };
}

export type FakeBrowser = ReturnType<typeof fakeBrowser>;
