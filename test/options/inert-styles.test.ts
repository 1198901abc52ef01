// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { inertStyle, withInertStyles } from '../../options/inert-styles.ts';

describe('a style attribute is put under another name', () => {
  it.each([
    ['<p style="color: red">a</p>', '<p inert-style="color: red">a</p>'],
    ["<p\n class=a STYLE='b'>", "<p\n class=a inert-style='b'>"],
    ['<p/style=a>', '<p/inert-style=a>'],
    ['<p style>', '<p inert-style>'],
    ['<p class=style style = "a">', '<p class=style inert-style = "a">'],
    ['<p title="a > b" style="c">', '<p title="a > b" inert-style="c">'],
    ['<p title=a"b style=c"d>', '<p title=a"b inert-style=c"d>'],
    ['<td style="a"><td style="b">', '<td inert-style="a"><td inert-style="b">'],
    ['<!-- > --><p style=a>', '<!-- > --><p inert-style=a>'],
    ['<!--><p style=a>', '<!--><p inert-style=a>'],
    ['<title><p></title><p style=a>', '<title><p></title><p inert-style=a>'],
    ['<noscript><p style=a></noscript>', '<noscript><p inert-style=a></noscript>'],
    ['2 < 3 <p style=a>', '2 < 3 <p inert-style=a>'],
    ['a<style>p > a { style: a }</style>b', 'ab'],
    ['<STYLE type=a>\n<!-- <p style=a> -->\n</Style\n>b', 'b'],
    ['a<style>b', 'a'],
    ['<svg><style a/></svg><p style=a>', '<svg><style a/></svg><p inert-style=a>'],
    ['<p style="never closed', '<p inert-style="never closed'],
  ])('%s', (html, expected) => {
    expect(withInertStyles(html)).toBe(expected);
  });
});

it.each([
  'style="a"',
  '<p>style="a"</p>',
  '<p class="style" title=" style=a" data-style="b" =style=c>',
  '<p title=style>',
  '<styles>a</styles>',
  '</style>',
  '< p style="a">',
  '<!-- <p style="a"> -->',
  '<title>The tag <p style="a"></title>',
  '<TEXTAREA><p style="a"></textareas ></TextArea>',
  '<!-- <p style="a">',
  '<title><p style="a">',
])('leaves %s as it is', (html) => {
  expect(withInertStyles(html)).toBe(html);
});

/**
 * What a parser that follows the standard makes of HTML, but for comments and style elements. A style attribute is
 * `renamed` there, or should have been before.
 */
function parsed(html: string, renamed = ''): string {
  const told = (node: Node): string => {
    if (!(node instanceof Element)) return node instanceof Text ? node.data : '';
    const attributes = Array.from(node.attributes, ({ name, value }) => [
      (name === 'style' && renamed) || name,
      value,
    ]);
    const children = Array.from(node.childNodes, told).join('');
    if (node.localName === 'style') return '';
    return `<${node.localName} ${JSON.stringify(attributes)}>${children}</>`;
  };
  return told(new DOMParser().parseFromString(html, 'text/html').documentElement);
}

test('the document is the same but for styles, whatever it is made of', () => {
  const pieces = fc.constantFrom(
    ...[
      '<p ',
      '<td',
      '</p>',
      '<!--',
      '-->',
      '<title>',
      '</title>',
      '<textarea',
      '</textarea>',
      'style',
      'STYLE',
    ],
    ...[
      '=',
      '"',
      "'",
      '>',
      '/',
      ' ',
      '\n',
      'a',
      '<',
      'class=',
      'style="a"',
      ' style=b',
      '<br style>',
      '</style>',
      '<style>',
    ],
  );
  let renamed = 0;
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (texts) => {
      const html = texts.join('');
      const inert = withInertStyles(html);
      if (inert !== html) renamed += 1;
      expect(parsed(inert)).toBe(parsed(html, inertStyle));
    }),
    { numRuns: 400, seed: 1 },
  );
  expect(renamed).toBeGreaterThan(50);
});

it.each([
  '<p style="a">',
  '<p ',
  '<',
  '"',
  "<p a='",
  '<p a=" ',
  '<!--',
  '<title>',
  '<style>',
  '<style/>',
  ' =',
  '<p//',
])('is done in a moment with 5 MB of %s', (piece) => {
  const html = `<p ${piece.repeat(5_000_000 / piece.length)}`;
  const start = performance.now();
  withInertStyles(html);
  expect(performance.now() - start).toBeLessThan(5_000);
});
