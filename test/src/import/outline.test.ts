import { expect, test } from 'vitest';
import { importPolicy } from '../../../scripts/import-policy.ts';

const table = (name: string) =>
  `<table><tr><th>Cookie<th>Duration<tr><td>${name}<td>2 days</table>`;
const captioned = (caption: string) =>
  `<table><caption>${caption}</caption><tr><th>Cookie<th>Duration<tr><td>a_1<td>2 days</table>`;
const statistics = '<p><b>Statistics cookies:</b> they count visits.</p>';
const marketing = '<p><b>Marketing cookies:</b> they show ads.</p>';
const preferences = '<p><b>Preference cookies:</b> they remember.</p>';
const unclassified = '<p>They have not been classified into a category as yet.</p>';

function declarationsOf(html: string) {
  return importPolicy(html, { filename: 'cookies.html' }).declarations;
}

/** The class of cookies below headings and labels. */
test.each<[string, string, { readonly [name: string]: string | null }]>([
  [
    'a brand that sounds like a class is of the class above it',
    `<h2>Marketing cookies</h2><h3>Google Analytics</h3>${table('a_1')}`,
    { a_1: 'marketing' },
  ],
  [
    'a brand that sounds like a class is of the class two headings above it',
    `<h1>Cookies</h1><h2>Marketing cookies</h2><h3>Google Analytics</h3>${table('a_1')}`,
    { a_1: 'marketing' },
  ],
  [
    'a brand that sounds like a class is of the class that a label told',
    `<h1>Cookies</h1><p><b>Marketing cookies</b></p><h2>Google Analytics</h2>${table('a_1')}`,
    { a_1: 'marketing' },
  ],
  [
    'a brand below no class tells the class itself',
    `<h1>Cookies</h1><h2>Google Analytics</h2>${table('a_1')}`,
    { a_1: 'statistics' },
  ],
  [
    'a label ends at the next heading',
    `<h1>Cookies</h1><p><b>Marketing cookies</b></p>${table('a_1')}<h2>Our shop</h2>${table('a_2')}`,
    { a_1: 'marketing', a_2: null },
  ],
  [
    'a label ends at a brand that begins another chapter',
    `<h1>Cookies</h1><h2>Our shop</h2><p><b>Marketing cookies</b></p>${table('a_1')}<h2>Hotjar</h2>${table('a_2')}`,
    { a_1: 'marketing', a_2: null },
  ],
  [
    'a caption keeps the label above it',
    `<h1>Cookies</h1><p><b>Marketing cookies</b></p>${captioned('Table 1')}`,
    { a_1: 'marketing' },
  ],
  [
    'a caption with a class is nearer than the label above it',
    `<h1>Cookies</h1><p><b>Marketing cookies</b></p>${captioned('Statistics')}`,
    { a_1: 'statistics' },
  ],
  [
    'others are not classified where a line says so',
    `<h2>Cookies</h2><p>Other cookies</p>${unclassified}${table('a_1')}`,
    { a_1: 'unclassified' },
  ],
  [
    'a class after the others is classified',
    `<h2>Cookies</h2><p>Other cookies</p><p>Statistics cookies</p>${unclassified}${table('a_1')}`,
    { a_1: 'statistics' },
  ],
  [
    'three classes explained in a row',
    `<h2>Cookies</h2>${statistics}${marketing}${preferences}${table('a_1')}`,
    { a_1: null },
  ],
  [
    'a class explained below its own label',
    `<h2>Cookies</h2><p>Marketing cookies</p>${marketing}${table('a_1')}`,
    { a_1: 'marketing' },
  ],
  [
    'a class explained below its own label, after all were explained in a row',
    `<h2>Cookies</h2>${statistics}${marketing}<p>Marketing cookies</p>${marketing}${table('a_1')}`,
    { a_1: 'marketing' },
  ],
  [
    'a class explained after the others',
    `<h2>Cookies</h2>${statistics}${marketing}<p>Other cookies</p>${preferences}${table('a_1')}`,
    { a_1: 'preferences' },
  ],
])('%s', (_, html, classes) => {
  const found = declarationsOf(html).map(({ name, category }) => [name, category]);
  expect(Object.fromEntries(found)).toEqual(classes);
});

