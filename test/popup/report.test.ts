import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { translateFrench } from '../fixtures/french.ts';
import { aPolicy } from '../fixtures/make.ts';
import { storedPolicy } from '../fixtures/stored-policy.ts';
import { cookieData, listed, openPopup, siteUrl } from './open-popup.ts';

const declared = ['sessionid', 'django_language', 'csrftoken', 'cookies_preferences'];
const all = declared.map((name) => ({ name }));
const _ga = { name: '_ga', domain: '.opendatasoft.com', httpOnly: false };

describe('the verdict', () => {
  it.each([
    ['every cookie is declared', all, 'matches', /^Matches the declared policy/],
    ['one is not', [...all, _ga], 'differs', 'Differs from the declared policy'],
    ['there is none', [], 'matches', 'No cookies here yet'],
  ])('where %s', async (_, cookies, verdict, sentence) => {
    const { root } = await openPopup({ cookies });
    expect(screen.getByRole('heading', { level: 1 }).textContent?.trim()).toMatch(sentence);
    expect(root.dataset).toMatchObject({ state: 'ready', verdict });
  });

  it('claims no match, and shows no check mark, where there is no cookie', async () => {
    await openPopup();
    const verdict = screen.getByRole('heading', { level: 1 });
    expect(verdict.querySelector('.icon.notSeen')).not.toBeNull();
    expect(verdict.className).toBe('verdict notSeen');
    expect(document.body.textContent).not.toContain('Matches');
  });

  it('cannot be told with access in part', async () => {
    const { root } = await openPopup({
      granted: [`https://inai.opendatasoft.com/*`],
      cookies: all,
    });
    expect(screen.getByRole('heading', { level: 1, name: /^Cannot tell/ })).toBeTruthy();
    expect(root.dataset.verdict).toBe('cannot-tell');
    expect(
      screen.getByText(/^Not inspected: .*part of the cookies of opendatasoft.com/),
    ).toBeTruthy();
  });

  it('never judges', async () => {
    await openPopup({ cookies: [...all, _ga] });
    expect(document.body.textContent).not.toMatch(/complian|illegal|violat|unlawful/i);
  });

  it('is about a named host, with the number of its cookies', async () => {
    await openPopup({ cookies: all });
    expect(screen.getByText('inai.opendatasoft.com')).toBeTruthy();
    expect(screen.getByText('4 cookies')).toBeTruthy();
  });

  it('is said in the language of the texts', async () => {
    const { root } = await openPopup();
    expect(root.lang).toBe('en');
  });
});

describe('the bar', () => {
  it('says its proportions in words', async () => {
    await openPopup({ cookies: [...all, _ga] });
    expect(screen.getByRole('img', { name: 'Proportions: 1 undeclared, 4 declared' })).toBeTruthy();
  });

  it('is not there where there is nothing to divide up', async () => {
    await openPopup();
    expect(screen.queryByRole('img')).toBeNull();
  });
});

