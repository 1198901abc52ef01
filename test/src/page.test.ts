import { describe, expect, it } from 'vitest';
import type { Cookie } from '../../src/cookie.ts';
import { belongsTo, concerns, locate, pagesOf, siteOf } from '../../src/page.ts';
import { aCookie, anInstalledPolicy, aPage } from '../fixtures/make.ts';

const inai = anInstalledPolicy({ id: 'inai', sites: ['inai.opendatasoft.com'] });
const all = anInstalledPolicy({ id: 'all', sites: ['*.opendatasoft.com'] });
const data = anInstalledPolicy({ id: 'data', sites: ['x.example', '*.data.opendatasoft.com'] });
const local = anInstalledPolicy({ id: 'local', sites: ['127.0.0.1', '[::1]'] }, '127.0.0.1');
const policies = [all, inai, data, local];

describe('locate', () => {
  it.each<[string, string, string]>([
    ['https://inai.opendatasoft.com/', 'inai', 'an exact host before a pattern'],
    ['https://data.opendatasoft.com/explore', 'data', 'the longest pattern first'],
    ['https://a.b.data.opendatasoft.com/', 'data', 'at any depth'],
    ['https://opendatasoft.com/', 'all', '*.host is the host too'],
    ['https://www.opendatasoft.com/', 'all', 'and what is below it'],
    ['http://inai.opendatasoft.com/', 'inai', 'http is a site as well'],
    ['https://inai.opendatasoft.com:8443/a?b#c', 'inai', 'ports, paths and queries do not matter'],
    ['https://user:pass@inai.opendatasoft.com/', 'inai', 'nor do credentials'],
    ['https://INAI.OpenDataSoft.com/', 'inai', 'nor letter case'],
    ['http://127.0.0.1:8000/', 'local', 'an address'],
    ['http://[::1]/', 'local', 'an IPv6 address'],
    ['https://x.example/', 'data', 'the first of several sites'],
  ])('%s has the policy of %s (%s)', (url, id) => {
    const place = locate(url, policies);
    expect(place.kind === 'policy-site' && place.installed.policy.id).toBe(id);
  });

  it.each([
    ['https://example.com/', 'example.com'],
    ['https://evil-opendatasoft.com/', 'evil-opendatasoft.com'],
    ['https://opendatasoft.com.evil.example/', 'opendatasoft.com.evil.example'],
    ['https://inai.opendatasoft.com@evil.example/', 'evil.example'],
    ['http://127.0.0.2/', '127.0.0.2'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
  ])('%s is another site', (url, host) => {
    expect(locate(url, policies)).toEqual({ kind: 'other-site', host });
  });

  it.each([
    'about:blank',
    'chrome://extensions/',
    'moz-extension://1234/popup.html?https://inai.opendatasoft.com/',
    'file:///home/inai.opendatasoft.com',
    'data:text/html,https://inai.opendatasoft.com/',
    'view-source:https://inai.opendatasoft.com/',
    'ftp://inai.opendatasoft.com/',
    'blob:https://inai.opendatasoft.com/1234',
    'javascript:void(0)',
    'no address at all',
    '',
  ])('%j is no site', (url) => {
    expect(locate(url, policies)).toEqual({ kind: 'not-a-site' });
  });

  it('takes a managed policy before all others, however exact they are', () => {
    const managed = {
      ...anInstalledPolicy({ id: 'm', sites: ['*.opendatasoft.com'] }),
      managed: true,
    } as const;
    for (const list of [
      [managed, ...policies],
      [...policies, managed],
    ]) {
      const place = locate('https://inai.opendatasoft.com/', list);
      expect(place.kind === 'policy-site' && place.installed.policy.id).toBe('m');
    }
  });

  it('keeps apart the host with the dot of the root, which has cookies of its own', () => {
    const place = locate('https://inai.opendatasoft.com./', policies);
    expect(place).toEqual({ kind: 'other-site', host: 'inai.opendatasoft.com.' });
  });

  it('tells what the page is', () => {
    const place = locate('http://Inai.opendatasoft.com:81/x%20y?who=me#there', policies);
    expect(place).toMatchObject({
      kind: 'policy-site',
      page: {
        scheme: 'http',
        host: 'inai.opendatasoft.com',
        registrableDomain: 'opendatasoft.com',
        path: '/x%20y',
      },
    });
  });

  it('takes the first of two policies that fit equally well', () => {
    const place = locate('https://inai.opendatasoft.com/', [inai, { ...inai }]);
    expect(place.kind === 'policy-site' && place.installed).toBe(inai);
  });
});

describe('siteOf', () => {
  it.each([
    [aPage(), 'https://opendatasoft.com'],
    [aPage({ scheme: 'http' }), 'http://opendatasoft.com'],
    [aPage({ host: '127.0.0.1', registrableDomain: '127.0.0.1' }), 'https://127.0.0.1'],
  ])('is what partition keys write', (page, site) => {
    expect(siteOf(page)).toBe(site);
  });
});

describe('belongsTo: a cookie of what https://inai.opendatasoft.com shows', () => {
  const under = (topLevelSite: string, hasCrossSiteAncestor: boolean | null = false) => ({
    partitionKey: { topLevelSite, hasCrossSiteAncestor },
  });
  it.each<[string, Partial<Cookie>, boolean]>([
    ['host-only', {}, true],
    ['of the parent domain', { domain: '.opendatasoft.com' }, true],
    ['of the parent host only', { domain: 'opendatasoft.com' }, false],
    ['of a sibling', { domain: 'data.opendatasoft.com' }, false],
    ['of a host below', { domain: '.x.inai.opendatasoft.com' }, false],
    ['of another site', { domain: '.tracker.example' }, false],
    ['for another path', { path: '/admin' }, true],
    ['for https only', { secure: true }, true],
    ['partitioned under this site', under('https://opendatasoft.com'), true],
    [
      'of a frame, partitioned under this site',
      { domain: 'tracker.example', ...under('https://opendatasoft.com', true) },
      true,
    ],
    [
      'partitioned under this site by a browser that does not tell about ancestors',
      under('https://opendatasoft.com', null),
      true,
    ],
    ['partitioned under another site', under('https://example.com', true), false],
    ['partitioned under this site over http', under('http://opendatasoft.com'), false],
    ['isolated for this site', { firstPartyDomain: 'opendatasoft.com' }, true],
    ['isolated for another site', { firstPartyDomain: 'example.com' }, false],
    ['partitioned under the host', under('https://inai.opendatasoft.com'), false],
  ])('%s: %s', (_, cookie, belongs) => {
    expect(belongsTo(aPage(), aCookie(cookie))).toBe(belongs);
  });
});

describe('a policy without a tab', () => {
  it('is looked at from the root of each host', () => {
    const page = { scheme: 'https', registrableDomain: 'opendatasoft.com', path: '/' };
    expect(pagesOf(data)).toEqual([
      { ...page, host: 'x.example' },
      { ...page, host: 'data.opendatasoft.com' },
    ]);
  });

  const apart = (topLevelSite: string) => ({
    domain: 'tracker.example',
    partitionKey: { topLevelSite, hasCrossSiteAncestor: true },
  });
  it.each<[boolean, string, typeof inai, Partial<Cookie>]>([
    [true, 'of its host', inai, {}],
    [true, 'of the parent domain', inai, { domain: '.opendatasoft.com' }],
    [false, 'of the parent alone', inai, { domain: 'opendatasoft.com' }],
    [false, 'of a sibling', inai, { domain: 'data.opendatasoft.com' }],
    [false, 'of a host below', inai, { domain: 'a.inai.opendatasoft.com' }],
    [true, 'of a host below a pattern', data, { domain: 'a.data.opendatasoft.com' }],
    [true, 'of the second of its sites', data, { domain: 'data.opendatasoft.com' }],
    [true, 'of the first of its sites', data, { domain: 'x.example' }],
    [false, 'of another site', data, { domain: 'y.example' }],
    [true, 'kept apart for its site', inai, apart('https://opendatasoft.com')],
    [true, 'isolated for its site', inai, { firstPartyDomain: 'opendatasoft.com' }],
    [false, 'isolated for another site', inai, { firstPartyDomain: 'y.example' }],
    [false, 'kept apart for http', inai, apart('http://opendatasoft.com')],
    [false, 'kept apart for another site', inai, apart('https://y.example')],
  ])('%s: may be concerned with a cookie %s', (expected, _, installed, cookie) => {
    expect(concerns(installed, aCookie(cookie))).toBe(expected);
  });
});
