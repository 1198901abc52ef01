import { escapeHtml, document as page } from '../../site/layout.ts';
import type { Site } from '../../site/site.ts';
import type { LabTab } from '../lab/tab.ts';
import { type Frame, type JarPlan, UNSEEN, type Visit } from './make-jar.ts';

const top = '/jar';
const framePath = (index: number) => `/frame/jar/${index}`;

const frameOf = (source: string) => `<iframe title="Frame" src="${escapeHtml(source)}"></iframe>`;

function serve({ pages, url }: Site, { lines, frames }: Visit): void {
  const elements = frames.map(({ host, isNested }, index) => {
    const source = url(host, framePath(index));
    return frameOf(isNested ? url(UNSEEN, `/embed?src=${encodeURIComponent(source)}`) : source);
  });
  pages.set(top, () => ({ cookies: lines, html: page('Jar', elements.join('')) }));
  frames.forEach((frame: Frame, index) => {
    pages.set(framePath(index), () => ({ cookies: frame.lines, html: page('Frame', '') }));
  });
}

/** Has the demo site set all cookies of a trial, by visits in this tab, which ends on the page that is looked at. */
export async function plant(site: Site, tab: LabTab, { visits }: JarPlan): Promise<void> {
  for (const visit of visits) {
    serve(site, visit);
    const address = visit.scheme === 'https' ? site.url : site.httpUrl;
    await tab.goto(address(visit.host, top));
  }
}
