import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/** A cookie as the popup shows it, read from the attributes meant for automated checks. */
export interface ReadRow {
  readonly name: string;
  readonly domain: string;
  readonly status: string;
  readonly findings: readonly string[];
  /** The visible text of the row. */
  readonly text: string;
}

/** What the popup says. */
export interface Reading {
  readonly verdict: string;
  readonly rows: readonly ReadRow[];
  /** Names of the declarations not seen. */
  readonly notSeen: readonly string[];
}

function readDocument(): Reading | undefined {
  const root = document.documentElement;
  if (root.dataset.state !== 'ready') return undefined;
  const rows = [...document.querySelectorAll<HTMLElement>('[data-cookie]')].map((row) => ({
    name: row.dataset.cookie ?? '',
    domain: row.dataset.domain ?? '',
    status: row.dataset.status ?? '',
    findings: (row.dataset.findings ?? '').split(' ').filter((id) => id !== ''),
    text: row.innerText,
  }));
  const notSeen = [...document.querySelectorAll<HTMLElement>('[data-declaration]')];
  return {
    verdict: root.dataset.verdict ?? '',
    rows,
    notSeen: notSeen.map((item) => item.dataset.declaration ?? ''),
  };
}

/** Waits until the popup or panel is ready and, if given, until it says what `wanted` wants. */
export async function ready(
  page: Page,
  wanted: (reading: Reading) => boolean = () => true,
): Promise<Reading> {
  let last: Reading | undefined;
  const look = async () => {
    last = await page.evaluate(readDocument);
    return last !== undefined && wanted(last) ? last : undefined;
  };
  return await until(look, { what: 'the popup to be ready' }).catch((error: unknown) => {
    throw new Error(`${String(error)}; it last said ${JSON.stringify(last)}`);
  });
}
