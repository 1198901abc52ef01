import { describe, expect, test } from 'vitest';
import { importPolicy } from '../../../scripts/import-policy.ts';

/** What a file of a consent tool declares: what is not said is left out, so is the origin. */
function read(source: object | string) {
  const [text, filename] =
    typeof source === 'string' ? [source, 'config.js'] : [JSON.stringify(source), 'config.json'];
  const { format, language, title, declarations, ignored } = importPolicy(text, { filename });
  return {
    format,
    language,
    title,
    declared: declarations.map(({ origins, ...fields }) => [
      placeOf(origins.name?.where),
      Object.fromEntries(
        Object.entries(fields).filter(
          ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
        ),
      ),
    ]),
    ignored: ignored.map(({ why, where, fragment }) => [why, placeOf(where), fragment]),
  };
}

function placeOf(where: object | undefined): unknown {
  return where && 'path' in where ? where.path : where;
}

const DAY = 86_400;
const necessary = (categoryLabel: string) => ({ category: 'necessary', categoryLabel });
const statistics = (categoryLabel: string) => ({ category: 'statistics', categoryLabel });
const marketing = (categoryLabel: string) => ({ category: 'marketing', categoryLabel });

test('Cookiebot', () => {
  const { format, declared, ignored } = read(`
    CookieConsentDialog.cookieTableNecessary = [
      ["a_b", "<a href='x'>Acme</a>", "Keeps &amp; counts", "1 year", "HTTP", 1], ["c_d", "", "", "", "HTML", 2], []];
    CookieConsentDialog.cookieTableAdvertising = [["e_f"]];
    CookieConsentDialog.cookieTableOther = [["g_h"]];`);
  expect(format).toBe('cookiebot');
  const table = 'CookieConsentDialog.cookieTable';
  expect(declared).toEqual([
    [
      `${table}Necessary[0]`,
      {
        name: 'a_b',
        ...necessary('Necessary'),
        provider: 'Acme',
        purpose: 'Keeps & counts',
        maxAgeSeconds: 365 * DAY,
        retentionText: '1 year',
      },
    ],
    [`${table}Advertising[0]`, { name: 'e_f', ...marketing('Advertising') }],
  ]);
  expect(ignored).toEqual([['no-cookie', `${table}Necessary[1]`, 'c_d | | | | HTML | 2']]);
});

describe('IAB TCF', () => {
  test('disclosures of a vendor', () => {
    const disclosures = [
      {
        identifier: 'a_b',
        type: 'cookie',
        maxAgeSeconds: '86400',
        cookieRefresh: true,
        domains: ['*', '', 'a.example'],
        description: 'Counts',
      },
      { identifier: 'c_d', type: 'web' },
      { identifier: 'e_*', type: 'cookie', maxAgeSeconds: -5, domain: 'b.example' },
      { identifier: '' },
      { identifier: 'f_g', type: 'cookie', maxAgeSeconds: 1.6, cookieRefresh: 'yes', domain: '*' },
    ];
    const { format, declared, ignored } = read({ disclosures, other: { disclosures: [] } });
    expect(format).toBe('tcf');
    expect(declared).toEqual([
      [
        '$.disclosures[0]',
        {
          name: 'a_b',
          purpose: 'Counts',
          maxAgeSeconds: DAY,
          retentionText: '86400 seconds',
          cookieRefresh: true,
          domains: ['a.example'],
        },
      ],
      [
        '$.disclosures[2]',
        {
          name: 'e_*',
          maxAgeSeconds: 0,
          retentionText: '-5 seconds',
          domains: ['b.example'],
        },
      ],
      ['$.disclosures[3]', { name: 'f_g', maxAgeSeconds: 2, retentionText: '1.6 seconds' }],
    ]);
    expect(ignored).toEqual([
      ['no-cookie', '$.disclosures[1]', '{"identifier":"c_d","type":"web"}'],
    ]);
  });

  test('those of the services of Usercentrics, by their companies', () => {
    const storage = (identifier: string) => ({
      deviceStorage: { disclosures: [{ identifier, type: 'cookie' }] },
    });
    const { language, title, declared } = read({
      language: 'de-AT',
      title: 'Dienste',
      services: [
        { categorySlug: 'marketing', processingCompany: { name: 'V' }, ...storage('a_1') },
        { processingCompany: { nameOfProcessingCompany: 'W' }, ...storage('a_2') },
        { processingCompany: 'X', ...storage('a_3') },
        { nameOfProcessingCompany: 'Y', ...storage('a_4') },
        { dataProcessor: 'Z', ...storage('a_5') },
        { dataProcessor: 'Z', other: { disclosures: [{ identifier: 'a_6' }] } },
      ],
    });
    expect([language, title]).toEqual(['de', 'Dienste']);
    expect(declared.map(([, fields]) => fields)).toEqual([
      { name: 'a_1', provider: 'V', ...marketing('marketing') },
      { name: 'a_2', provider: 'W' },
      { name: 'a_3', provider: 'X' },
      { name: 'a_4', provider: 'Y' },
      { name: 'a_5', provider: 'Z' },
      { name: 'a_6' },
    ]);
  });
});

