import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';

export type { ExtensionApi };

/** What survives the way into and out of a browser. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A self-contained function, sent as text: it sees its arguments and nothing of its own file. */
export type ExtensionFunction<Args extends readonly Json[], Result> = (
  api: ExtensionApi,
  ...args: Args
) => Result | Promise<Result>;

/** The same, for the worker: it gets what is global there. */
export type WorkerFunction<Args extends readonly Json[], Result> = (
  scope: typeof globalThis,
  ...args: Args
) => Result | Promise<Result>;

/**
 * A function as an expression that gives its result as JSON text. `first` is the expression of its first
 * argument. `__name` is what esbuild (and so tsx) calls in functions that hold named functions.
 */
export function asExpression(fn: unknown, first: string, args: readonly Json[]): string {
  const call = `(${fn})(${[first, ...args.map((arg) => JSON.stringify(arg))].join(', ')})`;
  return `(async () => { const __name = (f) => f; return JSON.stringify(await ${call}) ?? 'null'; })()`;
}

/** Calls a function with the extension's API in one of the extension's own pages. */
export async function callInPage<Args extends readonly Json[], Result>(
  page: Page,
  fn: ExtensionFunction<Args, Result>,
  args: Args,
): Promise<Result> {
  const api = 'globalThis.browser ?? globalThis.chrome';
  const text = await page.evaluate(asExpression(fn, api, args));
  return JSON.parse(String(text)) as Result;
}
