/**
 * The name that a style attribute is parsed under. A browser holds a style against the page's content security policy
 * already while it parses, and logs a violation an element, although the parsed document is never drawn.
 */
export const inertStyle = 'inert-style';

/** Elements whose content is text: a tag in it is none. It ends at their first end tag. */
const RAW_TEXT = /^(?:script|textarea|title|xmp|iframe|noembed|noframes|plaintext)$/i;
const TAG_NAME = /<(\/?)([a-z][^\s/>]*)/iy;
/** The blanks before an attribute, its name, and its value. By the HTML standard a name may begin with `=`. */
const ATTRIBUTE =
  /([\s/]*)(=?[^\s/>=]+|=)(?:\s*=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s>"'][^\s>]*)?)?/y;

/** Puts a text in the place of what stands between two places. */
type Replace = (start: number, end: number, text: string) => void;

/**
 * HTML without its style elements, with each style attribute under another name, and all else as it was. Takes time in
 * proportion to its length.
 */
export function withInertStyles(html: string): string {
  const parts: string[] = [];
  let copied = 0;
  const replace: Replace = (start, end, text) => {
    parts.push(html.slice(copied, start), text);
    copied = end;
  };
  for (let at = html.indexOf('<'); at >= 0; )
    at = html.indexOf('<', endOfMarkup(html, at, replace));
  return parts.join('') + html.slice(copied);
}

/** Where the tag or comment that begins here ends, together with the text of an element that holds nothing else. */
function endOfMarkup(html: string, start: number, replace: Replace): number {
  // `<!-->` is a whole comment.
  if (html.startsWith('<!--', start)) return endOf(html, /-->/g, start + 2);
  TAG_NAME.lastIndex = start;
  const [tag, slash, name = ''] = TAG_NAME.exec(html) ?? [];
  // `<!doctype html>`, `<?php ?>`, `</ p>`; elsewhere the sign is text.
  if (tag === undefined)
    return /[!?/]/.test(html[start + 1] ?? '') ? endOf(html, />/g, start) : start + 1;
  if (slash === '' && /^style$/i.test(name)) return endOfStyle(html, start, replace);
  let at = start + tag.length;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const [all, before = '', attribute = ''] = ATTRIBUTE.exec(html) ?? [];
    if (all === undefined) break;
    const named = at + before.length;
    if (/^style$/i.test(attribute)) replace(named, named + attribute.length, inertStyle);
    at += all.length;
  }
  return slash === '' && RAW_TEXT.test(name)
    ? endOf(html, new RegExp(`</${name}(?=[\\s/>])`, 'gi'), at)
    : at;
}

/** In a drawing, where a style element may be closed by a slash. */
const CLOSED_STYLE = /^<style[^<>]*\/>/i;
const LONGEST_CLOSED = 1_000;

/** Takes a style element out, and says where it ends. */
function endOfStyle(html: string, start: number, replace: Replace): number {
  // To take it for open would take all that follows; that it is logged harms nobody.
  if (CLOSED_STYLE.test(html.slice(start, start + LONGEST_CLOSED))) return start + 1;
  const end = endOf(html, /<\/style(?:[\s/][^>]*)?>/gi, start);
  replace(start, end, '');
  return end;
}

/** Where the first match ends; without one all the rest belongs to it. */
function endOf(html: string, mark: RegExp, from: number): number {
  mark.lastIndex = from;
  return mark.test(html) ? mark.lastIndex : html.length;
}
