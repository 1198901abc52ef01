import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { importPolicy } from '../../../scripts/import-policy.ts';
import { draftPolicy } from '../../../src/import/draft-policy.ts';
import { ImportError } from '../../../src/import/import-error.ts';
import { importLimits } from '../../../src/import/import-limits.ts';
import type { ImportResult } from '../../../src/import/imported.ts';

vi.setConfig({ testTimeout: 60_000 });

const corpus = new URL('../../fixtures/corpus/', import.meta.url).pathname;
const documents = readdirSync(corpus)
  .filter((file) => !file.endsWith('.expected.json') && file !== 'README.md')
  .map((file) => ({ file, text: readFileSync(corpus + file, 'utf8') }));

/** Imports, lets the importer's own error pass, and checks what holds of any draft. */
function check(text: string, filename: string): ImportResult | null {
  try {
    const result = importPolicy(text, { filename });
    for (const { name, maxAgeSeconds } of result.declarations) {
      expect(name.length).toBeLessThanOrEqual(importLimits.nameCharacters);
      expect(name).not.toMatch(/[\s"<>]|^\**$/);
      expect(name.split('*').length - 1).toBeLessThanOrEqual(importLimits.wildcardsPerName);
      expect(maxAgeSeconds === null || maxAgeSeconds >= 0).toBe(true);
    }
    expect(new Set(result.declarations.map(({ name }) => name)).size).toBe(
      result.declarations.length,
    );
    return result;
  } catch (error) {
    expect(error).toBeInstanceOf(ImportError);
    return null;
  }
}

/** Pieces that the readers look for, put together as nobody would. */
const pieces = [
  'cookie',
  '_ga',
  '_gid*',
  '1 year',
  'Name',
  'Provider',
  'Dauer',
  ':',
  '|',
  '|---|',
  '\t',
  '\n',
  '\n\n',
  '- ',
  '## ',
  '**',
  '`',
  '<table>',
  '<tr>',
  '<td rowspan=99 colspan=99>',
  '</td>',
  '<dl><dt>',
  '<dd>',
  '<x>',
  '<sup>1</sup>',
  '“',
  '”',
  '(',
  ')',
  '[ID]',
  '{',
  '}',
  '[',
  ']',
  '"name":',
  '"cookies"',
  '"disclosures":[',
  '"services":',
  ',',
  '/^_ga(a|b)?/',
  'starting with ',
  '\\',
  '\u200b',
  '__proto__',
  '<!--',
  '-->',
  '```',
  'var a = ',
  'CookieConsentDialog.cookieTableNecessary = ',
  'Groups',
  ';',
  '0',
  'é',
  '😀',
];
const endings = ['txt', 'md', 'html', 'csv', 'json', 'js', ''];

describe('whatever is brought', () => {
  const file = fc.constantFrom(...endings).map((ending) => `file.${ending}`);

  test('text of any characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        file,
        (text, name) => void check(text, name),
      ),
      { numRuns: 400 },
    );
  });

  test('pieces of every format', () => {
    let declared = 0;
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, file, (source, name) => {
        declared += check(source, name)?.declarations.length ?? 0;
      }),
      { numRuns: 1_500 },
    );
    expect(declared).toBeGreaterThan(0);
  });

  test('any JSON, also under the keys of the tools', () => {
    const keys = fc.constantFrom(
      'disclosures',
      'identifier',
      'Groups',
      'GroupName',
      'Cookies',
      'services',
      'name',
      'purposes',
      'cookies',
      'categories',
      'autoClear',
      'language',
      'translations',
      'formatVersion',
      'declarations',
      '__proto__',
      'constructor',
      'maxAgeSeconds',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(null, true, 0, -1, 1e300, '', '_ga', '/(/', '^(a|'),
        tie('list'),
        tie('object'),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }),
      object: fc
        .array(fc.tuple(keys, tie('value')), { maxLength: 5 })
        .map((pairs) => Object.fromEntries(pairs)),
    }));
    fc.assert(
      fc.property(value, (data) => {
        check(JSON.stringify(data), 'a.json');
        check(`x = ${JSON.stringify(data)}`, 'a.js');
      }),
      { numRuns: 600 },
    );
  });

  test.each(documents.map(({ file, text }) => [file, text]))('%s, cut and mixed', (name, text) => {
    const place = fc.nat({ max: text.length });
    fc.assert(
      fc.property(place, place, fc.constantFrom(...pieces), (from, to, piece) => {
        check(text.slice(0, from) + piece + text.slice(to), name);
      }),
      { numRuns: 25 },
    );
  });
});

test.each(documents.map(({ file, text }) => [file, text]))(
  '%s gives a draft that is a policy',
  (file, text) => {
    const result = importPolicy(text, { filename: file });
    const source = { url: 'https://example.org/', retrieved: '2026-01-01', document: 'Cookies' };
    const about = {
      id: 'example.org',
      title: 'Cookies',
      publisher: 'Example',
      sites: ['example.org'],
      source,
    };
    expect(draftPolicy(result, about)).toMatchObject({ ok: true });
  },
);

/**
 * 2 MB each. What counts is time of the processor, not of the clock, and the best of three tries, so that other work
 * on the machine does not matter. All take well under the second that is promised; machines may be half as fast.
 */
