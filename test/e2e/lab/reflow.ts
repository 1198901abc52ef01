import type { Page } from 'puppeteer-core';
import type { Lab } from './lab.ts';
import { until } from './until.ts';

/** Zooms the tab with the extension's page, as the reader does. Both browsers open their pages 1280 pixels wide. */
export async function zoom(lab: Lab, page: Page, factor: number): Promise<void> {
  await lab.extensionCall(
    async ({ tabs }, address, zoomFactor) => {
      for (const { id, url } of await tabs.query({}))
        if (id !== undefined && url === address) await tabs.setZoom(id, zoomFactor);
    },
    await page.evaluate(() => location.href),
    factor,
  );
  const isZoomed = () => page.evaluate((width) => innerWidth === width, 1280 / factor);
  await until(isZoomed, { what: `a zoom of ${factor}` });
}

/** Runs in the page. */
function measure(): string[] {
  const { clientWidth } = document.documentElement;
  const found: string[] = [];
  const tell = (element: Element, what: string) =>
    found.push(`${what}: ${element.outerHTML.slice(0, 100)}`);
  const canScroll = (element: Element) =>
    ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  for (const element of document.querySelectorAll<HTMLElement>('html, body, body *')) {
    if (!element.checkVisibility() || element.closest('.visually-hidden, svg, option')) continue;
    // What is typed into a field may be longer than the field.
    const isTooWide =
      element.scrollWidth > element.clientWidth + 1 &&
      element.clientWidth > 0 &&
      !element.matches('input');
    // Content that is scrolled sideways has the focus for it; only a table may be.
    if (isTooWide && canScroll(element)) {
      if (element.tabIndex !== 0 || !element.querySelector('.cookies'))
        tell(element, 'to be scrolled sideways');
    } else if (isTooWide && getComputedStyle(element).overflowX !== 'visible') {
      tell(element, 'clipped');
    }
    if (element.closest('.cookies') && !element.closest('.details')) continue;
    const { left, right } = element.getBoundingClientRect();
    if (left < -1 || right > clientWidth + 1) tell(element, 'beyond the edge');
  }
  return found;
}

/** What a narrow page loses, a line each: clipped, beyond its edges, or to be reached by scrolling sideways only. */
export async function lost(page: Page): Promise<string[]> {
  return page.evaluate(measure);
}