describe('the list', () => {
  it('has the undeclared first, then the declared in the order of the policy, then what was not seen', async () => {
    await openPopup({ cookies: [{ name: 'csrftoken' }, { name: 'sessionid' }, _ga] });
    expect(listed()).toEqual(['_ga', 'sessionid', 'csrftoken']);
    const headings = screen.getAllByRole('heading', { level: 2 }).map((it) => it.textContent);
    expect(headings).toEqual(['Undeclared', 'Necessary', 'Declared, not seen here yet']);
    const unseen = [...document.querySelectorAll<HTMLElement>('[data-declaration]')];
    expect(unseen.map(({ dataset }) => dataset.declaration)).toEqual([
      'django_language',
      'cookies_preferences',
    ]);
  });

  it('gives no category to what is not seen and has none', async () => {
    const declarations = [{ name: 'plain' }, { name: 'sorted', category: 'necessary' }];
    const policy = aPolicy({ id: 'mine', declarations });
    await openPopup({ before: ({ storage }) => storage.put(storedPolicy(policy)) });
    const tags = [...document.querySelectorAll('[data-declaration]')].map(
      (row) => row.querySelector('.tag')?.textContent,
    );
    expect(tags).toEqual([undefined, 'Necessary']);
  });

  it('tells automated checks each cookie’s name, domain, status and findings', async () => {
    await openPopup({ cookies: [_ga, { name: 'sessionid', domain: '.opendatasoft.com' }] });
    const [undeclared, wide] = cookieData();
    expect(undeclared).toMatchObject({
      name: '_ga',
      domain: '.opendatasoft.com',
      status: 'undeclared',
    });
    expect(undeclared?.findings?.split(' ')).toContain('undeclared');
    expect(wide).toMatchObject({
      name: 'sessionid',
      domain: '.opendatasoft.com',
      status: 'declared',
    });
    expect(wide?.findings?.split(' ')).toContain('wider-than-declared');
  });

  it.each([
    ['chromium', ' é ', ' é '],
    ['firefox', ' é ', ' Ã© '],
  ] as const)(
    'tells automated checks the name that the API of %s gives',
    async (kind, name, raw) => {
      await openPopup({ kind, cookies: [{ name }] });
      expect(listed()).toEqual([raw]);
      expect(screen.getByRole('button', { name: /^é\s*, Undeclared$/ })).toBeTruthy();
    },
  );

  it('a declared cookie without findings says so, with an empty list', async () => {
    await openPopup({ cookies: [{ name: 'sessionid' }] });
    expect(cookieData()).toMatchObject([{ status: 'declared', findings: '' }]);
  });

  it('shows beside each declared cookie what the policy says of it, in the policy’s language', async () => {
    await openPopup({ cookies: [{ name: 'sessionid' }] });
    const row = within(screen.getByRole('button', { name: /^sessionid/ }).closest('li') as never);
    for (const text of [
      'To remember the user from one page to another',
      'Opendatasoft · Authentication (front and back office)',
      'Necessary',
    ]) {
      expect(row.getByText(text).lang).toBe('en');
    }
  });

  it('shows of an undeclared cookie what can be seen of it', async () => {
    await openPopup({ cookies: [_ga] });
    const row = within(screen.getByRole('button', { name: /^_ga/ }).closest('li') as never);
    expect(row.getByText('not in the policy')).toBeTruthy();
    expect(
      row.getByText('.opendatasoft.com · until the browser closes · readable by scripts'),
    ).toBeTruthy();
  });

  it.each([
    ['popup', false],
    ['table', true],
  ])('of the %s says which undeclared name looks like a declared one', async (_, inTab) => {
    await openPopup({
      cookies: [{ name: 's\u0435ssionid' }, { name: 'sessionid' }, _ga],
      inTab,
    });
    const said = [...document.querySelectorAll('[data-cookie]')].map(
      (row) => row.querySelector('.tag, .why')?.textContent,
    );
    const declaredOne = inTab ? undefined : 'Necessary';
    expect(said).toEqual(['not in the policy', 'looks like a declared name', declaredOne]);
  });

  it('says the status of each cookie in the name of its button', async () => {
    await openPopup({ cookies: [_ga, { name: 'sessionid' }] });
    expect(screen.getByRole('button', { name: '_ga, Undeclared' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'sessionid, Declared' })).toBeTruthy();
  });

  it('never shows a value', async () => {
    const value = 'canary-8d1f';
    await openPopup({
      cookies: [
        { ..._ga, value },
        { name: 'sessionid', value },
      ],
    });
    expect(document.documentElement.outerHTML).not.toContain(value);
  });
});

