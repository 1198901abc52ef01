import type { SourceLine } from './text-lines.ts';

const LONGEST_TITLE = 100;
/** A sign, a number, or a letter; word processors put a tab behind it, and draw their signs with letters. */
export const BULLET =
  /^(\s*)(?:[*+•◦▪●○■‣⁃∙►✓✔→·–—-]|\(?\d{1,3}[.)]|[a-z]\)|[o§\uf0a7\uf0b7](?=\t))\s+(\S.*)$/;
/** The number of a chapter. */
export const NUMBERED = /^\s{0,3}(?:\d{1,2}|[A-H]|[IVX]{1,5})[.)]\s/;

/** A bullet with a tab behind it is no cell of a table, unless more cells follow. */
export function isTabbedBullet(text: string): boolean {
  return BULLET.test(text) && /^\s*\S{1,4}\t[^\t]*$/.test(text);
}

/** A short line between blank ones, that is no sentence. */
export function isAlone(lines: readonly SourceLine[], index: number): boolean {
  const text = lines[index]?.text.trimEnd() ?? '';
  const edges = [lines[index - 1], lines[index + 1]];
  return (
    text.length <= LONGEST_TITLE &&
    !/[.;,]$/.test(text) &&
    edges.every((line) => line?.blank ?? true)
  );
}
