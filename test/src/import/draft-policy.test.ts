import { describe, expect, test } from 'vitest';
import { draftPolicy } from '../../../src/import/draft-policy.ts';
import type { ImportedDeclaration, ImportResult } from '../../../src/import/imported.ts';
import { importedDeclaration } from './imported-declaration.ts';

const about = {
  id: 'example.org',
  title: 'Cookies',
  publisher: 'Example',
  sites: ['example.org'],
  source: { url: 'https://example.org/cookies', retrieved: '2026-11-25', document: 'Cookies' },
};

function draft(declarations: readonly ImportedDeclaration[], more: Partial<ImportResult> = {}) {
  const drafted = draftPolicy(
    {
      format: 'text',
      language: 'en',
      title: null,
      declarations,
      ignored: [],
      policy: null,
      ...more,
    },
    about,
  );
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.problems));
  return drafted.policy;
}

describe('a draft', () => {
  test('says what was imported, and nothing else', () => {
    expect(draft([importedDeclaration({})])).toEqual({
      formatVersion: 1,
      ...about,
      language: 'en',
      revision: '1',
      categories: [],
      declarations: [{ name: '_ga' }],
    });
  });

  test('carries every field that is said', () => {
    const said = {
      provider: 'Google',
      function: 'Audience',
      location: 'everywhere',
      purpose: 'Counts',
      maxAgeSeconds: 0,
      retentionText: 'Session',
      cookieRefresh: false,
    };
    const { declarations } = draft([
      importedDeclaration({
        ...said,
        domains: ['.Example.org', 'www.example.org'],
        party: 'first',
      }),
      importedDeclaration({ name: '_gid', purpose: ' ', party: 'third' }),
    ]);
    expect(declarations).toEqual([
      { name: '_ga', ...said, domains: ['*.example.org', 'www.example.org'], party: 'first' },
      { name: '_gid' },
    ]);
  });

  test('makes a category of each class and of each other label, under its first label', () => {
    const { categories, declarations } = draft([
      importedDeclaration({ name: 'a', category: 'statistics', categoryLabel: 'Analytics' }),
      importedDeclaration({ name: 'b', category: 'statistics', categoryLabel: 'Measurement' }),
      importedDeclaration({ name: 'c', categoryLabel: 'Others' }),
      importedDeclaration({ name: 'd', categoryLabel: 'OTHERS' }),
      importedDeclaration({ name: 'e', category: 'marketing' }),
      importedDeclaration({ name: 'f' }),
    ]);
    expect(categories).toEqual([
      { id: 'statistics', label: 'Analytics' },
      { id: 'category-2', label: 'Others' },
      { id: 'marketing', label: 'marketing' },
    ]);
    expect(declarations.map(({ category }) => category)).toEqual([
      'statistics',
      'statistics',
      'category-2',
      'category-2',
      'marketing',
      undefined,
    ]);
  });

  test('is of an undetermined language where none was found', () => {
    expect(draft([importedDeclaration({})], { language: null }).language).toBe('und');
  });

  test('shortens texts that are longer than a policy may hold', () => {
    const [first] = draft([importedDeclaration({ purpose: 'x'.repeat(20_000) })]).declarations;
    expect(first?.purpose?.endsWith('x…')).toBe(true);
  });

  test('of what is a policy already is that policy', () => {
    const policy = draft([importedDeclaration({})]);
    expect(draft([], { policy })).toBe(policy);
  });

  test('tells what keeps it from being a policy', () => {
    const result = {
      format: 'text',
      language: 'en',
      title: null,
      ignored: [],
      policy: null,
    } as const;
    const drafted = draftPolicy(
      { ...result, declarations: [importedDeclaration({ name: '' })] },
      about,
    );
    expect(drafted.ok).toBe(false);
  });
});
