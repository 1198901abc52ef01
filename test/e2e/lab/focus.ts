import type { KeyInput, Page } from 'puppeteer-core';
import { until } from './until.ts';
import { browserName } from './use-lab.ts';

/** What runs in the page; as text, so that all of it can use all of it. */
const HELPERS = `
const label = (it) => [...(it.labels?.[0]?.childNodes ?? [])].find((part) => part !== it);
const name = (it) => (it.ariaLabel ?? label(it)?.textContent ?? it.innerText)
  .replace(/\\s+/g, ' ').trim();
const drawn = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
const inSight = (it) => {
  const { left, top, width, height } = it.getBoundingClientRect();
  // Rows of the popup are higher than their button, and what is in part beyond the window's edge is in sight.
  return [1, Math.min(height / 2, 12)].some((down) =>
    [0.05, 0.5, 0.95].some((part) => {
      const found = document.elementFromPoint(left + part * width, top + down);
      return it.contains(found) || it.closest('label')?.contains(found);
    }),
  );
};
const focused = () => {
  const it = document.activeElement;
  if (!it || it === document.body) return '';
  if (it.matches('main')) return 'main';
  const marked = drawn(getComputedStyle(it)) || drawn(getComputedStyle(it, '::after'));
  return name(it) + (marked ? '' : ' (without a mark)') + (inSight(it) ? '' : ' (out of sight)');
};
const controls = () => [...document.querySelectorAll('a[href], button, input, select, summary')]
  .filter((it) => it.checkVisibility() && !it.disabled)
  .filter((it) => it.type !== 'radio' || it.checked);
const names = () => controls().map(name);
const isBefore = (wanted) => {
  const found = controls().find((it) => name(it) === wanted) ?? document.body;
  const order = document.activeElement.compareDocumentPosition(found);
  return found !== document.body && (order & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
};
`;

type Question = 'focused()' | 'names()' | `isBefore(${string})`;

async function ask(page: Page, question: Question): Promise<unknown> {
  const answer = await page.evaluate(`(() => {${HELPERS} return JSON.stringify(${question}); })()`);
  return JSON.parse(String(answer));
}

/**
 * The name of what has the focus; '' where nothing has, 'main' where it is the scrolled content as a whole. What has
 * no visible mark of the focus, or is wholly covered or scrolled away, is said to be so.
 */
export async function focused(page: Page): Promise<string> {
  return String(await ask(page, 'focused()'));
}

/** Waits until something has the focus. */
export async function untilFocused(page: Page, wanted: string): Promise<void> {
  await until(async () => (await focused(page)) === wanted, { what: `the focus on ${wanted}` });
}

/** The names of all that can be used, in the order of the document. */
export async function controls(page: Page): Promise<string[]> {
  return (await ask(page, 'names()')) as string[];
}

/**
 * Waits until the page has drawn what the last key did, as a reader does. Firefox brings the text of a field that was
 * left back into sight when its next frame comes late, and what has the focus since then stays out of it.
 */
async function drawn(page: Page): Promise<void> {
  if (browserName !== 'firefox') return;
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
}

/** Presses keys one after the other, for real; the answer is what has the focus then, once it was brought into sight. */
export async function keys(page: Page, ...pressed: readonly KeyInput[]): Promise<string> {
  for (const key of pressed) {
    await drawn(page);
    await page.keyboard.press(key);
  }
  return settled(page);
}

/** The same with Shift held down. */
export async function shifted(page: Page, ...pressed: readonly KeyInput[]): Promise<string> {
  await page.keyboard.down('Shift');
  await keys(page, ...pressed);
  await page.keyboard.up('Shift');
  return settled(page);
}

/** What has the focus, once it was brought into sight: Firefox does so some frames later. */
async function settled(page: Page): Promise<string> {
  const now = await focused(page);
  if (!now.endsWith('(out of sight)')) return now;
  const look = async () => {
    const later = await focused(page);
    return !later.endsWith('(out of sight)') && later;
  };
  return until(look, { what: `${now} to come into sight`, timeoutMs: 3_000 }).catch(() => now);
}

/**
 * Walks on by Tab to the last control, and says what had the focus, from the first on. That scrolled content is a
 * stop of its own in Firefox, and in Chromium mostly not, is left out.
 */
export async function walk(page: Page): Promise<string[]> {
  const last = (await controls(page)).at(-1);
  const met: string[] = [];
  for (let now = await settled(page); met.length < 100; now = await keys(page, 'Tab')) {
    if (now !== '' && now !== 'main') met.push(now);
    if (now === last) break;
  }
  return met;
}

/**
 * Presses Tab, or Shift and Tab, until something has the focus. Never beyond the ends of the page: what comes after
 * them is the browser's own, from where a remote control of Firefox does not come back.
 */
export async function tabTo(page: Page, wanted: string): Promise<void> {
  const isBefore = await ask(page, `isBefore(${JSON.stringify(wanted)})`);
  const met: string[] = [];
  const most = (await controls(page)).length + 1;
  while (met.length <= most) {
    const now = isBefore ? await shifted(page, 'Tab') : await keys(page, 'Tab');
    if (now === wanted) return;
    met.push(now);
  }
  throw new Error(`No way leads to ${wanted}, but to ${JSON.stringify(met)}`);
}
