// @vitest-environment jsdom
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { code, plain, table } from '../../../src/export/markdown-text.ts';
import { reportMarkdown } from '../../../src/export/report-markdown.ts';
import { visibleName } from '../../../src/visible-name.ts';
import { createWords } from '../../../src/words.ts';
import { english } from '../../fixtures/english.ts';
import { aRequest, hostileCookies, hostileNames } from '../../fixtures/export/a-request.ts';
import { french } from '../../fixtures/french.ts';

/** As a wiki would show it. */
const rendered = (text: string) =>
  new DOMParser().parseFromString(marked.parse(text, { async: false, gfm: true }), 'text/html');

describe('the Markdown', () => {
  it('shows hostile names as the texts they are, in tables that keep their columns', () => {
    const document = rendered(reportMarkdown(aRequest({ cookies: hostileCookies() }), english));
    const selector = 'script, img, svg, style, iframe, [onerror], [onload], [onmouseover]';
    expect([...document.querySelectorAll(selector)]).toEqual([]);
    const links = [...document.querySelectorAll('a')].map((a) => a.getAttribute('href'));
    expect(links).toEqual(['https://inai.opendatasoft.com/']);
    const rows = [...(document.querySelector('table')?.querySelectorAll('tbody tr') ?? [])];
    const names = rows.map((row) => row.querySelector('td')?.textContent);
    const expected = hostileNames.map((name) => (name === '' ? '(no name)' : visibleName(name)));
    expect(names.map((name) => name?.trim()).sort()).toEqual(
      expected.map((name) => name.trim()).sort(),
    );
    expect(new Set(rows.map((row) => row.children.length))).toEqual(new Set([6]));
  });

  it('tells what the popup tells', () => {
    const text = rendered(reportMarkdown(aRequest(), english)).body.textContent;
    for (const said of [
      'Differs from the declared policy',
      'Undeclared: 2 · Deviates: 1 · Declared: 2',
      'Lifetime: 361 days; the policy says: one month.',
      'https://inai.opendatasoft.com/explore',
      '2026-11-23 12:00:00 UTC',
      'To remember the visitor’s *language*',
      'To count | visits',
    ])
      expect(text).toContain(said);
  });

  it('writes a colon as the language does', () => {
    const text = reportMarkdown(aRequest(), french);
    const labels = text.split('\n').filter((line) => line.startsWith('- **'));
    expect(labels.length).toBeGreaterThan(10);
    for (const line of labels) expect(line).toMatch(/^- \*\*[^*]+\*\*\u202f: \S/);
  });

  it('names several in the plural: above a group, and before a count', () => {
    const keys = createWords((key, parts = []) => [key, ...parts].join(' '), 'en');
    const text = reportMarkdown(aRequest(), keys);
    expect(text).toContain('## statusUndeclaredMany\n');
    expect(text).toContain('labelled statusDeviatesMany 1');
  });
});

const words = fc.string({
  unit: fc.constantFrom(...'`*_[]()<>|~&$@#!\\-+=:./1 ax', 'www.', 'https://', '@x.example'),
});
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('whatever a text is, it is read as itself', () => {
  it('in a cell', () => {
    fc.assert(
      fc.property(words, (text) => {
        const cell = rendered(table(['x'], [[plain(text)]])).querySelector('tbody td');
        expect(squeezed(cell?.textContent ?? '')).toBe(squeezed(text));
        expect(cell?.children.length ?? 0).toBe(0);
      }),
    );
  });

  it('in a list', () => {
    fc.assert(
      fc.property(words, (text) => {
        const item = rendered(`- ${plain(`${text}.`)}`).querySelector('li');
        expect(squeezed(item?.textContent ?? '')).toBe(squeezed(`${text}.`));
      }),
    );
  });

  it('in a code span', () => {
    fc.assert(
      fc.property(
        words.filter((text) => text.trim() !== ''),
        (text) => {
          const cell = rendered(table(['x'], [[code(text)]])).querySelector('tbody td');
          expect(squeezed(cell?.textContent ?? '')).toBe(squeezed(text));
          if (!text.includes('\\|')) expect(cell?.innerHTML).toMatch(/^<code>.*<\/code>$/s);
        },
      ),
    );
  });
});
