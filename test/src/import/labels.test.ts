import { describe, expect, test } from 'vitest';
import { readCategory, readHeadingCategory } from '../../../src/import/category.ts';
import { headersIn, isHeaderLine, namesLocation, readHeader } from '../../../src/import/header.ts';
import {
  isCapitalised,
  isKnownProvider,
  mentionsParty,
  providerOfHeading,
  readParty,
  readProvider,
} from '../../../src/import/provider.ts';

describe('the class that a label names', () => {
  test.each<[string, string | null]>([
    ['Strictly necessary cookies', 'necessary'],
    ['Cookies necessary for the platform to function properly/functionality cookies', 'necessary'],
    ['1) Funcionales (necesarias)', 'necessary'],
    ['Betriebsnotwendig', 'necessary'],
    ['Cookie tecnici', 'necessary'],
    ['Fonctionnel', 'preferences'],
    ['Komfort', 'preferences'],
    ['Mesure d’audience', 'statistics'],
    ['Reichweitenmessung', 'statistics'],
    ['Performance Cookies', 'statistics'],
    ['Cookies de análise', 'statistics'],
    ['Social Media', 'marketing'],
    ['Cookie di profilazione', 'marketing'],
    ['Nicht klassifiziert (1)', 'unclassified'],
    ['Pubblicità', 'marketing'],
    ['Cookies de segmentação', 'marketing'],
    ['Rastreamento', 'marketing'],
    ['Suivi statistique', 'statistics'],
    ['Técnicos obrigatórios', 'necessary'],
    ['Analytics (consent required)', 'statistics'],
    ['Pendientes de clasificar', 'unclassified'],
    ['Additional cookies', null],
    ['Dienstleistungen', null],
    ['Technisch nicht notwendig', null],
    ['Cookies requiring your consent', null],
    ['Strumenti di tracciamento', null],
    ['Non-essential', null],
    ['Nicht notwendige Cookies', null],
    ['Multimedia', null],
    ['Statistics (unclassified)', 'unclassified'],
    ['Statistics / necessary', 'necessary'],
    ['Marketing and statistics', 'marketing'],
    ['Statistics and marketing', 'statistics'],
    ['Strictly  necessary', 'necessary'],
    ['Outils de suivi statistique', 'statistics'],
    ['Statistics requiring consent', 'statistics'],
    ['nicht unbedingt erforderlich', null],
    ['nicht sehr erforderlich', 'necessary'],
    ['not absolutely necessary', null],
    ['marketing, but no marketing by others', 'marketing'],
    ['necessary, but not necessary', null],
    ['not for statistics: marketing', 'statistics'],
    ['no statistics, but marketing', 'marketing'],
    ['Tracking', 'marketing'],
    ['Tracking tools for statistics', 'statistics'],
    ['x'.repeat(120), null],
    [`Statistics ${'x'.repeat(109)}`, 'statistics'],
    [`Statistics ${'x'.repeat(110)}`, null],
  ])('%s', (label, category) => expect(readCategory(label)).toBe(category));

  test.each<[string, string]>([
    ['Preference cookies – how to refuse them', 'preferences'],
    ['1. Preference cookies: manage them', 'preferences'],
    ['Preference cookies', 'preferences'],
  ])('by the heading %s', (heading, category) =>
    expect(readHeadingCategory(heading)).toBe(category),
  );

  test.each([
    'Manage preferences',
    'Cookie policy – statistics',
    'Cookie policy and security',
    'Manage your preferences',
    'How to disable performance cookies',
    `Statistics ${'x'.repeat(110)}`,
    'Cookies. How to manage statistics',
    'Manage statistics: how to',
  ])('none by the heading %s', (heading) => expect(readHeadingCategory(heading)).toBeNull());
});

test.each<[string, string | null]>([
  ["Service provider's name", 'provider'],
  ['Cookie name(s)', 'name'],
  ['Purpose of the cookie', 'purpose'],
  ['Function and location', 'function'],
  ['Durée de conservation', 'duration'],
  ['Plazo de conservación', 'duration'],
  ['Maximale Speicherdauer', 'duration'],
  ['Categoria', 'category'],
  ['Bewaartermijn', null],
  ['First or third party', 'party'],
  ['Own / external', 'party'],
  ['First party', 'party'],
  ['Provider of the cookie', 'provider'],
  ['Cookies', 'name'],
  ['x'.repeat(81), null],
])('the header %s', (header, role) => expect(readHeader(header)?.role ?? null).toBe(role));