/** Whose the cookies below headings are. */
test.each<[string, string, { readonly [name: string]: string | null }]>([
  [
    'a service below a class ends with that class',
    `<h2>Cookies</h2><h3>Marketing</h3><h4>Vimeo</h4><p>It shows films.</p><h3>Statistics</h3>${table('a_1')}`,
    { a_1: null },
  ],
  [
    'chapters of a document are not classes of the service before them',
    `<h1>Cookies</h1><h2>Vimeo</h2><h2>Marketing</h2>${table('a_1')}`,
    { a_1: null },
  ],
  [
    'a service with classes of the same level ends with what is no class',
    `<h2>Cookies</h2><h3>Vimeo</h3><h3>Basket</h3>${table('a_1')}`,
    { a_1: null },
  ],
  [
    'a service with classes of the same level ends with the class of all cookies',
    `<h2>Cookies</h2><h3>Vimeo</h3><h3>Marketing cookies</h3>${table('a_1')}`,
    { a_1: null },
  ],
  [
    'a service with classes of the same level ends with a class in many words',
    `<h2>Cookies</h2><h3>Vimeo</h3><h3>Statistics of the visits of our pages, shops and forums</h3>${table('a_1')}`,
    { a_1: null },
  ],
  [
    'a service with classes of the same level ends with a service that sounds like one',
    `<h2>Cookies</h2><h3>Vimeo</h3><h3>Google Analytics</h3>${table('a_1')}<h3>Marketing</h3>${table('a_2')}`,
    { a_1: 'Google Analytics', a_2: null },
  ],
  [
    'the owner of a counted group, until the next heading',
    `<h2>Cookies</h2><p>Google</p><p>1</p>${table('a_1')}<h3>Basket</h3>${table('a_2')}`,
    { a_1: 'Google', a_2: null },
  ],
  [
    'the company of a service, until the next service, however deep the services are',
    `<h1>Cookies</h1><h2>Marketing</h2><h3>Films</h3><p>Processing company</p><p>Acme Films</p>
     <h4>Stored</h4>${table('a_1')}<h3>Basket</h3>${table('a_2')}`,
    { a_1: 'Acme Films', a_2: null },
  ],
  [
    'the company of a service, also below a caption',
    `<h2>Cookies</h2><h3>Films</h3><p>Processing company</p><p>Acme Films</p>${captioned('Stored')}`,
    { a_1: 'Acme Films' },
  ],
])('%s', (_, html, providers) => {
  const found = declarationsOf(html).map(({ name, provider }) => [name, provider]);
  expect(Object.fromEntries(found)).toEqual(providers);
});

/** A table that declares cookies only where something above it speaks of them. */
const settings = (caption: string) =>
  `<table>${caption}<tr><th>Name<th>Purpose<tr><td>a_b<td>Keeps the basket</table>`;

test.each<[string, string, readonly string[]]>([
  [
    'a caption below a line about cookies',
    `<p>We need these cookies:</p>${settings('<caption>Table 1</caption>')}`,
    ['a_b'],
  ],
  [
    'a heading below a line about cookies',
    `<p>Our cookies are listed elsewhere.</p><h3>Theme</h3>${settings('')}`,
    [],
  ],
  [
    'a caption below a line about anything',
    `<p>We sell these goods:</p>${settings('<caption>Table 1</caption>')}`,
    [],
  ],
])('%s', (_, html, names) => {
  const found = declarationsOf(`<h1>Privacy</h1><h2>Our shop</h2>${html}`);
  expect(found.map(({ name }) => name)).toEqual(names);
});
