import { createHash } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Extension } from 'puppeteer-core';
import { indexKey, policyKey } from '../../../src/known-policy.ts';
import { aDeclaration, aPolicy, nowMs } from '../../fixtures/make.ts';
import type { Figure } from '../figure.ts';
import { spreadOf } from '../statistics.ts';
import { withoutKey } from '../without-key.ts';
import { openArena } from './arena.ts';
import type { Timing } from './observe.ts';
import { compare, inMs, type Timings } from './popup-figures.ts';
import { preparePopups } from './popups.ts';

const policies = 200;
const declarations = 500;
const cookies = 50;
/** What nobody sees: a frame of a screen. */
const budgetMs = 1_000 / 60;

export interface PolicyRequest {
  /** The product's folder. */
  readonly product: string;
  /** A folder for two copies of it. */
  readonly scratch: string;
  readonly rounds: number;
}

/** The same popup twice, on a site of the bundled policy: with many added policies stored, and with none. */
export async function policyFigures({
  product,
  scratch,
  rounds,
}: PolicyRequest): Promise<Figure[]> {
  const folders = { product: join(scratch, 'laden'), floor: join(scratch, 'bare') };
  for (const folder of Object.values(folders)) {
    await cp(product, folder, { recursive: true });
    await withoutKey(folder);
  }
  const arena = await openArena(folders);
  try {
    await addPolicies(arena.browser, arena.extensions.product);
    const popups = await preparePopups(arena);
    const timings = await compare(arena, popups, { cookies, rounds });
    return [
      toFigure('names in the DOM', 'namesMs', timings),
      toFigure('first frame', 'frameMs', timings),
    ];
  } finally {
    await arena.close();
  }
}

/** Stores policies as the policies page does. */
async function addPolicies(browser: Browser, extension: Extension): Promise<void> {
  const page = await browser.newPage({ background: true });
  await page.goto(`chrome-extension://${extension.id}/manifest.json`);
  const set = (items: Record<string, unknown>) =>
    page.evaluate((given) => chrome.storage.local.set(given), items);
  const index: object[] = [];
  for (let n = 0; n < policies; n++) {
    const { id, title, sites, text } = policy(n);
    await set({ [policyKey(id)]: text });
    const sha256 = createHash('sha256').update(text).digest('hex');
    const [pattern] = sites;
    const site = { pattern, registrableDomain: id };
    index.push({ id, title, sites: [site], declarations, savedMs: nowMs, sha256 });
  }
  await set({ [indexKey]: index });
  await page.close();
}

function policy(n: number) {
  const id = `site-${n}.example`;
  const declared = Array.from({ length: declarations }, (_, index) =>
    aDeclaration({ name: `cookie_${index}_*`, purpose: 'Counts visits' }),
  );
  const whole = aPolicy({
    id,
    title: `Policy of ${id}`,
    sites: [`www.${id}`],
    declarations: declared,
  });
  return { ...whole, text: JSON.stringify(whole) };
}

declare const chrome: {
  readonly storage: { readonly local: { set(items: Record<string, unknown>): Promise<void> } };
};

function toFigure(name: string, key: keyof Timing, timings: Timings): Figure {
  const laden = spreadOf(timings.product.map((timing) => timing[key]));
  const bare = spreadOf(timings.floor.map((timing) => timing[key]));
  return {
    part: `Popup with ${policies} added policies of ${declarations} declarations, against none`,
    name: `${cookies} cookies, ${name}, later by`,
    value: laden.median - bare.median,
    unit: 'ms',
    budget: budgetMs,
    detail: `with ${inMs(laden)}, without ${inMs(bare)}`,
  };
}