describe('OneTrust', () => {
  const targeting = {
    OptanonGroupId: 'C4',
    GroupName: 'Targeting Cookies',
    FirstPartyCookies: [],
    Hosts: [
      {
        HostName: 'ads.example',
        DisplayName: 'Ads Ltd',
        Cookies: [
          { Name: 'h_1', Length: '30' },
          { Name: 'h_2', IsSession: true, Length: 3 },
        ],
      },
      {
        HostName: 'cdn.example',
        DisplayName: 'cdn.example',
        Cookies: [{ Name: 'h_3', Length: 0, thirdPartyDescription: 'Serves' }],
      },
    ],
  };

  test('groups, their hosts, and the groups above them', () => {
    const { format, language, title, declared } = read({
      DomainData: {
        Language: { Culture: 'fr-FR' },
        Groups: [
          {
            GroupName: 'Strictly Necessary',
            Cookies: [
              { Name: 'a_1', Host: 'example.org', Length: 1.5, description: '<b>Keeps</b>' },
            ],
          },
          {
            GroupName: 'Others',
            Parent: 'C4',
            FirstPartyCookies: [{ Name: 'a_2', Description: 'D' }],
          },
          { GroupName: 'Others', Parent: '', FirstPartyCookies: [{ Name: 'a_3' }] },
          { GroupName: 'Others', Parent: targeting, FirstPartyCookies: [{ Name: 'a_4' }] },
          targeting,
          {
            GroupLanguagePropertiesSets: [{ GroupName: { Text: 'Performance' } }],
            Cookies: [{ Name: 'a_5' }],
          },
          {
            GroupName: 'Functional',
            OptanonGroupId: 'F',
            FirstPartyCookies: [],
            SubGroups: [{ GroupName: 'Sub', Parent: 'F', FirstPartyCookies: [{ Name: 'a_6' }] }],
          },
        ],
      },
    });
    expect([format, language, title]).toEqual(['onetrust', 'fr', null]);
    const group = (index: number) => `$.DomainData.Groups[${index}]`;
    expect(declared).toEqual([
      [
        group(0),
        {
          name: 'a_1',
          ...necessary('Strictly Necessary'),
          provider: 'example.org',
          purpose: 'Keeps',
          maxAgeSeconds: 1.5 * DAY,
          retentionText: '1.5 days',
        },
      ],
      [group(1), { name: 'a_2', ...marketing('Targeting Cookies'), purpose: 'D' }],
      [group(2), { name: 'a_3' }],
      [group(3), { name: 'a_4', ...marketing('Targeting Cookies') }],
      [
        group(4),
        {
          name: 'h_1',
          ...marketing('Targeting Cookies'),
          provider: 'Ads Ltd',
          maxAgeSeconds: 30 * DAY,
          retentionText: '30 days',
        },
      ],
      [
        group(4),
        {
          name: 'h_2',
          ...marketing('Targeting Cookies'),
          provider: 'Ads Ltd',
          maxAgeSeconds: 0,
          retentionText: 'Session',
        },
      ],
      [
        group(4),
        {
          name: 'h_3',
          ...marketing('Targeting Cookies'),
          provider: 'cdn.example',
          purpose: 'Serves',
        },
      ],
      [group(5), { name: 'a_5', ...statistics('Performance') }],
      [group(6), { name: 'a_6', category: 'preferences', categoryLabel: 'Functional' }],
    ]);
  });

  test.each(['FirstPartyCookies', 'Cookies'])('groups that have but %s', (key) => {
    const { format, declared } = read({ Groups: [{ GroupName: 'X', [key]: [{ Name: 'a_1' }] }] });
    expect(format).toBe('onetrust');
    expect(declared).toEqual([['$.Groups[0]', { name: 'a_1' }]]);
  });

  test('groups of another kind are none', () => {
    expect(read({ Groups: [{ GroupName: 'X', cookies: 1 }] }).format).toBe('records');
    expect(read({ Groups: [{ Cookies: [{ Name: 'a_1' }] }] }).format).toBe('records');
  });
});

