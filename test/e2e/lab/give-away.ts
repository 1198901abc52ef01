import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UNLISTED } from '../../site/hosts.ts';
import { changeManifest } from './manifest.ts';

const ask = (path: string) => `fetch('https://${UNLISTED}/${path}').catch(() => 0);`;

/** Has a page ask the network before anything else is done in it. */
async function askFirst(folder: string, page: string): Promise<void> {
  const file = join(folder, `${page}.html`);
  const html = await readFile(file, 'utf8');
  await writeFile(join(folder, `by-${page}.js`), ask(`by-${page}`));
  await writeFile(file, html.replace('<head>', `<head><script src="by-${page}.js"></script>`));
}

/**
 * Changes an extension so that it gives itself away, for the lab to notice: its files can be loaded, its traces seen in
 * pages of the portal; its worker and its pages ask for an address on their first line, `by-worker`, `by-popup` and
 * `by-options`, and its worker does so at every change of a cookie, `at-change` and, with a WebSocket, `socket`.
 */
export async function giveAway(folder: string): Promise<void> {
  await changeManifest(folder, (manifest) => ({
    ...manifest,
    content_security_policy: { extension_pages: "script-src 'self'" },
    web_accessible_resources: [{ resources: ['*'], matches: ['*://*/*'] }],
    content_scripts: [{ matches: ['*://*.opendatasoft.com/*'], js: ['trace.js'] }],
  }));
  await writeFile(join(folder, 'trace.js'), "document.body.dataset.trace = 'here'");
  await askFirst(folder, 'popup');
  await askFirst(folder, 'options');
  const worker = join(folder, 'background.js');
  const connect = `new WebSocket('wss://${UNLISTED}/socket')`;
  const later = `;chrome.cookies.onChanged.addListener(() => { ${ask('at-change')} ${connect}; });`;
  await writeFile(worker, ask('by-worker') + (await readFile(worker, 'utf8')) + later);
}
