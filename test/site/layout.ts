import { STYLE } from './style.ts';

/** Text made safe for HTML, in text and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`);
}

/** A whole document. The empty icon keeps the browser from asking for /favicon.ico. */
export function document(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** A page of the portal: its header, the given content, its footer. */
export function portalPage(title: string, content: string): string {
  return document(
    title,
    `<header><div>
  <strong>INAI open data</strong>
  <nav aria-label="Main">
    <a href="/">Home</a>
    <a href="/explore">Explore</a>
    <a href="/cookies-policy">Cookies policy</a>
  </nav>
</div></header>
<main>
${content}
</main>
<footer><div>A demonstration page served from this computer. It is not the real portal.</div></footer>`,
  );
}
