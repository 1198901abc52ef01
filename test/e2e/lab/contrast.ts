import type { Page } from 'puppeteer-core';

/** Runs in the page. WCAG 2.2: 1.4.3 for text, here as if all of it were small, and 1.4.11 for what is drawn. */
function measure(): { readonly measured: number; readonly faint: string[] } {
  const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const backgroundOf = (element: Element | null): string => {
    const color = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
    return channels(color)[3] === 0 ? backgroundOf(element?.parentElement ?? null) : color;
  };
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string) => {
    const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest('.visually-hidden, :disabled');
  const faint: string[] = [];
  let measured = 0;
  const check = (element: Element, color: string, { behind = element, atLeast = 3 }) => {
    measured += 1;
    const found = contrast(color, backgroundOf(behind));
    if (found >= atLeast) return;
    faint.push(`${found.toFixed(2)}: ${element.outerHTML.slice(0, 80)}`);
  };
  const all = (selector: string) => [...document.querySelectorAll(selector)].filter(isShown);
  const parentOf = (element: Element) => element.parentElement ?? element;

  for (const element of all('body, body *')) {
    if ([...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''))
      check(element, getComputedStyle(element).color, { atLeast: 4.5 });
  }
  for (const input of all('[placeholder]'))
    check(input, getComputedStyle(input, '::placeholder').color, { atLeast: 4.5 });
  for (const icon of all('.icon')) check(icon, getComputedStyle(icon).color, {});
  // The border of a filter button says nothing that its text does not say.
  for (const control of all('[type=search], select, .button'))
    check(control, getComputedStyle(control).borderTopColor, { behind: parentOf(control) });
  for (const bar of all('.bar i, .life i'))
    check(bar, getComputedStyle(bar).backgroundColor, { behind: parentOf(bar) });
  return { measured, faint };
}

/** Text and drawings of a page that stand out too little from what is behind them, a line each. */
export async function tooFaint(page: Page): Promise<string[]> {
  const { measured, faint } = await page.evaluate(measure);
  if (measured === 0) throw new Error('There is nothing to measure');
  return faint;
}
