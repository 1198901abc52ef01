import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  domainMatch,
  hostOfPattern,
  hostPatternMatch,
  isFirstParty,
  isIpAddress,
  isSentTo,
} from '../../src/domain.ts';

describe('domainMatch (RFC 6265 5.1.3)', () => {
  it.each([
    ['opendatasoft.com', 'opendatasoft.com', true, 'identical'],
    ['inai.opendatasoft.com', 'opendatasoft.com', true, 'a label further down'],
    ['a.b.opendatasoft.com', 'opendatasoft.com', true, 'two labels further down'],
    ['opendatasoft.com', 'inai.opendatasoft.com', false, 'the parent is not below its child'],
    ['evil-opendatasoft.com', 'opendatasoft.com', false, 'same ending, no label boundary'],
    ['opendatasoft.com.evil.example', 'opendatasoft.com', false, 'the beginning does not count'],
    ['opendatasoft.com', 'com', true, 'the rule knows no public suffixes: browsers refuse those'],
    ['opendatasoft.com', '', false, 'no domain'],
    ['', '', true, 'nothing is identical to nothing'],
    ['opendatasoft.com.', 'opendatasoft.com', false, 'a trailing dot is another host'],
    ['opendatasoft.com', 'opendatasoft.com.', false, 'a trailing dot is another domain'],
    ['a.opendatasoft.com.', 'opendatasoft.com.', true, 'both with a trailing dot'],
    ['Opendatasoft.com', 'opendatasoft.com', false, 'both must be canonical, thus lower case'],
    ['192.168.0.1', '192.168.0.1', true, 'an address is itself'],
    ['192.168.0.1', '0.1', false, 'an address has no subdomains'],
    ['192.168.0.1', '1', false, 'nor a top-level domain'],
    ['[2001:db8::1]', '[2001:db8::1]', true, 'an IPv6 address is itself'],
    ['[::ffff:1.2.3.4]', '3.4]', false, 'an IPv6 address has no subdomains'],
    ['1.2.3.4.example', '4.example', true, 'figures alone do not make an address'],
    ['xn--bcher-kva.example', 'example', true, 'punycode is text like any other'],
  ])('%s, %s: %s (%s)', (host, domain, matches) => {
    expect(domainMatch(host, domain)).toBe(matches);
  });

  const label = fc.constantFrom('a', 'b', 'aa', 'a-b', '1', '10', 'com');
  const hostName = fc
    .array(label, { minLength: 1, maxLength: 5 })
    .map((labels) => labels.join('.'));
  const figure = fc.constantFrom('1', '10');
  const address = fc.tuple(figure, figure, figure, figure).map((figures) => figures.join('.'));
  const pair = fc.oneof(
    fc.tuple(address, fc.nat(8)).map(([host, cut]) => [host, host.slice(cut)] as const),
    fc.tuple(hostName, hostName),
    fc.tuple(hostName, fc.nat(8)).map(([host, cut]) => [host, host.slice(cut)] as const),
  );

  it('agrees with comparing label by label from the right', () => {
    const outcomes = { match: 0, address: 0, other: 0 };
    fc.assert(
      fc.property(pair, ([host, domain]) => {
        fc.pre(domain !== '' && !domain.startsWith('.'));
        const expected = labelByLabel(host, domain);
        outcomes[expected ? 'match' : isAddress(host) ? 'address' : 'other'] += 1;
        expect(domainMatch(host, domain)).toBe(expected);
      }),
      { numRuns: 3_000 },
    );
    expect(Math.min(outcomes.match, outcomes.other)).toBeGreaterThan(100);
    expect(outcomes.address).toBeGreaterThan(0);
  });
});

/** An independent model: hosts as lists of labels, addresses by parsing each figure. */
function labelByLabel(host: string, domain: string): boolean {
  const hostLabels = host.split('.').reverse();
  const labels = domain.split('.').reverse();
  const below = labels.every((label, index) => hostLabels[index] === label);
  return below && (hostLabels.length === labels.length || !isAddress(host));
}

function isAddress(host: string): boolean {
  const labels = host.split('.');
  return (
    labels.length === 4 && labels.every((label) => String(Number.parseInt(label, 10)) === label)
  );
}

describe('isIpAddress, of hosts as URL.hostname writes them', () => {
  it.each([
    ['127.0.0.1', true],
    ['255.255.255.255', true],
    ['[::1]', true],
    ['[2001:db8::ff00:42:8329]', true],
    ['localhost', false],
    ['1.2.3', false],
    ['1.2.3.4.5', false],
    ['1.2.3.example', false],
    ['', false],
  ])('%s: %s', (host, is) => {
    expect(isIpAddress(host)).toBe(is);
  });

  it('knows every way of writing an address, since URL makes one of them all', () => {
    const ways = ['0x7f.1', '2130706433', '127.1', '0177.0.0.1', '127.0.0.1.'];
    for (const way of ways) {
      expect(isIpAddress(new URL(`http://${way}/`).hostname), way).toBe(true);
    }
  });
});

describe('isSentTo (RFC 6265 5.4 step 1)', () => {
  it.each([
    ['inai.opendatasoft.com', true, 'inai.opendatasoft.com', true],
    ['inai.opendatasoft.com', true, 'x.inai.opendatasoft.com', false],
    ['.inai.opendatasoft.com', false, 'inai.opendatasoft.com', true],
    ['.inai.opendatasoft.com', false, 'x.inai.opendatasoft.com', true],
    ['.opendatasoft.com', false, 'inai.opendatasoft.com', true],
    ['opendatasoft.com', true, 'inai.opendatasoft.com', false],
    ['.data.opendatasoft.com', false, 'inai.opendatasoft.com', false],
    ['.opendatasoft.com', false, 'evil-opendatasoft.com', false],
    ['10.0.0.1', true, '10.0.0.1', true],
    ['[::1]', true, '[::1]', true],
  ])('%s (host-only: %s) to %s: %s', (domain, hostOnly, host, sent) => {
    expect(isSentTo({ domain, hostOnly }, host)).toBe(sent);
  });
});

describe('isFirstParty', () => {
  it.each([
    ['inai.opendatasoft.com', true],
    ['.opendatasoft.com', true],
    ['opendatasoft.com', true],
    ['data.opendatasoft.com', true],
    ['.evil-opendatasoft.com', false],
    ['tracker.example', false],
    ['.com', false],
  ])('%s on opendatasoft.com: %s', (domain, first) => {
    expect(isFirstParty({ domain }, 'opendatasoft.com')).toBe(first);
  });
});

describe('hostOfPattern', () => {
  it.each([
    ['example.com', 'example.com'],
    ['*.example.com', 'example.com'],
    ['*.*.example.com', '*.example.com'],
    ['www.*.example.com', 'www.*.example.com'],
    ['[::1]', '[::1]'],
  ])('%s: %s', (pattern, host) => {
    expect(hostOfPattern(pattern)).toBe(host);
  });
});

describe('hostPatternMatch', () => {
  it.each([
    ['example.com', 'example.com', true],
    ['example.com', 'www.example.com', false],
    ['*.example.com', 'example.com', true],
    ['*.example.com', 'a.b.example.com', true],
    ['*.example.com', 'badexample.com', false],
    ['*example.com', 'badexample.com', false],
    ['www.*.com', 'www.example.com', false],
    ['*', 'example.com', false],
    ['*.', 'example.com', false],
  ])('%s, %s: %s', (pattern, host, matches) => {
    expect(hostPatternMatch(pattern, host)).toBe(matches);
  });
});
