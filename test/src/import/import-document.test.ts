import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importPolicy } from '../../../scripts/import-policy.ts';
import { draftPolicy } from '../../../src/import/draft-policy.ts';
import bundled from '../../../src/policies/inai.opendatasoft.com.json' with { type: 'json' };

describe('the source text of the bundled policy', () => {
  const text = readFileSync(
    new URL('../../fixtures/inai-cookies-policy.txt', import.meta.url),
    'utf8',
  );
  const imported = () => importPolicy(text, { filename: 'cookies.txt' });
  const drafted = () => {
    const { id, title, publisher, sites, source } = bundled;
    return draftPolicy(imported(), { id, title, publisher, sites, source });
  };

  test('gives the declarations of the bundled policy', () => {
    const draft = drafted();
    expect(draft.ok && draft.policy.declarations).toEqual(bundled.declarations);
  });

  test('gives its title, language and the heading of its category', () => {
    const draft = drafted();
    expect(draft.ok && draft.policy).toMatchObject({
      title: imported().title,
      language: bundled.language,
      categories: [{ id: 'necessary', label: bundled.categories[0]?.heading }],
    });
  });

  test('says of each field where it came from', () => {
    expect(imported().declarations[0]?.origins.purpose).toEqual({
      where: { kind: 'line', number: 25, row: 2 },
      fragment:
        'Opendatasoft | Authentication (front and back office) | sessionid | To remember the user from one page to another',
    });
  });
});

test('a policy of this project comes back unchanged', () => {
  const result = importPolicy(JSON.stringify(bundled), { filename: 'policy.json' });
  expect(result.policy).toEqual(bundled);
  expect(result.declarations.map(({ name }) => name)).toEqual(
    bundled.declarations.map(({ name }) => name),
  );
});

test('a policy that breaks a rule is read, and its problems are told with their paths', () => {
  const broken = { ...bundled, source: { ...bundled.source, url: 'javascript:alert(1)' } };
  const result = importPolicy(JSON.stringify(broken));
  expect(result.policy).toBeNull();
  expect(result.declarations).toHaveLength(4);
  expect(result.ignored).toContainEqual({
    where: { kind: 'path', path: '$.source.url' },
    fragment: '',
    why: 'broken-rule',
    problem: { key: 'problemHttps' },
  });
});

describe('what is said of the document', () => {
  const about = (text: string, filename = '') => {
    const { format, language, title } = importPolicy(text, { filename });
    return [format, language, title];
  };

  test.each<[string, string, (string | null)[]]>([
    [
      'its language and title by its marks',
      '<html lang="FR-ca"><title>Titre  du\nsite</title><p>The cookies of the site are for the visit',
      ['html', 'fr', 'Titre du site'],
    ],
    ['its first heading', '<title>T</title><h2>One</h2><h1>Two</h1>', ['html', null, 'One']],
    [
      'the language of its words',
      '<html lang=""><p>Les cookies du site sont pour la visite</p>',
      ['html', 'fr', null],
    ],
    ['the heading of a text', 'Words\n\n# One', ['text', null, 'One']],
    ['nothing of a list', 'Cookie name,Duration\n_ga,1 year', ['csv', null, null]],
    [
      'its format behind a mark of its order of bytes',
      '\ufeff{"cookies":[]}',
      ['records', null, null],
    ],
  ])('%s', (_, text, said) => expect(about(text)).toEqual(said));

  test('a title is not longer than one', () => {
    expect(about(`# ${'x'.repeat(300)}`)[2]).toBe(`${'x'.repeat(199)}…`);
  });
});

test('of what was left out as much is told as anybody would read', () => {
  const rows = Array.from({ length: 600 }, (_, index) => `_p${index},Pixel,1 day`);
  const { declarations, ignored } = importPolicy(
    ['Cookie name,Type,Duration', ...rows, '_ga,HTTP,1 year'].join('\n'),
  );
  expect(declarations.map(({ name }) => name)).toEqual(['_ga']);
  expect(ignored).toHaveLength(500);
});

