import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Pastes into the filter, as a user would; a field of one line has no line breaks. */
export async function pasted(page: Page): Promise<string> {
  await page.focus('[type=search]');
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  const read = () => page.$eval('[type=search]', (field) => (field as HTMLInputElement).value);
  return until(async () => (await read()) || undefined, { what: 'the paste' });
}