describe('Klaro', () => {
  test('services, their purposes in the language of the page, and patterns of names', () => {
    const { format, language, declared } = read(`var klaroConfig = {
      lang: "fr",
      translations: {
        en: { purposes: { p1: "Analytics" }, svc: { description: "Counts" } },
        fr: { purposes: { p2: { title: "Publicité" } }, svc: { description: "Compte <b>bien</b>" } },
      },
      services: [
        { name: "svc", purposes: ["p1"], cookies: ["a_1", /^_ga/, ["^_pk", "/", "x.example"],
          { pattern: "c_d", name: "no", domain: "y.example" }, { name: "e_f" }, [/.*/]] },
        { name: "two", purposes: ["p2"], cookies: ["g_h"], description: "Own" },
        { name: "three", purposes: ["x"], required: true, cookies: ["i_j"], translations: { en: { description: "T" } } },
        { name: "four", purposes: [] },
        { purposes: ["x"], required: "yes", cookies: ["z_z"] },
      ],
    }`);
    expect([format, language]).toEqual(['klaro', 'fr']);
    const service = (index: number) => `klaroConfig.services[${index}]`;
    const first = { ...statistics('Analytics'), purpose: 'Compte bien' };
    expect(declared).toEqual([
      [service(0), { name: 'a_1', ...first }],
      [service(0), { name: '_ga*', ...first }],
      [service(0), { name: '_pk*', provider: 'x.example', ...first }],
      [service(0), { name: 'c_d', provider: 'y.example', ...first }],
      [service(0), { name: 'e_f', ...first }],
      [service(1), { name: 'g_h', ...marketing('Publicité'), purpose: 'Own' }],
      [service(2), { name: 'i_j', ...necessary('required'), purpose: 'T' }],
      [service(4), { name: 'z_z' }],
    ]);
  });

  test('apps, as older versions call them', () => {
    expect(read('var c = { apps: [{ name: "a", cookies: ["x_y"] }] }')).toMatchObject({
      format: 'klaro',
      declared: [['c.apps[0]', { name: 'x_y' }]],
    });
  });

  test('services of something else are none', () => {
    expect(read({ services: [{ name: 'web', cookies: 'a_b' }] }).format).toBe('records');
    expect(read({ services: [{ cookies: ['a_b'] }] }).format).toBe('records');
  });

  test('a purpose that comes after a great many tells nothing', () => {
    const purposes = (before: number) => [
      ...Array.from({ length: before }, () => 'x'),
      'analytics',
    ];
    const declared = (before: number) =>
      read({ services: [{ name: 'a', purposes: purposes(before), cookies: ['a_b'] }] }).declared;
    expect(declared(7)).toEqual([['$.services[0]', { name: 'a_b', ...statistics('analytics') }]]);
    expect(declared(8)).toEqual([['$.services[0]', { name: 'a_b' }]]);
  });
});

