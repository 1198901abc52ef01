import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/parse-policy.ts';
import { bundledPolicies } from '../../src/policies/bundled.ts';
import { wholeDocument } from '../../src/policies/documents.ts';
import policy from '../../src/policies/inai.opendatasoft.com.json' with { type: 'json' };
import type { Policy } from '../../src/policy.ts';
import { sourceLine } from '../../src/source-line.ts';

const source = readFileSync(
  new URL('../fixtures/inai-cookies-policy.txt', import.meta.url),
  'utf8',
);
const { declarations, categories } = policy as Policy;

/** The rows of the document's table: provider, function and location, cookie name, purpose. */
const table = source
  .split('\n')
  .map((line) => line.split('\t'))
  .filter((cells) => cells.length === 4)
  .slice(1);

/** Every text of the JSON that is a quotation, with its place. */
function quotations(): [string, string][] {
  const found: [string, string | undefined][] = [
    ['title', policy.title],
    ['introduction', policy.introduction],
    ['document', policy.source.document],
    ...categories.flatMap(({ id, heading, description }): [string, string | undefined][] => [
      [`heading of ${id}`, heading],
      [`description of ${id}`, description],
    ]),
    ...declarations.flatMap((it): [string, string | undefined][] => [
      [`name of ${it.name}`, it.name],
      [`provider of ${it.name}`, it.provider],
      [`function of ${it.name}`, it.function],
      [`location of ${it.name}`, it.location],
      [`purpose of ${it.name}`, it.purpose],
    ]),
  ];
  return found.filter((entry): entry is [string, string] => entry[1] !== undefined);
}

describe('the policy of inai.opendatasoft.com', () => {
  it('is a right document', () => {
    expect(parsePolicy(policy)).toEqual({ ok: true, policy });
  });

  it.each(quotations())('quotes the %s to the letter', (_, text) => {
    expect(source).toContain(text);
  });

  it('has each row of the table, cell by cell, in its order, and no other', () => {
    const rows = declarations.map((it) => [
      it.provider,
      it.location ? `${it.function} (${it.location})` : it.function,
      it.name,
      it.purpose,
    ]);
    expect(rows).toEqual(table);
    expect(rows).toHaveLength(4);
  });

  it('is shown as the document writes it', () => {
    expect(declarations.map(sourceLine)).toEqual(
      table.map(([provider, use]) => `${provider} · ${use}`),
    );
  });

  it('declares four cookies under the heading of the necessary ones', () => {
    expect(declarations.map(({ name, category }) => [name, category])).toEqual([
      ['sessionid', 'necessary'],
      ['django_language', 'necessary'],
      ['csrftoken', 'necessary'],
      ['cookies_preferences', 'necessary'],
    ]);
    expect(source).toContain(`#### ${categories[0]?.heading}\n`);
  });

  it('defines four kinds, each with the rule on consent that its own words give', () => {
    expect(categories.map(({ id, consent }) => [id, consent])).toEqual([
      ['necessary', 'not-required'],
      ['statistical', 'not-required-if-anonymised'],
      ['internal', undefined],
      ['third-party', undefined],
    ]);
    const says = (id: string) => categories.find((it) => it.id === id)?.description ?? '';
    expect(says('necessary')).toContain('do not require the user’s consent');
    expect(says('statistical')).toMatch(/anonymized .* consent is not required/);
    expect(says('internal')).not.toContain('consent');
    expect(says('third-party')).not.toContain('consent');
  });

  it('has every kind that the document defines, in whole paragraphs', () => {
    const definitions = source.split('\n').filter((line) => /^“/.test(line));
    expect(categories.map(({ description }) => description)).toEqual(definitions);
  });

  it('states no retention, since the document states none', () => {
    expect(source).not.toMatch(
      /\b\d+\s*(second|minute|hour|day|week|month|year)|expire|retention/i,
    );
    for (const declaration of declarations) {
      expect(declaration).not.toHaveProperty('maxAgeSeconds');
      expect(declaration).not.toHaveProperty('retentionText');
      expect(declaration).not.toHaveProperty('cookieRefresh');
    }
  });

  it('names the cookie that records the choice, which is one of the declared', () => {
    expect(declarations.map(({ name }) => name)).toContain(policy.consentCookie);
    expect(policy.consentCookie).toBe('cookies_preferences');
  });

  it('announces web analytics, without a statistical cookie to go with it', () => {
    expect(policy.introduction).toContain('web analytics');
    expect(policy.announces).toContain('statistical');
    expect(declarations.some(({ category }) => category === 'statistical')).toBe(false);
  });

  it('is shown whole where it is in use, and another under its id as that is', () => {
    const inUse = bundledPolicies.find(({ policy: { id } }) => id === policy.id)?.policy;
    if (!inUse) throw new Error('It is not bundled');
    expect(inUse.introduction).toBeUndefined();
    expect(wholeDocument(inUse)).toEqual(policy);
    const added = { ...inUse, title: 'Another' };
    expect(wholeDocument(added)).toEqual(added);
  });

  it('speaks for the host that the document names', () => {
    expect(policy.sites).toEqual(['inai.opendatasoft.com']);
    expect(source).toContain(`<https://${policy.sites[0]}>`);
  });
});
