import type { Browser } from 'puppeteer-core';

/** The commands sent past puppeteer, with what is used of their answers. */
interface Commands {
  'browser.close': { params: object; result: object };
  'browsingContext.getTree': {
    params: { 'moz:scope'?: 'chrome'; maxDepth?: number; root?: string };
    result: { contexts: readonly { context: string; url: string }[] };
  };
  'browsingContext.navigate': {
    params: { context: string; url: string; wait: 'none' };
    result: object;
  };
  'script.evaluate': {
    params: { expression: string; target: { context: string }; awaitPromise: boolean };
    result:
      | { type: 'success'; result: { value?: unknown } }
      | { type: 'exception'; exceptionDetails: { text: string } };
  };
}

/** An event as Firefox would send it. */
interface ContextEvent {
  readonly context: string;
  readonly url: string;
  readonly userContext: string;
  readonly originalOpener: null;
  readonly clientWindow: string;
  readonly parent: null;
  readonly children: null;
}

interface Connection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
  emit(event: string, params: object): void;
}

export interface Bidi {
  send<Name extends keyof Commands>(
    name: Name,
    params: Commands[Name]['params'],
  ): Promise<Commands[Name]['result']>;
  /** Tells puppeteer of a page that Firefox does not announce. */
  announce(event: 'contextCreated' | 'contextDestroyed', context: string): void;
}

/** Puppeteer's WebDriver BiDi connection, which it keeps for itself. */
export function bidi(browser: Browser): Bidi {
  const { connection } = browser as unknown as { readonly connection: Connection };
  return {
    async send(name, params) {
      return (await connection.send(name, params)).result as never;
    },
    announce(event, context) {
      const about: ContextEvent = {
        context,
        url: 'about:blank',
        userContext: 'default',
        originalOpener: null,
        clientWindow: '',
        parent: null,
        children: null,
      };
      connection.emit(`browsingContext.${event}`, about);
    },
  };
}