test('Termly', () => {
  const { format, declared, ignored } = read({
    cookies: {
      essential: [
        {
          name: 'a_1',
          tracker_type: 'http_cookie',
          expire: '1 day',
          service: 'Acme',
          domain: 'x.example',
          en_us: 'English',
          de: 'Deutsch',
        },
      ],
      analytics: [
        { name: 'a_2', expire: 'session', de: 3, pt_br: 'Português', category: 'advertising' },
        { name: 'a_3', tracker_type: 'pixel_tracker' },
        { name: 'a_4', tracker_type: 'http_cookie', purpose: 'Counts', xyz: 'no' },
      ],
      other: [{ name: 'a_5' }],
      unnamed: [{ expire: '1 day' }],
    },
  });
  expect(format).toBe('termly');
  const list = '$.cookies.';
  expect(declared).toEqual([
    [
      `${list}essential[0]`,
      {
        name: 'a_1',
        ...necessary('essential'),
        provider: 'Acme',
        purpose: 'English',
        maxAgeSeconds: DAY,
        retentionText: '1 day',
      },
    ],
    [
      `${list}analytics[0]`,
      {
        name: 'a_2',
        ...marketing('advertising'),
        purpose: 'Português',
        maxAgeSeconds: 0,
        retentionText: 'session',
      },
    ],
    [`${list}analytics[2]`, { name: 'a_4', ...statistics('analytics'), purpose: 'Counts' }],
  ]);
  expect(ignored).toEqual([
    ['no-cookie', `${list}analytics[1]`, '{"name":"a_3","tracker_type":"pixel_tracker"}'],
  ]);
});

describe('CookieConsent', () => {
  const sections = [
    {
      title: 'Statistiques',
      linkedCategory: 'analytics',
      cookieTable: {
        headers: { name: 'Nom', desc: 'Description', x: 'Durée' },
        body: [{ name: '_ga_1', desc: '<i>Compte</i>', x: '2 ans' }],
      },
    },
    {
      title: '?',
      linkedCategory: 'necessary',
      cookieTable: { body: [{ name: 'b_c', domain: 'example.org', duration: '1 day' }] },
    },
    { title: 'none' },
  ];

  test('tables of the language that comes first, then names to erase that no table lists', () => {
    const { format, language, declared } = read(`CookieConsent.run({
      categories: {
        necessary: { services: { s: { cookies: [{ name: "s_v" }] } } },
        analytics: { autoClear: { cookies: [{ name: /^_ga/ }, { name: "_gid", domain: "x.example" }, { name: /^_x/ },
          { name: /.*/ }] } },
      },
      language: { default: "fr", translations: { en: {}, fr: { preferencesModal: {
        sections: ${JSON.stringify(sections)} } } } },
    })`);
    expect([format, language]).toEqual(['cookieconsent', 'fr']);
    const at = 'CookieConsent.run().';
    const table = `${at}language.translations.fr.preferencesModal.sections`;
    expect(declared).toEqual([
      [
        `${table}[0][0]`,
        {
          name: '_ga_1',
          ...statistics('Statistiques'),
          purpose: 'Compte',
          maxAgeSeconds: 730 * DAY,
          retentionText: '2 ans',
        },
      ],
      [
        `${table}[1][0]`,
        {
          name: 'b_c',
          ...necessary('necessary'),
          provider: 'example.org',
          maxAgeSeconds: DAY,
          retentionText: '1 day',
        },
      ],
      [`${at}categories.necessary`, { name: 's_v', ...necessary('necessary') }],
      [
        `${at}categories.analytics`,
        { name: '_gid', ...statistics('Statistiques'), provider: 'x.example' },
      ],
      [`${at}categories.analytics`, { name: '_x*', ...statistics('Statistiques') }],
    ]);
  });

  test('the first language where none is preferred', () => {
    const { format, declared } = read({
      categories: { analytics: {} },
      language: { translations: { en: { preferencesModal: { sections } }, fr: {} } },
    });
    expect(format).toBe('cookieconsent');
    expect(declared).toHaveLength(2);
  });

  test('names to erase alone, of some of the categories', () => {
    const autoClear = { cookies: [{ name: 'a_b' }] };
    expect(read({ categories: { necessary: {}, analytics: { autoClear } } })).toMatchObject({
      format: 'cookieconsent',
      declared: [['$.categories.analytics', { name: 'a_b', ...statistics('analytics') }]],
    });
  });

  test('headers by their label first, then by their key', () => {
    const cookieTable = {
      headers: { name: 'Cookie', description: 'Expiration', domain: 'Zzz', zzz: 'Purpose' },
      body: [{ name: 'a_b', description: '1 day', domain: 'x.example', zzz: 'Counts' }],
    };
    const { declared } = read({
      categories: { analytics: {} },
      language: {
        translations: { en: { preferencesModal: { sections: [{ cookieTable }] } } },
      },
    });
    expect(declared.map(([, fields]) => fields)).toEqual([
      {
        name: 'a_b',
        provider: 'x.example',
        purpose: 'Counts',
        maxAgeSeconds: DAY,
        retentionText: '1 day',
      },
    ]);
  });

  test('tables without headers, or without rows, are none', () => {
    const sections = [
      { cookieTable: { body: [{}] } },
      { cookieTable: { headers: { name: 'Name' } } },
    ];
    const translations = { en: { preferencesModal: { sections } } };
    expect(read({ categories: { analytics: {} }, language: { translations } }).declared).toEqual(
      [],
    );
  });

  test('categories alone are none', () => {
    expect(read({ categories: { analytics: { cookies: [] } } }).format).toBe('records');
    expect(
      read({ title: 'Cookies', categories: {}, language: { translations: { en: {} } } }).format,
    ).toBe('records');
  });

  test('more patterns, or names, than a policy holds are refused', () => {
    const cookies = Array.from({ length: 2_001 }, (_, index) => ({ name: `n${index}*` }));
    expect(() => read({ categories: { analytics: { autoClear: { cookies } } } })).toThrow(/2000/);
  });
});

