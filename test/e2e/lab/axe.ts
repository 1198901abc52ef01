import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** WCAG 2.2, levels A and AA, and what axe calls good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs in the page, where axe is loaded. */
async function run(tags: readonly string[]): Promise<string[]> {
  const { violations } = await (globalThis as unknown as { readonly axe: typeof axe }).axe.run({
    runOnly: [...tags],
    // Of WCAG 2.5.3, and no tag of its own yet: what is seen on a control is in its name.
    rules: { 'label-content-name-mismatch': { enabled: true } },
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** What axe finds against the page as it stands, a line each. */
export async function violations(page: Page): Promise<string[]> {
  // Colours that change by and by are brought to their end: a page that is not drawn would stay on the way.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  const isLoaded = await page.evaluate(() => 'axe' in globalThis);
  // Not a script element, which the extension's own policy would refuse.
  if (!isLoaded) await page.evaluate(axe.source);
  return page.evaluate(run, TAGS);
}
