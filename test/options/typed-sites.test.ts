import { describe, expect, it } from 'vitest';
import { typedAs } from '../../options/typed-site.ts';
import { typedSites } from '../../options/typed-sites.ts';
import { english } from '../fixtures/english.ts';

const patterns = (text: string) => typedSites(text).sites.map(({ pattern }) => pattern);
const told = (text: string) =>
  typedSites(text).problems.map(({ path, message }) => `${path} ${english.message(message)}`);

describe('sites as typed', () => {
  it.each<[string, readonly string[]]>([
    ['example.com', ['example.com']],
    ['https://example.com/path?a=1#b', ['example.com']],
    ['HTTP://Example.COM:8080/', ['example.com']],
    ['example.com/cookies', ['example.com']],
    ['https:/example.com', ['example.com']],
    ['//example.com/path', ['example.com']],
    ['example.com:8443', ['example.com']],
    ['example.com.', ['example.com']],
    ['*.example.com', ['*.example.com']],
    ['.example.com', ['*.example.com']],
    ['https://*.example.com/a', ['*.example.com']],
    ['*://*.example.com/*', ['*.example.com']],
    ['müller.example', ['xn--mller-kva.example']],
    ['a-b.a--b.example', ['a-b.a--b.example']],
    ['_dmarc.a_.example', ['_dmarc.a_.example']],
    ['exa\u200bmple.com', ['example.com']],
    ['localhost', ['localhost']],
    ['localhost:3000', ['localhost']],
    ['http://intranet/', ['intranet']],
    ['*.intranet', ['*.intranet']],
    ['127.0.0.1:80', ['127.0.0.1']],
    ['[::1]:80', ['[::1]']],
    ['::1', ['[::1]']],
    ['“example.com”', ['example.com']],
    ['<https://example.com/>', ['example.com']],
    ['me.github.io github.io', ['me.github.io', 'github.io']],
    ['a.example b.example', ['a.example', 'b.example']],
    ['a.example,b.example; c.example\nd.example', ['a', 'b', 'c', 'd'].map((n) => `${n}.example`)],
    [' ,a.example;; https://a.example/ ', ['a.example']],
    ['https://www.journal.example/page,12345.html', ['www.journal.example']],
    ['https://a.example/x;y,z b.example', ['a.example', 'b.example']],
    [
      'https://a.example/x,https://b.example/,opendatasoft.com',
      ['a.example', 'b.example', 'opendatasoft.com'],
    ],
    ['https://a.example/,b.example', ['a.example', 'b.example']],
  ])('%j are %j', (text, expected) => {
    expect(patterns(text)).toEqual(expected);
    expect(told(text)).toEqual([]);
  });

  it.each<[string, RegExp]>([
    ['', /^\$\.sites Name at least one site, such as example\.com\.$/],
    [' , ', /at least one site/],
    ['exa', /“exa” has no dot\. .* http:\/\/exa\/\.$/],
    ['*.com', /“\*\.com” stands for sites of many owners\. .* such as example\.com\.$/],
    ['co.uk', /“co\.uk” stands .* such as example\.co\.uk\.$/],
    ['*.github.io', /such as example\.github\.io\.$/],
    ['*', /“\*” would stand for every site/],
    ['*://*/*', /would stand for every site/],
    ['www.*.com', /the \* is in the wrong place/],
    ['*example.com', /the \* is in the wrong place/],
    ['example.*', /the \* is in the wrong place/],
    ['*.127.0.0.1', /nothing below it\. Write 127\.0\.0\.1\.$/],
    ['me@example.com', /an e-mail address\. .* write example\.com\.$/],
    ['mailto:me@example.com', /an e-mail address\. .* write example\.com\.$/],
    ['1.2.3', /“1\.2\.3” is not the name of a site/],
    ['2026', /is not the name of a site/],
    ['300.1.1.1', /is not the name of a site/],
    ['a..example', /is not the name of a site/],
    ['-a.example', /“-a\.example” is not the name of a site/],
    ['a-.example', /is not the name of a site/],
    ['https://www.-a.example/', /is not the name of a site/],
    ['*.-a.example', /is not the name of a site/],
    ['http://a-/', /is not the name of a site/],
    ['exa!mple.com', /is not the name of a site/],
    ['ftp://example.com', /is not the name of a site/],
    [`${'a'.repeat(64)}.com`, /“a{60}…” is not the name of a site/],
    [`${'a.'.repeat(130)}com`, /is not the name of a site/],
    ['\u202e!', /“\\u\{202E\}!” is not/],
  ])('%j is answered with %s', (text, answer) => {
    expect(patterns(text)).toEqual([]);
    expect(told(text)).toEqual([expect.stringMatching(answer)]);
  });

  it('are told each by its place, and the others are understood', () => {
    const text = 'a.example, exa mple.com';
    expect(patterns(text)).toEqual(['a.example', 'mple.com']);
    expect(told(text)).toEqual([expect.stringMatching(/^\$\.sites\[1\] “exa” has no dot/)]);
  });

  it('are hosts, each once, with the domain to ask access for', () => {
    expect(
      typedSites('www.example.co.uk https://www.example.co.uk/x;*.me.github.io').sites,
    ).toEqual([
      { pattern: 'www.example.co.uk', registrableDomain: 'example.co.uk' },
      { pattern: '*.me.github.io', registrableDomain: 'me.github.io' },
    ]);
  });

  it.each(['example.com', '*.example.com', 'localhost', 'intranet', '*.lan', '127.0.0.1', '[::1]'])(
    '%s is read from how it is written',
    (pattern) => {
      expect(patterns(typedAs(pattern))).toEqual([pattern]);
    },
  );
});