describe('records of no known tool', () => {
  test('are told by their keys, and by what they are in', () => {
    const { format, declared } = read({
      Statistics: [
        { cookieName: 'a_1', expiry_days: '3', company: { name: 'X' } },
        { cookieName: 'a_2', company: ['Y', '', 'Z'] },
      ],
      vendors: [
        { name: 'V', cookies: [{ name: 'v_1', expiry: '1 day' }] },
        { vendor_name: 'W', trackers: [{ name: 'w_1', purpose: '<p>Shows ads</p>' }] },
      ],
    });
    expect(format).toBe('records');
    expect(declared).toEqual([
      [
        '$.Statistics[0]',
        {
          name: 'a_1',
          ...statistics('Statistics'),
          provider: 'X',
          maxAgeSeconds: 3 * DAY,
          retentionText: '3',
        },
      ],
      ['$.Statistics[1]', { name: 'a_2', ...statistics('Statistics'), provider: 'Y, Z' }],
      [
        '$.vendors[0].cookies[0]',
        { name: 'v_1', provider: 'V', maxAgeSeconds: DAY, retentionText: '1 day' },
      ],
      ['$.vendors[1].trackers[0]', { name: 'w_1', provider: 'W', purpose: 'Shows ads' }],
    ]);
  });

  test.each<[string, object]>([
    ['label', { label: 'Marketing' }],
    ['title', { title: 'Marketing' }],
    ['group', { group: 'Marketing' }],
    ['slug', { slug: 'marketing' }],
    ['id', { id: 'marketing' }],
    ['category', { category: 'marketing' }],
  ])('have the class of the %s beside their list', (_, about) => {
    const { declared } = read({
      ...about,
      provider_name: 'Acme',
      list: [{ cookieName: 'a_b', ttl: '60' }],
    });
    expect(declared).toMatchObject([
      ['$.list[0]', { name: 'a_b', category: 'marketing', provider: 'Acme' }],
    ]);
  });

  test('are none where no key is a name, or what is listed holds cookies itself', () => {
    const cookies = [{ name: 'a_b', expiry: '1 day' }];
    expect(read({ cookies: [{ code: 'a_b', expiry: '1 day' }] }).declared).toEqual([]);
    const vendors = [
      { name: 'v_1', cookies },
      { name: 'v_2', expiry: '2 days' },
    ];
    expect(read({ vendors }).declared.map(([place]) => place)).toEqual(['$.vendors[0].cookies[0]']);
  });

  test('may have texts and lists of other things beside', () => {
    const cookies = [
      { name: 'a_1', expiry: '1 day', cookies: 'HTTP' },
      { name: 'a_2', expiry: '1 day', hosts: [{ id: 1 }] },
    ];
    expect(read({ cookies }).declared.map(([place]) => place)).toEqual([
      '$.cookies[0]',
      '$.cookies[1]',
    ]);
  });

  test('have the provider beside their list', () => {
    const providers = ['provider', 'vendor', 'company'].map(
      (key) => read({ [key]: 'Acme', cookies: [{ name: 'a_b', purpose: 'U' }] }).declared[0]?.[1],
    );
    expect(providers).toEqual(
      Array.from({ length: 3 }, () => ({ name: 'a_b', provider: 'Acme', purpose: 'U' })),
    );
  });
});

