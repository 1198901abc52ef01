import { describe, expect, test } from 'vitest';
import { mentionsIn } from '../../../src/import/names/mentions.ts';
import { holdsOnlyNames, namesInCell } from '../../../src/import/names/names-in-cell.ts';

describe('a cell of names', () => {
  test.each<[string, string[]]>([
    ['_ga', ['_ga']],
    ['_gat_<id>', ['_gat_*']],
    ['wp-settings-{user}', ['wp-settings-*']],
    ['x_[ID]', ['x_*']],
    ['SSESS<ID>', ['SSESS*']],
    ['a_<<token>>', ['a_*']],
    ['_ga_#', ['_ga_*']],
    ['_pk_id.###', ['_pk_id.*']],
    ['id_#hash', ['id_*']],
    ['_ga_xxxxxxxxxx', ['_ga_*']],
    ['_gat_UA-XXXXXX-X', ['_gat_UA-*-*']],
    ['_pk_id.<appID>.<domainHash>', ['_pk_id.*.*']],
    ['_ga_(container-id)', ['_ga_*']],
    ['_ga_…', ['_ga_*']],
    ['_ga_...', ['_ga_*']],
    ['_ga_%id%', ['_ga_*']],
    ['_ga_[A-Z0-9]{10}', ['_ga_*']],
    ['con\u00adsent\u200b', ['consent']],
    ['cookies\u2011banner', ['cookies-banner']],
    ['_ga [x2]', ['_ga']],
    ['_ga[1]', ['_ga']],
    ['_ga²', ['_ga']],
    ['_ga (Google, Inc.)', ['_ga']],
    ['Cookie: _ga', ['_ga']],
    ['_ga, _gid; _gat', ['_ga', '_gid', '_gat']],
    ['_ga/_gid', ['_ga', '_gid']],
    ['_ga / _gid', ['_ga', '_gid']],
    ['crisp-client/session/<id>', ['crisp-client/session/*']],
    ['_ga et _gid', ['_ga', '_gid']],
    ['ARRAffinity\nARRAffinitySameSite', ['ARRAffinity', 'ARRAffinitySameSite']],
    ['sessionid csrftoken', ['sessionid', 'csrftoken']],
    ['/^_ga/', ['_ga*']],
    ['Any cookie starting with _hs', ['_hs*']],
    ['cookies commençant par « _hs » ou « __hs »', ['_hs*', '__hs*']],
    ['Alle Cookies, die mit „_hs“ beginnen', ['_hs*']],
    ['cookies ending with _token', ['*_token']],
    ['.AspNetCore.Antiforgery.*', ['.AspNetCore.Antiforgery.*']],
    ['connect.sid', ['connect.sid']],
    ['"><svg onload=alert(2)>', []],
    ['<img src=x onerror=alert(1)>', []],
    ['Session cookies', []],
    ['Google Analytics', []],
    ['www.example.org', []],
    ['*', []],
    ['', []],
    ['A long sentence that tells something.', []],
    ['_ga a1 b2 c3', ['_ga', 'a1', 'b2', 'c3']],
    ['a1 b2 c3', ['a1', 'b2', 'c3']],
    ['a1 b2 c3 d4', []],
    ['a1 word', []],
    ['_a, b_1 c_2', ['_a', 'b_1', 'c_2']],
    ['a_b mit Zusatz', []],
    ['a_b and any starting with _hs', ['a_b', '_hs*']],
    ['Cookies starting with abc or ending with xyz', ['abc*', '*xyz']],
    ['_ga_[A-Z]+x', ['_ga_*x']],
    ['_ga_∗x', ['_ga_*x']],
    ['_gat_UA-x-xxx', ['_gat_UA-*-*']],
    ['a_xx, a_XX', ['a_xx', 'a_*']],
    ['a/b/c', ['a', 'b', 'c']],
    ['a/b/c/d/e/f/g/h/i/j/k/l', [...'abcdefghijkl']],
    ['a/b/c/d/e/f/g/h/i/j/k/l/m', ['a/b/c/d/e/f/g/h/i/j/k/l/m']],
    ['a/b/www.example.org', ['a/b/www.example.org']],
    ['_ga\n_ga', ['_ga']],
    ['^_ga|^_gid', ['_ga*', '_gid*']],
    [`/^_ga$|^${'a'.repeat(300)}$/`, ['_ga']],
    ['The cookie theme_x', ['theme_x']],
    ['basket cookie', []],
    ['theme cookie', ['theme']],
    ['theme_x cookie', ['theme_x']],
    ['with_x', ['with_x']],
    ['a_b with remarks', []],
    ['_ga [of Google] and _gid (too)', ['_ga', '_gid']],
  ])('%j', (cell, names) => expect(namesInCell(tidy(cell)).names).toEqual(names));

  test('names the limit that a name goes over', () => {
    expect(namesInCell('a'.repeat(257)).limits).toEqual(['name-too-long']);
    expect(namesInCell('a*b*c*d*').limits).toEqual(['too-many-wildcards']);
    expect(namesInCell('_ga, Google Analytics').limits).toEqual([]);
  });

  test.each<[string, number]>([
    ['_ga', 1],
    ['_ga, _gid', 2],
    ['_ga, , _ga ', 1],
    ['_ga, Google Analytics', 2],
    ['a1 b2 c3 d4', 1],
    ['', 0],
  ])('%j falls into %j', (cell, pieces) => expect(namesInCell(cell).pieces).toBe(pieces));

  test('is read as far as anybody would read it, and no further than a policy goes', () => {
    expect(namesInCell(`${' '.repeat(19_996)}a_1,a_2`).names).toEqual(['a_1']);
    const names = Array.from({ length: 2_100 }, (_, index) => `_${index}`);
    expect(namesInCell(names.join(',')).names).toHaveLength(2_001);
  });

  test.each<[string, boolean]>([
    ['_ga', true],
    ['_ga, _gid and others', true],
    ['_ga, Google Analytics', true],
    ['_ga, Google Analytics, it counts visits', false],
    ['Google Analytics', false],
    ['a'.repeat(300), true],
    [Array.from({ length: 120 }, (_, index) => `_${index}`).join(','), true],
    [Array.from({ length: 120 }, (_, index) => `_${index}`).join(', '), false],
    ['', false],
  ])('%j holds only names: %j', (cell, only) => expect(holdsOnlyNames(cell)).toBe(only));
});

describe('a sentence', () => {
  test.each<[string, string[]]>([
    ['It sets _ga (2 years), _gid (24 hours).', ['_ga', '_gid']],
    ['Any cookie starting with “SSESS” ties staff to it.', ['SSESS*']],
    ['las que empiezan por _gat o _dc', ['_gat*', '_dc*']],
    ['Write to data_protection@example.org or see https://example.org/a_b', []],
    ['We use cookies of YouTube and JavaScript.', []],
    ['The PHPSESSID cookie', ['PHPSESSID']],
  ])('%s', (text, names) =>
    expect(
      mentionsIn({ text, marks: [], where: { kind: 'document' } }).map(({ name }) => name),
    ).toEqual(names),
  );
});

function tidy(text: string): string {
  return text.replace(/[\u00ad\u200b]/g, '').replace(/\u2011/g, '-');
}
