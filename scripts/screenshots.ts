import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Lab, launchLab } from '../test/e2e/lab/lab.ts';
import { ready } from '../test/e2e/lab/reading.ts';
import { startSite } from '../test/site/site.ts';
import { buildExtension, root } from './build-extension.ts';
import { type BrowserName, browserNames } from './manifest.ts';

/** `npm run screenshots`: the pictures of the README, taken of the real popup in both browsers. */
const folder = join(root, 'docs/pictures');
const themes = ['light', 'dark'] as const;

interface Shot {
  readonly name: string;
  /** Brings the popup into the state to be shown. */
  readonly prepare: (popup: Page) => Promise<void>;
}

const shots: readonly Shot[] = [
  { name: 'popup', prepare: async () => undefined },
  {
    name: 'details',
    prepare: async (popup) => {
      await popup.click('[data-cookie="csrftoken"] .disclosure');
      await popup.waitForSelector('.details');
      await popup.$eval('[data-cookie="csrftoken"]', (row) =>
        row.scrollIntoView({ block: 'start' }),
      );
    },
  },
];

async function takeAll(browser: BrowserName, theme: (typeof themes)[number]): Promise<void> {
  const extensionDir = join(root, 'dist', browser);
  const site = await startSite();
  const lab = await launchLab(browser, { extensionDir, site, colorScheme: theme });
  try {
    for (const shot of shots)
      await take(lab, site.url('inai.opendatasoft.com', '/explore'), shot, theme);
  } finally {
    await lab.close();
    await site.close();
  }
}

async function take(
  lab: Lab,
  address: string,
  { name, prepare }: Shot,
  theme: string,
): Promise<void> {
  const tab = await lab.visit(address);
  await lab.untilBadge(tab, ({ text }) => text !== '');
  const popup = await lab.popup(tab);
  await ready(popup);
  await prepare(popup);
  const path = join(folder, `${name}-${lab.name}-${theme}.png`) as `${string}.png`;
  await popup.screenshot({ path });
  console.log(path);
  await tab.close();
}

await mkdir(folder, { recursive: true });
for (const browser of browserNames) {
  await buildExtension({ browser, outFolder: join(root, 'dist', browser) });
  for (const theme of themes) await takeAll(browser, theme);
}