test('a policy of this project that breaks rules is read as far as it goes', () => {
  const { format, declared, ignored } = read({
    formatVersion: 1,
    declarations: [
      {
        name: 'a b',
        category: 'c1',
        maxAgeSeconds: 5.4,
        cookieRefresh: false,
        domains: ['a.example', ''],
        provider: 'P',
        function: 'F',
        location: 'L',
        purpose: 'U',
      },
      { name: '', category: 'c2' },
      { name: 'k_l', retentionText: 'a while', category: 'marketing' },
      { name: 'm_n', maxAgeSeconds: -1, cookieRefresh: 'no' },
    ],
    categories: [{ id: 'c1', label: 'Things', heading: 'Statistics' }],
  });
  expect(format).toBe('cookie-policy');
  expect(declared).toEqual([
    [
      '$.declarations[0]',
      {
        name: 'a b',
        ...statistics('Statistics'),
        provider: 'P',
        function: 'F',
        location: 'L',
        purpose: 'U',
        maxAgeSeconds: 5,
        retentionText: '5.4 seconds',
        cookieRefresh: false,
        domains: ['a.example'],
      },
    ],
    ['$.declarations[2]', { name: 'k_l', ...marketing('marketing'), retentionText: 'a while' }],
    ['$.declarations[3]', { name: 'm_n', maxAgeSeconds: 0, retentionText: '-1 seconds' }],
  ]);
  expect(ignored.map(([why]) => why)).toEqual(ignored.map(() => 'broken-rule'));
  expect(ignored.map(([, path]) => path)).toContain('$.declarations[1].name');
});

describe('what is no policy of this project', () => {
  test.each<[string, object]>([
    ['another list of declarations', { declarations: [{ name: 'a_b', expiry: '1 day' }] }],
    ['no list', { formatVersion: 1, declarations: 'a_b' }],
    ['a list of policies', [{ formatVersion: 1, declarations: [] }]],
  ])('%s', (_, source) => expect(read(source).format).toBe('records'));
});

describe('the language of a tool', () => {
  test.each<[string, object, string | null]>([
    ['by its key', { language: 'de' }, 'de'],
    ['as its default', { language: { default: 'PT-br' } }, 'pt'],
    ['shortly', { lang: 'es' }, 'es'],
    ['as the first of several', { languages: ['it', 'fr'] }, 'it'],
    ['no code', { language: 'English' }, null],
  ])('%s', (_, about, language) => {
    expect(read({ ...about, cookies: [{ name: 'a_b' }] }).language).toBe(language);
  });

  test('else of what it says', () => {
    const purpose = 'Der Name des Besuchers und die Sprache, die er für diese Seite gewählt hat';
    expect(read({ cookies: [{ name: 'a_b', purpose }] }).language).toBe('de');
  });
});
