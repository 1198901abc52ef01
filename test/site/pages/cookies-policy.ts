import { readFileSync } from 'node:fs';
import { portalPage } from '../layout.ts';
import type { Reply } from '../reply.ts';

const ARTICLE = readFileSync(new URL('./cookies-policy.html', import.meta.url), 'utf8');

/** `/cookies-policy`: the text of the portal's policy as a web page, as an importer would meet it. */
export function cookiesPolicy(): Reply {
  return { html: portalPage('Cookies policy · INAI open data', `<article>\n${ARTICLE}</article>`) };
}
