import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/export/canonical-json.ts';
import { fileName, fileText } from '../../../src/export/formats.ts';
import { nowMs } from '../../fixtures/make.ts';

it.each([
  [
    { b: 1, a: [{ d: null, c: 'é"\n' }], A: true },
    '{"A":true,"a":[{"c":"é\\"\\n","d":null}],"b":1}',
  ],
  [[3, 2, 1], '[3,2,1]'],
  // An object would put 9 first.
  [{ 9: 1, 10: 2 }, '{"10":2,"9":1}'],
  [{ b: undefined, a: 1 }, '{"a":1}'],
  // RFC 8785, 3.2.3: by UTF-16 code units, so that a surrogate comes before U+FB33.
  [{ '\uFB33': 1, '\u{1F600}': 2, '\u20AC': 3 }, '{"\u20AC":3,"\u{1F600}":2,"\uFB33":1}'],
])('%j', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

it('is the same in whichever order an object was written', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('gives a checksum that anyone can work out', () => {
  const sum = createHash('sha256')
    .update(canonicalJson({ b: 1, a: 2 }))
    .digest('hex');
  expect(sum).toBe(createHash('sha256').update('{"a":2,"b":1}').digest('hex'));
});

it.each([
  ['inai.opendatasoft.com', 'inai.opendatasoft.com_2026-11-23T12-00-00Z.md'],
  ['[::1]', '1_2026-11-23T12-00-00Z.md'],
  ['xn--bcher-kva.example', 'xn--bcher-kva.example_2026-11-23T12-00-00Z.md'],
])('a file of %s is called %s', (host, name) => {
  expect(fileName(host, nowMs, { extension: 'md' })).toBe(name);
});

describe('what is written to a file', () => {
  it.each([
    ['csv', '\uFEFFa'],
    ['json', 'a'],
    ['html', 'a'],
    ['markdown', 'a'],
  ] as const)('as %s is %j', (id, text) => {
    expect(fileText({ id }, 'a')).toBe(text);
  });
});
