import { expect, test } from 'vitest';
import { ImportError } from '../../../src/import/import-error.ts';
import {
  checkBlockCount,
  checkDeclarationCount,
  checkDocumentSize,
  checkEntryCount,
} from '../../../src/import/import-limits.ts';

/** What is said of the limit; null where nothing is over it. */
function said(check: () => void) {
  try {
    check();
    return null;
  } catch (error) {
    return error instanceof ImportError ? error.said : error;
  }
}

test.each<[string, () => void, () => void, object]>([
  [
    'bytes',
    () => checkDocumentSize('a'.repeat(5_000_000)),
    () => checkDocumentSize('a'.repeat(5_000_001)),
    { key: 'importTooLarge', parts: ['5'] },
  ],
  [
    'bytes of letters with accents',
    () => checkDocumentSize('é'.repeat(2_500_000)),
    () => checkDocumentSize(`${'é'.repeat(2_500_000)}a`),
    { key: 'importTooLarge', parts: ['5'] },
  ],
  [
    'bytes of signs',
    () => checkDocumentSize(`${'€'.repeat(1_666_666)}aa`),
    () => checkDocumentSize(`${'€'.repeat(1_666_666)}aaa`),
    { key: 'importTooLarge', parts: ['5'] },
  ],
  [
    'bytes of pictures',
    () => checkDocumentSize('😀'.repeat(1_250_000)),
    () => checkDocumentSize(`${'😀'.repeat(1_250_000)}a`),
    { key: 'importTooLarge', parts: ['5'] },
  ],
  [
    'declarations',
    () => checkDeclarationCount(2_000),
    () => checkDeclarationCount(2_001),
    { key: 'importTooManyDeclarations', parts: ['2001', '2000'] },
  ],
  [
    'entries',
    () => checkEntryCount(10_000),
    () => checkEntryCount(10_001),
    { key: 'importTooManyEntries', parts: ['10000', '2000'] },
  ],
  [
    'fewer entries',
    () => checkEntryCount(5, 5),
    () => checkEntryCount(6, 5),
    { key: 'importTooManyEntries', parts: ['5', '2000'] },
  ],
  [
    'parts',
    () => checkBlockCount(20_000),
    () => checkBlockCount(20_001),
    { key: 'importTooManyParts', parts: ['20000'] },
  ],
])('so many %s, and no more', (_, allowed, refused, message) => {
  expect(said(allowed)).toBeNull();
  expect(said(refused)).toEqual(message);
});
