import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { ensureBrowser } from '../browsers.ts';
import { root } from '../root.ts';
import type { Caption } from './captions.ts';
import { canvas } from './scenes.ts';

export type Picture = Uint8Array;

/** Puts pictures together to those of the stores. */
export interface Composer {
  /** A site with the popup over it, where the browsers show it. */
  overSite(site: Picture, popup: Picture, caption: Caption): Promise<Picture>;
  /** Two popups side by side. */
  sideBySide(left: Picture, right: Picture, caption: Caption): Promise<Picture>;
  /** Chrome's small promotional tile: 440 x 280. */
  tile(caption: Caption): Promise<Picture>;
  close(): Promise<void>;
}

const style = `
* { box-sizing: border-box; margin: 0 }
body { width: 100vw; height: 100vh; overflow: hidden; position: relative; color: #1b1b1f; background: #eef1f5;
  font: 20px/1.4 system-ui, "Noto Sans", sans-serif }
h1 { font-size: 38px; line-height: 1.2; letter-spacing: -.01em; text-wrap: balance }
p { color: #4b4b55; text-wrap: balance }
.site { position: absolute; inset: 0; width: 100% }
.popup { border-radius: 10px; box-shadow: 0 0 0 1px #0002, 0 18px 50px #0f1e3459 }
.over { position: absolute; top: 12px; right: 28px }
.card { position: absolute; left: 40px; bottom: 40px; width: 740px; padding: 26px 32px; border-radius: 16px; background: #fff;
  box-shadow: 0 0 0 1px #0001, 0 18px 50px #0f1e3440; display: grid; gap: 8px 20px; grid-template-columns: 72px 1fr }
.card img { width: 72px; grid-row: span 2; align-self: center }
.pair { display: flex; gap: 48px; justify-content: center; margin-top: 36px }
.head { padding: 36px 40px 0; text-align: center; display: grid; gap: 6px }
.tile { display: grid; place-content: center; justify-items: center; gap: 6px; height: 100%; padding: 24px; text-align: center }
.tile img { width: 96px; margin-bottom: 6px }
.tile h1 { font-size: 32px }
.tile p { font-size: 18px }`;

const png = (picture: Picture) =>
  `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
const words = ({ title, text }: Caption) => `<h1>${title}</h1><p>${text}</p>`;

export async function startComposer(): Promise<Composer> {
  const browser = await launch({
    executablePath: await ensureBrowser('chromium'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  const drawing = await readFile(join(root, 'src/icons/icon.svg'), 'utf8');
  const icon = `<img alt="" src="data:image/svg+xml,${encodeURIComponent(drawing)}">`;
  return {
    overSite: (site, popup, caption) =>
      photograph(
        page,
        `<img class="site" src="${png(site)}"><img class="popup over" src="${png(popup)}">
        <div class="card">${icon}${words(caption)}</div>`,
      ),
    sideBySide: (left, right, caption) =>
      photograph(
        page,
        `<div class="head">${words(caption)}</div><div class="pair">
        <img class="popup" src="${png(left)}"><img class="popup" src="${png(right)}"></div>`,
      ),
    tile: (caption) =>
      photograph(page, `<div class="tile">${icon}${words(caption)}</div>`, {
        width: 440,
        height: 280,
      }),
    close: () => browser.close(),
  };
}

async function photograph(
  page: Page,
  body: string,
  size: { readonly width: number; readonly height: number } = canvas,
): Promise<Picture> {
  await page.setViewport(size);
  await page.setContent(`<!doctype html><style>${style}</style>${body}`, { waitUntil: 'load' });
  return page.screenshot();
}
