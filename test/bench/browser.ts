import { type Browser, launch } from 'puppeteer-core';
import { ensureBrowser } from '../../scripts/browsers.ts';
import { type Site, startSite } from '../site/site.ts';

/** A Chromium to measure in, and the demo site, to which every host name leads there. */
export interface Bench {
  readonly browser: Browser;
  readonly site: Site;
  close(): Promise<void>;
}

export async function openBench(): Promise<Bench> {
  const site = await startSite();
  const browser = await launch({
    executablePath: await ensureBrowser('chromium'),
    pipe: true, // Extensions can only be installed over a pipe.
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: [
      `--host-resolver-rules=MAP *:443 127.0.0.1:${site.port}, MAP * 127.0.0.1, EXCLUDE localhost`,
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--window-size=1280,1000',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  return {
    browser,
    site,
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}
