import type { Browser } from 'puppeteer-core';
import type { ExtensionEvent } from '../driver.ts';
import { asExpression, type Json } from '../extension-code.ts';
import { bidi } from './bidi.ts';

/** A cookie as Firefox's cookie service holds it (nsICookie). */
export interface GeckoCookie {
  readonly name: string;
  readonly value: string;
  readonly host: string;
  readonly path: string;
  readonly isSecure: boolean;
  readonly isHttpOnly: boolean;
  readonly isSession: boolean;
  /** One of the numbers that nsICookie.idl gives names. */
  readonly sameSite: number;
  /** In milliseconds since Firefox 142. */
  readonly expiry: number;
  readonly originAttributes: { readonly partitionKey: string; readonly userContextId: number };
}

export interface GeckoExtension {
  readonly backgroundState: 'starting' | 'running' | 'suspending' | 'stopped';
  terminateBackground(how: { readonly ignoreDevToolsAttached: boolean }): Promise<void>;
}

/** The element that shows a tab's or a popup's page, in the browser's own window. */
export interface GeckoBrowserElement extends HTMLElement {
  permanentKey?: object;
  readonly currentURI: { readonly spec: string };
  readonly browsingContext: {
    readonly currentWindowGlobal: unknown;
    mediumOverride: string;
    getAllBrowsingContextsInSubtree(): readonly GeckoFrame[];
  } | null;
}

/** A page's or a frame's place. */
export interface GeckoFrame {
  readonly currentWindowGlobal: { readonly documentURI: { readonly spec: string } | null } | null;
}

export interface GeckoChannel {
  readonly URI: { readonly spec: string };
  readonly loadInfo: {
    readonly triggeringPrincipal: { readonly addonId?: string } | null;
    readonly loadingPrincipal: { readonly addonId?: string } | null;
  };
}

export interface GeckoScriptError {
  readonly sourceName: string;
  readonly errorMessage: string;
}

/** What one of Firefox's processes tells of its console. */
export interface GeckoConsoleCall {
  readonly level: string;
  readonly addonId: string;
  readonly text: string;
}

/** The part of Firefox's own code that the lab calls. */
export interface Gecko {
  /** The first browser window. */
  readonly window: Window & {
    labEvents?: ExtensionEvent[];
    readonly gBrowser: { readonly browsers: Iterable<GeckoBrowserElement> };
    labReads?: { atMs: number; domain: string | null }[];
    OpenBrowserWindow(how: { readonly private: boolean }): void;
  };
  readonly WebExtensionPolicy: {
    getByID(id: string): { readonly extension: GeckoExtension } | null;
  };
  readonly ChromeUtils: { importESModule<Module>(url: string): Module };
  /** Interfaces: each stands for the objects that have it. */
  readonly Ci: { readonly nsIChannel: GeckoChannel; readonly nsIScriptError: GeckoScriptError };
  readonly Services: {
    readonly cookies: {
      /** Without those of private windows. */
      readonly cookies: readonly GeckoCookie[];
      getCookiesWithOriginAttributes(attributes: string): readonly GeckoCookie[];
    };
    readonly clearData: {
      readonly CLEAR_COOKIES: number;
      deleteData(what: number, whenDone: { onDataDeleted(failed: number): void }): void;
    };
    readonly locale: { availableLocales: readonly string[]; requestedLocales: readonly string[] };
    readonly focus: { readonly activeWindow: Window | null };
    readonly prefs: {
      setIntPref(name: string, value: number): void;
      setCharPref(name: string, value: string): void;
    };
    readonly wm: { getEnumerator(type: string): Iterable<Window> };
    readonly obs: {
      addObserver(observer: (subject: unknown) => void, topic: string): void;
    };
    /** To all processes of Firefox. */
    readonly ppmm: {
      addMessageListener(
        name: string,
        listener: (message: { readonly data: GeckoConsoleCall }) => void,
      ): void;
      loadProcessScript(url: string, alsoInLaterOnes: boolean): void;
    };
    readonly console: {
      registerListener(listener: { observe(message: unknown): void }): void;
    };
  };
}

const GECKO = '{ window: globalThis, WebExtensionPolicy, ChromeUtils, Services, Ci }';

/**
 * Calls a self-contained function inside Firefox itself, with the rights of its own code. It takes
 * `--remote-allow-system-access`; the scope is that of the first browser window.
 */
export async function inGecko<Args extends readonly Json[], Result>(
  browser: Browser,
  fn: (gecko: Gecko, ...args: Args) => Result | Promise<Result>,
  ...args: Args
): Promise<Result> {
  const { contexts } = await bidi(browser).send('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  });
  const answer = await bidi(browser).send('script.evaluate', {
    expression: asExpression(fn, GECKO, args),
    target: { context: contexts[0]?.context ?? '' },
    awaitPromise: true,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return JSON.parse(String(answer.result.value)) as Result;
}