test.each<[string, string | null, string | null]>([
  ['Google', 'Google', null],
  ['Propia', null, 'first'],
  ['Drittanbieter', null, 'third'],
  ['Third party (Google)', 'Google', 'third'],
  ['hubspot.com\nvimeo.com', 'hubspot.com, vimeo.com', null],
  ['Other', null, null],
  ['-', null, null],
  ['__________', null, null],
  ['Various', null, null],
  ['Various partners of ours', 'Various partners of ours', null],
  ['Third party: Google', 'Google', 'third'],
  ['Own – Example Ltd', 'Example Ltd', 'first'],
  ['Google (Ireland)', 'Google (Ireland)', null],
  ['Acme (www.example.org)', 'Acme', null],
  ['Acme, .example.org', 'Acme', null],
  ['Acme / .example.org', 'Acme', null],
  ['Example.org, www.example.org', 'Example.org', null],
  ['Google;', 'Google', null],
  ['Google\u00ad Ireland', 'Google Ireland', null],
  ['Google Learn more about this provider', 'Google', null],
])('the provider %j', (cell, provider, party) =>
  expect(readProvider(cell)).toEqual({ provider, party }),
);

test.each<[string, string | null]>([
  ['Google Analytics 4 (Google Ireland Limited)', 'Google Ireland Limited'],
  ['YouTube', 'YouTube'],
  ['Embedded media', null],
  ['What is a cookie?', null],
  ['X (formerly Twitter)', 'X (formerly Twitter)'],
  ['3. Cookies by Hotjar:', 'Hotjar'],
  ['Cookies de Hotjar', 'Hotjar'],
  ['Hotjar cookies', 'Hotjar'],
  ['ads.example.com', 'ads.example.com'],
  ['AddThis', 'AddThis'],
  ['The AddThis Buttons', 'The AddThis Buttons'],
  ['Opening hours', null],
  ['Acme Ltd', 'Acme Ltd'],
  ['Google Analytics (Matomo)', 'Google Analytics'],
  ['Do we use YouTube?', null],
  ['Y', null],
  [`AddThis ${'X'.repeat(80)}`, null],
  ['Embedded videos (Vimeo)', 'Vimeo'],
  ['iubenda Consent Solution (iubenda srl)', 'iubenda srl'],
  ['Opening hours (formerly longer)', null],
])('the heading %s', (heading, provider) => expect(providerOfHeading(heading)).toBe(provider));

test.each<[string, string | null]>([
  ['First party', 'first'],
  ['Cookies propias', 'first'],
  ['Third party cookies.', 'third'],
  ['de terceros', 'third'],
  ['Eigentümer dieser Website', 'first'],
  ['Google', null],
  ['', null],
  [`own${' '.repeat(120)}`, null],
])('the side %j', (text, side) => expect(readParty(text)).toBe(side));

test.each<[string, string | null]>([
  ['First-party cookie, gets removed after 365 days', 'first'],
  ['A third-party cookie', 'third'],
  ['first party and third party', 'third'],
  ['Cookie propia', 'first'],
  ['Google', null],
  [`${'x'.repeat(200)} first party`, null],
])('the side that %j mentions', (text, side) => expect(mentionsParty(text)).toBe(side));

test.each<[string, boolean]>([
  ['Google Analytics', true],
  ['google analytics', true],
  ['Acme Ltd', true],
  ['Acme', false],
])('%j is a provider that is known: %j', (text, known) =>
  expect(isKnownProvider(text)).toBe(known),
);

test.each<[string, boolean]>([
  ['Provincia di Esempio', true],
  ['A random number', false],
  ['random', false],
  ['One Two Three Four', true],
  ['One Two Three Four Five', false],
  ["L'Exemple", true],
])('%j begins with capitals: %j', (text, capitals) => expect(isCapitalised(text)).toBe(capitals));

test.each<[string, string | null]>([
  ['Cookie name', 'name'],
  ['Provider:', 'provider'],
  ['The purpose of the cookie is this.', null],
  ['Purpose of a great many other things', null],
  ['Provider; ', null],
  ['Provider. Purpose', null],
  [`Provider ${'of the cookie '.repeat(2)}`, 'provider'],
  [`Provider ${'of the cookie '.repeat(3)}`, null],
])('%j is a line of a header: %j', (text, role) =>
  expect(isHeaderLine(text)?.role ?? null).toBe(role),
);

test.each<[string, string[] | null]>([
  ['Cookie Name Expiration Time Description', ['name', 'duration', 'purpose']],
  ['Name of the cookie, duration', ['name', 'duration']],
  ['Cookie Name and so on', null],
  ['', []],
])('the headers in %j', (line, roles) =>
  expect(headersIn(line)?.map(({ role }) => role) ?? null).toEqual(roles),
);

test('how sure a header is, and whether it speaks of cookies', () => {
  expect(readHeader('Cookie name')).toEqual({ role: 'name', coverage: 1, explicitName: true });
  expect(readHeader('Name')).toEqual({ role: 'name', coverage: 1, explicitName: false });
  expect(readHeader('Own / third')).toEqual({ role: 'party', coverage: 1, explicitName: false });
  expect(readHeader('Cookie provider')).toMatchObject({ role: 'provider', coverage: 1 });
  expect(readHeader('Provider of fine wine')).toMatchObject({ role: 'provider', coverage: 1 / 3 });
  expect(readHeader('Cookie name(s)')).toMatchObject({ coverage: 1 });
  expect(['Function and location', 'Function'].map(namesLocation)).toEqual([true, false]);
});
