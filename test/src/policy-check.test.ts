import { describe, expect, it } from 'vitest';
import bundled from '../../src/policies/inai.opendatasoft.com.json' with { type: 'json' };
import type { Declaration, Policy } from '../../src/policy.ts';
import { checkPolicy } from '../../src/policy-check.ts';
import { english } from '../fixtures/english.ts';
import { aCategory, aPolicy } from '../fixtures/make.ts';

const lines = (policy: Policy) =>
  checkPolicy(policy).map(({ path, level, message }) => `${path}: ${level}: ${message.key}`);

const complete = { category: 'necessary', purpose: 'Why', maxAgeSeconds: 60 };
const declaring = (...declarations: readonly (Partial<Declaration> & { name: string })[]) =>
  aPolicy({ declarations: declarations.map((it) => ({ ...complete, ...it })) });

describe('a policy, read critically', () => {
  it('that is complete and clear gives nothing to remark', () => {
    expect(lines(declaring({ name: 'a' }, { name: 'b*' }, { name: 'bc' }))).toEqual([]);
  });

  it.each<[string, Policy, readonly string[]]>([
    [
      'a name twice',
      declaring({ name: 'a' }, { name: 'a' }),
      ['$.declarations[1]: warning: checkDuplicate'],
    ],
    [
      'a name twice, in two categories',
      declaring({ name: 'a' }, { name: 'a', category: 'statistical' }),
      ['$.declarations[1]: error: checkContradictory'],
    ],
    [
      'the same name for different domains',
      declaring({ name: 'a', domains: ['a.example'] }, { name: 'a', domains: ['b.example'] }),
      [],
    ],
    [
      'the same name for domains that overlap',
      declaring({ name: 'a', domains: ['*.a.example'] }, { name: 'a', domains: ['x.a.example'] }),
      ['$.declarations[1]: warning: checkDuplicate'],
    ],
    [
      'a pattern that says the same',
      declaring({ name: 'a*b' }, { name: 'a**b' }),
      ['$.declarations[1]: warning: checkShadowed'],
    ],
    [
      'no category',
      aPolicy({ declarations: [{ name: 'a', purpose: 'p', maxAgeSeconds: 1 }] }),
      ['$.declarations[0]: warning: checkNoCategory'],
    ],
    [
      'no purpose',
      aPolicy({ declarations: [{ name: 'a', category: 'necessary', maxAgeSeconds: 1 }] }),
      ['$.declarations[0]: warning: checkNoPurpose'],
    ],
    [
      'no retention',
      aPolicy({ declarations: [{ name: 'a', category: 'necessary', purpose: 'p' }] }),
      ['$.declarations[0]: info: checkNoRetention'],
    ],
    [
      'a consent cookie that is not declared',
      { ...declaring({ name: 'a' }), consentCookie: 'b' },
      ['$.consentCookie: warning: checkConsentUndeclared'],
    ],
    [
      'consent required, and no cookie for it',
      { ...declaring({ name: 'a' }), categories: [aCategory({ consent: 'required' })] },
      ['$.categories[0].consent: info: checkNoConsentCookie'],
    ],
    [
      'a kind that is announced, and none declared',
      { ...declaring({ name: 'a' }), announces: ['necessary', 'statistical'] },
      ['$.announces[1]: warning: checkAnnounced'],
    ],
  ])('%s', (_, policy, expected) => {
    expect(lines(policy)).toEqual(expected);
  });

  it('the bundled one announces web analytics, declares none, and states no retention', () => {
    const found = lines(bundled as Policy);
    expect(found).toContain('$.announces[1]: warning: checkAnnounced');
    expect(found.filter((line) => line.endsWith('info: checkNoRetention'))).toHaveLength(4);
    expect(found.some((line) => line.includes(': error: '))).toBe(false);
  });

  it.each<[Policy, readonly string[]]>([
    [
      aPolicy({ declarations: [{ name: 'a' }] }),
      [
        'a is declared without a category.',
        'a is declared without a purpose.',
        'No retention is stated for a.',
      ],
    ],
    [
      declaring({ name: 'b' }, { name: 'a' }, { name: 'a' }),
      ['a is declared twice: already at $.declarations[1].'],
    ],
    [
      declaring({ name: 'a**' }, { name: 'a***' }),
      ['Everything that a*** could match is already matched at $.declarations[0].'],
    ],
    [
      declaring({ name: 'a' }, { name: 'a', category: 'statistical' }),
      ['a is declared again, in another category than at $.declarations[0].'],
    ],
    [
      { ...declaring({ name: 'a' }), consentCookie: 'b' },
      ['The cookie that records the choice, b, is not declared.'],
    ],
    [{ ...declaring({ name: 'a' }, { name: 'b*' }), consentCookie: 'bc' }, []],
    [{ ...declaring({ name: 'a' }, { name: 'b' }), consentCookie: 'b' }, []],
    [
      { ...declaring({ name: 'a' }), announces: ['statistical', 'other'] },
      [
        'The text says that cookies of this kind are in use, but declares none: Statistical',
        'The text says that cookies of this kind are in use, but declares none: other',
      ],
    ],
    [
      {
        ...declaring({ name: 'a' }, { name: 'b', category: 'statistical' }),
        announces: ['necessary'],
      },
      [],
    ],
    [declaring({ name: 'a', domains: ['a.example'] }, { name: 'a' }), []],
    [declaring({ name: 'a' }, { name: 'a', domains: ['a.example'] }), []],
    [
      declaring(
        { name: 'a', domains: ['a.example', 'x.a.example'] },
        { name: 'a', domains: ['b.example', '*.a.example'] },
      ),
      ['a is declared twice: already at $.declarations[0].'],
    ],
  ])('%# in words', (policy, texts) => {
    expect(checkPolicy(policy).map(({ message }) => english.message(message))).toEqual(texts);
  });

  it('every remark is in words, with what it is about', () => {
    for (const { message } of checkPolicy(bundled as Policy))
      expect(english.message(message)).toMatch(/^[A-Z“].{20,}[^$\d]$/s);
  });
});
