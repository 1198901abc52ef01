import { describe, expect, test } from 'vitest';
import type { Rich } from '../../../src/import/blocks/block.ts';
import { fieldAt, fieldsOfLine, keyAndValue } from '../../../src/import/read/field-lines.ts';
import { blockOf } from './block-of.ts';

const richOf = (text: string): Rich => ({ text, marks: [], where: { kind: 'document' } });

/** What the field is, what it says, and how many lines it takes. */
function fieldIn(sources: readonly string[], inRecord: boolean) {
  const found = fieldAt(sources.map(blockOf), 0, inRecord);
  return found && [found.field.role, found.field.cell.text, found.next];
}

describe('a line is a field', () => {
  test.each<[string, string, unknown[]]>([
    ['when a key stands before its value', 'Provider: Google', ['provider', 'Google', 1]],
    ['when a name stands behind its key', 'Cookie name: _ga', ['name', '_ga', 1]],
  ])('%s', (_, line, field) => expect(fieldIn([line], false)).toEqual(field));

  test.each([
    ['a sentence about cookies, not a name', 'Cookies: we use them to count the visits'],
    ['a list of lengths, each of another cookie', 'Duration: _ga 2 years, _gid 1 day'],
    ['a key that nobody knows', 'Weather: rain'],
    ['a key without its value', 'Provider'],
  ])('but not %s', (_, line) => expect(fieldIn([line], false)).toBeNull());

  test('of a length where it is told of no cookie, of a purpose even so', () => {
    expect(keyAndValue(richOf('Duration: 2 years'))?.role).toBe('duration');
    expect(keyAndValue(richOf('Purpose: _ga counts visits'))?.role).toBe('purpose');
  });
});

const long = (length: number) =>
  'it counts visits '
    .repeat(40)
    .slice(0, length - 1)
    .concat('.');

describe('within a record, a key has its value in the line below', () => {
  test.each<[string, readonly string[], unknown[]]>([
    ['when it is nothing but a key', ['Provider', 'Google'], ['provider', 'Google', 2]],
    ['when it ends with a colon', ['Provider name here:', 'Google'], ['provider', 'Google', 2]],
    [
      'when the next key follows',
      ['Provider name here', 'Google', 'Duration'],
      ['provider', 'Google', 2],
    ],
    ['which may be long', ['Purpose', long(600)], ['purpose', long(600), 2]],
    [
      'which may be "Cookie" when it asks for a type',
      ['Type', 'Cookie', 'Duration'],
      ['type', 'Cookie', 2],
    ],
    [
      'which may be a heading, below a key that is none',
      ['Provider', '# Google'],
      ['provider', 'Google', 2],
    ],
    [
      'also when the key sounds like a class',
      ['Functionality', 'keeps the basket'],
      ['function', 'keeps the basket', 2],
    ],
    [
      'unless the next key stands there, and the value is empty',
      ['Provider', 'Duration'],
      ['provider', '', 1],
    ],
    [
      'unless "Cookie" stands there, which is the next key',
      ['Provider', 'Cookie'],
      ['provider', '', 1],
    ],
    ['unless a key comes behind a type', ['Type', 'Duration'], ['type', '', 1]],
    ['unless nothing is left', ['Provider'], ['provider', '', 1]],
    ['unless both are headings', ['# Provider', '# Google', '# Duration'], ['provider', '', 1]],
  ])('%s', (_, lines, field) => expect(fieldIn(lines, true)).toEqual(field));

  test.each<[string, readonly string[]]>([
    ['not when the key is unsure, and no other follows', ['Provider name here', 'Google']],
    ['not when the key is unsure, and nothing follows', ['Provider name here']],
    ['not when the value is too long for one', ['Purpose', long(601)]],
    ['not when the key is a heading that is a class', ['# Functionality', 'keeps the basket']],
    ['not when a name is asked for, and nothing follows', ['Cookie name']],
  ])('%s', (_, lines) => expect(fieldIn(lines, true)).toBeNull());
});

describe('a record begins with a name below its key', () => {
  test.each<[string, readonly string[]]>([
    ['when the next key follows', ['Cookie name', '_ga', 'Duration']],
    ['in headings, too', ['# Cookie name', '# _ga', 'Duration']],
  ])('%s', (_, lines) => expect(fieldIn(lines, false)).toEqual(['name', '_ga', 2]));

  test.each<[string, readonly string[]]>([
    ['not when no other key follows', ['Cookie name', '_ga', 'It counts visits']],
    ['not when it is no name', ['Cookie name', 'how we call it in this list', 'Duration']],
    ['not with another key', ['Provider', 'Google', 'Duration']],
    ['not where a table stands', ['|', '_ga', 'Duration']],
  ])('%s', (_, lines) => expect(fieldIn(lines, false)).toBeNull());
});

describe('several fields on one line', () => {
  const fieldsIn = (text: string) =>
    fieldsOfLine(richOf(text)).map(({ key, cell }) => [key, cell.text]);
  const three = [
    ['Name', '_ga'],
    ['Provider', 'Google'],
    ['Duration', '2 years'],
  ];

  test.each([
    'Name: _ga; Provider: Google; Duration: 2 years',
    'Name: _ga  |  Provider: Google  •  Duration: 2 years',
    'Name: _ga  –  Provider: Google  -  Duration: 2 years',
    'Name: _ga,  Provider: Google,  Duration: 2 years',
  ])('%s', (text) => expect(fieldsIn(text)).toEqual(three));

  test('two are enough when one is the name', () => {
    expect(fieldsIn('Name: _ga; Duration: 2 years')).toEqual([
      ['Name', '_ga'],
      ['Duration', '2 years'],
    ]);
    expect(fieldsIn('Provider: Google; Duration: 2 years')).toEqual([]);
    expect(fieldsIn('Name: _ga; Cookie: _gid')).toHaveLength(2);
    expect(fieldsIn('Name: _ga; and so on')).toEqual([]);
  });

  test('a paragraph is no such line', () => {
    const line = (length: number) => 'Name: _ga; Purpose: '.padEnd(length, 'x');
    expect(fieldsIn(line(1_000))).toHaveLength(2);
    expect(fieldsIn(line(1_001))).toEqual([]);
  });
});
