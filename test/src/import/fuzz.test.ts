import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { importPolicy } from '../../../scripts/import-policy.ts';
import { draftPolicy } from '../../../src/import/draft-policy.ts';
import { check } from './check-import.ts';

vi.setConfig({ testTimeout: 60_000 });

const corpus = new URL('../../fixtures/corpus/', import.meta.url).pathname;
const documents = readdirSync(corpus)
  .filter((file) => !file.endsWith('.expected.json') && file !== 'README.md')
  .map((file) => ({ file, text: readFileSync(corpus + file, 'utf8') }));

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
