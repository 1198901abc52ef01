import { describe, expect, test } from 'vitest';
import { mentionsIn } from '../../../src/import/names/mentions.ts';
import { namesInCell } from '../../../src/import/names/names-in-cell.ts';
import { globsOfRegex } from '../../../src/import/names/regex-to-globs.ts';

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
  ])('%j', (cell, names) => expect(namesInCell(tidy(cell)).names).toEqual(names));

  test('names the limit that a name goes over', () => {
    expect(namesInCell('a'.repeat(257)).limits).toEqual(['name-too-long']);
    expect(namesInCell('a*b*c*d*').limits).toEqual(['too-many-wildcards']);
  });
});

test.each<[string, string[]]>([
  ['^_ga', ['_ga*']],
  ['^_pk_.*$', ['_pk_*']],
  ['^(_ga|_gid)', ['_ga*', '_gid*']],
  ['^_ga(_.*)?$', ['_ga_*', '_ga']],
  ['^__gads?$', ['__gads', '__gad']],
  ['^a\\.b[0-9]+$', ['a.b*']],
  ['_hj', ['*_hj*']],
  ['.*', []],
  ['^(a|b)(c|d)$', ['ac', 'ad', 'bc', 'bd']],
])('the globs of %s', (pattern, globs) => expect(globsOfRegex(pattern)).toEqual(globs));

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
