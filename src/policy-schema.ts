import * as v from 'valibot';
import type { MessageKey } from './message.ts';
import type { Policy } from './policy.ts';

/**
 * The definition that policies are checked against and that the published JSON Schema is made from.
 * Valibot, because it is the smallest maintained validator (about 4 KB for this schema), needs no `eval`,
 * which an extension's content security policy forbids, and exports to JSON Schema.
 */

export const limits = {
  declarations: 2_000,
  nameCharacters: 256,
  wildcardsPerName: 3,
  textCharacters: 4_000,
  identifierCharacters: 128,
} as const;

/** A pattern with the key of the text that says what it expects. */
const pattern = (form: RegExp, expects: MessageKey) => v.regex<string, MessageKey>(form, expects);

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.textCharacters));
const identifier = v.pipe(
  v.string(),
  pattern(new RegExp(`^[a-z0-9][a-z0-9._-]{0,${limits.identifierCharacters - 1}}$`), 'problemId'),
);
const hostPattern = v.pipe(
  v.string(),
  v.maxLength(253),
  // No label begins or ends with a hyphen (RFC 1123 2.1).
  pattern(
    /^(?!-|.*(\.-|-\.|-$))(\*\.)?([a-z0-9_-]+\.)*[a-z0-9_-]+$|^\[[0-9a-f:.]+\]$/,
    'problemHost',
  ),
);
const cookieName = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(limits.nameCharacters),
  pattern(new RegExp(`^(?=\\**[^*])([^*]*\\*){0,${limits.wildcardsPerName}}[^*]*$`), 'problemName'),
);
const plainCookieName = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(limits.nameCharacters),
  pattern(/^[^*]+$/, 'problemPlainName'),
);
const consent = v.picklist(['not-required', 'required', 'not-required-if-anonymised']);

const category = v.strictObject({
  id: identifier,
  label: text,
  heading: v.exactOptional(text),
  description: v.exactOptional(text),
  consent: v.exactOptional(consent),
});

export const declarationSchema = v.strictObject({
  name: cookieName,
  category: v.exactOptional(identifier),
  provider: v.exactOptional(text),
  function: v.exactOptional(text),
  location: v.exactOptional(text),
  purpose: v.exactOptional(text),
  maxAgeSeconds: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  retentionText: v.exactOptional(text),
  cookieRefresh: v.exactOptional(v.boolean()),
  domains: v.exactOptional(v.pipe(v.array(hostPattern), v.minLength(1), v.maxLength(100))),
  party: v.exactOptional(v.picklist(['first', 'third'])),
  conditional: v.exactOptional(v.boolean()),
});

const ruleSet = v.strictObject({
  id: v.picklist(['cnil-2020-092']),
  categories: v.pipe(v.array(identifier), v.minLength(1)),
});

const source = v.strictObject({
  url: v.pipe(v.string(), pattern(/^https:\/\/[^\s]+$/, 'problemHttps')),
  retrieved: v.pipe(v.string(), v.isoDate()),
  document: text,
});

export const policySchema = v.strictObject({
  formatVersion: v.literal(1),
  id: identifier,
  title: text,
  publisher: text,
  language: v.pipe(v.string(), pattern(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'problemLanguage')),
  sites: v.pipe(v.array(hostPattern), v.minLength(1), v.maxLength(100)),
  source,
  revision: text,
  introduction: v.exactOptional(text),
  announces: v.exactOptional(v.array(identifier)),
  categories: v.pipe(v.array(category), v.maxLength(100)),
  ruleSets: v.exactOptional(v.pipe(v.array(ruleSet), v.maxLength(10))),
  consentCookie: v.exactOptional(plainCookieName),
  declarations: v.pipe(v.array(declarationSchema), v.maxLength(limits.declarations)),
}) satisfies v.GenericSchema<unknown, Policy>;
