import { describe, expect, it } from 'vitest';
import { ignoredWords, placeWords } from '../../options/origin-words.ts';
import type { IgnoredReason, Place } from '../../src/import/imported.ts';
import type { Message } from '../../src/message.ts';
import { english } from '../fixtures/english.ts';

describe('where something was read', () => {
  it.each<[Place, string]>([
    [{ kind: 'line', number: 12 }, 'line 12'],
    [{ kind: 'line', number: 12, row: 3 }, 'line 12, row 3 of the table'],
    [{ kind: 'paragraph', number: 4 }, 'paragraph 4'],
    [{ kind: 'table', number: 1 }, 'table 1'],
    [{ kind: 'table', number: 1, row: 3 }, 'table 1, row 3'],
    [{ kind: 'document', row: 2 }, 'row 2'],
    [{ kind: 'document' }, 'the document'],
    [{ kind: 'heading' }, 'a heading'],
    [{ kind: 'path', path: '$.disclosures[4]' }, '$.disclosures[4]'],
  ])('%j is told in words', (place, text) => {
    expect(placeWords(english, place)).toBe(text);
  });
});

describe('why something was left out', () => {
  const told = (why: IgnoredReason, problem?: Message) =>
    ignoredWords(english, {
      where: { kind: 'heading' },
      fragment: '',
      why,
      ...(problem === undefined ? {} : { problem }),
    });

  it('is told in words, with the limit', () => {
    expect(told('no-name')).toContain('cannot be the name');
    expect(told('no-cookie')).toContain('not a cookie');
    expect(told('name-too-long')).toContain('256');
    expect(told('too-many-wildcards')).toContain('3');
  });

  it('is what the format says of a policy that breaks a rule', () => {
    expect(told('broken-rule', { key: 'problemHttps' })).toMatch(/^Expected an https address/);
  });
});