describe('a retention beyond all dates is no length, and its text is kept', () => {
  const csv = (length: string) => `Cookie name,Duration\na_b,${length}`;

  test.each<[string, string, string, number | null]>([
    ['in words', csv('99999999999999 years'), '99999999999999 years', null],
    ['as ISO 8601', csv('P99999999999999Y'), 'P99999999999999Y', null],
    [
      'of more digits than a number has',
      csv(`${'9'.repeat(310)} days`),
      `${'9'.repeat(310)} days`,
      null,
    ],
    ['the first too long', csv('8640000000001 seconds'), '8640000000001 seconds', null],
    ['the last that is not', csv('8640000000000 seconds'), '8640000000000 seconds', 8.64e12],
    [
      'as a number of a tool',
      '{"disclosures":[{"identifier":"a_b","type":"cookie","maxAgeSeconds":9e12}]}',
      '9000000000000 seconds',
      null,
    ],
  ])('%s', (_, text, retentionText, maxAgeSeconds) =>
    expect(importPolicy(text).declarations).toMatchObject([
      { name: 'a_b', maxAgeSeconds, retentionText },
    ]),
  );
});

describe('hostile documents', () => {
  test('keys that reach for the prototype are keys like any other', () => {
    const text =
      '{"__proto__":{"polluted":1},"cookies":{"__proto__":[{"name":"a"}],"essential":[{"name":"__proto__","tracker_type":"http_cookie","expire":"1 day","constructor":{"prototype":{"polluted":1}}}]}}';
    expect(importPolicy(text).declarations).toMatchObject([
      { name: '__proto__', maxAgeSeconds: 86_400 },
    ]);
    expect(importPolicy(`x = ${text}`, { filename: 'a.js' }).declarations).toHaveLength(1);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('scripts are not run', () => {
    const text =
      'globalThis.ran = 1; var klaroConfig = {services: [{name: (globalThis.ran = 2, "a"), purposes: [], cookies: ["b_c"]}]}';
    importPolicy(text, { filename: 'config.js' });
    expect((globalThis as { ran?: number }).ran).toBeUndefined();
  });

  test.each<[string, string]>([
    ['nothing', ''],
    ['a banner', 'We use cookies. Accept all. Refuse all.'],
    ['JSON that is none', '{"a": ['],
    ['JSON of something else', '{"users":[{"name":"erika_b","role":"admin"}]}'],
    ['lists nested without end', '['.repeat(100_000)],
    [
      'a table of other data',
      '# Privacy and cookies\n\n| Data | Purpose | Retention |\n|---|---|---|\n| IP-address | Security | 1 year |\n| e-mail | Answers | 2 years |',
    ],
    [
      'a table of parameters',
      '# Cookies in code\n\n| Name | Type | Description |\n|---|---|---|\n| cookieName | string | The name |\n| secure_flag | boolean | For cookies |',
    ],
    [
      'a table of services',
      '<h1>Cookies</h1><table><tr><th>Service<th>Provider<th>Purpose</tr><tr><td>YouTube<td>Google<td>Videos</table>',
    ],
    [
      'a recipe',
      '# Cookies\n\n| Name | Time | Description |\n|---|---|---|\n| Brownies | 30 minutes | Sweet |\n| Bread | 2 hours | Salty |\n\n- oven: 12 minutes',
    ],
    [
      'a script of something else',
      'export const cookie = { name: "x" }; document.cookie = "a_b=1";',
    ],
  ])('%s declares nothing', (_, text) => expect(importPolicy(text).declarations).toEqual([]));
});

describe('parts of documents', () => {
  test.each<[string, string, object[]]>([
    [
      'TypeScript configuration',
      'const c: CookieConsentConfig = { categories: { analytics: { autoClear: { cookies: [{ name: /^_ga/ }] } } } };',
      [{ name: '_ga*', category: 'statistics' }],
    ],
    [
      'unit in the header',
      'Cookie name;Provider;Duration (days)\n_ga;Google;390',
      [{ name: '_ga', maxAgeSeconds: 33_696_000 }],
    ],
    [
      'Usercentrics service',
      '{"services":[{"categorySlug":"marketing","processingCompany":{"nameOfProcessingCompany":"Ad Ltd"},"deviceStorage":{"disclosures":[{"identifier":"ad_*","type":"cookie","maxAgeSeconds":-1}]}}]}',
      [{ name: 'ad_*', provider: 'Ad Ltd', category: 'marketing', maxAgeSeconds: 0 }],
    ],
    [
      'records of no known tool',
      '{"statistics":[{"cookieName":"a_b","expirationDays":2,"company":{"name":"X"}}]}',
      [{ name: 'a_b', category: 'statistics', provider: 'X', maxAgeSeconds: 172_800 }],
    ],
    [
      'lengths in the order of the names',
      '| Cookie | Duration |\n|---|---|\n| _ga, _gid | 2 years, 1 day |',
      [{ maxAgeSeconds: 63_072_000 }, { maxAgeSeconds: 86_400 }],
    ],
    [
      'rows of single spaces',
      'Cookie Name Expiration Time Description\n_ga 1 year 1 month Counts visits.\n_gat 1 minute Slows down.',
      [
        { name: '_ga', maxAgeSeconds: 34_128_000, purpose: 'Counts visits.' },
        { name: '_gat', maxAgeSeconds: 60, purpose: 'Slows down.' },
      ],
    ],
    [
      'cells on lines of their own, with bars, below a title between rows',
      'Cookie Name |\nExpiry |\nGoogle Analytics |\n_ga |\n2 years |\nAmazon |\nAWSALB |\n7 days |',
      [
        { name: '_ga', provider: 'Google Analytics', maxAgeSeconds: 63_072_000 },
        { name: 'AWSALB', provider: 'Amazon', category: null, maxAgeSeconds: 604_800 },
      ],
    ],
    [
      'a table of boxes with an empty cell',
      '<h2>Necessary</h2><div><div><i>Name</i><i>Provider</i><i>Purpose</i><i>Expiry</i></div><div><i>theme</i><i>Acme</i><i></i><i>1 day</i></div></div>',
      [{ name: 'theme', provider: 'Acme', purpose: null, maxAgeSeconds: 86_400 }],
    ],
    [
      'titles between rows with tabs',
      'Cookie\tProvider\tDuration\nsid\tAcme\tSession\nStatistics (1)\n_ga\tGoogle\t2 years',
      [
        { name: 'sid', maxAgeSeconds: 0 },
        { name: '_ga', category: 'statistics', provider: 'Google' },
      ],
    ],
    [
      'lengths in the order of the names of a sentence',
      '- Cookies _ga and _gid: count visitors (2 years and 24 hours)',
      [
        { name: '_ga', maxAgeSeconds: 63_072_000 },
        { name: '_gid', maxAgeSeconds: 86_400 },
      ],
    ],
    [
      'an entry of a list above others',
      '1. Statistics\n   - `a_b` – 2 years – counts',
      [{ name: 'a_b', category: 'statistics', maxAgeSeconds: 63_072_000, purpose: 'counts' }],
    ],
    [
      'a class in the header of the names',
      '| Cookies de mesure d’audience | Durée |\n|---|---|\n| _pk_id | 13 mois |',
      [{ name: '_pk_id', category: 'statistics', maxAgeSeconds: 33_696_000 }],
    ],
    [
      'a definition with fields',
      '<h2>Cookie tecnici</h2><dl><dt>cookie-agreed</dt><dd>Ricorda la scelta.</dd><dd>Durata: 100 giorni</dd></dl>',
      [{ name: 'cookie-agreed', purpose: 'Ricorda la scelta.', maxAgeSeconds: 8_640_000 }],
    ],
    [
      'a provider and its host in one cell',
      '<table><tr><th>Cookie name<th>Provider / Domain<th>Expiry</tr><tr><td>_ga<td>Google LLC<br>.example.com<td>1 day</table>',
      [{ name: '_ga', provider: 'Google LLC' }],
    ],
    [
      'lists by provider',
      '{"vendors":[{"name":"Acme","cookies":[{"name":"a_b","expiry":"1 day"}]}]}',
      [{ name: 'a_b', provider: 'Acme', maxAgeSeconds: 86_400 }],
    ],
    [
      'one length of three parts for two names',
      '| Cookie | Duration |\n|---|---|\n| _ga, _ga_* | 1 year, 1 month and 4 days |',
      [{ maxAgeSeconds: 34_473_600 }, { maxAgeSeconds: 34_473_600 }],
    ],
  ])('%s', (_, text, declarations) =>
    expect(importPolicy(text).declarations).toMatchObject(declarations),
  );
});
