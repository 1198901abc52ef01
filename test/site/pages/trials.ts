import { ATTRIBUTES, HOSTILE } from '../cookie-lines.ts';
import { escapeHtml, portalPage } from '../layout.ts';
import type { Reply } from '../reply.ts';

function linesPage(title: string, lines: readonly string[]): Reply {
  const items = lines.map((line) => `<li><code>${escapeHtml(line)}</code></li>`).join('\n');
  return {
    cookies: lines,
    html: portalPage(
      title,
      `<h1>${title}</h1><p>This page was sent with these lines:</p><ul>${items}</ul>`,
    ),
  };
}

/** `/hostile`: names that a careless reader trips over. */
export function hostile(): Reply {
  return linesPage('Hostile names', HOSTILE);
}

/** `/attributes`: every attribute that decides who sees a cookie. */
export function attributes(): Reply {
  return linesPage('Attributes', ATTRIBUTES);
}
