import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../../../scripts/manifest.ts';
import type { Json, WorkerFunction } from './extension-code.ts';

/** How a lab is set up. Where the browsers differ, the option says so. */
export interface LabOptions {
  /** `dist/chromium` or `dist/firefox`. */
  readonly extensionDir: string;
  /** The demo site every host name leads to; without it names resolve as usual, to the real network. */
  readonly site?: { readonly port: number; readonly httpPort: number };
  /**
   * Language of the browser's interface, and so of the extension's texts: `fr`. Chromium must have that language
   * installed (on Debian the package chromium-l10n), or stays English; Firefox needs nothing.
   */
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Firefox: preferences by name. Chromium: the nested object of its `Preferences` file. */
  readonly prefs?: Readonly<Record<string, unknown>>;
  /** Variables of the browser's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Default true. */
  readonly headless?: boolean;
}

/** The top-level site a partitioned cookie belongs to, as the extension API words it. */
export interface Partition {
  readonly topLevelSite: string;
  readonly hasCrossSiteAncestor: boolean;
}

/** What a cookie says of requests from other sites; `unset` where it says nothing that the browser knows. */
export type JarSameSite = 'Strict' | 'Lax' | 'None' | 'unset';

/** A live cookie as the browser's own jar tells it, past the extension API. */
export interface JarCookie {
  readonly name: string;
  readonly value: string;
  /** With a leading dot iff the cookie is not host-only. */
  readonly domain: string;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  /** By the browser's own account. */
  readonly sameSite: JarSameSite;
  /** Milliseconds since the epoch; `null` for a session cookie. */
  readonly expiresAtMs: number | null;
  readonly partition?: Partition;
  /** Firefox: the number of the container, if any. */
  readonly container?: number;
}

/** Something the extension's pages or its worker did. */
export interface ExtensionEvent {
  readonly kind: 'request' | 'error' | 'console';
  readonly text: string;
}

/** One call of `cookies.getAll` by the worker. */
export interface CookieRead {
  readonly atMs: number;
  /** The domain asked for; `null` where the question was another. */
  readonly domain: string | null;
}

/** The browser's question about access to some addresses, and the user's answer. */
export interface Question {
  /** The page that asks. */
  readonly page: Page;
  readonly origins: readonly string[];
  readonly granted: boolean;
  /** Does what makes the page ask. */
  readonly ask: () => Promise<void>;
  readonly isAnswered: () => Promise<boolean>;
}

/** What differs between the browsers; the lab is made of it. */
export interface Driver {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Opens a file of the extension in a tab and waits until it is loaded. */
  openExtensionPage(path: string, how?: { readonly background?: boolean }): Promise<Page>;
  /** Clicks the toolbar button, so to say, while `page` is the active tab. */
  openPopup(page: Page): Promise<Page>;
  workerRunning(): Promise<boolean>;
  killWorker(): Promise<void>;
  /** Counts the worker's `cookies.getAll` calls from now on; the answer reads the count so far. */
  watchReads(): Promise<() => Promise<readonly CookieRead[]>>;
  inWorker<Args extends readonly Json[], Result>(
    fn: WorkerFunction<Args, Result>,
    ...args: Args
  ): Promise<Result>;
  jar(): Promise<JarCookie[]>;
  /** The jar of all private windows, one of whose pages this is. */
  privateJar(page: Page): Promise<JarCookie[]>;
  clearAllCookies(): Promise<void>;
  /** Takes back, or gives, the site access named in the manifest, as the user does in the browser's own pages. */
  setAccess(granted: boolean): Promise<void>;
  /** Gives access that the manifest names as optional, as the user does in the browser's own pages. */
  grant(origin: string): Promise<void>;
  /** Has a page ask for access, and answers as a user would. */
  answerAccess(question: Question): Promise<void>;
  /** Allows the extension in private windows. Both browsers start it again for that: its open pages are lost. */
  allowPrivately(): Promise<void>;
  /** A page in a new private window. */
  newPrivatePage(): Promise<Page>;
  /** A page in a container tab. Firefox only. */
  newContainerPage(): Promise<Page>;
  /** The addresses of a page and of its frames. */
  frames(page: Page): Promise<readonly string[]>;
  events(): Promise<readonly ExtensionEvent[]>;
  close(): Promise<void>;
}

/** A browser that does not answer in this time will not answer at all. */
export const PROTOCOL_TIMEOUT_MS = 30_000;

/** The first start of a browser makes a profile; on a busy machine puppeteer's own 30 seconds are few. */
export const START_TIMEOUT_MS = 90_000;

/** What a driver needs to start: the options and a profile folder that outlives a restart. */
export interface Start {
  readonly options: LabOptions;
  readonly profile: string;
}