describe('names that mean harm', () => {
  const hostile = [
    ['<img src', '<img src'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['"><b onclick', '"><b onclick'],
    ['&lt;', '&lt;'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['', '(no name)'],
    ['a\u202Eb', 'a\\u{202E}b'],
    ['zero\u200Bwidth', 'zero\\u{200B}width'],
    ['$1', '$1'],
    ['x'.repeat(2_000), 'x'.repeat(2_000)],
  ] as const;

  it.each(hostile)('%j is text and nothing else', async (name, shown) => {
    await openPopup({ cookies: [{ name }] });
    expect(screen.getByRole('button', { name: `${shown}, Undeclared` })).toBeTruthy();
    expect(listed()).toEqual([name]);
    expect(document.querySelectorAll('img, script, b[onclick]')).toHaveLength(0);
    for (const element of document.querySelectorAll('*')) {
      const handlers = element.getAttributeNames().filter((it) => it.startsWith('on'));
      expect(handlers).toEqual([]);
    }
  });

  it('all at once are as many rows', async () => {
    const { root } = await openPopup({ cookies: hostile.map(([name]) => ({ name })) });
    expect(listed().sort()).toEqual(hostile.map(([name]) => name).sort());
    expect(root.dataset.verdict).toBe('differs');
  });

  it('each is isolated from the text around it', async () => {
    await openPopup({ cookies: [{ name: '\u05D0\u05D1' }] });
    expect(screen.getByText('\u05D0\u05D1').tagName).toBe('BDI');
  });
});

describe('the same page', () => {
  it('in the popup links to itself in a tab', async () => {
    const { root, tab } = await openPopup();
    expect(root.className).toBe('popup');
    const link = screen.getByRole('link', { name: /tab/ });
    expect(link.getAttribute('href')).toBe(`?tab=${tab}&host=inai.opendatasoft.com`);
  });

  it('in the popup of a private window links to itself without a word of the site', async () => {
    const { tab } = await openPopup({ incognito: true });
    expect(screen.getByRole('link', { name: /tab/ }).getAttribute('href')).toBe(`?tab=${tab}`);
  });

  it('in a tab is about the tab it names, and has no such link', async () => {
    const { root } = await openPopup({
      cookies: all,
      inTab: true,
      before: ({ tabs }) => void tabs.open('https://other.example/', { clicked: true }),
    });
    expect(root.className).toBe('tab');
    expect(listed()).toEqual(declared);
    expect(screen.queryByRole('link', { name: /tab/ })).toBeNull();
  });

  it('in a tab has a line for paper: when this was audited, for which page, and the counts', async () => {
    await openPopup({ cookies: [...all.slice(1), _ga], inTab: true });
    expect(document.querySelector('.print-line')?.textContent).toMatch(
      /^Audited \w+ \d+, \d{4}, .+ · https:\/\/inai\.opendatasoft\.com\/explore · Undeclared 1 · Deviates 0 · Declared 3 · Not seen 1$/,
    );
  });

  it('names several in the plural on paper', async () => {
    await openPopup({
      cookies: all,
      inTab: true,
      before: ({ api }) => void Object.assign(api.i18n, { getMessage: translateFrench }),
    });
    expect(document.querySelector('.print-line')?.textContent).toMatch(
      / · Non déclarés 0 · Écarts 0 · Déclarés 4 · Non vus 0$/,
    );
  });

  it('sets the badge to what it says', async () => {
    const { browser, tab } = await openPopup({ cookies: [_ga] });
    await waitFor(() => expect(browser.actions.on(tab)).toMatchObject({ text: '1' }));
  });

  it.each(['chromium', 'firefox'] as const)('is the same in %s', async (kind) => {
    await openPopup({ kind, url: siteUrl, cookies: [...all, { name: 'élève' }] });
    expect(screen.getByRole('button', { name: 'élève, Undeclared' })).toBeTruthy();
    expect(cookieData()).toHaveLength(5);
  });
});

describe('a list longer than any screen', () => {
  it('is whole when the page says that it is ready', async () => {
    const cookies = Array.from({ length: 60 }, (_, index) => ({ name: `_extra_${index}` }));
    const { root } = await openPopup({ cookies });
    await waitFor(() => expect(root.dataset.state).toBe('ready'));
    const rows = [...document.querySelectorAll('[data-cookie]')];
    expect(rows).toHaveLength(60);
    for (const row of rows) expect(row.textContent).toMatch(/_extra_\d+, Undeclared/);
  });
});

describe('opening', () => {
  it('asks for the jar of the bundled policy’s site before the browser has told which tab it is', async () => {
    const asked: number[] = [];
    const { browser } = await openPopup({
      before: ({ api, cookies }) => {
        const { query } = api.tabs;
        api.tabs.query = async (wanted) => {
          const tabs = await query(wanted);
          asked.push(cookies.queries.length);
          return tabs;
        };
      },
    });
    expect(asked).toEqual([2]);
    expect(browser.cookies.queries).toHaveLength(2);
  });
});
