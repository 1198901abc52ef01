import { describe, expect, test } from 'vitest';
import { readCategory, readHeadingCategory } from '../../../src/import/category.ts';
import { readHeader } from '../../../src/import/header.ts';
import { providerOfHeading, readProvider } from '../../../src/import/provider.ts';

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
  ])('%s', (label, category) => expect(readCategory(label)).toBe(category));

  test.each([
    'Cookie policy and security',
    'Manage your preferences',
    'How to disable performance cookies',
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
])('the header %s', (header, role) => expect(readHeader(header)?.role ?? null).toBe(role));

test.each<[string, string | null, string | null]>([
  ['Google', 'Google', null],
  ['Propia', null, 'first'],
  ['Drittanbieter', null, 'third'],
  ['Third party (Google)', 'Google', 'third'],
  ['hubspot.com\nvimeo.com', 'hubspot.com, vimeo.com', null],
  ['Other', null, null],
  ['-', null, null],
])('the provider %j', (cell, provider, party) =>
  expect(readProvider(cell)).toEqual({ provider, party }),
);

test.each<[string, string | null]>([
  ['Google Analytics 4 (Google Ireland Limited)', 'Google Ireland Limited'],
  ['YouTube', 'YouTube'],
  ['Embedded media', null],
  ['What is a cookie?', null],
  ['X (formerly Twitter)', 'X (formerly Twitter)'],
  ['Embedded videos (Vimeo)', 'Vimeo'],
  ['iubenda Consent Solution (iubenda srl)', 'iubenda srl'],
  ['Opening hours (formerly longer)', null],
])('the heading %s', (heading, provider) => expect(providerOfHeading(heading)).toBe(provider));
