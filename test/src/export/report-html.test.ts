// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../../src/export/report-html.ts';
import { reportStyle, reportStyleHash } from '../../../src/export/report-style.ts';
import { visibleName } from '../../../src/visible-name.ts';
import { english } from '../../fixtures/english.ts';
import { aRequest, hostileCookies, hostileNames } from '../../fixtures/export/a-request.ts';

const parse = (text: string) => new DOMParser().parseFromString(text, 'text/html');
const open = (...given: Parameters<typeof aRequest>) =>
  parse(reportHtml(aRequest(...given), english));

const harmless = new Set(
  'html head meta title style body header section article h1 h2 h3 p b span bdi a dl dt dd div table thead tbody tr th td svg path circle rect'.split(
    ' ',
  ),
);
const attributes = new Set(
  'lang charset http-equiv content name class viewbox aria-hidden aria-label role preserveaspectratio scope href rel d fill stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray cx cy r x y width height rx'.split(
    ' ',
  ),
);

/** Everything in the file that is not on the lists, and every address. */
function inspect(document: Document) {
  const all = [...document.querySelectorAll('*')];
  return {
    elements: all.map(({ localName }) => localName).filter((name) => !harmless.has(name)),
    attributes: all
      .flatMap((element) => element.getAttributeNames())
      .filter((name) => !attributes.has(name.toLowerCase())),
    addresses: all.flatMap((element) => element.getAttribute('href') ?? []),
  };
}

const nothing = { elements: [], attributes: [], addresses: ['https://inai.opendatasoft.com/'] };

describe('the file', () => {
  it('holds nothing that acts or asks for anything; its one address is the policy’s source', () => {
    expect(inspect(open())).toEqual(nothing);
    expect(reportStyle).not.toMatch(/url\(|@import|</);
  });

  it('has a policy of its own that admits its style sheet and nothing else', () => {
    const document = open();
    const policy = document.querySelector('[http-equiv="Content-Security-Policy"]');
    const style = document.querySelector('style')?.textContent ?? '';
    const hash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
    expect(reportStyleHash, 'the style sheet was changed').toBe(hash);
    expect(policy?.getAttribute('content')).toBe(
      `default-src 'none'; style-src '${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('has no style that nothing in it takes', () => {
    const blind = aRequest({ cookies: [] });
    const all = [
      aRequest(),
      blind,
      { ...blind, report: { ...blind.report, verdict: 'cannot-tell' } as const },
    ].map((request) => parse(reportHtml(request, english)));
    const rules = reportStyle.replace(/@page \{[^@]*@[^}]*\}\s*\}|@media print|@[^;{]*;/g, '');
    const selectors = [...rules.matchAll(/([^{}]+)\{[^{}]*\}/g)].flatMap(([, list = '']) =>
      list.split(','),
    );
    expect(selectors.length).toBeGreaterThan(50);
    const unused = selectors.filter((one) => all.every((page) => !page.querySelector(one.trim())));
    expect(unused).toEqual([]);
  });

  it('shows hostile names as the texts they are', () => {
    const document = open({ cookies: hostileCookies() });
    expect(inspect(document)).toEqual(nothing);
    const names = [...document.querySelectorAll('h3')].map(({ textContent }) => textContent);
    const expected = hostileNames.map((name) => (name === '' ? '(no name)' : visibleName(name)));
    expect(names.sort()).toEqual(expected.sort());
  });

  it('stays harmless whatever a cookie is called', () => {
    const unit = fc.constantFrom(
      ...'<>&"\'`=/ !-ax',
      '</style>',
      '<script>',
      '<!--',
      ']]>',
      '\u2028',
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit }), { maxLength: 5 }), (names) => {
        expect(inspect(open({ cookies: hostileCookies(names) }))).toEqual(nothing);
      }),
      { numRuns: 25 },
    );
  });

  it('draws how the cookies divide up, to scale, and says it in words', () => {
    const svg = open().querySelector('svg.plot');
    expect(svg?.getAttribute('aria-label')).toBe(
      'Proportions: Undeclared 2, Deviates 1, Declared 2',
    );
    const widths = [...(svg?.querySelectorAll('rect') ?? [])].map((rect) =>
      rect.getAttribute('width'),
    );
    expect(widths).toEqual(['237.6', '118.8', '237.6']);
    expect(open({ cookies: [] }).querySelector('svg.plot')).toBeNull();
  });

  it('quotes the policy in its language', () => {
    const quoted = [...open().querySelectorAll('td[lang]')].map(({ textContent }) => textContent);
    expect(quoted).toContain('To remember the user from one page to another');
  });
});
