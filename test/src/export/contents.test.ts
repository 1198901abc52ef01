import { describe, expect, it } from 'vitest';
import { contentsInWords, filterInWords } from '../../../src/export/contents.ts';
import { type Filter, noFilter } from '../../../src/filter.ts';
import { audited } from '../../fixtures/audited.ts';
import { english } from '../../fixtures/english.ts';
import { aCookie, aDeclaration } from '../../fixtures/make.ts';

describe('what a filter asks for, in words', () => {
  it.each<[Partial<Filter>, string]>([
    [{}, ''],
    [{ status: 'notSeen' }, 'Status: Not seen'],
    [{ category: 'statistical' }, 'Category: Statistical'],
    [{ category: 'no\u200Bne' }, 'Category: no\\u{200B}ne'],
    [{ party: 'first' }, 'Party: first-party'],
    [{ party: 'third' }, 'Party: third-party'],
    [{ kept: 'session' }, 'Lifetime: until the browser closes'],
    [{ kept: 'persistent' }, 'Lifetime: longer than the session'],
    [{ finding: 'insecure' }, 'Finding: Secure, HttpOnly or SameSite'],
    [{ query: 'a\u200Bb' }, 'Text: a\\u{200B}b'],
    [{ party: 'first', query: 'x' }, 'Party: first-party, Text: x'],
  ])('%j', (filter, wanted) => {
    expect(filterInWords(audited(), { ...noFilter, ...filter }, english)).toBe(wanted);
  });
});

describe('how much there is', () => {
  it.each([
    [0, 0, '0 cookies'],
    [1, 0, '1 cookie'],
    [2, 1, '2 cookies, 1 declaration not seen'],
    [0, 2, '0 cookies, 2 declarations not seen'],
  ])('%i and %i', (cookies, unseen, wanted) => {
    const names = Array.from({ length: cookies }, (_, n) => aCookie({ name: `c${n}` }));
    const { rows } = audited({ cookies: names });
    const notSeen = Array.from({ length: unseen }, () => aDeclaration());
    expect(contentsInWords({ rows, notSeen }, english)).toBe(wanted);
  });
});
