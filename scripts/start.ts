import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchLab } from '../test/e2e/lab/lab.ts';
import { ready } from '../test/e2e/lab/reading.ts';
import { startSite } from '../test/site/site.ts';
import { ensureBrowser } from './browsers.ts';
import { buildExtension } from './build-extension.ts';
import type { BrowserName } from './manifest.ts';
import { popupText } from './popup-text.ts';
import { root } from './root.ts';

/**
 * `npm start`: builds, serves the demo site under the policy's own host name on loopback, opens a browser with
 * the extension on it, and shows the popup's audit. Without a display it prints the audit and saves a picture.
 * `--browser firefox` takes the other browser, `--live` the real site, `--headless` needs no display.
 */
const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    live: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
  },
});
const host = 'inai.opendatasoft.com';

async function main(): Promise<void> {
  const browser = browserFrom(values.browser);
  const headless = values.headless || !hasDisplay();
  await ensureBrowser(browser);
  const extensionDir = join(root, 'dist', browser);
  await buildExtension({ browser, outFolder: extensionDir });

  const site = values.live ? undefined : await startSite();
  const lab = await launchLab(browser, { extensionDir, headless, ...(site && { site }) });
  try {
    const address = site?.url(host, '/explore') ?? `https://${host}/`;
    console.log(`${address}\n`);
    const tab = await lab.visit(address);
    // As a visitor would: the button has told its number before it is clicked.
    const unjudged = (await lab.badge(tab)).title;
    await lab.untilBadge(tab, ({ title }) => title.startsWith(`${unjudged.split(':')[0]}:`));
    const popup = await lab.popup(tab);
    await ready(popup);
    console.log(await popupText(popup));
    console.log(`\nToolbar button: ${JSON.stringify((await lab.badge(tab)).text)}`);
    await savePicture(browser, () => popup.screenshot());
    if (!headless) await lab.closedByUser();
  } finally {
    await lab.close();
    await site?.close();
  }
}

async function savePicture(browser: BrowserName, take: () => Promise<Uint8Array>): Promise<void> {
  const folder = join(root, 'dist/demo');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `popup-${browser}.png`);
  await writeFile(path, await take());
  console.log(`Picture of the popup: ${path}`);
}

function browserFrom(name: string): BrowserName {
  if (name === 'chromium' || name === 'firefox') return name;
  throw new Error(`There is no browser "${name}": use --browser chromium or --browser firefox`);
}

function hasDisplay(): boolean {
  return (
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