describe('2 MB of junk', () => {
  const secondsOf = (text: string, filename: string) => {
    const before = process.cpuUsage();
    check(text, filename);
    return process.cpuUsage(before).user / 1e6;
  };
  const fill = (text: string) =>
    text.repeat(Math.ceil(2_000_000 / text.length)).slice(0, 2_000_000);
  test.each([
    ['spaces', ' ', 'txt'],
    ['line breaks', '\n', 'txt'],
    ['tabs', 'a\tb\n', 'txt'],
    ['bars', '|', 'md'],
    ['rows', '|a|b|\n', 'md'],
    ['stars', '*', 'md'],
    ['ticks', '`a ', 'md'],
    ['links', '[a](', 'md'],
    ['headings', '# a\n', 'md'],
    ['headers', 'Nom\nDurée\n', 'txt'],
    ['names', 'cookie _a ', 'txt'],
    ['underscores', 'cookie a_', 'txt'],
    ['prose', 'cookies starting with ', 'txt'],
    ['quotes', '“a ', 'txt'],
    ['bullets', '- cookie\n', 'md'],
    ['divs', '<div>', 'html'],
    ['bold', '<p><b><i><u>', 'html'],
    ['tables', '<table><tr><td>', 'html'],
    ['spans', '<tr><td rowspan=9999>a<td>b', 'html'],
    ['breaks', 'a<br>', 'html'],
    ['brackets', '[', 'json'],
    ['objects', '{"a":', 'json'],
    ['quotes', '"a,', 'csv'],
    ['assignments', 'cookie=[', 'js'],
    ['calls', 'cookie({a:1});', 'js'],
    ['types', 'const cookie: B = {c: 1}\n', 'ts'],
    ['one long word', 'a', 'txt'],
    ['placeholders', '#', 'txt'],
    ['angle brackets', '<', 'html'],
    ['lengths', '1 year and ', 'txt'],
    ['numbers in words', 'one hundred and ', 'txt'],
    ['browsers', 'browser close ', 'txt'],
    ['spaced headers', 'Name Duration Purpose\n', 'txt'],
    ['spaced rows', 'Name Duration Purpose\n_ga 2 years a\n', 'txt'],
    ['fields', 'Name: _ga\nDuration: 1 year\n', 'txt'],
    ['fields on a line', 'Name: _ga; Provider: x; ', 'txt'],
    ['cells, one a line', 'Name\nExpiry\n_ga\n2 years\n', 'txt'],
    ['boxes', '<div><i>a</i><i>b</i><div>', 'html'],
    ['rows of boxes', '<div><div>Name</div><div>Duration</div><div>Purpose</div></div>', 'html'],
    ['definitions', '<dt>_ga<dd>b', 'html'],
    ['unclosed attribute', '<a href="', 'html'],
    ['minified', '!function(){var cookie={name:"a",b:[1,2]};}();', 'js'],
    ['texts put together', '"cookie"+', 'js'],
    ['patterns', 'cookie=/(/;', 'js'],
    ['calls with texts', 'cookie({a:"1"});', 'js'],
    ['names above lines', '_ga_a\nThis cookie counts.\nIt expires in 2 years.\n\n', 'txt'],
    ['badges', '<div><code class="a">_ga</code><span class="b">Analytics</span></div>', 'html'],
    ['rows with dots', '_ga · 2 years · x\n', 'txt'],
    ['counts', 'Google\n3\n', 'txt'],
    ['chapters', '1. Cookies\n\n', 'txt'],
    ['quoted cookies', 'the “oo” cookie lasts 2 years. ', 'txt'],
    ['separators', ';', 'csv'],
    ['commas on a line', 'a, b, cookie, ', 'txt'],
    ['names on a line', '_a1, _a2, ', 'txt'],
    ['tabs on a line', 'cookie\t', 'txt'],
    ['bars on a line', 'cookie | ', 'md'],
    ['arrows', '_ga -> Google -> counts -> 1 day\n', 'txt'],
    ['arrows on a line', '_ga -> ', 'txt'],
    ['nested lists', '<ul><li>cookie', 'html'],
    ['nested classes', '<h3>Google<h3>Marketing', 'html'],
    ['small tables', '<table><tr><td>a b<td>c d e f g h<tr><td>i<td>k l m n o</table>', 'html'],
    ['inline elements', '<span>_a 1 year</span>', 'html'],
    ['companies', 'Processing company\nGoogle\n', 'txt'],
    ['titles of brands', 'Videos (Vimeo)\n', 'txt'],
    ['paragraphs', `${'Words about a cookie of this site and its pages. '.repeat(4)}\n\n`, 'txt'],
    ['sentences', `${'The cookie _a lasts 2 years. '.repeat(8)}\n\n`, 'txt'],
    ['many functions', 'function a(b,c){return b?c+"cookie":[b,c,{d:/x/}]}', 'js'],
    ['records', '{"name":"_a","duration":"1 day"},', 'json'],
    ['empty texts', '""', 'csv'],
  ])(
    '%s (%j, %s)',
    (_, piece, ending) => {
      const text = fill(piece);
      let best = Number.POSITIVE_INFINITY;
      for (let tries = 0; tries < 3 && best > 1; tries += 1)
        best = Math.min(best, secondsOf(text, `junk.${ending}`));
      expect(best).toBeLessThan(2);
    },
    60_000,
  );
});
