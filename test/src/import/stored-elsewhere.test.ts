import { describe, expect, test } from 'vitest';
import { importPolicy } from '../../../scripts/import-policy.ts';
import { cookiesOfCell } from '../../../src/import/names/stored-elsewhere.ts';

const table = (...cells: readonly string[]) =>
  `<table><tr><th>Cookie</th><th>Purpose</th><th>Duration</th></tr>${cells
    .map((cell) => `<tr><td>${cell}</td><td>Dark or light</td><td>2 weeks</td></tr>`)
    .join('')}</table>`;

describe('what a cell of names says to be kept elsewhere', () => {
  test.each<[string, string]>([
    ['theme (localStorage)', ''],
    ['localStorage: theme', ''],
    ['LocalStorage : theme, layout', ''],
    ['theme [sessionStorage]', ''],
    ['theme (HTML5 storage)', ''],
    ['theme – IndexedDB', ''],
    ['thème (stockage local)', ''],
    ['tema (almacenamiento local)', ''],
    ['thema (Lokaler Speicher)', ''],
    ['tema (archiviazione locale)', ''],
    ['tema (armazenamento local)', ''],
    ['_ga, theme (local storage)', '_ga,'],
    ['theme (local storage); _ga', ' _ga'],
    ['_ga\nLocal storage: theme, layout\n_gid', '_ga\n_gid'],
  ])('"%s" is taken out of it', (cell, text) => {
    expect(cookiesOfCell(cell)).toEqual({ text, others: true });
  });

  test.each([
    '_ga',
    'localStorage',
    'localStorage_probe',
    'my.localStorage',
    'localStorage.on',
    'use-local_storage',
    'theme (cookie or local storage)',
    'pixel_id',
    'pixel: theme',
    'theme (Meta Pixel)',
  ])('is not "%s"', (cell) => {
    expect(cookiesOfCell(cell)).toEqual({ text: cell, others: false });
  });
});

test('what is kept elsewhere becomes no declaration, and is told to be left out', () => {
  const { declarations, ignored } = importPolicy(
    table(
      '_ga',
      'theme (localStorage)',
      '_gid, layout (sessionStorage)',
      'localStorage: view_mode',
    ),
    { filename: 'cookies.html' },
  );
  expect(declarations.map(({ name }) => name)).toEqual(['_ga', '_gid']);
  expect(ignored.map(({ why, fragment }) => [why, fragment.replace(/ \|.*/, '')])).toEqual([
    ['no-cookie', 'theme (localStorage)'],
    ['no-cookie', '_gid, layout (sessionStorage)'],
    ['no-cookie', 'localStorage: view_mode'],
  ]);
});
