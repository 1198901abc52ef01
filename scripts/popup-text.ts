import type { Page } from 'puppeteer-core';
import { asExpression } from '../test/e2e/lab/extension-code.ts';

/** What the popup says, read from its document: the sentences a reader sees, with the list indented. */
export async function popupText(page: Page): Promise<string> {
  const text = await page.evaluate(asExpression(readLines, 'document', []));
  return (JSON.parse(String(text)) as string[]).join('\n');
}

/** Runs in the popup. */
function readLines(page: Document): string[] {
  const shown = (element: Element | null) => {
    const copy = element?.cloneNode(true) as Element | undefined;
    for (const part of copy?.querySelectorAll('.visually-hidden, [aria-hidden]') ?? [])
      part.remove();
    return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
  const all = (selector: string, within: ParentNode = page) => [
    ...within.querySelectorAll(selector),
  ];
  const rows = (section: Element) =>
    all('li', section).flatMap((row) => {
      const [name, tag] = ['.name', '.tag'].map((part) => shown(row.querySelector(part)));
      return [
        `  ${name}  [${tag}]`,
        ...all(':scope > p', row).map((line) => `      ${shown(line)}`),
      ];
    });
  const sections = all('main section').flatMap((section) => [
    '',
    shown(section.querySelector('h2')).toUpperCase(),
    ...rows(section),
  ]);
  return [
    all('.where b, .where span').map(shown).join('  ·  '),
    ...all('h1').map(shown),
    all('.chip').map(shown).join(' | '),
    ...sections,
    '',
    ...all('footer .gaps-line > :first-child, footer .policy-line > :first-child').map(shown),
  ];
}
