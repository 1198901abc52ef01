import { describe, expect, test } from 'vitest';
import { detectFormat, type SourceFormat } from '../../../src/import/detect-format.ts';

describe('the ending tells where it can', () => {
  test.each<[string, SourceFormat]>([
    ['a.json', 'data'],
    ['a.js', 'data'],
    ['a.MJS', 'data'],
    ['a.ts', 'data'],
    ['a.html', 'html'],
    ['a.htm', 'html'],
    ['a.php', 'html'],
    ['a.csv', 'csv'],
    ['a.tsv', 'csv'],
    ['a.md', 'text'],
    ['a.txt', 'text'],
    ['a.js.txt', 'text'],
    ['csv', 'text'],
  ])('%s', (filename, format) => expect(detectFormat('Cookies', filename)).toBe(format));
});

describe('the content', () => {
  test.each<[string, string, SourceFormat]>([
    ['an object', ' {"a": 1}', 'data'],
    ['an object of one key', '{ a: 1 }', 'data'],
    ['nothing', '{}', 'data'],
    ['a list', '[{"a": 1}]', 'data'],
    ['an empty list', '[]', 'data'],
    ['a list of texts', '[ "a"]', 'data'],
    ['a template', '{{ cookies }}', 'text'],
    ['a footnote', '[1] Cookies', 'text'],
    ['a script', 'var c = {}', 'data'],
    ['a module', 'export default {}', 'data'],
    ['an import', "import x from 'y'", 'data'],
    ['a sentence that begins like one', 'import duties', 'text'],
    ['strict code', "'use strict'", 'data'],
    ['a function that is called', '(function () {})()', 'data'],
    ['minified', '!function(){}()', 'data'],
    ['Cookiebot', 'CookieConsentDialog.cookieTableNecessary = []', 'data'],
    ['comments before a script', '// a\n/* b\n * c */\nwindow.x = 1', 'data'],
    ['comments before text', '// a\nCookies', 'text'],
    ['a call of a tool further down', 'a();\nklaroConfig = {}', 'data'],
    ['a call of a tool in a page', '<p>x</p><script>CookieConsent.run({})</script>', 'html'],
    ['a page', '<!DOCTYPE html><title>x</title>', 'html'],
    ['a part of one', ' <table><tr><td>x</table>', 'html'],
    ['the end of a part', '</div>', 'html'],
    ['a tag that is none', '<policy>', 'text'],
    ['a page after words', 'Cookies <ul class="x"><li>a</ul>', 'html'],
    ['words', 'We use cookies.', 'text'],
    ['a list with commas', 'Cookie name,Duration\n_ga,1 year', 'csv'],
    ['one with semicolons', '"Cookie name";"Duration"\n_ga;1 year', 'csv'],
    ['one column', 'Cookie name\n_ga', 'text'],
    ['one known header', 'Cookie name,Zzz\n_ga,1 year', 'text'],
    ['no column of names', 'Duration,Purpose\n1 year,x', 'text'],
    ['no line of as many cells', 'Cookie name,Duration\nWe use cookies.', 'text'],
    ['headers alone', 'Cookie name,Duration', 'text'],
  ])('%s', (_, text, format) => expect(detectFormat(text, '')).toBe(format));

  test('is looked for at the beginning', () => {
    const padded = (length: number) => `${'x'.repeat(length)} <table>`;
    expect(detectFormat(padded(1_000), '')).toBe('html');
    expect(detectFormat(padded(30_000), '')).toBe('text');
  });

  test('goes before an ending that says little', () => {
    expect(detectFormat('{"a": 1}', 'a.txt')).toBe('data');
    expect(detectFormat('<!doctype html>', 'a.txt')).toBe('html');
    expect(detectFormat('Cookies <ul><li>a</ul>', 'a.txt')).toBe('text');
    expect(detectFormat('<table><tr><td>x</table>', 'a.md')).toBe('text');
    expect(detectFormat('Cookie name,Duration\n_ga,1 year', 'a.md')).toBe('text');
    expect(detectFormat('Cookie name,Duration\n_ga,1 year', 'a.txt')).toBe('csv');
  });
});
