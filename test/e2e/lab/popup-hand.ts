import type { Page } from 'puppeteer-core';
import type { MessageKey } from '../../../src/message.ts';
import { translateEnglish } from '../../fixtures/english.ts';
import { until } from './until.ts';

/** Presses the button that bears a text of the interface, with the mouse. */
export async function press(
  page: Page,
  key: MessageKey,
  ...parts: readonly string[]
): Promise<void> {
  const label = translateEnglish(key, parts);
  const find = async () => {
    const handle = await page.evaluateHandle(
      (text) => [...document.querySelectorAll('button')].find((b) => b.textContent === text),
      label,
    );
    return handle.asElement() ?? undefined;
  };
  const button = await until(find, { what: `a button "${label}"` });
  await (button as unknown as { click(): Promise<void> }).click();
}

/** The button that opens a cookie's row. */
export function disclosure(cookieName: string): string {
  return `[data-cookie="${cookieName}"] .disclosure`;
}

/** Opens all rows that are closed, in list or table, and waits for what they hold. */
export async function openAllRows(page: Page): Promise<void> {
  const open = () =>
    page.evaluate(() => {
      const closed = document.querySelectorAll<HTMLElement>('.disclosure[aria-expanded=false]');
      for (const button of closed) button.click();
      const count = (selector: string) => document.querySelectorAll(selector).length;
      return count('.details') === count('[data-cookie]');
    });
  await until(open, { what: 'all rows to open' });
}
