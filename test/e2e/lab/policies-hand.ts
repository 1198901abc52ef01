import type { Page } from 'puppeteer-core';
import { press } from './popup-hand.ts';
import { until } from './until.ts';

/** A cookie page's table, of two declarations. */
export const cookieTable = `<table><tr><th>Cookie</th><th>Category</th><th>Provider</th><th>Purpose</th><th>Duration</th></tr>
<tr><td>mine</td><td>Necessary</td><td>Us</td><td>Keeps you signed in</td><td>2 weeks</td></tr>
<tr><td>count_*</td><td>Statistics</td><td>Counter Ltd</td><td>Counts visits</td><td>13 months</td></tr></table>`;

/** Hands the policies page a clipboard or a drag, as the browser would; `file` is the text of a file. */
export async function hand(
  page: Page,
  event: 'paste' | 'drop',
  forms: Readonly<Record<string, string>>,
): Promise<void> {
  await page.evaluate(
    (type, given) => {
      const data = new DataTransfer();
      for (const [form, value] of Object.entries(given)) {
        if (form === 'file') data.items.add(new File([value], 'cookies.html'));
        else data.setData(form, value);
      }
      const options = { bubbles: true, cancelable: true };
      const event =
        type === 'paste' ? new ClipboardEvent(type, options) : new DragEvent(type, options);
      // What the constructors take differs between the browsers.
      const property = type === 'paste' ? 'clipboardData' : 'dataTransfer';
      Object.defineProperty(event, property, { value: data });
      document.querySelector('textarea')?.dispatchEvent(event);
    },
    event,
    forms,
  );
}

/** The declarations of the draft that is open, once there is one. */
export async function drafted(page: Page): Promise<string[]> {
  await page.waitForSelector('[data-draft]');
  return page.$$eval('[data-draft]', (rows) =>
    rows.map((row) => row.getAttribute('data-draft') ?? ''),
  );
}

/** Takes what is offered as the address of the policy, once it is. */
export async function takeAddress(page: Page): Promise<void> {
  await page.click('[data-offer=source]');
  await page.waitForFunction(() => !document.querySelector('[data-offer=source]'));
}

/** Saves the draft, and waits for the list. */
export async function save(page: Page): Promise<void> {
  if (await page.$('[data-offer=source]')) await takeAddress(page);
  await press(page, 'draftSave');
  await page.waitForSelector('.policy-list');
}

/** Removes the policy that was added, and waits until the list is without it: before that, it is to be drawn anew. */
export async function removeAdded(page: Page): Promise<void> {
  await press(page, 'remove');
  await page.waitForFunction(() => document.querySelector('[data-kind=added]') === null);
}

/** What the policies page answers below its box, to a text that it cannot read. */
export async function answered(page: Page): Promise<string> {
  return page.$eval('.add [role=alert]', ({ textContent }) => textContent ?? '');
}

/** Waits until the policies page says something for all to hear, which may come after what it did is seen. */
export async function untilSaid(page: Page, wanted: RegExp): Promise<void> {
  const said = () => page.$eval('[role=status]', ({ textContent }) => textContent ?? '');
  await until(async () => wanted.test(await said()), { what: `the page to say ${wanted}` });
}
